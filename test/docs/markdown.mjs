// Every document of the repository, taken apart: its blocks of code, its links, its headings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';
import { root } from '../module/samples.mjs';
import { filesUnder } from '../runner/files.mjs';

const reader = new MarkdownIt({ html: true });

/** Paths of all documents, from the root. */
export const documents = filesUnder('.', (path) => path.endsWith('.md'));

export const textOf = (path) => readFileSync(join(root, path), 'utf8');

// each is read for its links, its blocks and its anchors
const known = new Map();
function tokensOf(path) {
  if (!known.has(path)) known.set(path, reader.parse(textOf(path), {}));
  return known.get(path);
}

/**
 * The blocks of a document: [{path, line, language, words, heading, code, mark}]. `mark` is the comment
 * that stands right above a block and says who runs it, or why nobody does.
 */
export function blocksOf(path) {
  let heading = '';
  let mark = null;
  const blocks = [];
  for (const [nth, token] of tokensOf(path).entries()) {
    if (token.type === 'heading_open') heading = tokensOf(path)[nth + 1].content;
    if (token.type === 'fence') {
      const [language = '', ...words] = token.info.trim().split(/\s+/);
      const line = token.map[0] + 1;
      blocks.push({ path, line, language, words, heading, code: token.content, mark });
    }
    mark = token.type === 'html_block' ? markIn(token.content) : null;
  }
  return blocks;
}

const markIn = (comment) => /<!-- ((?:run by|not run:) .*?) -->\s*$/s.exec(comment)?.[1] ?? null;

/** [{path, line, target}]: where the links and pictures of a document lead. */
export function linksOf(path) {
  let line = 1; // a cell of a table does not know its own
  return tokensOf(path).flatMap(({ children, map }) => {
    line = map === null ? line : map[0] + 1;
    return (children ?? [])
      .map((child) => child.attrGet('href') ?? child.attrGet('src'))
      .filter((target) => target !== null)
      .map((target) => ({ path, line, target }));
  });
}

/** [{path, line, name}]: what a document puts in `code` within its text. */
export function namesOf(path) {
  let line = 1;
  return tokensOf(path).flatMap(({ children, map }) => {
    line = map === null ? line : map[0] + 1;
    return (children ?? [])
      .filter(({ type }) => type === 'code_inline')
      .map(({ content }) => ({ path, line, name: content }));
  });
}

/** The anchors that a document's headings have on GitHub. */
export function anchorsOf(path) {
  if (!anchors.has(path)) anchors.set(path, madeAnchors(path));
  return anchors.get(path);
}

const anchors = new Map();

function madeAnchors(path) {
  const slugger = new GithubSlugger();
  const tokens = tokensOf(path);
  const headings = tokens.flatMap(({ type }, nth) =>
    type === 'heading_open' ? [tokens[nth + 1]] : [],
  );
  return new Set(headings.map((inline) => slugger.slug(plain(inline))));
}

const plain = ({ children }) => children.map(({ content }) => content).join('');

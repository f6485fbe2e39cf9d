// What the shell's own templates hold, read from its sources: every html`` and svg`` by the compiler's
// own parser. Elements and attributes of the page that are not among them came from somewhere else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesUnder } from '../../runner/files.mjs';

// a value in a template, where neither an element nor an attribute can be
const hole = '';

/** Attributes by element, {button: ['class', 'type', …]}; the page around the element is among them. */
export function templateParts(root, pages) {
  const parts = new Map();
  for (const path of filesUnder('web/src/element', (name) => name.endsWith('.ts'))) {
    const source = ts.createSourceFile(
      path,
      readFileSync(join(root, path), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    visit(source, (text) => addParts(parts, text));
  }
  for (const page of pages) addParts(parts, readFileSync(page, 'utf8'));
  return Object.fromEntries([...parts].map(([name, attributes]) => [name, [...attributes]]));
}

function visit(node, found) {
  const isOurs =
    ts.isTaggedTemplateExpression(node) && ['html', 'svg'].includes(node.tag.escapedText);
  if (isOurs) found(textOf(node.template));
  ts.forEachChild(node, (child) => visit(child, found));
}

function textOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return (
    template.head.text + template.templateSpans.map(({ literal }) => hole + literal.text).join('')
  );
}

function addParts(parts, text) {
  for (const [, name, rest] of text.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)) {
    const attributes = parts.get(name.toLowerCase()) ?? new Set();
    parts.set(name.toLowerCase(), attributes);
    const values = rest.replace(/=("[^"]*"|'[^']*'|[^\s>]+)/g, '');
    for (const [, sign, attribute] of values.matchAll(/([@.?]?)([\w:-]+)/g)) {
      if (sign !== '@' && sign !== '.') attributes.add(attribute.toLowerCase());
    }
  }
}

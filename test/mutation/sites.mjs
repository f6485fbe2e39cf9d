// Where a C++ source could be wrong by one token, and how: each site is one mutant. Written over the
// project's own format (clang-format): a binary operator has spaces around it, `a < b` is no template.

/** The text with comments, literals of text, directives and static_asserts blanked, same length. */
export function codeOnly(source) {
  const blank = (text) => text.replace(/[^\n]/g, ' ');
  return source
    .replace(
      /\/\*[\s\S]*?\*\/|\/\/.*|R"\([\s\S]*?\)"|"(?:[^"\\\n]|\\.)*"|(?<![\w])'(?:[^'\\\n]|\\.)+'/g,
      blank,
    )
    .replace(/^[ \t]*#(?:.*\\\n)*.*$/gm, blank)
    .replace(/static_assert\([\s\S]*?\);/g, blank);
}

// a word or sign → what it becomes
const exchanged = {
  comparison: { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==' },
  arithmetic: { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' },
  assignment: { '+=': '-=', '-=': '+=', '*=': '/=', '/=': '*=' },
  logical: { '&&': '||', '||': '&&' },
};
const words = {
  bool: { true: 'false', false: 'true' },
  extreme: { 'std::min': 'std::max', 'std::max': 'std::min' },
};

const spaced = (sign) => new RegExp(`(?<=[\\w)\\]] )${escaped(sign)}(?= |\\n)`, 'g');
const word = (name) => new RegExp(`(?<![\\w:.])${name}(?![\\w])`, 'g');
const escaped = (text) => text.replace(/[.*+?^$|()[\]/]/g, '\\$&');

// default values of members are there so that nothing is undefined; nearly all are overwritten
const isMemberDefault = (line) => /^\s*(?:[\w:<>,\s*]+)\s\w+(?:\{\w+\}| = -?\w+);/.test(line);

const rules = [
  ...Object.entries(exchanged).flatMap(([kind, table]) =>
    Object.entries(table).map(([from, to]) => ({ kind, pattern: spaced(from), become: () => to })),
  ),
  ...Object.entries(words).flatMap(([kind, table]) =>
    Object.entries(table).map(([from, to]) => ({ kind, pattern: word(from), become: () => to })),
  ),
  { kind: 'negation', pattern: /(?<=[(\s])!(?=[\w(])/g, become: () => '' },
  { kind: 'step', pattern: /\+\+(?=\w)|(?<=\w)\+\+/g, become: () => '--' },
  {
    kind: 'constant',
    pattern: /(?<![\w.']|\de-)\d[\d']*(?![\w.'])/g, // of 1e-9 neither part

    become: (digits, column) => next(digits, column),
    isWanted: (line, path) => !(path.endsWith('.h') && isMemberDefault(line)),
  },
  {
    // a whole statement of one line: a call or an assignment, no declaration
    kind: 'statement',
    pattern:
      /(?<=[;{})]\s*\n\s*)(?:[\w.[\]:]|->)+(?:\(.*\)| [-+*/|&]?= .*);$|\b(?:break|continue);$/gm,
    become: () => '{}', // a lone semicolon behind an if would be warned of
    // room that is reserved is only about time; without a return nothing compiles
    isWanted: (line) =>
      !/\.reserve\(|^\s*(?:return|using|throw|co_return|default:|case)\b/.test(line),
  },
];

// one more or one less, by the place in the line: the same wherever the line moves
function next(digits, column) {
  const value = Number(digits.replaceAll("'", ''));
  return String(value > 0 && column % 2 === 0 ? value - 1 : value + 1);
}

/** All sites of a source: {path, at, line, kind, from, to}, in the order of the text. */
export function sitesOf(path, source) {
  const code = codeOnly(source);
  const sites = [];
  for (const { kind, pattern, become, isWanted = () => true } of rules) {
    for (const match of code.matchAll(pattern)) {
      const at = match.index;
      const from = source.slice(at, at + match[0].length);
      const start = code.lastIndexOf('\n', at) + 1;
      const whole = code.slice(start, code.indexOf('\n', at));
      if (/^\s*(?:template|using|friend)\b|\boperator/.test(whole)) continue;
      if (!isWanted(whole, path)) continue;
      const line = code.slice(0, at).split('\n').length;
      sites.push({ path, at, line, kind, from, to: become(from, at - start) });
    }
  }
  return sites.sort((one, other) => one.at - other.at);
}

export const mutated = (source, { at, from, to }) =>
  source.slice(0, at) + to + source.slice(at + from.length);

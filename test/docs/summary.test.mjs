// What README says in short of performance and evaluation is what their tables say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from './markdown.mjs';

const readme = textOf('README.md').replace(/\s+/g, ' ');
const rows = (path) =>
  textOf(path)
    .split('\n')
    .filter((line) => line.startsWith('| '));

test('goals for speed and size', () => {
  const goals = rows('docs/performance.md').filter((line) => /\| (?:yes|no) \|$/.test(line));
  const met = goals.filter((line) => line.endsWith('| yes |'));
  assert.ok(readme.includes(`${met.length} of ${goals.length} goals for speed and size are met`));
  const ratio = (name) =>
    Number(new RegExp(`${name} \\| ratio ([\\d.]+)`).exec(goals.join('\n'))[1]);
  const parse = (1 / ratio('JSON.parse alone')).toFixed(1);
  const idiomatic = (1 / ratio('feed bytes → first view: ≥ 4 × idiomatic JavaScript')).toFixed(1);
  assert.ok(readme.includes(`${parse} times as long as \`JSON.parse\``), parse);
  assert.ok(readme.includes(`${idiomatic} times as long as idiomatic JavaScript`), idiomatic);
});

test('goals for quality', () => {
  const [table] = textOf('docs/evaluation.md').split('\n\n**The method.**');
  const goals = table.split('\n').filter((line) => /^\| (?!what|---)/.test(line));
  const reached = goals.map((line) => line.split('|')[3].trim());
  const met = reached.filter((cell) => cell.startsWith('yes'));
  assert.ok(
    readme.includes(`${met.length} of ${goals.length} goals for quality are met`),
    `${met.length} of ${goals.length}`,
  );
  const looking = goals.find((line) => line.includes('daily') || line.includes('days of looking'));
  assert.match(looking, /yes: 3\.7 % \| Wilson 74 %/);
  assert.ok(readme.includes('3.7 % are ever told something false') && readme.includes('74 %'));
});

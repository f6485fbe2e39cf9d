// Lines for a shell that take too long to run here, or install things: what they name has to be there, scripts
// of package.json, suites, files, presets, and an option of ours has to be known to who takes it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module/samples.mjs';
import { suites } from '../runner/suites.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json'));
const presets = JSON.parse(read('CMakePresets.json')).configurePresets.map(({ name }) => name);

// programs of others that a line may begin with; their arguments are theirs
const others = ['cd', 'git', 'npx', 'xvfb-run', 'brotli', 'apt-get'];
const built = /^build\/[\w-]+\/bin\/[\w-]+$/;

export function namesWhatIsThere({ code }) {
  const commands = code
    .replace(/\\\n/g, ' ')
    .split('\n')
    .flatMap((line) => line.replace(/(^|\s)#.*$/, '').split(/&&|\||;/))
    .map((command) => command.trim())
    .filter(Boolean);
  for (const command of commands) check(command);
}

function check(command) {
  const words = command.split(/\s+/).filter((word) => !/^[A-Z_]+=/.test(word));
  const [program, first, second] = words;
  if (program === undefined || others.includes(program) || built.test(program)) return;
  if (program === 'npm') return checkNpm(command, first, second, words);
  if (program === 'node') return assert.ok(existsSync(join(root, first)), `${first} is not there`);
  if (program === 'cmake') {
    const preset = words[words.indexOf('--preset') + 1] ?? words.at(-1);
    return assert.ok(presets.includes(preset), `no preset ${preset}`);
  }
  assert.fail(`what is "${command}"?`);
}

function checkNpm(command, verb, name, words) {
  if (['install', 'ci', 'version', 'publish'].includes(verb)) return;
  const script = verb === 'run' ? name : verb;
  assert.ok(scripts[script], `${command}: no script ${script}`);
  const only = words.indexOf('--only');
  if (script !== 'test' || only < 0) return;
  for (const suite of words[only + 1].split(','))
    assert.ok(
      suites.some((each) => each.name === suite),
      `${command}: no suite ${suite}`,
    );
}

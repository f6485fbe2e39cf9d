// The WebKitGTK host as a test drives it: built, started under a display of its own, asked step by step.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cmakeBuild } from '../../emsdk-config/cmake.mjs';
import { lock } from '../../emsdk-config/lock.mjs';
import { root } from '../module/samples.mjs';

const program = join(root, 'build/webview/bin/webview-host');
const watchScript = join(root, 'test/webview/watch.js');
// a step that takes longer has hung
const patience = 60_000;

/** Builds the host; files that run beside each other take turns. */
export async function buildHost() {
  mkdirSync(join(root, 'build'), { recursive: true });
  const free = await lock(join(root, 'build/webview.lock'));
  try {
    await cmakeBuild('webview');
  } finally {
    free();
  }
}

export class Host {
  /** all that the shell said, in order */
  messages = [];
  /** receipts of messages that the page refused */
  refused = [];
  requests = [];
  navigations = [];
  /** lines of the page's console */
  console = [];
  #child;
  #waiting = new Map();
  #watchers = new Set();
  #steps = 0;
  #end;

  constructor(flags) {
    const display = ['-a', '-s', '-screen 0 800x1000x24'];
    const own = ['--steps', '--console', '--script', watchScript];
    const env = { ...process.env, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
    this.#child = spawn('xvfb-run', [...display, program, ...own, ...flags], {
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#end = new Promise((resolve) => this.#child.on('close', resolve));
    this.#end.then(() => this.#fail('the host ended'));
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#line(line));
  }

  /** Runs in the page with `given`; resolves to what it returns. */
  evaluate(work, given = null) {
    return this.#ask({ evaluate: `return (${work})(given)`, given });
  }

  /** The first answer that is neither null, false, nor empty. */
  until(work, given = null) {
    const wait = 'await new Promise((resolve) => setTimeout(resolve, 20))';
    const isThere = 'answer && (answer.length === undefined || answer.length > 0)';
    const loop = `for (;;) { const answer = await (${work})(given); if (${isThere}) return answer; ${wait}; }`;
    return this.#ask({ evaluate: loop, given });
  }

  click(selector) {
    return this.#ask({ click: selector });
  }

  /** Brings a message to the shell as it is; resolves to its receipt. */
  send(message) {
    return this.#ask({ send: typeof message === 'string' ? message : JSON.stringify(message) });
  }

  feed(kind, file) {
    return this.#ask({ feed: kind, file });
  }

  picture(file) {
    return this.#ask({ picture: file });
  }

  terminate() {
    return this.#ask({ terminate: true });
  }

  /** The first message after `from` that fits. */
  said(fits, from = 0) {
    return this.#within('a message', (resolve) => {
      const look = () => {
        const message = this.messages.slice(from).find(fits);
        if (message) resolve(message);
        return message !== undefined;
      };
      if (!look()) this.#watchers.add(look);
    });
  }

  async close() {
    this.#child.stdin.end();
    await this.#end;
  }

  #ask(step) {
    const number = ++this.#steps;
    return this.#within(JSON.stringify(step).slice(0, 200), (resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#child.stdin.write(`${JSON.stringify({ step: number, ...step })}\n`);
    });
  }

  async #within(what, begin) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer: ${what}`)), patience);
    });
    try {
      return await Promise.race([new Promise(begin), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #line(line) {
    if (!line.startsWith('{')) {
      this.console.push(line);
      return;
    }
    const said = JSON.parse(line);
    const waiting = this.#waiting.get(said.step);
    if (said.message) this.#heard(said.message);
    else if (said.request) this.requests.push(said.request);
    else if (said.navigation) this.navigations.push(said.navigation);
    else if (waiting) this.#answered(waiting, said);
    else if (said.receipt) this.refused.push(said.receipt);
  }

  #answered({ resolve, reject }, { step, undelivered, error = undelivered, result, receipt }) {
    this.#waiting.delete(step);
    if (error !== undefined) reject(new Error(error));
    else resolve(receipt ?? result);
  }

  #heard(message) {
    this.messages.push(message);
    for (const look of this.#watchers) if (look()) this.#watchers.delete(look);
  }

  #fail(why) {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}

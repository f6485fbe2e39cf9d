// Child processes: quiet ones, whose output is shown only when something goes wrong, and loud ones.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

// what the child printed; rejects with its last lines when it fails
export function output(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let all = '';
    child.stdout.on('data', (data) => {
      out += data;
      all += data;
    });
    child.stderr.on('data', (data) => {
      all += data;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(out);
      const tail = all.trimEnd().split('\n').slice(-15).join('\n');
      reject(
        new Error(
          `${basename(command)} ${args.slice(0, 3).join(' ')} … ended with ${signal ?? code}\n${tail}`,
        ),
      );
    });
  });
}

// the child writes to our own terminal; `onText`, if given, also reads along, or alone where it is quiet
export function stream(command, args, { onText, quiet = false, ...options } = {}) {
  const stdio = onText ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio, ...options });
    for (const pipe of onText ? ['stdout', 'stderr'] : []) {
      child[pipe].setEncoding('utf8').on('data', (text) => {
        if (!quiet) process[pipe].write(text);
        onText(text);
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `${basename(command)} ${args.slice(0, 3).join(' ')} ended with ${signal ?? code}`,
          ),
        );
    });
  });
}

// the first program of that name on PATH, or null
export function which(name, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return null;
}

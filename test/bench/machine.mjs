// What the figures were taken on.
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { output } from '../../emsdk-config/run.mjs';

const versionOf = async (program) => {
  try {
    return (await output(program, ['--version'])).split('\n')[0].trim();
  } catch {
    return null;
  }
};

/** of the last minutes: above the number of processors, milliseconds say little */
export const load = () => loadavg()[1].toFixed(1);

export async function machine() {
  return {
    cpu: `${cpus()[0].model.trim()} × ${cpus().length}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${type()} ${release()}`,
    node: `node ${process.version}`,
    chromium: await versionOf(process.env.CHROMIUM ?? '/usr/bin/chromium'),
    compiler: await versionOf('g++'),
  };
}

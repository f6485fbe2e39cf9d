// `npm run bench -- --quick`: the checks as lines.
import { machine } from '../machine.mjs';
import { buildCore } from '../native/programs.mjs';
import { check, names, refresh } from './checks.mjs';

/** prints; the exit code */
export async function quick({ answer, json }) {
  await buildCore();
  const lines = [];
  for (const name of names) {
    const {
      rows = [{ what: name, found: null, known: null, met: null }],
      rule,
      reason,
    } = await check(name);
    for (const { what, found, known, met } of rows) {
      const goal = known === null ? (rule ?? 'as committed') : `${rule}: ${known}`;
      const line = { id: what.replaceAll(' ', '-'), goal, figure: found, peers: {}, met };
      lines.push(reason === undefined ? line : { ...line, reason });
    }
  }
  if (json) {
    answer(JSON.stringify({ machine: await machine(), lines }));
  } else {
    console.table(
      lines.map(({ id, goal, figure, met, reason }) => ({ id, goal, figure, met, reason })),
    );
  }
  const failed = lines.some(({ met }) => met === false);
  if (failed) console.error(`a change that is meant: ${refresh}`);
  return failed ? 1 : 0;
}

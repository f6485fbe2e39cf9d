// The lines as a person reads them, and as docs/performance.md shows them (`node test/bench/table.mjs` writes its
// section from the last run).
export const verdicts = { true: 'yes', false: 'no', null: '–' };

/** a figure as a few words */
export function words(figure, reason) {
  if (figure === null) return reason ?? '';
  if (typeof figure !== 'object') return String(figure);
  return Object.entries(figure)
    .filter(([, value]) => value !== null && !Array.isArray(value))
    .map(([key, value]) => `${key.replaceAll('_', ' ')} ${nested(value)}`)
    .join(', ');
}

const nested = (value) => (typeof value === 'object' ? `(${words(value)})` : value);

export function print({ machine, lines, figures }) {
  console.log(Object.values(machine).filter(Boolean).join(', '));
  for (const { id, goal, figure, met, reason, limit } of lines) {
    console.log(`\n${id}: ${goal}`);
    console.log(`   ${words(figure, reason)}`);
    console.log(`   met: ${verdicts[met]}${limit === undefined ? '' : `; ${limit}`}`);
  }
  console.log('');
  console.table(figures.sizes);
  contest(figures);
  if (figures.samples) {
    const { bytes, ...of } = figures.samples;
    console.log(`the demo's feeds, ${(bytes / 1_000).toFixed(0)} kB, in node (ms)`);
    console.table(of);
  }
  if (figures.page) {
    console.log('the demo page in Chromium, CPU 4 times slower: ms to the first insights');
    console.table([figures.page.first_insights_ms]);
    console.log('all it loads, without fonts and pictures');
    console.table(figures.page.sizes);
  }
}

// medians in milliseconds: a table for each place and session
function contest({ steps = {}, usual = {}, posted = {} }) {
  const { node: _, ...elsewhere } = usual;
  const told = { ...prefixed('node', steps), ...elsewhere, ...prefixed('posted', posted) };
  for (const [place, contestants] of Object.entries(told)) {
    console.log(`${place}: medians, ms`);
    const rows = Object.entries(contestants).filter(([, tasks]) => typeof tasks === 'object');
    const row = ([name, tasks]) => [
      name,
      Object.fromEntries(Object.entries(tasks).map(([task, { median }]) => [task, round(median)])),
    ];
    console.table(Object.fromEntries(rows.map(row)));
  }
}

const round = (value) => Number(value.toPrecision(3));
const prefixed = (prefix, of) =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [`${prefix} ${key}`, value]));

// The lines for people.
const number = (value) => {
  if (typeof value !== 'number') return String(value ?? '–');
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 0.1 ? 4 : 3).replace(/^(-?)0\./, '$1.');
};
const reached = (met) => (met === null ? '–' : met ? 'yes' : 'no');

export function rows(lines) {
  return lines.map(({ id, goal, figure, interval, baselines, met, notes = [] }) => ({
    line: id,
    goal: goal || '–',
    figure: number(figure),
    interval: interval ? `${number(interval[0])} … ${number(interval[1])}` : '–',
    baselines: Object.entries(baselines)
      .map(([name, value]) => `${name.replaceAll('_', ' ')} ${number(value)}`)
      .join(', '),
    met: reached(met),
    notes,
  }));
}

export function table(lines) {
  return rows(lines)
    .map(({ line, goal, figure, interval, baselines, met, notes }) =>
      [
        `${line}`,
        `   goal ${goal}: ${met}`,
        `   figure ${figure}   interval ${interval}`,
        ...(baselines ? [`   beside ${baselines}`] : []),
        ...notes.map((note) => `   ${note}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

const introduction = `# The last run

\`npm run eval -- --data FOLDER --markdown\` prints this; [NOTES.md](NOTES.md) lists what was tried and did not
help. Intervals are 95 % bootstrap intervals; beside stands what the figure is to be compared with.
`;

/** RESULTS.md */
export function markdown(lines) {
  const all = rows(lines);
  const cells = all.map(({ line, goal, figure, interval, baselines, met }) =>
    [line, goal, figure, interval, baselines, met].map((cell) => cell.replaceAll('|', '\\|')),
  );
  const head = ['line', 'goal', 'figure', 'interval', 'beside', 'reached'];
  const grid = [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`);
  const notes = all.flatMap(({ line, notes }) => notes.map((note) => `- ${line}: ${note}`));
  return [introduction, ...grid, '', '## Notes', '', ...notes].join('\n');
}

// The figures in a word or two, for README's table; docs/performance.md has them whole.
const engines = ({ of }) => `node ${of.node}, page ${of.page}, worker ${of.worker}`;
const ratio = (figure) => String(figure.ratio);
const whole = (number) => Math.round(number).toLocaleString('en');

const shorts = {
  'first-view-idiomatic': engines,
  'first-view-parse': engines,
  'last-byte': ({ milliseconds }) => `${whole(milliseconds)} ms`,
  'reading-native': ratio,
  'reading-simdjson': ratio,
  objective: ({ idiomatic, tuned, milliseconds }) =>
    `${idiomatic}, ${tuned}, ${Math.max(...Object.values(milliseconds))} ms`,
  'posted-order': ({ idiomatic, tuned }) => `${idiomatic}, ${tuned}`,
  feedback: ({ milliseconds }) => `${milliseconds} ms`,
  memory: ({ heap_over_bytes }) => String(heap_over_bytes),
  growth: ({ time, memory }) => `time ${time}, memory ${memory}`,
  size: ({ brotli }) => `${whole(brotli / 1_000)} kB`,
  start: ({ cold, cached }) => `${whole(cold.median_ms)} ms, ${whole(cached.median_ms)} ms`,
  'longest-task': ({ milliseconds, processor_ms }) =>
    `${whole(milliseconds)} ms (${whole(processor_ms)} of the processor)`,
  largest: ({ works, heap }) =>
    works ? `works${heap ? `, heap ${whole(heap / 1e6)} MB` : ''}` : 'fails',
};

/** of a line of the table; – where it was not measured */
export const short = ({ id, figure }) => (figure === null ? '–' : shorts[id](figure));

// Samples with tinybench, and what is told of them. Runs in node and in pages.
import { Bench } from 'tinybench';

/**
 * Milliseconds of each task: {name: [samples]}. tasks: {name: {run, before}}; `before` makes ready for one
 * run and is not timed. A task runs at least `least` times and for `time` milliseconds.
 */
export async function samplesOf(tasks, { time = 1_000, least = 5, warmup = 2 } = {}) {
  const bench = new Bench({
    time,
    iterations: least,
    warmup: warmup > 0,
    warmupIterations: warmup,
    warmupTime: 0,
    retainSamples: true,
    throws: true,
  });
  for (const [name, { run, before }] of Object.entries(tasks)) {
    // said, so that nobody runs a task once to find out
    bench.add(name, run, { async: true, ...(before !== undefined && { beforeEach: before }) });
  }
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => [name, [...result.latency.samples]]),
  );
}

/** {median, p25, p75, n} of all samples */
export function summary(samples) {
  const sorted = samples.toSorted((one, other) => one - other);
  const at = (part) => {
    const place = part * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  };
  return { median: at(0.5), p25: at(0.25), p75: at(0.75), n: sorted.length };
}

/** slope of ln y on ln x: the exponent of growth */
export function exponent(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (at) => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const both = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return both / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

// Tasks of a page's main thread, from Chromium's own trace: the observer of long tasks sees 50 ms and more
// only.
const categories = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  '__metadata',
];

/** milliseconds of the tasks while the shell loads, longest first */
export async function longestTask(browser, tab, urls) {
  await browser.startTracing(tab, { categories });
  await tab.evaluate((feeds) => globalThis.load(feeds), urls);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  return tasksOf(trace.traceEvents);
}

function tasksOf(events) {
  // the page's main thread is the one in which the page's script ran
  const isMain = new Map(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => [`${pid} ${tid}`, true]),
  );
  const run = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name === 'RunTask' && isMain.has(`${pid} ${tid}`),
  );
  return run.map(({ dur }) => dur / 1_000).sort((one, other) => other - one);
}

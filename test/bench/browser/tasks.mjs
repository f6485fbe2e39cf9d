// Tasks of a page's main thread, from Chromium's own trace: the observer of long tasks sees 50 ms and more
// only. No driver looks into the page: its script would run there, and the inspector keeps and decodes
// what the page fetches, in the page's own tasks. What to load stands in the address; the title says
// when it is there.
const categories = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  '__metadata',
];

/** tasks of the page's main thread while the shell loads, longest first: {dur, tdur} in µs, on the clock and of the processor */
export async function loadTasks(browser, url, feeds, more = []) {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext');
  await browser.startTracing(undefined, { categories: [...categories, ...more] });
  const address = `${url}/shell.html#${encodeURIComponent(JSON.stringify(feeds))}`;
  const target = await session.send('Target.createTarget', { url: address, browserContextId });
  await titled(session, target, 'loaded');
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await session.send('Target.disposeBrowserContext', { browserContextId });
  return tasksOf(trace.traceEvents);
}

async function titled(session, target, wanted) {
  for (;;) {
    const { targetInfo } = await session.send('Target.getTargetInfo', target);
    if (targetInfo.title === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

// those between the shell's marks, of the thread that set them
function tasksOf(events) {
  const [begin, end] = ['load-begins', 'load-ends'].map((mark) =>
    events.find(({ name, cat }) => name === mark && cat.includes('blink.user_timing')),
  );
  const isOfLoad = ({ pid, tid, ts, dur }) =>
    pid === begin.pid && tid === begin.tid && ts + dur > begin.ts && ts < end.ts;
  return events
    .filter((event) => event.ph === 'X' && event.name === 'RunTask' && isOfLoad(event))
    .sort((one, other) => other.dur - one.dur);
}

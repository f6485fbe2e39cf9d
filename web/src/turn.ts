/** Longest stretch of work before the page gets its turn: half a frame at 60 Hz. */
const stretchMs = 8;

/**
 * Returns a function to await between pieces of work: it lets the event loop run when the stretch
 * is used up, and costs nothing before. A timer would wait 4 ms or more; a message does not.
 */
export function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretchMs) return;
    await nextTask();
    since = performance.now();
  };
}

/** Resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

// The engine's worker, with a word at which it dies as on an error that nobody caught.
import '/web/dist/worker/thread.js';

addEventListener('message', ({ data }) => {
  if (data.type !== 'die') return;
  setTimeout(() => {
    throw new Error('dead');
  });
});

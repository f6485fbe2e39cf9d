import { work } from './job.mjs';

addEventListener('message', async ({ data }) => {
  try {
    postMessage({ result: await work(data) });
  } catch (error) {
    postMessage({ error: String(error.stack ?? error) });
  }
});

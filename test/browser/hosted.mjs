// One browser and one server of a folder for all tests of a file or a describe block.
import { after, before } from 'node:test';
import { launch } from './chromium.mjs';
import { serve } from './serve.mjs';

/** `{browser, url}`, there once the tests begin. `ready` is asked first and may refuse. */
export function hosted(folder, ready = () => {}) {
  const made = {};
  before(async () => {
    ready();
    made.server = await serve(folder);
    made.browser = await launch();
  });
  after(async () => {
    await made.browser?.close();
    await made.server?.close();
  });
  return {
    get browser() {
      return made.browser;
    },
    get url() {
      return made.server.url;
    },
  };
}

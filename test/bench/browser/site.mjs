// The pages' server: what Vite built, the feeds, and the wasm; as quick as it can, or all that is asked
// with ?rate at so many megabits a second together. No content security policy: arquero compiles
// its expressions. Cross-origin isolated, for a clock of 5 µs.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { types } from '../../browser/serve.mjs';

const typeOf = (file) =>
  extname(file) === '.bin' ? 'application/octet-stream' : (types[extname(file)] ?? 'text/plain');

const headersOf = (file, size) => ({
  'Content-Type': typeOf(file),
  'Content-Length': size,
  // a second visit finds the module in the cache; feeds are fetched each time
  'Cache-Control': file.endsWith('.wasm') ? 'max-age=3600' : 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
});

// one line for all that is on its way: every few milliseconds it carries what the rate allows, by turns
class Line {
  #waiting = [];
  #timer = null;
  #last = 0;
  #busy = false;

  /** rate: megabits a second; of a line that is in use it stays what it was */
  send(response, file, rate) {
    this.#waiting.push({ response, file });
    if (this.#timer !== null) return;
    this.#last = performance.now();
    this.#timer = setInterval(() => this.#carry(rate), 4);
  }

  async #carry(rate) {
    if (this.#busy) return;
    this.#busy = true;
    const now = performance.now();
    let bytes = Math.floor((now - this.#last) * rate * 125);
    this.#last = now;
    while (bytes > 0 && this.#waiting.length > 0) {
      const { response, file } = this.#waiting.shift();
      const piece = Buffer.alloc(Math.min(bytes, 16_384));
      const { bytesRead } = await file.read(piece, 0, piece.length);
      bytes -= bytesRead;
      if (bytesRead > 0) {
        response.write(piece.subarray(0, bytesRead));
        this.#waiting.push({ response, file });
      } else {
        response.end();
        await file.close();
      }
    }
    if (this.#waiting.length === 0) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
    this.#busy = false;
  }
}

/** folders: {'/prefix/': folder}. Resolves to {url, close}. */
export async function serveSite(folders) {
  const line = new Line();
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x');
    const path = normalize(decodeURIComponent(pathname));
    const prefix = Object.keys(folders).find((each) => path.startsWith(each));
    const file = prefix && join(folders[prefix], path.slice(prefix.length));
    if (!file || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, headersOf(file, statSync(file).size));
    const rate = Number(searchParams.get('rate') ?? 0);
    if (rate > 0) line.send(response, await open(file), rate);
    else createReadStream(file, { highWaterMark: 262_144 }).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

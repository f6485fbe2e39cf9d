// A static server on loopback for the browser tests, with the headers a careful host sends.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** Content-Type by the end of a file's name */
export const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The path that a request asks for; one that is none leads nowhere. */
export function pathOf({ url }) {
  try {
    return normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
  } catch {
    return '/no such path';
  }
}

/** Serves `folder`; resolves to {url, close}. Unknown paths are 404; "/" is an empty page. */
export async function serve(folder, { csp = policy } = {}) {
  const server = createServer((request, response) => {
    const path = pathOf(request);
    const headers = { 'Content-Security-Policy': csp, 'X-Content-Type-Options': 'nosniff' };
    const file = join(folder, path);
    if (existsSync(file) && statSync(file).isFile()) {
      response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'text/plain' });
      createReadStream(file).pipe(response);
    } else if (path === '/' && !existsSync(join(folder, 'index.html'))) {
      response.writeHead(200, { ...headers, 'Content-Type': types['.html'] });
      response.end(
        '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>empty</title>',
      );
    } else if (path === '/') {
      response.writeHead(302, { Location: '/index.html' });
      response.end();
    } else {
      response.writeHead(404, headers);
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

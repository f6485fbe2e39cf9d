// Sites on loopback, each an origin of its own: `/page/` is the page for hosts, `/web/` the package, and
// `/host.html` a page of the site's own that puts another one into an iframe.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathOf, policy } from '../browser/serve.mjs';
import { root } from '../module/samples.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const hostPage =
  '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>host</title>';

/** `origins` may put /page/ into an iframe. Resolves to {url, close}. */
export async function site(page, origins = []) {
  const meta = `name="creator-compass-origins" content="${origins.join(' ')}"`;
  const fileOf = (path) =>
    path.startsWith('/page/') ? join(page, path.slice('/page/'.length)) : join(root, path);
  const server = createServer((request, response) => {
    const path = pathOf(request);
    const file = fileOf(path);
    const isPage = path.startsWith('/page/');
    if (path === '/host.html') {
      response.writeHead(200, {
        'Content-Type': types['.html'],
        'Content-Security-Policy': `${policy}; frame-src 'self' http://127.0.0.1:*`,
      });
      response.end(hostPage);
    } else if (
      (isPage || path.startsWith('/web/')) &&
      existsSync(file) &&
      statSync(file).isFile()
    ) {
      const type = types[extname(file)] ?? 'text/plain';
      const content = readFileSync(file);
      const isHtml = extname(file) === '.html';
      const named = /name="creator-compass-origins" content=""/;
      response.writeHead(200, {
        'Content-Type': type,
        ...(isPage && { 'Content-Security-Policy': policy }),
      });
      response.end(isHtml ? content.toString().replace(named, meta) : content);
    } else {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

// A store of feeds on loopback, as R2 or an origin of the shop would be: GET and PUT /{kind}/{key}, with
// ETags. It counts what it was asked.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

const etagOf = (bytes) => `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** {port, feeds, asked, close}: `feeds` maps "products/shop" to bytes; `asked` is each request's line */
export async function startStore(feeds = new Map()) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = request.url.slice(1);
    asked.push(`${request.method} ${path}`);
    if (request.method === 'PUT') {
      feeds.set(path, await bodyOf(request));
      return response.writeHead(204).end();
    }
    const bytes = feeds.get(path);
    if (bytes === undefined) return response.writeHead(404).end();
    const etag = etagOf(bytes);
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    response.writeHead(200, { etag, 'content-length': bytes.length }).end(bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: server.address().port, feeds, asked, close };
}

// Where everything ends that a page would ask of another machine: all names of these tests end with
// .invalid and lead here, where what comes is counted. Browsers that ask their makers for news on their
// own account find nobody.
import { createServer } from 'node:net';

/** Resolves to {port, arrivals, close}; `arrivals` are the names that were asked for. */
export async function sink() {
  const arrivals = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.setTimeout(2000, () => socket.destroy());
    socket.once('data', (bytes) => {
      // a greeting of TLS has the name in clear
      const name = /[\w.-]+\.invalid/.exec(bytes.toString('latin1'));
      if (name !== null) arrivals.push(name[0]);
      socket.destroy();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { port, arrivals, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** Switches that send Chromium there for every name but this machine's own. */
export const chromiumThere = ({ port }) => [
  `--host-resolver-rules=MAP *.invalid 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
];

/** Preferences that send Firefox there for everything but this machine. */
export const firefoxThere = ({ port }) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '127.0.0.1',
});

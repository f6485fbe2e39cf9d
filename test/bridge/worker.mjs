// The far end of a transport, in a thread of its own: a host that answers what it is told.
import { parentPort, workerData } from 'node:worker_threads';
import { BridgeHost } from '../../web/dist/bridge/host.js';

const { port, feed, bytes } = workerData;
const host = new BridgeHost({
  post: (message) => port.postMessage(message),
  heard: (message) => parentPort.postMessage(message),
  carriesBytes: true,
});
port.on('message', (text) => host.receive(text));
host.send({ type: 'hello', takes: ['open_product'] });
host.feed(feed, bytes).then(
  () => parentPort.postMessage('read'),
  (error) => parentPort.postMessage(`${error.code}`),
);

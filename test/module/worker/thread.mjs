// A worker as a page knows it, without a thread of its own: two ports, between which messages are
// cloned and buffers handed over as between threads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompassWorker } from '../../../web/dist/worker/index.js';
import { Serving } from '../../../web/dist/worker/serving.js';
import { root } from '../samples.mjs';

export const shippedPolicy = JSON.parse(readFileSync(join(root, 'core/contract/policy.json')));
const wasm = await WebAssembly.compile(readFileSync(join(root, 'web/wasm/compass.wasm')));

/** Time for messages to arrive. */
export const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

export class PortWorker extends EventTarget {
  /** messages to the engine, as they were posted */
  sent = [];
  isEnded = false;
  #port;

  /** `hold` keeps what the engine says until it resolves. */
  constructor({ hold = () => undefined } = {}) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const serving = new Serving((message) => port2.postMessage(message));
    port2.onmessage = ({ data }) => serving.receive(data);
    port1.onmessage = async ({ data }) => {
      await hold(data);
      if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
    };
  }

  postMessage(message, transfer) {
    this.sent.push({ ...message });
    this.#port.postMessage(message, transfer);
  }

  /** As a thread ends on an error that nobody caught. */
  die(message = 'out of memory') {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }

  terminate() {
    this.isEnded = true;
    this.#port.close();
  }
}

/** A client over workers that are kept: {client, workers} */
export async function begun({ made = () => new PortWorker(), ...options } = {}) {
  const workers = [];
  const worker = () => {
    workers.push(made(workers.length));
    return workers.at(-1);
  };
  return { client: await CompassWorker.load({ wasm, worker, ...options }), workers };
}

import type { MainModule } from '../wasm/compass.mjs';
import createModule from '../wasm/compass.mjs';
import { CompassError } from './error.js';

/** The wasm itself: bytes, a compiled module, or where to fetch it from. */
export type WasmSource = WebAssembly.Module | BufferSource | URL | string | Response;

/** Compiles the wasm once; the module outlives every instance made from it. */
export async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if (typeof WebAssembly === 'undefined') {
    throw new CompassError('no_webassembly', 'this browser does not run WebAssembly');
  }
  if (source instanceof WebAssembly.Module) return source;
  const bytes = isBytes(source) ? source : await fetchBytes(source);
  checkMagic(bytes, source);
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    const detail = `${String(cause)}; a Content-Security-Policy needs 'wasm-unsafe-eval'`;
    throw new CompassError('wasm_refused', detail, {}, cause);
  }
}

/** A fresh instance: its own memory, no state. */
export async function instantiate(module: WebAssembly.Module): Promise<MainModule> {
  return createModule({
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) {
      void WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
}

const isBytes = (source: WasmSource): source is BufferSource =>
  source instanceof ArrayBuffer || ArrayBuffer.isView(source);

// the whole buffer and not a stream: servers and webviews send .wasm with every type there is
async function fetchBytes(source: URL | string | Response): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = source instanceof Response ? source : await fetch(source);
  } catch (cause) {
    throw new CompassError('wasm_not_found', `${String(source)} cannot be fetched`, {}, cause);
  }
  if (!response.ok) {
    throw new CompassError('wasm_not_found', `${response.url} answered ${response.status}`);
  }
  return response.arrayBuffer();
}

/** A bundler that did not copy the file lets the server answer with a page: say so. */
function checkMagic(bytes: BufferSource, source: WasmSource): void {
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const isWasm = [0x00, 0x61, 0x73, 0x6d].every((byte, at) => view[at] === byte);
  if (isWasm) return;
  const from = isBytes(source) ? 'the given bytes' : String((source as Response).url ?? source);
  throw new CompassError(
    'wasm_not_found',
    `${from} is not WebAssembly: copy compass.wasm beside the script, or pass it as { wasm }`,
  );
}

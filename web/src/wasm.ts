import { CompassError } from './error.js';

/** The wasm itself: bytes, a compiled module, or where to fetch it from. */
export type WasmSource = WebAssembly.Module | BufferSource | URL | string | Response;

/** Compiles the wasm once; the module outlives every instance made from it. */
export async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if (typeof WebAssembly === 'undefined') {
    throw new CompassError('no_webassembly', 'this browser does not run WebAssembly');
  }
  if (source instanceof WebAssembly.Module) return source;
  if (isBytes(source)) return compileBytes(source, 'the given bytes');
  const response = await fetched(source);
  // compiled while it arrives, and kept by the browser for the next visit: only from the response
  // itself, and only where the server names the type, which not every webview's does
  if (isTyped(response) && typeof WebAssembly.compileStreaming === 'function') {
    return refusable(WebAssembly.compileStreaming(response).catch(brokenOff));
  }
  return compileBytes(await response.arrayBuffer(), response.url || String(source));
}

// a TypeError is the download's; what is wrong with the code is a CompileError
function brokenOff(cause: unknown): never {
  if (!(cause instanceof TypeError)) throw cause;
  throw new CompassError('wasm_not_found', 'the download broke off', {}, cause);
}

async function compileBytes(bytes: BufferSource, from: string): Promise<WebAssembly.Module> {
  checkMagic(bytes, from);
  return refusable(WebAssembly.compile(bytes));
}

async function refusable(compiling: Promise<WebAssembly.Module>): Promise<WebAssembly.Module> {
  try {
    return await compiling;
  } catch (cause) {
    if (cause instanceof CompassError) throw cause;
    const detail = `${String(cause)}; a Content-Security-Policy needs 'wasm-unsafe-eval'`;
    throw new CompassError('wasm_refused', detail, {}, cause);
  }
}

const isBytes = (source: WasmSource): source is BufferSource =>
  source instanceof ArrayBuffer || ArrayBuffer.isView(source);

const isTyped = (response: Response): boolean =>
  /^application\/wasm\s*$/i.test(response.headers.get('content-type') ?? '');

async function fetched(source: URL | string | Response): Promise<Response> {
  let response: Response;
  try {
    response = source instanceof Response ? source : await fetch(source);
  } catch (cause) {
    throw new CompassError('wasm_not_found', `${String(source)} cannot be fetched`, {}, cause);
  }
  if (!response.ok) {
    throw new CompassError('wasm_not_found', `${response.url} answered ${response.status}`);
  }
  return response;
}

/** A bundler that did not copy the file lets the server answer with a page: say so. */
function checkMagic(bytes: BufferSource, from: string): void {
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const isWasm = [0x00, 0x61, 0x73, 0x6d].every((byte, at) => view[at] === byte);
  if (isWasm) return;
  throw new CompassError(
    'wasm_not_found',
    `${from} is not WebAssembly: copy compass.wasm beside the script, or pass it as { wasm }`,
  );
}

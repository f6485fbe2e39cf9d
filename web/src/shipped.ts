// In a file of its own: a script that brings the wasm inside does not name the one beside it.

/** Where the wasm lies beside this script, in words that bundlers understand. */
export const shippedWasm = (): URL => new URL('../wasm/compass.wasm', import.meta.url);

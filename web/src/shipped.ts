// In a file of its own, so that a bundle which brings the wasm inside does not bring it beside as well.

/** Where the wasm lies beside this script, in words that bundlers understand. */
export const shippedWasm = (): URL => new URL('../wasm/compass.wasm', import.meta.url);

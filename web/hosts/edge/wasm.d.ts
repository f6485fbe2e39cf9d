// A Worker imports wasm as code that is compiled already; it may not compile bytes.
declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}

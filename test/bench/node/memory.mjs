// What a contestant needs at most for bytes → first view, beyond the bytes themselves, which everybody
// holds: the growth of the process's resident peak and, of WebAssembly, of its memories.
const peakKilobytes = () => process.resourceUsage().maxRSS;

/** every WebAssembly.Memory that a module makes or is given from now on */
export function watchMemories() {
  const memories = new Set();
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (source, imports = {}) => {
    const result = await instantiate(source, imports);
    const { exports } = result.instance ?? result;
    for (const value of [
      ...Object.values(exports),
      ...Object.values(imports).flatMap(Object.values),
    ]) {
      if (value instanceof WebAssembly.Memory) memories.add(value);
    }
    return result;
  };
  return () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}

/** {resident, heap}: bytes; heap 0 where there is no WebAssembly */
export async function memoryOf(create, feeds) {
  const heapBytes = watchMemories();
  const contestant = await create();
  const before = peakKilobytes();
  await contestant.read(feeds);
  await contestant.view('gmv');
  await contestant.view('followers');
  return { memory: { resident: 1024 * (peakKilobytes() - before), heap: heapBytes() } };
}

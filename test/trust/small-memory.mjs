// The shipped wasm with less memory than it asks for: what a device says when it has no more.
const memorySection = 5;

/** The bytes of the wasm, its memory never to grow beyond `pages` of 64 KiB (its first size if less). */
export function withMemoryOf(bytes, pages) {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const size = number(bytes, at + 1);
    const end = size.next + size.value;
    parts.push(
      id === memorySection
        ? limited(bytes.subarray(size.next, end), pages)
        : bytes.subarray(at, end),
    );
    at = end;
  }
  return Buffer.concat(parts);
}

/** Pages that its memory begins with. */
export function firstPages(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const size = number(bytes, at + 1);
    if (bytes[at] === memorySection) return number(bytes, size.next + 2).value;
    at = size.next + size.value;
  }
  throw new Error('no memory of its own');
}

// one memory: how many there are, whether it has a maximum, its first size, its maximum
function limited(content, pages) {
  const first = number(content, 2).value;
  const made = [1, 1, ...encoded(first), ...encoded(Math.max(first, pages))];
  return Buffer.from([memorySection, ...encoded(made.length), ...made]);
}

function number(bytes, from) {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return { value, next: at };
  }
}

function encoded(value) {
  const rest = value >> 7;
  return rest === 0 ? [value] : [(value & 0x7f) | 0x80, ...encoded(rest)];
}

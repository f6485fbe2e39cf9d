// Texts whose letters misbehave: they turn the direction, are not to be seen, or are more than they look.
const turning = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068'];
const unseen = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u180e', '\u3164'];
const marks = ['\u200e', '\u200f', '\u061c', '\u2069'];

const bidi = [...turning, ...marks].flatMap((mark) => [
  `price ${mark}gnp.exe`,
  `${mark.repeat(40)}abc`,
]);

const zeroWidth = unseen.flatMap((letter) => [letter, `pay${letter}pal ${letter.repeat(20)}`]);

const strange = [
  'e' + '\u0301'.repeat(200),
  'Z\u0351\u036b\u0343a\u0327\u035fl\u0321\u0334go'.repeat(12),
  '\ufdfa'.repeat(60),
  '\u{1f469}\u{1f3fd}\u200d\u{1f680}'.repeat(60),
  '\u{1f3f3}\ufe0f\u200d\u{1f308}'.repeat(40),
  '\u{1f1e6}'.repeat(101),
  '\u{e0041}\u{e0042}\u{e007f}',
  '\ufff9hidden\ufffasecond\ufffb',
  '\ufffe\uffff',
  '\u{10ffff}\u{1fffe}',
  '\ue000\uf8ff\u{f0000}',
  '\u0085\u009b31m',
  '\u001b[31mred\u001b[0m',
  '\u0007\u0008\u007f',
  '\r\nSet-Cookie: canary=1',
  '\r\n\r\n<script>canary()</script>',
  'admin\u0430',
  '\u212aelvin \u0130stanbul \ufb03',
  '\u1100\u1161\u11a8'.repeat(30),
  '\u0e01\u0e33'.repeat(40),
  '\u0600\u06dd123',
  '\u202f\u2007\u3000 \t ',
  '\n\n\n\n\n\n',
  '\u00a0'.repeat(300),
  ' ',
  '.',
];

// each pair of these has given somebody trouble; surrogates without their half come last
const halves = ['\ud800', '\udfff', 'a\ud83d', '\udc00b', '\ud800\ud800', '\udc00\ud800'];

export const letters = { bidi, zeroWidth, strange, halves };

// Texts that are long, or long in a way that costs whoever splits, measures or compares them.
const thousand = 1000;

const long = [
  'x'.repeat(thousand),
  'x'.repeat(20 * thousand),
  'word '.repeat(4 * thousand),
  '<b>'.repeat(2 * thousand),
  '<img src=x onerror=canary()>'.repeat(300),
  '&amp;'.repeat(2 * thousand),
  '"'.repeat(5 * thousand),
  '\\'.repeat(5 * thousand),
  '{'.repeat(5 * thousand),
  '['.repeat(5 * thousand),
  '\u202e'.repeat(2 * thousand),
  '\u200b'.repeat(5 * thousand),
  '\u{1f600}'.repeat(2 * thousand),
  '\u0301'.repeat(5 * thousand),
  'a.b.c.'.repeat(2 * thousand),
  '#tag '.repeat(2 * thousand),
  '\n'.repeat(5 * thousand),
  `https://pictures.allowed.invalid/${'a/'.repeat(2 * thousand)}`,
  `javascript:${' '.repeat(5 * thousand)}canary()`,
  '\uac00'.repeat(3 * thousand),
];

export const lengths = { long };

// What a test of this folder says of itself, for whoever reads along and for the table of `npm run trust`.

/** One line: how much was tried, and what was measured. */
export const told = (attempts, figure) =>
  console.log(`   ${attempts.toLocaleString('en')} attempts: ${figure}`);

/** {attempts, figures} of all such lines in a text; attempts is null without any */
export function heard(text) {
  const lines = [...text.matchAll(/^\s*([\d,]+) attempts: (.+)$/gm)];
  const count = ([, number]) => Number(number.replaceAll(',', ''));
  return {
    attempts: lines.length === 0 ? null : lines.reduce((sum, line) => sum + count(line), 0),
    figures: lines.map(([, , figure]) => figure),
  };
}

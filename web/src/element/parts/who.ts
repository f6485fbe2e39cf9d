import type { AgeRange, Gender } from '../../contract/index.js';
import type { Ui } from '../ui.js';

/** "women 18–24", "men", "people 55+" */
export function whoText(
  ui: Ui,
  { gender, age }: { gender: Gender | null; age: AgeRange | null },
): string {
  const who = gender ?? 'all';
  return age === null ? ui.say(`who.${who}`) : ui.say(`who.${who}_age`, { age: ageText(ui, age) });
}

function ageText(ui: Ui, age: AgeRange): string {
  return age.replace(/\d+/g, (years) => ui.format.number(Number(years), 0)).replace('-', '–');
}

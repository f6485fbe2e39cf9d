import { type Aim, aimOf, wordOf } from './aim.js';

const key = 'creator-compass.objective';
const learnedKey = 'creator-compass.learned';

/** The objective or mixture chosen last on this device. Storage may be missing, full or forbidden. */
export function rememberedObjective(): Aim | null {
  try {
    return aimOf(localStorage.getItem(key));
  } catch {
    return null;
  }
}

export function rememberObjective(objective: Aim): void {
  try {
    localStorage.setItem(key, wordOf(objective));
  } catch {
    // it is chosen for this visit then
  }
}

/** What an earlier visit learned on this device, as text. */
export function rememberedLearned(): string | null {
  try {
    const kept: unknown = localStorage.getItem(learnedKey);
    return typeof kept === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** null forgets it. */
export function rememberLearned(learned: string | null): void {
  try {
    if (learned === null) localStorage.removeItem(learnedKey);
    else localStorage.setItem(learnedKey, learned);
  } catch {
    // it is learned for this visit then
  }
}

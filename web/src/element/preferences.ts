import { type Aim, aimOf, wordOf } from './aim.js';

const key = 'creator-compass.objective';

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

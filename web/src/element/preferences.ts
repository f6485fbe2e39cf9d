import type { Objective } from '../documents.js';

const key = 'creator-compass.objective';
const objectives: readonly string[] = ['gmv', 'followers'];

/** The objective chosen last on this device. Storage may be missing, full or forbidden. */
export function rememberedObjective(): Objective | null {
  try {
    const kept = localStorage.getItem(key);
    return kept !== null && objectives.includes(kept) ? (kept as Objective) : null;
  } catch {
    return null;
  }
}

export function rememberObjective(objective: Objective): void {
  try {
    localStorage.setItem(key, objective);
  } catch {
    // it is chosen for this visit then
  }
}

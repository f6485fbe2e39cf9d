import type { Mixture } from '../contract/view-parts.js';
import type { Objective } from '../documents.js';

/** What is ranked for: an objective, or a mixture of both. */
export type Aim = Objective | Mixture;

const objectives: readonly string[] = ['gmv', 'followers'];

/** As one word: "followers", or "0.3" for a mixture. */
export const wordOf = (aim: Aim): string => (typeof aim === 'string' ? aim : `${aim.followers}`);

/** The aim of a word; null for what is none. */
export function aimOf(word: string | null): Aim | null {
  if (word === null || word.trim() === '') return null;
  if (objectives.includes(word)) return word as Objective;
  const followers = Number(word);
  return followers >= 0 && followers <= 1 ? { followers } : null;
}

/** The followers' part of it. */
export function partOf(aim: Aim): number {
  if (typeof aim !== 'string') return aim.followers;
  return aim === 'followers' ? 1 : 0;
}

/** The aim of a part: its ends are the objectives. */
export function aimAt(followers: number): Aim {
  if (followers === 0) return 'gmv';
  return followers === 1 ? 'followers' : { followers };
}

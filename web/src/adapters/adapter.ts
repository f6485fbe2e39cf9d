import type { Context } from './context.js';
import type { Input } from './input.js';
import type { Feeds } from './types.js';

/** What a source looks like from outside. */
export interface Looks {
  /** name of the file, "" if it has none */
  name: string;
  /** its first bytes as text */
  head: string;
}

/** One platform's payload. */
export interface Adapter {
  /** what `adapt` calls it */
  name: string;
  title: string;
  /** feeds that it can give */
  gives: readonly (keyof Feeds)[];
  /** what it takes, in words */
  takes: string;
  recognises(looks: Looks): boolean;
  adapt(inputs: readonly Input[], context: Context): Promise<Feeds>;
}

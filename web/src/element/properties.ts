import type { PropertyDeclarations } from 'lit';
import type { Catalogue } from '../i18n/locales.js';
import type { WasmSource } from '../wasm.js';
import { type Aim, aimOf } from './aim.js';
import type { ResolveMedia } from './links.js';
import type { Screen } from './navigation.js';
import type { AnyCompass } from './session/engine.js';
import type { Feeds } from './session/feed.js';

/** What goes into the element. Attributes are the same words with dashes. */
export interface CompassProperties {
  /** an engine of the host's, in a worker or not; without one the element loads its own */
  engine: AnyCompass | null;
  /** the element's own engine runs on the page's thread, and not in a worker */
  noWorker: boolean;
  /** where feeds are read from; a string is JSON text. `{}` says that there are none. */
  feeds: Feeds | null;
  /** the same as addresses: creator-feed, products-feed, inspiration-feed */
  creatorFeed: string | null;
  productsFeed: string | null;
  inspirationFeed: string | null;
  /** rules in place of the shipped ones */
  policy: string | object | null;
  /** the wasm, if it does not lie beside the script */
  wasm: WasmSource | null;
  /** what to rank for; else what was chosen last on this device, else what the creator feed says. As an
   * attribute a mixture is the followers' part, 0 to 1. */
  objective: Aim | null;
  /** what an earlier visit learned, where the host keeps it (`compass-learned`): null, nothing yet. The
   * page keeps it by itself if this is not given. */
  learned: string | object | null | undefined;
  /** BCP 47; else the document's language, else the browser's */
  locale: string | null;
  /** words in place of the shipped ones, or of a language that does not come along */
  messages: Catalogue | null;
  theme: 'auto' | 'light' | 'dark';
  /** epoch seconds or a Date; the attribute also takes RFC 3339. The present if not given. */
  now: number | Date | null;
  /** where to begin */
  screen: Screen;
  /** turns a picture's name in a feed into an address the page may load */
  resolveMedia: ResolveMedia | null;
  /** leaves the page's history alone: the back gesture does not close sheets then */
  noHistory: boolean;
  /** plays videos in the element (needs media-src in the page's policy) */
  inlineVideo: boolean;
}

const property = { attribute: false } as const;

const moment = (text: string | null): number | Date | null => {
  if (text === null || text.trim() === '') return null;
  return Number.isNaN(Number(text)) ? new Date(text) : Number(text);
};

// the engine says what is wrong with a word that is none
const aim = (text: string | null): Aim | string | null => aimOf(text) ?? text;

export const properties: PropertyDeclarations = {
  engine: property,
  noWorker: { type: Boolean, attribute: 'no-worker' },
  feeds: property,
  creatorFeed: { attribute: 'creator-feed' },
  productsFeed: { attribute: 'products-feed' },
  inspirationFeed: { attribute: 'inspiration-feed' },
  policy: property,
  wasm: property,
  objective: { converter: { fromAttribute: aim } },
  learned: property,
  locale: {},
  messages: property,
  theme: { reflect: true },
  now: { converter: { fromAttribute: moment } },
  screen: {},
  resolveMedia: property,
  noHistory: { type: Boolean, attribute: 'no-history' },
  inlineVideo: { type: Boolean, attribute: 'inline-video' },
};

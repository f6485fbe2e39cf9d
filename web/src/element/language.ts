import { Format } from '../i18n/format.js';
import {
  type Catalogue,
  catalogueFor,
  directionOf,
  english,
  knownLocale,
} from '../i18n/locales.js';
import { Words } from '../i18n/words.js';
import { nextTask } from '../turn.js';

/** The words and number forms in use. Another language takes over when its catalogue is there. */
export class Language {
  locale = 'en';
  words = new Words('en', english, english);
  format = new Format('en');
  direction: 'ltr' | 'rtl' = 'ltr';
  /** false until the first catalogue is there: no flash of another language */
  ready = false;
  #asked = '';

  constructor(readonly changed: () => void) {}

  /** Words of the host's own need no waiting. */
  async set(wanted: string | null, messages: Catalogue | null): Promise<void> {
    const locale = knownLocale(wanted || document.documentElement.lang || navigator.language);
    this.#asked = locale;
    const catalogue = messages ?? (await this.#load(locale));
    // another language was asked for meanwhile
    if (this.#asked !== locale) return;
    this.locale = catalogue === null ? 'en' : locale;
    this.words = new Words(this.locale, catalogue ?? english, english);
    this.format = new Format(this.locale);
    this.direction = directionOf(this.locale);
    this.ready = true;
    this.changed();
    for (const make of this.format.heaviest) {
      await nextTask();
      make();
    }
  }

  async #load(locale: string): Promise<Catalogue | null> {
    try {
      return await catalogueFor(locale);
    } catch {
      // not to be had just now (offline): English is always there
      return null;
    }
  }
}

import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './locales.js';

export type Values = Record<string, string | number>;

/** Says codes in one language. A code without words is shown as itself, legibly, and never throws. */
export class Words {
  readonly #messages: Map<string, string>;
  readonly #formats = new Map<string, IntlMessageFormat>();

  /** Words of `catalogue`, where it has none those of `fallback`. */
  constructor(
    readonly locale: string,
    catalogue: Catalogue,
    fallback: Catalogue,
  ) {
    this.#messages = new Map([...flat(fallback), ...flat(catalogue)]);
  }

  has(code: string): boolean {
    return this.#messages.has(code);
  }

  say(code: string, values?: Values): string {
    const message = this.#messages.get(code);
    if (message === undefined) return legible(code);
    if (isPlain(message)) return message;
    try {
      return String(this.#format(code, message).format(values));
    } catch {
      // a number that the message needs is not there: a policy of the host's own
      return legible(code);
    }
  }

  #format(code: string, message: string): IntlMessageFormat {
    let format = this.#formats.get(code);
    if (format === undefined) {
      format = new IntlMessageFormat(message, this.locale, undefined, { ignoreTag: true });
      this.#formats.set(code, format);
    }
    return format;
  }
}

// most are: no parser has to be run for them (an apostrophe may quote in ICU)
const isPlain = (message: string): boolean => !/[{}']/.test(message);

/** "action.create_video" → "create video" */
const legible = (code: string): string => code.split('.').at(-1)!.replaceAll('_', ' ');

function* flat(catalogue: Catalogue, prefix = ''): Generator<[string, string]> {
  for (const [code, entry] of Object.entries(catalogue)) {
    if (typeof entry === 'string') yield [prefix + code, entry];
    else yield* flat(entry, `${prefix}${code}.`);
  }
}

// The languages that come along. English is part of the first load, so that there are always words;
// every other one is fetched when it is asked for.
import en from '../../locales/en.json' with { type: 'json' };

/** Words by code, in groups: {"action": {"create_video": "Create a video"}}. ICU MessageFormat. */
export interface Catalogue {
  [code: string]: string | Catalogue;
}

type Loader = () => Promise<{ default: Catalogue }>;

const loaders: Record<string, Loader> = {
  es: () => import('../../locales/es.json', { with: { type: 'json' } }),
  id: () => import('../../locales/id.json', { with: { type: 'json' } }),
  vi: () => import('../../locales/vi.json', { with: { type: 'json' } }),
  ja: () => import('../../locales/ja.json', { with: { type: 'json' } }),
  ar: () => import('../../locales/ar.json', { with: { type: 'json' } }),
};

export const english: Catalogue = en;
export const languages: readonly string[] = ['en', ...Object.keys(loaders)];

/** The catalogue for a locale by its language ("es-MX" takes "es"); English where there is none. */
export async function catalogueFor(locale: string): Promise<Catalogue> {
  const load = loaders[languageOf(locale)];
  return load === undefined ? english : (await load()).default;
}

export const languageOf = (locale: string): string => locale.split('-')[0]!.toLowerCase();

/** A locale that Intl takes; what it does not know becomes English. */
export function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur']);

export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.has(languageOf(locale)) ? 'rtl' : 'ltr';

// Names of months in the languages that platforms write their exports in, as Intl has them.
const languages = [
  ...[
    'en',
    'es',
    'pt',
    'fr',
    'de',
    'it',
    'nl',
    'pl',
    'ru',
    'uk',
    'tr',
    'id',
    'ms',
    'ro',
    'cs',
    'sv',
  ],
  ...['hu', 'el', 'ar', 'he', 'th', 'vi'],
];

let known: Map<string, number> | null = null;

/** 1 to 12, or null; with or without a point, in the form that stands beside a day or alone. */
export function monthOf(word: string): number | null {
  known ??= allNames();
  return known.get(bare(word)) ?? null;
}

const bare = (word: string) => word.toLowerCase().replace(/\.$/, '').normalize('NFC');

function allNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const width of ['long', 'short'] as const) {
      const beside = new Intl.DateTimeFormat(language, {
        month: width,
        day: 'numeric',
        timeZone: 'UTC',
      });
      const alone = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const day = new Date(Date.UTC(2024, month - 1, 15));
        const name = beside.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
        // an earlier language keeps a name that two have for different months
        for (const each of [name, alone.format(day)]) {
          if (!names.has(bare(each))) names.set(bare(each), month);
        }
      }
    }
  }
  return names;
}

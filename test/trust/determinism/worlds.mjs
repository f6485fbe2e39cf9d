// Machines of other places: time zones, and locales with a decimal comma, other digits, another i.
// Locales that the machine does not have are made from its sources (glibc's localedef), without root.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { which } from '../../../emsdk-config/run.mjs';
import { root } from '../../module/samples.mjs';
import { long } from '../length.mjs';

const zones = ['Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe'];
const languages = ['de_DE', 'ar_EG', 'tr_TR'];
const folder = join(root, 'build/locales');

/** The languages of which the machine has, or can make, the locale. */
function made() {
  if (!which('localedef')) return [];
  mkdirSync(folder, { recursive: true });
  return languages.filter((language) => {
    const path = join(folder, `${language}.UTF-8`);
    if (existsSync(path)) return true;
    try {
      execFileSync('localedef', ['-i', language, '-f', 'UTF-8', '--no-archive', path], {
        stdio: 'ignore',
      });
    } catch {
      // ends with 1 for a warning too: the folder tells
    }
    return existsSync(path);
  });
}

/**
 * The environments to try: {TZ, LC_ALL, LANG, LOCPATH}. Each zone and each locale once, or with
 * TRUST=long each with each. Without localedef the locales are names the machine does not know.
 */
export function worlds() {
  const known = made();
  if (known.length < languages.length) {
    console.log(`locales of this machine: ${known.join(' ') || 'none'}; apt-get install locales`);
  }
  const pairs = long(
    zones.flatMap((zone) => languages.map((language) => [zone, language])),
    zones.map((zone, at) => [zone, languages[at]]),
  );
  return pairs.map(([TZ, language]) => ({
    isKnown: known.includes(language),
    name: `${TZ}, ${language}`,
    environment: {
      TZ,
      LC_ALL: `${language}.UTF-8`,
      LANG: `${language}.UTF-8`,
      LOCPATH: folder,
    },
  }));
}

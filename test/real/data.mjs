// Where the real data is, and its tables as objects. The data is never part of this project.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = process.env.COMPASS_DATA ?? join(repository, '../shared/data');

export const dataPath = (name) => join(folder, name);

/** For node:test's `skip`: false, or the reason why there is nothing to run on. */
export const noData = (name) =>
  existsSync(dataPath(name)) ? false : `${name} is not here (set COMPASS_DATA to its folder)`;

export const readCsv = (name) =>
  parse(readFileSync(dataPath(name)), { columns: true, bom: true, relax_quotes: true });

export const readJson = (name) => JSON.parse(readFileSync(dataPath(name), 'utf8'));

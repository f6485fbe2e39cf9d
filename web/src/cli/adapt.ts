// compass adapt: files in, feeds and a report out.
import { createReadStream } from 'node:fs';
import { access, mkdir, open, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import {
  type Adapted,
  type AdapterSource,
  type AdaptOptions,
  adapt,
  adapterNames,
  adaptFiles,
  CompassError,
  type Feeds,
  feedText,
} from '../adapters/index.js';
import { linesOf } from './report.js';
import { payloadError, usage, usageError } from './usage.js';

const options = {
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  from: { type: 'string' },
  out: { type: 'string', default: '.' },
  feed: { type: 'string' },
  report: { type: 'string' },
  'creator-id': { type: 'string' },
  'creator-name': { type: 'string' },
  'as-of': { type: 'string' },
  currency: { type: 'string' },
  'utc-offset': { type: 'string' },
  dates: { type: 'string' },
} as const;

const kinds = ['creator', 'products', 'inspiration'] as const;
type Given = ReturnType<typeof parsed>;

const parsed = (args: string[]) => parseArgs({ args, options, allowPositionals: true });

/** Runs `compass adapt`; resolves to the exit code. */
export async function adaptCommand(args: string[]): Promise<number> {
  let given: Given;
  try {
    given = parsed(args);
  } catch (error) {
    return usageError((error as Error).message);
  }
  const { values, positionals } = given;
  if (values.help) return print(usage);
  if (values.list) return print(`${list()}\n`);
  const wrong = wrongOf(given);
  if (wrong !== null) return usageError(wrong);
  for (const file of positionals) {
    const isThere =
      file === '-' ||
      (await access(file).then(
        () => true,
        () => false,
      ));
    if (!isThere) return usageError(`cannot read ${file}`);
  }
  try {
    return await write(await adaptedOf(given), given);
  } catch (error) {
    if (!(error instanceof CompassError)) throw error;
    const { code, feed, row, field, byte, detail } = error;
    process.stderr.write(
      `${JSON.stringify({ error: { code, feed, row, field, byte, detail } })}\n`,
    );
    return payloadError;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

const list = () =>
  adapterNames()
    .map(({ name, title, gives, takes }) => `${name}\n  ${title} → ${gives.join(', ')}\n  ${takes}`)
    .join('\n');

function wrongOf({ values, positionals }: Given): string | null {
  if (positionals.length === 0) return 'which files?';
  if (values.feed !== undefined && !kinds.some((kind) => kind === values.feed))
    return `--feed is one of ${kinds.join(', ')}`;
  if (values.dates !== undefined && !['month_first', 'day_first'].includes(values.dates))
    return '--dates is month_first or day_first';
  if (values['utc-offset'] !== undefined && !/^[+-]?\d{1,4}$/.test(values['utc-offset']))
    return '--utc-offset is minutes';
  if (values.currency !== undefined && !/^[A-Z]{3}$/.test(values.currency))
    return '--currency is a code like USD';
  if (values['as-of'] !== undefined && Number.isNaN(Date.parse(values['as-of'])))
    return '--as-of is a time like 2026-04-13T00:00:00Z';
  if (positionals.includes('-') && values.from === undefined)
    return 'standard input has no name: say --from';
  return null;
}

function optionsOf({ values }: Given): AdaptOptions {
  const { currency } = values;
  const [id, name] = [values['creator-id'], values['creator-name']];
  return {
    creator: { ...(id !== undefined && { id }), ...(name !== undefined && { name }) },
    ...(currency !== undefined && { currency }),
    ...(values['as-of'] !== undefined && { asOf: values['as-of'] }),
    ...(values['utc-offset'] !== undefined && { utcOffsetMinutes: Number(values['utc-offset']) }),
    ...(values.dates !== undefined && { dateOrder: values.dates as 'day_first' }),
  };
}

async function adaptedOf(given: Given): Promise<Adapted> {
  const { values, positionals } = given;
  if (values.from !== undefined) {
    return adapt(values.from, positionals.map(streamOf), optionsOf(given));
  }
  const files = await Promise.all(positionals.map(headedOf));
  const { unknown, read, ...result } = await adaptFiles(files, optionsOf(given));
  for (const each of read) process.stderr.write(`${each.adapter}: ${each.files.join(', ')}\n`);
  if (read.length === 0) {
    throw new CompassError('payload_unknown', 'no adapter knows it', {
      feed: unknown[0] ?? 'none',
    });
  }
  for (const file of unknown) process.stderr.write(`unknown: ${file}\n`);
  return result;
}

const streamOf = (path: string): AdapterSource => {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  return {
    name: path === '-' ? 'standard input' : basename(path),
    source: Readable.toWeb(stream) as ReadableStream<Uint8Array>,
  };
};

// to be recognised a file is looked into; it is read as a stream all the same
async function headedOf(path: string): Promise<AdapterSource> {
  const file = await open(path);
  const head = new Uint8Array(8192);
  const { bytesRead } = await file.read(head, 0, head.byteLength, 0);
  await file.close();
  const source = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  return { name: basename(path), source, head: head.subarray(0, bytesRead) };
}

async function write({ feeds, report }: Adapted, { values }: Given): Promise<number> {
  if (values.report === undefined) process.stderr.write(linesOf(report));
  else await writeFile(values.report, `${JSON.stringify(report, null, 2)}\n`);
  if (values.feed !== undefined) return printFeed(feeds[values.feed as keyof Feeds], values.feed);
  await mkdir(values.out, { recursive: true });
  for (const kind of kinds) {
    const feed = feeds[kind];
    if (feed === undefined) continue;
    const path = join(values.out, `${kind}.json`);
    await writeFile(path, `${feedText(feed)}\n`);
    process.stderr.write(`${path}\n`);
  }
  return 0;
}

function printFeed(feed: Feeds[keyof Feeds], kind: string): number {
  if (feed !== undefined) return print(`${feedText(feed)}\n`);
  process.stderr.write(`compass: nothing of it is a ${kind} feed\n`);
  return payloadError;
}

import { CompassError } from '../error.js';
import type { Adapter } from './adapter.js';
import { adapters } from './adapters.js';
import { Context } from './context.js';
import { adapted } from './feeds.js';
import { headOf, inputsOf } from './input.js';
import type { Adapted, AdapterSource, AdaptOptions } from './types.js';

/**
 * Turns a platform's payloads into feeds of the contract. Sources are what `Compass.read` takes: answers,
 * streams, files, bytes, text; several for one feed are joined (a profile and its videos, pages of a
 * list, the files of an export). Everything is read on this device; nothing is fetched.
 *
 * Money comes out in minor units with its currency, shares as 0 to 1, ids as text, times in seconds
 * since 1970. The report names what did not come into the feeds, and what did with a doubt.
 *
 * @param name which platform: one of {@link adapterNames}
 * @throws CompassError whose `feed` is the name of the source: `adapter_unknown`, `payload_unknown` (not what
 * the adapter reads), `platform_refused` (the answer is an error of the platform), `not_csv`,
 * `bad_archive`, `bad_sheet`, `not_json`, `truncated`, `too_deep`, `too_many_bytes`, `too_many_rows`,
 * `too_many_files`, `stream_failed`. A signal's own reason is thrown when it aborts.
 */
export async function adapt(
  name: string,
  sources: AdapterSource | readonly AdapterSource[],
  options: AdaptOptions = {},
): Promise<Adapted> {
  const inputs = inputsOf(sources);
  if (inputs.length === 0) throw new CompassError('payload_unknown', 'no source was given');
  const context = new Context(options);
  return adapted(await adapterOf(name).adapt(inputs, context), context);
}

function adapterOf(name: string): Adapter {
  const found = adapters.find((adapter) => adapter.name === name);
  if (found === undefined) {
    const detail = `${name}: not one of ${adapters.map((adapter) => adapter.name).join(', ')}`;
    throw new CompassError('adapter_unknown', detail);
  }
  return found;
}

/** What there is: name, title, feeds that it can give, what it takes. */
export const adapterNames = (): Pick<Adapter, 'name' | 'title' | 'gives' | 'takes'>[] =>
  adapters.map(({ name, title, gives, takes }) => ({ name, title, gives, takes }));

/**
 * Which adapter reads a file, by its name and first bytes; null if none does, or if it is a stream, of
 * which nothing can be seen without using it up.
 */
export async function recognise(source: AdapterSource): Promise<string | null> {
  const [input] = inputsOf(source);
  const bytes = await headOf(input!);
  if (bytes === null) return null;
  // names inside of archives are bytes below 128 or UTF-8, both survive
  const head = new TextDecoder().decode(bytes);
  const name = input!.name.startsWith('source ') ? '' : input!.name;
  return adapters.find((adapter) => adapter.recognises({ name, head }))?.name ?? null;
}

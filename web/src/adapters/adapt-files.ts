import { adapt, recognise } from './adapt.js';
import { inputsOf } from './input.js';
import { merge } from './merge.js';
import type { Adapted, AdapterSource, AdaptOptions } from './types.js';

/** What became of a heap of files. */
export interface AdaptedFiles extends Adapted {
  /** which adapter read which files */
  read: { adapter: string; files: string[] }[];
  /** files that no adapter knows */
  unknown: string[];
}

/**
 * Recognises each file by its name and first bytes, adapts those of one kind together and joins the
 * results: `adapt` and {@link merge} for files that somebody dropped. Streams are not recognised.
 *
 * @throws CompassError as {@link adapt}; files that no adapter knows are no error but listed
 */
export async function adaptFiles(
  sources: readonly AdapterSource[],
  options: AdaptOptions = {},
): Promise<AdaptedFiles> {
  const byAdapter = new Map<string, AdapterSource[]>();
  const unknown: string[] = [];
  const nameOf = (source: AdapterSource) => inputsOf(source)[0]!.name;
  for (const source of sources) {
    const adapter = await recognise(source);
    if (adapter === null) unknown.push(nameOf(source));
    else byAdapter.set(adapter, [...(byAdapter.get(adapter) ?? []), source]);
  }
  const results: Adapted[] = [];
  for (const [adapter, files] of byAdapter) results.push(await adapt(adapter, files, options));
  const read = [...byAdapter].map(([adapter, files]) => ({ adapter, files: files.map(nameOf) }));
  const [only] = results;
  const joined = results.length === 1 && only !== undefined ? only : merge(...results);
  return { ...joined, read, unknown };
}

import type { AdaptedFiles } from '../../dist/adapters/index.js';
import type { Feeds } from '../../dist/element/index.js';

const hint = document.querySelector<HTMLElement>('#drop-hint')!;
const kinds = ['creator', 'products', 'inspiration'] as const;

/** What came of files: feeds for the element; of exports also the report, or why there is none. */
export interface Dropped {
  feeds: Feeds;
  adapted?: AdaptedFiles;
  failed?: Error;
}

/**
 * Files dropped on the page or chosen: feeds as they are, exports of platforms by way of the adapters,
 * which are loaded when the first such file comes. They never leave the device.
 */
export function onFiles(given: (dropped: Dropped) => void | Promise<void>): void {
  const take = async (files: File[]) => given(await sorted(files));
  for (const id of ['#files', '#exports']) {
    document.querySelector(id)!.addEventListener('change', (event) => {
      const input = event.target as HTMLInputElement;
      void take([...(input.files ?? [])]);
      // the same file again is a change again
      input.value = '';
    });
  }
  addEventListener('dragover', (event) => {
    event.preventDefault();
    hint.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) hint.hidden = true;
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    hint.hidden = true;
    void take([...(event.dataTransfer?.files ?? [])]);
  });
}

async function sorted(files: File[]): Promise<Dropped> {
  const feeds: Feeds = {};
  const others: File[] = [];
  for (const file of files) {
    const kind = await statedKind(file);
    if (kind === null) others.push(file);
    else feeds[kind] = file;
  }
  return others.length === 0 ? { feeds } : adapted(others, feeds);
}

async function adapted(files: File[], feeds: Feeds): Promise<Dropped> {
  const { adaptFiles, feedText } = await import('../../dist/adapters/index.js');
  const currency = document.querySelector<HTMLSelectElement>('#files-currency')!.value;
  try {
    const result = await adaptFiles(files, currency === '' ? {} : { currency });
    for (const kind of kinds) {
      const feed = result.feeds[kind];
      if (feed !== undefined) feeds[kind] ??= feedText(feed);
    }
    return { feeds, adapted: result };
  } catch (error) {
    return { feeds, failed: error as Error };
  }
}

// a feed says what it is before its rows begin
async function statedKind(file: File): Promise<(typeof kinds)[number] | null> {
  const head = await file.slice(0, 4096).text();
  const stated = head.match(/"contract"\s*:\s*"(creator|products|inspiration)@/)?.[1];
  return kinds.find((kind) => kind === stated) ?? null;
}

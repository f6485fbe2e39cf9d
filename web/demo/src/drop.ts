import type { Feeds } from '../../dist/element/index.js';

const hint = document.querySelector<HTMLElement>('#drop-hint')!;
const kinds = ['creator', 'products', 'inspiration'] as const;

/** Feed files dropped on the page or chosen in the panel; they never leave the device. */
export function onFiles(given: (feeds: Feeds) => void): void {
  const take = async (files: FileList | null | undefined) => {
    const feeds: Feeds = {};
    for (const file of files ?? []) {
      const kind = await kindOf(file);
      if (kind !== null) feeds[kind] = file;
    }
    given(feeds);
  };
  document.querySelector('#files')!.addEventListener('change', (event) => {
    void take((event.target as HTMLInputElement).files);
  });
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
    void take(event.dataTransfer?.files);
  });
}

// a feed says what it is before its rows begin; the name of the file is the second guess
async function kindOf(file: File): Promise<(typeof kinds)[number] | null> {
  const head = await file.slice(0, 4096).text();
  const stated = head.match(/"contract"\s*:\s*"(creator|products|inspiration)@/)?.[1];
  const word = stated ?? kinds.find((kind) => file.name.includes(kind.slice(0, 7)));
  return kinds.find((kind) => kind === word) ?? null;
}

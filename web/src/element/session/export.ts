import type { Asked } from '../../documents.js';
import type { Session } from './session.js';

/** Saves what was learned as a file, where the page may. */
export async function exportLearned(session: Session, moment: Pick<Asked, 'now'>): Promise<void> {
  const learned = await session.ask((engine) => engine.learned(moment));
  if (learned !== null) save('creator-compass-learned.json', learned);
}

/** Saves what an answer was made from. */
export async function exportRecord(session: Session, asked: Asked): Promise<void> {
  const record = await session.ask((engine) => engine.record(asked));
  if (record !== null) save('creator-compass-record.json', record);
}

function save(name: string, document: object): void {
  const json = JSON.stringify(document);
  const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = Object.assign(globalThis.document.createElement('a'), {
    href: address,
    download: name,
  });
  link.click();
  URL.revokeObjectURL(address);
}

// What the engine refused: told with row, field and byte, and marked where it stands in the text.
import type { CompassError } from '../../../dist/worker/index.js';
import { type Kind, kinds } from './documents.js';
import { byId, h } from './dom.js';
import type { Editor } from './editor.js';
import { indexOfByte, type Range, rangeOf, tokenAt } from './place.js';

const start: Range = { from: 0, to: 0 };

export function showProblems(
  editor: Editor,
  problems: ReadonlyMap<Kind, CompassError>,
  edit: (kind: Kind) => void,
): void {
  for (const kind of kinds) {
    const error = problems.get(kind);
    const marks = error === undefined ? [] : [markOf(editor, kind, error)];
    editor.mark(kind, marks);
  }
  const lines = [...problems].map(([kind, error]) => {
    const button = h('button', { type: 'button', class: 'problem' }, sentence(kind, error));
    button.addEventListener('click', () => {
      edit(kind);
      editor.go(rangeOfError(editor, kind, error));
    });
    return button;
  });
  byId('problems').replaceChildren(...lines);
}

function markOf(editor: Editor, kind: Kind, error: CompassError) {
  const { from, to } = rangeOfError(editor, kind, error);
  return { from, to, severity: 'error' as const, message: sentence(kind, error) };
}

// a policy's error may know the field, "tiers[1].from", and no byte
function rangeOfError(editor: Editor, kind: Kind, { byte, field }: CompassError): Range {
  const state = editor.state(kind);
  if (byte !== null) return tokenAt(state, indexOfByte(state.doc.toString(), byte));
  return (
    rangeOf(
      state,
      field.split(/[.[\]]+/).filter((part) => part !== ''),
    ) ?? start
  );
}

function sentence(kind: Kind, { code, detail, row, field, byte }: CompassError): string {
  const places = [
    row === null ? '' : `row ${row}`,
    field === '' ? '' : `field ${field}`,
    byte === null ? '' : `byte ${byte}`,
  ].filter(Boolean);
  const where = places.length === 0 ? '' : `, ${places.join(', ')}`;
  return `${kind}${where}: ${code.replaceAll('_', ' ')}${detail === '' ? '' : ` (${detail})`}`;
}

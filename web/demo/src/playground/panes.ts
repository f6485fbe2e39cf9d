// What is in sight: a document in the editor, and on a narrow page one of three panes.
import { type Kind, kinds } from './documents.js';
import { byId, h } from './dom.js';

/** `shown` hears which document is to be shown; `edit` shows one from elsewhere. */
export function showPanes(shown: (kind: Kind) => void): { edit: (kind: Kind) => void } {
  const bench = byId('bench');
  const panes = [...document.querySelectorAll<HTMLElement>('.panes button')];
  const pane = (name: string) => {
    bench.dataset.pane = name;
    for (const each of panes) each.setAttribute('aria-pressed', String(each.dataset.pane === name));
  };
  for (const button of panes) button.addEventListener('click', () => pane(button.dataset.pane!));

  const buttons = new Map(
    kinds.map((kind) => [kind, h('button', { type: 'button', 'data-kind': kind }, kind)]),
  );
  const show = (kind: Kind) => {
    for (const [each, button] of buttons)
      button.setAttribute('aria-pressed', String(each === kind));
    shown(kind);
  };
  for (const [kind, button] of buttons) button.addEventListener('click', () => show(kind));
  byId('documents').replaceChildren(...buttons.values());
  show('policy');
  return {
    edit: (kind) => {
      pane('edit');
      show(kind);
    },
  };
}

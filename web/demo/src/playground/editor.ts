// CodeMirror over four documents, each with its own history. It lives in a shadow root: there its styles
// are adopted sheets, which the page's policy allows, and not <style> elements, which it does not.
import { redo, undo } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import { type Kind, kinds, type Texts } from './documents.js';
import type { Range } from './place.js';

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'light-dark(#1a4fa8, #9cc0ff)' },
  { tag: tags.string, color: 'light-dark(#1d6b2f, #9fdca8)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#9a3d00, #ffb880)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '0.8125rem', color: 'var(--ink)', background: 'var(--ground)' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'ui-monospace, monospace' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--inset)', color: 'var(--quiet)', borderColor: 'var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'light-dark(#0000000a, #ffffff0d)' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'light-dark(#cfe0ff, #2b4674)' },
  '.cm-panels, .cm-tooltip': { background: 'var(--inset)', color: 'var(--ink)' },
});

export class Editor {
  shown: Kind = 'policy';
  readonly #view: EditorView;
  readonly #states: Record<Kind, EditorState>;

  constructor(parent: HTMLElement, texts: Texts, changed: (kind: Kind) => void) {
    const root = parent.attachShadow({ mode: 'open' });
    const extensions = (kind: Kind) => [
      basicSetup,
      json(),
      syntaxHighlighting(colours),
      look,
      lintGutter(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': `${kind} as JSON`, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && changed(kind)),
    ];
    const made = kinds.map((kind) => [
      kind,
      EditorState.create({ doc: texts[kind], extensions: extensions(kind) }),
    ]);
    this.#states = Object.fromEntries(made);
    this.#view = new EditorView({ state: this.#states.policy, parent: root, root });
  }

  state(kind: Kind): EditorState {
    return kind === this.shown ? this.#view.state : this.#states[kind];
  }

  get texts(): Texts {
    const all = kinds.map((kind) => [kind, this.state(kind).doc.toString()]);
    return Object.fromEntries(all) as Texts;
  }

  show(kind: Kind): void {
    if (kind === this.shown) return;
    this.#states[this.shown] = this.#view.state;
    this.shown = kind;
    this.#view.setState(this.#states[kind]);
  }

  /** Another text, which can be undone. */
  set(kind: Kind, text: string): void {
    if (this.state(kind).doc.toString() === text) return;
    this.show(kind);
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
  }

  go({ from, to }: Range): void {
    this.#view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    this.#view.focus();
  }

  /** Marks what is wrong in a document; none takes the marks away. */
  mark(kind: Kind, diagnostics: Diagnostic[]): void {
    const change = setDiagnostics(this.state(kind), diagnostics);
    if (kind === this.shown) this.#view.dispatch(change);
    else this.#states[kind] = this.#states[kind].update(change).state;
  }

  undo(): void {
    undo(this.#view);
  }

  redo(): void {
    redo(this.#view);
  }
}

// Where in a text something is: an error's byte, a JSON pointer of a receipt, a path of the policy.
import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

export interface Range {
  from: number;
  to: number;
}

const parseMilliseconds = 2000;
const values = /^(?:True|False|Null|Number|String|Object|Array)$/;

/** The index of the text's byte `byte` in UTF-8; its end if it is shorter. */
export function indexOfByte(text: string, byte: number): number {
  let bytes = 0;
  let index = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > byte) return index;
    index += letter.length;
  }
  return index;
}

/** The word, number or bracket at a place, at most to the end of its line. */
export function tokenAt(state: EditorState, index: number): Range {
  const at = Math.min(index, state.doc.length);
  const node = ensureSyntaxTree(state, at, parseMilliseconds)?.resolveInner(at, 1);
  const line = state.doc.lineAt(at);
  if (node === undefined || node.from < line.from || node.to > line.to)
    return { from: at, to: Math.max(at, Math.min(at + 1, line.to)) };
  return { from: node.from, to: node.to };
}

/** The value that a path leads to; the last part of it that is there; null in no JSON. */
export function rangeOf(state: EditorState, path: readonly string[]): Range | null {
  const tree = ensureSyntaxTree(state, state.doc.length, parseMilliseconds);
  const top = tree?.topNode.firstChild;
  if (top == null) return null;
  let node: SyntaxNode = top;
  for (const key of path) {
    const next: SyntaxNode | undefined =
      node.name === 'Array' ? items(node)[Number(key)] : valueAt(state, node, key);
    if (next === undefined) break;
    node = next;
  }
  return { from: node.from, to: Math.min(node.to, state.doc.lineAt(node.from).to) };
}

const children = (node: SyntaxNode): SyntaxNode[] => {
  const all: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) all.push(child);
  return all;
};

const items = (list: SyntaxNode) => children(list).filter(({ name }) => values.test(name));

function valueAt(state: EditorState, object: SyntaxNode, key: string): SyntaxNode | undefined {
  const named = object.getChildren('Property').find((property) => {
    const name = property.getChild('PropertyName');
    return name !== null && state.sliceDoc(name.from, name.to) === JSON.stringify(key);
  });
  return named && children(named).find(({ name }) => values.test(name));
}

/** Elements from a tag, attributes and children. Text only ever becomes text. */
export type Child = Node | string | number | null | false;

export function h(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) {
    if (child !== null && child !== false) element.append(child instanceof Node ? child : `${child}`);
  }
  return element;
}

/** A table with its column heads; rows of cells. */
export function table(heads: string[], rows: Child[][]): HTMLElement {
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': heads.join(', ') },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h(
        'tbody',
        {},
        ...rows.map((row) => h('tr', {}, ...row.map((cell) => h('td', {}, cell)))),
      ),
    ),
  );
}

export function button(text: string, press: () => void, pressed?: boolean): HTMLElement {
  const attributes: Record<string, string> = { type: 'button' };
  if (pressed !== undefined) attributes['aria-pressed'] = String(pressed);
  const element = h('button', attributes, text);
  element.addEventListener('click', press);
  return element;
}

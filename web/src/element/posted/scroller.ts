/** The nearest ancestor that scrolls, across shadow roots; null: the window does. */
export function scrollerOf(element: Element): Element | null {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    if (at === document.scrollingElement || at === document.body) return null;
    const { overflowY } = getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll') return at;
  }
  return null;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

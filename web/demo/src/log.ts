const list = document.querySelector<HTMLOListElement>('#log')!;
const longest = 50;

/** Shows what the element told the page, newest first. */
export function watch(element: HTMLElement): void {
  for (const name of ['compass-ready', 'compass-action', 'compass-objective', 'compass-error']) {
    element.addEventListener(name, (event) => {
      const line = document.createElement('li');
      line.textContent = `${name} ${JSON.stringify((event as CustomEvent).detail)}`;
      list.prepend(line);
      list.children[longest]?.remove();
    });
  }
}

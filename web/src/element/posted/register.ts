import { PostedList } from './list.js';

/** Only when the list is asked for: it brings the virtual list along. */
export function registerPosted(): void {
  if (customElements.get('cc-posted') === undefined) customElements.define('cc-posted', PostedList);
}

import { Plot } from './charts/plot.js';
import { CreatorCompassElement } from './creator-compass.js';
import { Trends } from './parts/trends.js';
import { Sheet } from './sheets/sheet.js';

// the parts with a state of their own; their names are not meant for pages
const parts = { 'cc-plot': Plot, 'cc-trends': Trends, 'cc-sheet': Sheet };

/** Makes the element known, under a name of the page's choice; safe to call twice. */
export function register(name = 'creator-compass'): void {
  for (const [tag, part] of Object.entries(parts)) {
    if (customElements.get(tag) === undefined) customElements.define(tag, part);
  }
  if (customElements.get(name) === undefined) customElements.define(name, CreatorCompassElement);
}

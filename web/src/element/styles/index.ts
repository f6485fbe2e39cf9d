import { aims } from './aims.js';
import { base } from './base.js';
import { cards } from './cards.js';
import { charts } from './charts.js';
import { controls } from './controls.js';
import { details } from './details.js';
import { layout } from './layout.js';
import { lead } from './lead.js';
import { pictures } from './pictures.js';
import { plots } from './plots.js';
import { sheets } from './sheets.js';
import { states } from './states.js';
import { tokens } from './tokens.js';

/** All styles of the element, parts with a state of their own included. */
export const styles = [
  tokens,
  base,
  controls,
  aims,
  layout,
  lead,
  pictures,
  cards,
  plots,
  charts,
  sheets,
  details,
  states,
];

import type { Query } from '../documents.js';
import type { Format } from '../i18n/format.js';
import type { Values } from '../i18n/words.js';
import type { Aim } from './aim.js';
import type { Links, ResolveMedia } from './links.js';
import type { Screen, SheetRoute } from './navigation.js';
import type { Choice } from './session/learning.js';
import type { Session } from './session/session.js';
import type { LaterSheets } from './sheets/later.js';
import type { Made } from './slices.js';

/** All that a part of the screen needs besides its own data: words, and what can be done. */
export interface Ui {
  say(code: string, values?: Values): string;
  has(code: string): boolean;
  readonly format: Format;
  readonly dir: 'ltr' | 'rtl';
  readonly links: Links;
  readonly resolveMedia: ResolveMedia | null;
  readonly session: Session;
  readonly query: Query;
  readonly online: boolean;
  /** plays videos here instead of asking the host to */
  readonly inlineVideo: boolean;
  act(action: string, id?: string | null): void;
  show(screen: Screen): void;
  open(sheet: SheetRoute): void;
  /** what makes a sheet's content: fetched when one is opened first */
  readonly sheets: LaterSheets;
  back(): void;
  canGoBack(): boolean;
  setObjective(objective: Aim): void;
  /** takes a choice of this visit back */
  undo(choice: Choice): void;
  retry(): void;
  /** how far a heavy part of the screen is */
  made(part: string): Made;
  /** whether parts of the screen are still being made */
  isMaking(): boolean;
  /** lists that were opened to their end, by section */
  isOpen(section: string): boolean;
  openAll(section: string): void;
}

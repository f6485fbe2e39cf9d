import { type ActionHost, act, undo } from './actions.js';
import type { Aim } from './aim.js';
import type { CreatorCompassElement } from './creator-compass.js';
import type { LaterSheets } from './sheets/later.js';
import type { Slices } from './slices.js';
import type { Ui } from './ui.js';

interface Parts {
  host: ActionHost;
  sheets: LaterSheets;
  slices: Slices;
  /** sections whose lists are open to their end */
  opened: Set<string>;
  setObjective: (objective: Aim) => void;
}

/** The element as its parts see it. */
export function uiOf(element: CreatorCompassElement, parts: Parts): Ui {
  const { language, session, navigation } = element;
  const { host, sheets, slices, opened, setObjective } = parts;
  return {
    say: (code, values) => language.words.say(code, values),
    has: (code) => language.words.has(code),
    format: language.format,
    dir: language.direction,
    links: host.links,
    resolveMedia: element.resolveMedia ?? null,
    session,
    query: element.query,
    online: navigator.onLine,
    inlineVideo: element.inlineVideo === true,
    act: (action, id = null) => act(host, action, id),
    show: (screen) => navigation.show(screen),
    open: (sheet) => navigation.open(sheet),
    sheets,
    back: () => navigation.back(),
    canGoBack: () => navigation.hasScreenBehind,
    setObjective,
    undo: (choice) => undo(host, choice),
    retry: () => act(host, 'refresh_data', null),
    made: (part) => slices.of(part),
    isMaking: () => slices.isBusy,
    isOpen: (section) => opened.has(section),
    openAll: (section) => {
      opened.add(section);
      element.requestUpdate();
    },
  };
}

// The demo: every creator, objective, tier and state, in all languages and looks. The element does all
// the rest; this page puts it up, passes what is chosen, and shows what it tells.
import '../../dist/element/define.js';
import type { CreatorCompassElement } from '../../dist/element/index.js';
import {
  type Choices,
  fillForm,
  onChange,
  readAddress,
  readForm,
  writeAddress,
} from './controls.js';
import { onFiles } from './drop.js';
import { creatorFeed, inspiration, products } from './feeds.js';
import { watch } from './log.js';
import { keepOffline } from './offline.js';
import { hideReport, onUndo, showReport } from './report.js';
import { afterwards, setUp } from './states.js';

const stage = document.querySelector<HTMLElement>('#stage')!;
const panel = document.querySelector<HTMLDialogElement>('#panel')!;
// these make a new element; all others are changed on the one there is
const remakes: ReadonlySet<string> = new Set(['creator', 'tiers', 'state']);

let element = document.createElement('creator-compass');
let made = 0;

async function make(choices: Choices): Promise<void> {
  made += 1;
  const mine = made;
  const next = document.createElement('creator-compass');
  dress(next, choices);
  await setUp(next, choices);
  // another one was asked for meanwhile
  if (mine !== made) return;
  watch(next);
  next.addEventListener('compass-ready', () => afterwards(next, choices), { once: true });
  stage.replaceChildren(next);
  element = next;
}

function dress(target: CreatorCompassElement, choices: Choices): void {
  document.documentElement.dataset.theme = choices.theme;
  document.documentElement.dataset.text = choices.text;
  document.documentElement.lang = choices.locale;
  target.theme = choices.theme as 'auto';
  target.locale = choices.locale;
  target.screen = choices.screen as 'insights';
  target.dir = choices.dir;
  if (choices.objective !== '') target.setAttribute('objective', choices.objective);
}

const choices = readAddress();
fillForm(choices);
onChange((name, chosen) => {
  writeAddress(chosen);
  if (remakes.has(name)) {
    hideReport();
    void make(chosen);
  } else dress(element, chosen);
});
onFiles(async (dropped) => {
  panel.close();
  showReport(dropped);
  const isExport = dropped.adapted !== undefined || dropped.failed !== undefined;
  if (isExport && Object.keys(dropped.feeds).length === 0) return;
  // an export has rarely all feeds: what it has not is the demo's
  const own = isExport
    ? { creator: await creatorFeed(readForm().creator), products, inspiration }
    : {};
  // own files are of now
  element.now = null;
  element.feeds = { ...own, ...dropped.feeds };
});
onUndo(() => {
  hideReport();
  void make(readForm());
});
document.querySelector('#open-controls')!.addEventListener('click', () => panel.showModal());
document.querySelector('#close-controls')!.addEventListener('click', () => panel.close());
await make(choices);
void keepOffline();

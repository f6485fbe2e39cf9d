// The playground: four documents to edit, and at once the list, its arithmetic and the creator's screen.
// The engine decides all of it; this page gives it texts and shows what it answers.
import '../../../dist/element/define.js';
import type { CreatorCompassElement } from '../../../dist/element/index.js';
import type { View } from '../../../dist/index.js';
import { CompassWorker } from '../../../dist/worker/index.js';
import { aim } from './aim.js';
import { arithmetic, factorsOf } from './arithmetic.js';
import {
  creatorText,
  fileOf,
  type Kind,
  kindOf,
  kinds,
  now,
  readFile,
  sampleTexts,
} from './documents.js';
import { byId } from './dom.js';
import { Editor } from './editor.js';
import { showPanes } from './panes.js';
import { rangeOf } from './place.js';
import { showProblems } from './problems.js';
import { placesOf, ranks } from './ranks.js';
import { Runs, type Shown } from './run.js';

// typing is over for a moment
const pauseMilliseconds = 200;

const creator = byId<HTMLSelectElement>('creator');
const state = byId('state');
creator.value = new URLSearchParams(location.search).get('creator') ?? 'creator-2';
if (creator.selectedIndex < 0) creator.value = 'creator-2';

const [samples, engine] = await Promise.all([sampleTexts(creator.value), CompassWorker.load()]);
const runs = new Runs(engine);
const editor = new Editor(byId('editor'), samples, edited);
const panes = showPanes((kind) => editor.show(kind));

const screen: CreatorCompassElement = document.createElement('creator-compass');
screen.engine = engine;
screen.now = now;
screen.noHistory = true;
screen.resolveMedia = (name) => (name.startsWith('img/') ? `./${name}` : name);

let chosen: string | null = null;
let shown: Shown | null = null;
let before: View | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

function edited(kind: Kind): void {
  editor.mark(kind, []);
  state.textContent = 'reading';
  clearTimeout(waiting);
  waiting = setTimeout(() => void follow(), pauseMilliseconds);
}

async function follow(): Promise<void> {
  const outcome = await runs.run(editor.texts, aim.value, chosen);
  if (outcome === null) return;
  showProblems(editor, outcome.problems, (kind) => panes.edit(kind));
  shown = outcome.shown ?? shown;
  before ??= shown?.view ?? null;
  draw();
  const bad = [...outcome.problems.keys()].join(', ');
  state.textContent = bad === '' ? 'as written' : `${bad}: not taken, the last good one holds`;
  // its links are the rules' too
  if (outcome.policy !== null) screen.policy = outcome.policy;
  if (outcome.isChanged) showScreen();
}

function draw(): void {
  if (shown === null || before === null) return;
  const { view, detail } = shown;
  const id = detail?.card.id ?? null;
  byId('ranks').replaceChildren(ranks(view, placesOf(before), id, choose));
  const sum = detail === null ? [] : [arithmetic(detail, factorsOf(before, id), openPointer)];
  byId('sum').replaceChildren(...sum);
}

function showScreen(): void {
  screen.objective = aim.value;
  if (screen.isConnected) screen.refresh();
  else byId('stage').replaceChildren(screen);
}

function choose(id: string): void {
  chosen = id;
  void follow();
}

/** "products:/products/55/traffic" → that place in the editor. */
function openPointer(pointer: string): void {
  const [kind, path = ''] = pointer.split(':') as [Kind, string];
  panes.edit(kind);
  const range = rangeOf(editor.state(kind), path.split('/').slice(1));
  if (range !== null) editor.go(range);
}

async function reset(): Promise<void> {
  const texts = await sampleTexts(creator.value);
  const was = editor.shown;
  for (const kind of kinds) editor.set(kind, texts[kind]);
  editor.show(was);
  chosen = null;
  before = null;
  await follow();
}

function save(): void {
  const file = new Blob([fileOf(editor.texts, aim.word)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'creator-compass-playground.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

async function openFile(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  const text = await file.text();
  const saved = readFile(text);
  const kind = kindOf(text);
  if (saved !== null) {
    aim.word = saved.objective;
    for (const each of kinds) editor.set(each, saved.texts[each] ?? editor.texts[each]);
  } else if (kind !== null) editor.set(kind, text);
  else state.textContent = `${file.name} is no feed, no policy and no saved playground`;
  if (saved !== null || kind !== null) panes.edit(kind ?? 'policy');
}

creator.addEventListener('change', async () => {
  panes.edit('creator');
  editor.set('creator', await creatorText(creator.value));
});
// the card that was looked at stays, so that one sees it move
aim.onChange(() => {
  screen.objective = aim.value;
  void follow();
});
screen.addEventListener('compass-objective', ({ detail }) => {
  aim.value = detail.objective;
  void follow();
});
byId('undo').addEventListener('click', () => editor.undo());
byId('redo').addEventListener('click', () => editor.redo());
byId('reset').addEventListener('click', () => void reset());
byId('save').addEventListener('click', save);
byId('open').addEventListener('change', ({ target }) => {
  void openFile((target as HTMLInputElement).files?.[0]);
});
byId('baseline').addEventListener('click', () => {
  before = shown?.view ?? null;
  draw();
});
await follow();

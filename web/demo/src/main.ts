// The demo page: three creators, both objectives, every document of the engine. It chooses and shows;
// what is shown, and in which order, the engine says.
import { Compass, CompassError, type Objective } from '../../src/index.js';
import { h } from './dom.js';
import { creators, inspiration, now, products } from './feeds.js';
import { renderView } from './view.js';

const controls = document.querySelector<HTMLFormElement>('#controls')!;
const view = document.querySelector<HTMLElement>('#view')!;

const choice = () => {
  const data = new FormData(controls);
  return { creator: `${data.get('creator')}`, objective: `${data.get('objective')}` as Objective };
};

async function start(): Promise<void> {
  view.replaceChildren(h('div', { class: 'card skeleton' }), h('div', { class: 'card skeleton' }));
  const compass = await Compass.load();
  await Promise.all([
    compass.read('products', await fetch(products)),
    compass.read('inspiration', await fetch(inspiration)),
  ]);
  const showCreator = async () => {
    await compass.read('creator', await fetch(creators[choice().creator]!));
    show();
  };
  const show = () => {
    renderView(view, compass, { objective: choice().objective, now });
    view.setAttribute('aria-busy', 'false');
  };
  controls.addEventListener('change', (event) => {
    const isCreator = (event.target as HTMLSelectElement).name === 'creator';
    attempt(async () => (isCreator ? showCreator() : show()));
  });
  await showCreator();
}

/** Runs something that may fail; says why, and offers to try again. */
async function attempt(work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = error instanceof CompassError ? error.code : 'failed';
    const retry = h('button', { type: 'button' }, 'Try again');
    retry.addEventListener('click', () => attempt(start));
    view.replaceChildren(
      h('section', { class: 'card', role: 'alert' }, h('h2', {}, code), h('p', {}, `${error}`), retry),
    );
  }
}

await attempt(start);

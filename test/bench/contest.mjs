// What every contestant does, and the clock around it. The same in node, in a page and in a worker.
import { samplesOf } from './measure.mjs';
import { answerOf, pageOf } from './peers/same.mjs';

const decoder = new TextDecoder();

/** JSON.parse of the same bytes, and nothing else */
export async function parseAlone(feeds, options) {
  const parsed = () => Object.values(feeds).map((bytes) => JSON.parse(decoder.decode(bytes)));
  return { samples: await samplesOf({ parse: { run: parsed } }, options.slow), answers: {} };
}

/**
 * One contestant over one session. `samples` in milliseconds:
 *   view        bytes of the feeds → first view
 *   first       the other objective for the first time since the feeds were read → new view
 *   objective   the objective changed, again and again → new view
 * `answers`: what is compared between contestants.
 */
export async function contend(contestant, feeds, options) {
  const answers = {};
  const read = async () => {
    await contestant.read(feeds);
    return contestant.view('gmv');
  };
  answers.gmv = answerOf(await read());
  answers.followers = answerOf(await contestant.view('followers'));
  const slow = {
    view: { run: read },
    first: { run: () => contestant.view('followers'), before: read },
  };
  let nth = 0;
  const objective = { run: () => contestant.view(nth++ % 2 === 0 ? 'gmv' : 'followers') };
  const samples = {
    ...(await samplesOf(slow, options.slow)),
    ...(await samplesOf({ objective }, options.quick)),
  };
  return { samples, answers };
}

/**
 * What the creator does not want to be shown, told as it happens; once all of the list were told, they are
 * taken back one by one. `samples`:
 *   feedback   one more product → new view
 */
export async function contendFeedback(contestant, feeds, options) {
  await contestant.read(feeds);
  const { products } = contestant.view('gmv');
  const { length } = products.items;
  let nth = 0;
  const run = () => {
    // another one each time, so that the view is a new one
    const kind = Math.floor(nth / length) % 2 === 0 ? 'dismissed' : 'taken_back';
    contestant.tell({ kind, product: products.items[nth % length].id }, nth);
    nth += 1;
    return contestant.view('gmv');
  };
  return { samples: await samplesOf({ feedback: { run } }, options.quick), answers: {} };
}

// pages that are not the first view's, so that they are new when a feed was read
const orders = ['revenue', 'views', 'items_sold'].flatMap((sort) => [
  { sort, direction: 'descending' },
  { sort, direction: 'ascending' },
]);

/**
 * A creator with many posted videos. `samples`:
 *   posted   an order that nobody has asked for yet → its first page of 50
 */
export async function contendPosted(contestant, feeds, options) {
  let nth = 0;
  const before = async () => {
    if (nth % orders.length === 0) {
      // what was sorted is forgotten with the feed; the first page makes all that is not the order
      await contestant.read(feeds);
      await contestant.posted({});
    }
    nth += 1;
  };
  const answers = {};
  for (const order of orders) {
    await before();
    answers[`${order.sort} ${order.direction}`] = pageOf(await contestant.posted(order));
  }
  const run = () => contestant.posted(orders[(nth - 1) % orders.length]);
  return { samples: await samplesOf({ posted: { run, before } }, options.quick), answers };
}

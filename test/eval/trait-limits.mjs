// What limits E3: how the figures grow with the creators learned from, what traits could say of the
// unseen half if they were fitted to it, and how far that half agrees with itself.

import { groupBy } from '../real/group-by.mjs';
import { readInspiration } from './engine.mjs';
import { auc, mean } from './statistics.mjs';
import { agreement, bare, best, full, liftsOf, scores } from './trait-learning.mjs';

const halvings = 5;
const folds = 10;

/** {quarter, half, nineTenths, fitted: AUC; reliable: Spearman} */
export async function limitsOf(compass, { rows, learn, unseen, objective, random }) {
  const part = (share) => firstCreators(learn, share);
  return {
    quarter: await aucFrom(compass, part(0.25), unseen, objective),
    half: await aucFrom(compass, part(0.5), unseen, objective),
    nineTenths: await crossValidated(compass, rows, objective, random.fork('folds')),
    fitted: await aucFrom(compass, [...learn, ...unseen.map(twin)], unseen, objective),
    reliable: await ownAgreement(compass, unseen, objective, random.fork('halvings')),
  };
}

// the same video by another creator: its numbers teach, the bare one is what is judged
const twin = ({ video, ...row }) => ({
  ...row,
  video: {
    ...video,
    id: `${video.id} twin`,
    creator: { ...video.creator, id: `${video.creator.id} twin` },
  },
});

const byCreator = (rows) => [...groupBy(rows, ({ video }) => video.creator.id).values()];

function firstCreators(rows, share) {
  const groups = byCreator(rows);
  return groups.slice(0, Math.round(share * groups.length)).flat();
}

async function aucFrom(compass, learn, unseen, objective) {
  await readInspiration(compass, [...learn.map(full), ...unseen.map(bare)]);
  return auc(scores(compass, unseen, objective), best(unseen));
}

async function crossValidated(compass, rows, objective, random) {
  const groups = byCreator(rows);
  const order = random.some(groups, groups.length);
  const figures = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const isOut = (_, at) => at % folds === fold;
    const out = order.filter(isOut).flat();
    const learn = order.filter((group, at) => !isOut(group, at)).flat();
    figures.push(await aucFrom(compass, learn, out, objective));
  }
  return mean(figures);
}

// Lifts from two halves of the creators agree by r; from all of them they would by R = 2r / (1 + r)
// with as many others (Spearman 1910, Brown 1910), and what is known exactly by the root of R.
async function ownAgreement(compass, rows, objective, random) {
  const groups = byCreator(rows);
  const found = [];
  for (let nth = 0; nth < halvings; nth += 1) {
    const order = random.some(groups, groups.length);
    const middle = Math.floor(order.length / 2);
    const [one, other] = [order.slice(0, middle).flat(), order.slice(middle).flat()];
    const first = await liftsOf(compass, one, other, objective);
    found.push(agreement(first, await liftsOf(compass, other, one, objective)));
  }
  const r = Math.max(0, mean(found));
  return Math.sqrt((2 * r) / (1 + r));
}

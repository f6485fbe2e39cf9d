// One of each question, as the module and the CLI are asked it.
import { readFileSync } from 'node:fs';
import { feedbackPath, now } from './samples.mjs';

// as if the creator had done what the sample says, for one question
function afterChoices(compass, ask) {
  compass.documents.feedback(readFileSync(feedbackPath, 'utf8'), { now });
  try {
    return ask();
  } finally {
    compass.setLearned(null);
  }
}

/** `args` for the CLI and `ask` for the module, for the same document. */
export function verbs(compass, objective) {
  const { documents } = compass;
  const query = { objective, now };
  const view = JSON.parse(documents.insights(query));
  const product = view.products.items[0].id;
  const video = view.inspiration.items[0].id;
  const byObjective = ['--objective', objective];
  const followers = objective === 'gmv' ? 0.3 : 0.7;
  return [
    { name: 'insights', args: ['insights', ...byObjective], ask: () => documents.insights(query) },
    {
      name: 'mixture',
      args: ['insights', '--followers-part', `${followers}`],
      ask: () => documents.insights({ objective: { followers }, now }),
    },
    {
      name: 'what-if',
      args: ['what-if', product, ...byObjective],
      ask: () => documents.whatIf(product, query),
    },
    {
      name: 'product',
      args: ['product', product, ...byObjective],
      ask: () => documents.product(product, query),
    },
    {
      name: 'inspiration',
      args: ['inspiration', video, ...byObjective],
      ask: () => documents.inspiration(video, query),
    },
    {
      name: 'posted',
      args: ['posted', '--sort', 'revenue', '--direction', 'ascending', '--count', '5'],
      ask: () => documents.posted({ sort: 'revenue', direction: 'ascending', count: 5, now }),
    },
    {
      name: 'ledger',
      args: ['ledger', '--count', '50'],
      ask: () => documents.ledger({ count: 50, now }),
    },
    {
      name: 'learned',
      args: ['learned', '--events', feedbackPath],
      ask: () => afterChoices(compass, () => documents.learned({ now })),
    },
    {
      name: 'insights-learned',
      args: ['insights', '--events', feedbackPath, ...byObjective],
      ask: () => afterChoices(compass, () => documents.insights(query)),
    },
    { name: 'plan', args: ['plan', ...byObjective], ask: () => documents.plan(query) },
    { name: 'audit', args: ['audit', ...byObjective], ask: () => documents.audit(query) },
  ];
}

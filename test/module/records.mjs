// What answers were made from and what asking again says, as node has it: what every other engine and the
// CLI must give, byte for byte.
import { readFileSync } from 'node:fs';
import { Compass } from '../../web/dist/node.js';
import { feedbackPath, now, readSamples } from './samples.mjs';

/** What the creator did, as the document that the verbs take. */
export const events = readFileSync(feedbackPath, 'utf8');

/** One question of each verb, about what the loaded feeds hold. */
export function questions(compass) {
  const { products, inspiration } = compass.insights({ objective: 'gmv', now });
  const [first, second] = products.items;
  return [
    { verb: 'insights', now, objective: 'gmv' },
    { verb: 'insights', now, followers_part: 0.3 },
    { verb: 'posted', now, sort: 'views', direction: 'ascending', first: 0, count: 5 },
    { verb: 'inspiration', now, id: inspiration.items[0].id, objective: 'followers' },
    { verb: 'product', now, id: first.id, objective: 'gmv' },
    { verb: 'what_if', now, id: second.id, other: first.id },
    { verb: 'ledger', now, count: 20 },
    { verb: 'audit', now },
    { verb: 'plan', now, objective: 'followers' },
    { verb: 'learned', now },
  ];
}

/** Each question with its record and the replay of it: of a creator who chose nothing, then of one who did. */
export async function recordsOf(creator) {
  const compass = await Compass.load();
  await readSamples(compass, creator);
  const recorded = () =>
    questions(compass).map((question) => {
      const record = compass.documents.record(question);
      return { question, record, replay: compass.documents.replay(record) };
    });
  const plain = recorded();
  compass.documents.feedback(events, { now });
  const learning = recorded();
  compass.dispose();
  return { plain, learning };
}

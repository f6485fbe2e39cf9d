// Run in another world: prints where it is, and every document that the module gives, as JSON.
import { Compass } from '../../../web/dist/node.js';
import { creators, objectives, readSamples } from '../../module/samples.mjs';
import { verbs } from '../../module/verbs.mjs';

const documents = {};
for (const creator of creators) {
  const compass = await Compass.load();
  await readSamples(compass, creator);
  for (const objective of objectives) {
    for (const { name, ask } of verbs(compass, objective)) {
      documents[`${creator}.${objective}.${name}`] = ask();
    }
  }
  compass.dispose();
}
const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
console.log(JSON.stringify({ locale, timeZone, documents }));

// Every document of one native CLI, over the samples or feeds that are laid out otherwise.
import { execFileSync } from 'node:child_process';
import { golden } from '../../module/golden.mjs';
import { creators, now, objectives, samplePath } from '../../module/samples.mjs';
import { verbs } from '../../module/verbs.mjs';

/** [[name, document]]; `pathOf` says where a feed lies. The ids asked for are the golden documents'. */
export function nativeDocuments(program, { environment = {}, pathOf = samplePath } = {}) {
  return creators.flatMap((creator) =>
    objectives.flatMap((objective) => {
      const documents = { insights: () => golden(`${creator}.${objective}.insights`) };
      return verbs({ documents }, objective).map(({ name, args }) => {
        const feeds = ['--creator', pathOf(creator), '--products', pathOf('products')];
        const more = ['--inspiration', pathOf('inspiration'), '--now', String(now)];
        const text = execFileSync(program, [...args, ...feeds, ...more], {
          env: { ...process.env, ...environment },
          encoding: 'utf8',
          maxBuffer: 1 << 28,
        });
        return [`${creator}.${objective}.${name}`, text.slice(0, -1)];
      });
    }),
  );
}

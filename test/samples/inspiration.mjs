// The inspiration feed: about 120 e-commerce videos of 45 creators from 300 to 2 million followers.
import { audienceOf, cellsOf, sampled } from './audience.mjs';
import { betweenCreators } from './effects.mjs';
import { creatorNames, idOf } from './names.mjs';
import { catalogue } from './products.mjs';
import { drawTraits } from './script.mjs';
import { asOf, day } from './time.mjs';
import { makeVideo } from './videos.mjs';

const creators = 45;
const ageProfiles = ['teen', 'young', 'adult', 'mature', 'older'];

export function makeInspiration(seed, products, everybody) {
  const names = creatorNames(seed.fork('names'), creators);
  const videos = [];
  for (let number = 1; number <= creators; number += 1) {
    const random = seed.fork(`inspiration/${number}`);
    const maker = makeMaker(random, names[number - 1], number);
    videos.push(...videosOf(random, maker, { products, everybody, number }));
  }
  return videos;
}

// followers like what is bought by people like them: a category's own buyers, shifted a little
export function makeMaker(random, name, number) {
  const category = catalogue[number % catalogue.length];
  const kind = random.pick(category.kinds);
  const women = Math.min(0.95, Math.max(0.08, kind.women + 0.1 * random.normal()));
  const ages = random.chance(0.6) ? kind.ages : random.pick(ageProfiles);
  const followers = Math.round(Math.max(300, random.logNormal(9_000, 1.6)));
  return {
    id: idOf('72110', number * 13 + 5_000),
    name,
    followers,
    category,
    cells: random.dirichlet(cellsOf(women, ages), 60),
    skill: betweenCreators * random.normal(),
  };
}

export function videosOf(random, maker, { products, everybody, number }) {
  const own = products.filter(({ truth }) => truth.category === maker.category);
  const count = random.whole(1, 4);
  // three in four are shown from their first e-commerce video on
  const skipped = random.chance(0.75) ? 0 : random.whole(1, 30);
  const later = random.whole(0, 20);
  let at = asOf - Math.round(random.between(25, 110) * day);
  return Array.from({ length: count }, (_, index) => {
    at = Math.min(asOf - 3_600, at + Math.round(random.between(1, 9) * day));
    const product = random.chance(0.85) ? random.pick(own) : random.pick(products);
    const id = idOf('73400', number * 1_000 + index * 17);
    const given = { id, posted_at: at, product, traits: drawTraits(random), everybody };
    const creator = creatorOf(random, maker, skipped + count + later);
    return { ...makeVideo(random, maker, given), nth_video: skipped + index + 1, creator };
  });
}

// what a platform tells about somebody else: no followers' ages for small accounts, and not for all
function creatorOf(random, maker, ec_videos) {
  const asked = Math.min(maker.followers, 2_000);
  const shown = maker.followers >= 1_000 && random.chance(0.8);
  const shares = shown && sampled(random, maker.cells, asked);
  return {
    id: maker.id,
    name: maker.name,
    followers: maker.followers,
    niches: [maker.category.name],
    ...(shown && { audience: { ...audienceOf(shares, maker.followers, { cross: false }) } }),
    ec_videos,
  };
}

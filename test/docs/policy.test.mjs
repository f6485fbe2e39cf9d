// The recipes of docs/policy.md, each put into the shipped policy and asked of the real engine: what the
// text says changes, changes. Words are said by the shell's own Words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { linksOf } from '../../web/dist/element/links.js';
import { english } from '../../web/dist/i18n/locales.js';
import { Words } from '../../web/dist/i18n/words.js';
import { Compass } from '../../web/dist/node.js';
import { now, readSamples, root, sample } from '../module/samples.mjs';
import { blocksOf } from './markdown.mjs';

const path = 'docs/policy.md';
const shipped = JSON.parse(readFileSync(join(root, 'core/contract/policy.json'), 'utf8'));
const recipes = blocksOf(path).filter(({ language }) => language === 'json');

/** The shipped policy with what a recipe puts in its place. */
function withRecipe({ words: [kind], code }) {
  const given = JSON.parse(code);
  if (kind === 'policy') return { ...shipped, ...given };
  return { ...shipped, prompts: [...shipped.prompts, given] };
}

const under = (heading, kind = 'policy') => {
  const found = recipes.find((each) => each.heading === heading && each.words[0] === kind);
  assert.ok(found, `${path} has no ${kind} under ${heading}`);
  return found;
};

async function viewUnder(policy, creator, objective = 'gmv') {
  const compass = await Compass.load({ policy });
  try {
    await readSamples(compass, creator);
    return compass.insights({ objective, now });
  } finally {
    compass.dispose();
  }
}

const grades = ({ products }) =>
  products.items.flatMap(({ receipts }) => receipts.map(({ claim }) => claim.grade));
const count = (all, word) => all.filter((each) => each === word).length;

// by heading: what the text says
const effects = {
  'Another tier limit': async (policy) => {
    const { tier, entrance } = await viewUnder(policy, 'creator-6');
    assert.deepEqual([tier.code, tier.to, tier.next.code], ['early', 10, 'growing']);
    assert.deepEqual(entrance, { visible: true, reason: 'open' });
    assert.equal((await viewUnder(shipped, 'creator-6')).tier.code, 'growing');
  },
  'All brackets open': async (policy) => {
    const { tier, entrance } = await viewUnder(policy, 'creator-6');
    assert.deepEqual([tier.code, tier.available, entrance.visible], ['growing', true, true]);
    assert.equal((await viewUnder(shipped, 'creator-6')).entrance.visible, false);
  },
  'One bracket more': async (policy) => {
    assert.equal((await viewUnder(policy, 'creator-6')).tier.code, 'established');
    const words = new Words('en', {}, english);
    assert.equal(words.say('tier.established'), 'established');
  },
  'A new prompt': async (policy) => {
    const [first] = (await viewUnder(policy, 'creator-2')).prompts;
    assert.deepEqual([first.code, first.score], ['film_the_showcase', 990]);
    const words = new Words('en', JSON.parse(under('A new prompt', 'messages').code), english);
    assert.equal(words.say(`prompt.${first.code}.title`), 'Film what you already offer');
    const why = words.say(`prompt.${first.code}.why`, first.numbers);
    assert.equal(why, '1 product of your showcase has no video yet.');
  },
  'Other weights': async (policy) => {
    const factors = async (objective) => {
      const { products } = await viewUnder(policy, 'creator-2', objective);
      return products.items.map(({ receipts }) => receipts.map(({ factor }) => factor).join());
    };
    assert.deepEqual(new Set(await factors('followers')), new Set(['reach,follow_rate']));
    assert.deepEqual(new Set(await factors('gmv')), new Set(['price,conversion,reach']));
  },
  'Surer claims': async (policy) => {
    const [own, usual] = [
      await viewUnder(policy, 'creator-2'),
      await viewUnder(shipped, 'creator-2'),
    ];
    assert.ok(count(grades(own), 'likely') < count(grades(usual), 'likely'));
    const was = new Map(grades(usual).map((grade, nth) => [nth, grade]));
    grades(own).forEach((grade, nth) => {
      if (grade === 'hint') assert.ok(['hint', 'likely'].includes(was.get(nth)));
    });
  },
  'A shorter, more varied list': async (policy) => {
    const { products, prompts } = await viewUnder(policy, 'creator-2');
    assert.equal(products.items.length, 5);
    const tops = products.items.map(({ category }) => category.split(' > ')[0]);
    assert.equal(new Set(tops).size, 5);
    assert.equal(prompts.length, 1);
  },
  'Links and hosts': async (policy) => {
    const links = linksOf(policy);
    assert.deepEqual(links.hosts, ['cdn.shop.example']);
    await viewUnder(policy, 'creator-2');
    const bad = { ...policy, links: { ...policy.links, schemes: ['https', 'javascript'] } };
    await assert.rejects(Compass.load({ policy: bad }), /links/);
  },
  'Limits of a feed': async (policy) => {
    const compass = await Compass.load({ policy });
    await assert.rejects(compass.read('products', sample('products')), { code: 'too_many_rows' });
    compass.dispose();
  },
  'One market': async (policy) => {
    const { entrance } = await viewUnder(policy, 'creator-2');
    assert.equal(entrance.visible, false);
  },
};

describe(path, () => {
  for (const recipe of recipes.filter(({ words: [kind] }) => kind !== 'messages'))
    test(recipe.heading, async () => {
      assert.ok(effects[recipe.heading], 'what it changes is not checked');
      await effects[recipe.heading](withRecipe(recipe));
    });

  test('A new locale', () => {
    const words = new Words('pt-BR', JSON.parse(under('A new locale', 'messages').code), english);
    assert.equal(words.say('next.eyebrow'), 'Seu próximo passo');
    assert.equal(words.say('action.create_video'), 'Criar um vídeo');
    // what is left out
    assert.equal(words.say('action.post_video'), english.action.post_video);
  });
});

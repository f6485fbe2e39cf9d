// The entry of what runs in the page, beside the page's own script and under the same policy. A test
// calls `trust.*` from outside; each answers with data, {faults: [], …}.

import commonSchema from '../../../core/contract/common.schema.json' with { type: 'json' };
import creatorSchema from '../../../core/contract/creator.schema.json' with { type: 'json' };
import inspirationSchema from '../../../core/contract/inspiration.schema.json' with {
  type: 'json',
};
import policy from '../../../core/contract/policy.json' with { type: 'json' };
import policySchema from '../../../core/contract/policy.schema.json' with { type: 'json' };
import productsSchema from '../../../core/contract/products.schema.json' with { type: 'json' };
import creator from '../../../web/demo/feeds/creator-6.json' with { type: 'json' };
import inspiration from '../../../web/demo/feeds/inspiration.json' with { type: 'json' };
import products from '../../../web/demo/feeds/products.json' with { type: 'json' };
import { attributeRound, names } from './attributes.mjs';
import { corpus } from './corpus.mjs';
import { allowedHost } from './families/addresses.mjs';
import { hostileCreator, hostileFeeds, hostilePolicy } from './feeds.mjs';
import { messageRound } from './messages.mjs';
import { Probe } from './probe.mjs';
import { Stage } from './stage.mjs';

const now = 1_776_038_400;
const given = {
  schemas: {
    creator: creatorSchema,
    products: productsSchema,
    inspiration: inspirationSchema,
    policy: policySchema,
    common: commonSchema,
  },
  samples: { creator, products, inspiration },
  policy: {
    ...policy,
    tiers: policy.tiers.map((tier) => ({ ...tier, available: true })),
    links: { ...policy.links, hosts: [allowedHost] },
  },
};

const state = {};

/** Watches the page from now on; the feeds take so many of the texts. */
async function begin({ templates, count }) {
  state.probe = new Probe({ ...templates, 'creator-compass': names });
  state.stage = new Stage(document.querySelector('creator-compass'), { policy: given.policy, now });
  await state.stage.begin();
  state.texts = await accepted(corpus.slice(0, count));
  return { all: corpus.length, refused: count - state.texts.length, accepted: state.texts.length };
}

// a text that is no text (half a character) makes a feed that is refused; those are told apart first
async function accepted(all) {
  const texts = [];
  for (const text of all) {
    const feed = { contract: 'creator@1', creator: { id: '1', name: text } };
    const codes = await state.stage.give({ creator: JSON.stringify(feed) });
    if (codes.length === 0) texts.push(text);
  }
  return texts;
}

/** Every text field, address, id and key of the three feeds, `rows` texts of each at a time. */
async function feeds(nth, everySheet) {
  const { stage, probe, texts } = state;
  const codes = await stage.give(hostileFeeds(given, texts, nth));
  const faults = [];
  const seen = new Set();
  const look = (where) => {
    if (where === 'insights') {
      const words = stage.root.textContent;
      for (const [at, text] of texts.entries()) if (words.includes(text)) seen.add(at);
    }
    for (const fault of probe.faults(texts)) faults.push(`batch ${nth}, ${where}: ${fault}`);
  };
  const shown = await stage.walk(look, {
    sheets: (at) => everySheet || at % 7 === nth % 7,
    ...(!everySheet && nth % 3 > 0 && { screens: [] }),
  });
  return { faults, codes, shown, seen: [...seen], violations: probe.violations() };
}

/** The fields that a creator feed has only one of. */
async function creators(from, to) {
  const { stage, probe, texts } = state;
  const faults = [];
  const codes = [];
  await stage.give({
    products: '{"contract":"products@1"}',
    inspiration: '{"contract":"inspiration@1"}',
  });
  for (let nth = from; nth < to; nth += 1) {
    codes.push(...(await stage.give({ creator: hostileCreator(given, texts, nth) })));
    for (const fault of probe.faults([texts[nth % texts.length]]))
      faults.push(`creator ${nth}: ${fault}`);
  }
  return { faults, codes, violations: probe.violations() };
}

/** The policy's open places; what the engine refuses must be told, and leave the earlier rules. */
async function policies(from, to) {
  const { stage, probe } = state;
  const { element } = stage;
  const faults = [];
  let refused = 0;
  for (let nth = from; nth < to; nth += 1) {
    const text = corpus[nth];
    stage.problems.length = 0;
    for (const rules of [hostilePolicy(given, text), text]) {
      element.policy = rules;
      await stage.settled();
      refused += stage.problems.splice(0).length > 0 ? 1 : 0;
      for (const fault of probe.faults([text])) faults.push(`policy ${nth}: ${fault}`);
    }
  }
  element.policy = given.policy;
  await stage.settled();
  return { faults, refused, violations: probe.violations() };
}

const attributes = (from, to) => attributeRound(state, corpus, from, to);
const messages = (from, to) => messageRound(state, corpus, from, to, given.policy);

globalThis.trust = { begin, feeds, creators, policies, attributes, messages, state };

// What is said in a video: a caption, spoken lines with times, and which of their parts do what.
//
// Traits are drawn one by one, so that none stands for another. Two of them do work (see effects.mjs):
// a question as the hook, and the price said aloud. All else is manner.
import { middleOf } from './money.mjs';

const questionHooks = [
  'Do you also know this: {pain}?',
  'Why did nobody tell me about {thisNoun} before?',
  'How long have you been putting up with it, {pain}?',
  'What would you do if {pain}?',
  'Is all the fuss about {aNoun} justified?',
];
const plainHooks = [
  'So, {pain}.',
  'Here is the {noun} that I keep getting messages about.',
  'I have to show you something from my week.',
  'Stop scrolling, {pain}.',
  'Three things I learned about {aNoun}.',
  'I was against buying {aNoun}, for years.',
];
const openings = [
  'On the box it says {title}.',
  'Meet my new {noun}.',
  'I ordered {aNoun} from {shop}.',
  'Mine arrived in a small box on Tuesday.',
];
const demoLeads = [
  'Look: {demo}.',
  'Here we go, {demo}.',
  '{demo}, like that.',
  'Now watch, {demo}.',
];
const proofLeads = [
  'And honestly, {proof}.',
  '{proof}.',
  'The best part: {proof}.',
  'No joke, {proof}.',
];
const priceLines = [
  'That is {price}, not more.',
  'I paid {price} for it.',
  'We are talking about {price} here.',
];
const offerLines = ['They have a set price for two right now.', 'Shipping was free for me.'];
const calls = [
  'The link is right here if you want to look.',
  'Tap the little basket down there.',
  'Tell me below whether you would use it.',
  'Save this for when you need it.',
];
const fillers = [
  'I did not expect much.',
  'Give it a second.',
  'My kitchen light is terrible, sorry.',
  'You can hear the neighbours, ignore them.',
  'I rinse it, I dry it, done.',
  'It comes with a paper that I never read.',
];
const captions = [
  '{noun} test, day one',
  'The {noun} I did not know I needed',
  'Honest look at the {title}',
  '{Pain}. Until now',
  'A week with {thisNoun}',
  'Small thing, big difference: {noun}',
];
const questionCaptions = [
  'Worth it or not? {noun} check',
  'Who else needs {aNoun}?',
  'Would you try this?',
];

export function drawTraits(random) {
  return {
    question: random.chance(0.36),
    price: random.chance(0.42),
    offer: random.chance(0.25),
    call: random.chance(0.6),
    questionCaption: random.chance(0.3),
    emoji: random.chance(0.35),
    hashtags: random.whole(1, 5),
    fillers: random.whole(0, 3),
  };
}

/** beats of the video in order: [facet kind or null, text] */
export function beatsOf(random, traits, words) {
  const say = (list) => filled(random.pick(list), words);
  const beats = [
    ['hook', say(traits.question ? questionHooks : plainHooks)],
    [null, say(openings)],
  ];
  if (random.chance(0.5)) beats.push(['pain_point', `You know how it is, ${words.pain}.`]);
  beats.push(['demo', say(demoLeads)], ['proof', say(proofLeads)]);
  if (traits.price) beats.push(['offer', say(priceLines)]);
  if (traits.offer) beats.push(['offer', say(offerLines)]);
  for (const filler of random.some(fillers, traits.fillers)) {
    beats.splice(random.whole(2, beats.length), 0, [null, filler]);
  }
  if (traits.call) beats.push(['call_to_action', say(calls)]);
  return beats;
}

/** lines on a time line: people speak about 2.4 words a second, with pauses */
export function timed(random, beats) {
  let at = random.between(0, 0.6);
  const lines = beats.map(([kind, text]) => {
    const length = text.split(' ').length / random.between(2.1, 2.8);
    const line = { from_s: tenth(at), to_s: tenth(at + length), text };
    at += length + random.between(0.1, 1.2);
    return [kind, line];
  });
  return { lines, duration: tenth(at + random.between(0.5, 5)) };
}

export function captionOf(random, traits, words, tags) {
  const text = filled(random.pick(traits.questionCaption ? questionCaptions : captions), words);
  const hashtags = random.some(tags, traits.hashtags).map((tag) => `#${tag}`);
  const emoji = traits.emoji ? ` ${random.pick(['✨', '🙌', '😅', '👀', '🔥'])}` : '';
  return `${text}${emoji} ${hashtags.join(' ')}`;
}

/** the words that the sentences take up, of one product */
export function wordsFor({ truth, row }) {
  const { noun: name, pain, demo, proof } = truth.item;
  const noun = name.toLowerCase();
  const plural = /[^s]s$/.test(noun);
  const article = /^[aeio]/.test(noun) ? 'an' : 'a';
  return {
    noun,
    aNoun: plural ? noun : `${article} ${noun}`,
    thisNoun: `${plural ? 'these' : 'this'} ${noun}`,
    title: row.title,
    shop: row.shop,
    price: `$${Math.round(middleOf(row.price) / 100)}`,
    pain,
    Pain: pain[0].toUpperCase() + pain.slice(1),
    demo,
    proof,
  };
}

// a sentence begins with a capital, whatever word was put there
function filled(pattern, words) {
  const text = pattern.replace(/\{(\w+)\}/g, (_, name) => words[name]);
  return text[0].toUpperCase() + text.slice(1);
}

const tenth = (seconds) => Math.round(seconds * 10) / 10;

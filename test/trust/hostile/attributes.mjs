// Every attribute of <creator-compass> holds every text. Feed addresses are the host's own wish: the
// page's policy decides whether they may be asked for, and what it refuses is told apart.
export const names = [
  'creator-feed',
  'products-feed',
  'inspiration-feed',
  'objective',
  'locale',
  'theme',
  'now',
  'screen',
  'no-history',
  'inline-video',
  'policy',
  'messages',
  'dir',
  'lang',
  'class',
  'title',
];

const stride = 31;

export async function attributeRound({ probe, stage }, corpus, from, to) {
  const { element } = stage;
  const faults = [];
  const asked = new Set();
  for (let nth = from; nth < to; nth += 1) {
    for (const [at, name] of names.entries()) {
      const text = corpus[(nth + at * stride) % corpus.length];
      element.setAttribute(name, text);
      if (name.endsWith('-feed')) asked.add(addressOf(text));
    }
    await stage.settled();
    // what the test itself wrote into the attributes is no find
    for (const fault of probe.faults([])) faults.push(`attributes ${nth}: ${fault}`);
  }
  for (const name of names) element.removeAttribute(name);
  Object.assign(element, { objective: null, theme: 'auto', screen: 'insights', noHistory: true });
  await stage.begin();
  await stage.settled();
  return { faults, asked: [...asked].filter(Boolean), violations: probe.violations() };
}

function addressOf(text) {
  try {
    // what follows # stays in the browser
    return new URL(text, document.baseURI).href.split('#')[0];
  } catch {
    return null;
  }
}

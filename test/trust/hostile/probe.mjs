// Looks at the page from inside: whether anything ran, what all objects inherit, which elements and
// attributes there are, what the page's policy refused. It knows what the shell's own templates hold.

/** Attributes in which a text of a feed may stand: words for people, and ids to find a row by. */
const textAttributes = new Set(['aria-label', 'data-id', 'alt', 'title', 'lang', 'dir']);

/** Attributes that the element's own parts and the platform set by script. */
const scripted = {
  dialog: ['open'],
  details: ['open'],
  ul: ['style'],
  div: ['style', 'tabindex'],
  li: ['style'],
  progress: ['value'],
};

// a text without any of these is a word like those of the shell's own attributes
const special = /[^\w .,-]/;

export class Probe {
  #calls = 0;
  #violations = [];
  #errors = [];
  #before = inherited();
  #templates;

  /** `templates`: attributes by element, as in the shell's sources. */
  constructor(templates) {
    this.#templates = templates;
    globalThis.canary = () => {
      this.#calls += 1;
    };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      this.#violations.push({ directive: violatedDirective, address: blockedURI }),
    );
    addEventListener('error', ({ message }) => this.#errors.push(String(message)));
    addEventListener('unhandledrejection', ({ reason }) => this.#errors.push(String(reason)));
  }

  /** What the policy refused since it was asked last. */
  violations() {
    return this.#violations.splice(0);
  }

  /** What is not as it should be, in words; [] if all is well. `given` are the texts that came in. */
  faults(given) {
    const found = [];
    if (this.#calls > 0) found.push(`the canary was called ${this.#calls} times`);
    this.#calls = 0;
    for (const change of changes(this.#before, inherited())) found.push(`changed: ${change}`);
    for (const error of this.#errors.splice(0)) found.push(`an error: ${error}`);
    const telling = given.filter((text) => text.length > 3 && special.test(text));
    for (const element of elementsOf(document.documentElement)) {
      found.push(...this.#oddities(element, telling));
    }
    return found;
  }

  *#oddities(element, given) {
    const name = element.localName;
    const known = this.#templates[name];
    if (known === undefined) {
      yield `an element that no template has: ${element.outerHTML.slice(0, 200)}`;
      return;
    }
    for (const { name: attribute, value } of element.attributes) {
      const plain = attribute.toLowerCase();
      const isKnown = known.includes(plain) || scripted[name]?.includes(plain);
      if (!isKnown) yield `an attribute that no template has: ${name} ${attribute}=${value}`;
      else if (textAttributes.has(attribute) || !special.test(value)) continue;
      else if (given.some((text) => value.includes(text))) {
        yield `a text in an attribute: ${name} ${attribute}=${value.slice(0, 200)}`;
      }
    }
  }
}

/** Every element of the page, those of shadow roots too. */
export function* elementsOf(element) {
  yield element;
  for (const root of [element.shadowRoot, element]) {
    for (const child of root?.children ?? []) yield* elementsOf(child);
  }
}

const guarded = () => ({
  Object: Object.prototype,
  Array: Array.prototype,
  Function: Function.prototype,
  String: String.prototype,
  Promise: Promise.prototype,
  Map: Map.prototype,
  Element: Element.prototype,
  HTMLElement: HTMLElement.prototype,
});

/** What all objects inherit: each property and what it is. */
function inherited() {
  const kept = new Map();
  for (const [name, prototype] of Object.entries(guarded())) {
    for (const key of Reflect.ownKeys(prototype)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, key);
      kept.set(`${name}.prototype.${String(key)}`, [value, get, set]);
    }
  }
  return kept;
}

function* changes(before, after) {
  for (const [name, parts] of after) {
    if (!before.has(name)) yield `${name} is new`;
    else if (before.get(name).some((part, at) => !Object.is(part, parts[at]))) yield name;
  }
  for (const name of before.keys()) if (!after.has(name)) yield `${name} is gone`;
}

// The element on the page: given feeds, rules or attributes, and led through all of its screens.
// a message and no timer: webviews that nobody sees let timers wait
const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

export class Stage {
  constructor(element, { policy, now }) {
    this.element = element;
    this.now = now;
    this.policy = policy;
    this.problems = [];
    element.addEventListener('compass-error', ({ detail }) => this.problems.push(detail));
  }

  /** Begins with rules that keep pictures to one host, and with all tiers open. */
  async begin() {
    const { element, policy, now } = this;
    Object.assign(element, { policy, now, resolveMedia: null, inlineVideo: true, locale: 'en' });
    element.noHistory = true;
    await this.#until(() => element.session.engine !== null);
  }

  get root() {
    return this.element.shadowRoot;
  }

  /** Resolves to the codes of the errors told meanwhile, once all feeds are read or have failed. */
  async give(feeds) {
    this.problems.length = 0;
    this.element.feeds = feeds;
    await this.settled();
    return this.problems.map(({ code }) => code);
  }

  async settled() {
    const { element } = this;
    await this.#until(() => element.isUpdatePending === false && !element.session.reading);
    await element.updateComplete;
  }

  /** Calls `look` on every screen and every sheet that the view names, by the place's name. */
  async walk(look, { sheets = () => true, screens = ['posted', 'entrance'] } = {}) {
    const { element } = this;
    element.navigation.start('insights');
    await this.settled();
    for (const button of this.root.querySelectorAll('.show-all, summary')) button.click();
    await this.settled();
    look('insights');
    const { view } = element.model;
    const products = view.products.items.map(({ id }) => ({ kind: 'product', id }));
    const videos = view.inspiration.items.map(({ id }) => ({ kind: 'inspiration', id }));
    const posted = await element.session.engine.posted({ now: this.now });
    const own = posted.items.map((video) => ({ kind: 'video', video }));
    const all = [
      ...products,
      ...videos,
      ...own,
      { kind: 'ledger' },
      { kind: 'audit' },
      { kind: 'learned' },
      { kind: 'plan' },
    ];
    for (const [nth, sheet] of all.filter((_, at) => sheets(at)).entries()) {
      await this.#sheet(sheet);
      look(`${sheet.kind} ${nth}`);
    }
    for (const screen of screens) {
      element.navigation.start(screen);
      await this.settled();
      await task();
      look(screen);
    }
    element.navigation.start('insights');
    await this.settled();
    return { products: products.length, videos: videos.length, own: own.length };
  }

  async #sheet(sheet) {
    const { element } = this;
    element.navigation.start('insights');
    element.navigation.open(sheet);
    await this.settled();
    // the sheet before stays until the answer for this one comes
    const isThere = () => this.root.querySelector('dialog[open] .sheet-body > *') !== null;
    await this.#until(() => element.sheet.isCurrent && isThere());
    await this.settled();
  }

  async #until(isSo) {
    for (let turn = 0; !isSo(); turn += 1) {
      if (turn > 4000) throw new Error(`waited in vain: ${isSo}`);
      await (turn < 100 ? task() : new Promise((resolve) => setTimeout(resolve, 5)));
    }
  }
}

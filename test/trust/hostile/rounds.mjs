// What every engine is put through, and what has to hold afterwards. `page` runs a function in the page
// and resolves to what it returns.
import assert from 'node:assert/strict';
import { shellMessage } from '../../bridge/schema.mjs';
import { corpus, size } from './corpus.mjs';
import { rows } from './feeds.mjs';

// each round resolves to how many texts or messages it tried
const isWell = ({ faults, violations }) => {
  assert.deepEqual(faults, []);
  assert.deepEqual(violations, []);
};

// halves of characters are no text: a feed with one is refused, and that is told
const isHalf = (text) => !text.isWellFormed();

export class Rounds {
  #page;
  #share;
  #seen = new Set();

  /** `share`: the part of the corpus that there is time for. */
  constructor(page, share) {
    this.#page = page;
    this.#share = share;
  }

  get #many() {
    return Math.floor(this.#share * size);
  }

  async begin(templates) {
    this.count = await this.#page((given) => trust.begin(given), { templates, count: this.#many });
    assert.equal(this.count.all, size);
    assert.equal(this.count.refused, corpus.slice(0, this.#many).filter(isHalf).length);
  }

  async feeds(everySheet) {
    const { accepted } = this.count;
    for (let nth = 0; nth < Math.ceil(accepted / rows); nth += 1) {
      const answer = await this.#page(([at, every]) => trust.feeds(at, every), [nth, everySheet]);
      isWell(answer);
      assert.deepEqual(answer.codes, [], `batch ${nth} was not read`);
      // two ids that happen to be the same make one row less
      const { products, videos, own } = answer.shown;
      assert.ok(products + videos + own >= 3 * rows - 3, JSON.stringify(answer.shown));
      for (const at of answer.seen) this.#seen.add(at);
    }
    // they did come to the screen, letter by letter; the rest stands where sheets and lists end
    assert.ok(this.#seen.size >= 0.95 * accepted, `${this.#seen.size} texts were seen`);
    return accepted;
  }

  async creators() {
    const answer = await this.#page((to) => trust.creators(0, to), this.count.accepted);
    isWell(answer);
    assert.deepEqual(answer.codes, []);
    return this.count.accepted;
  }

  async policies() {
    const many = this.#many;
    const answer = await this.#page((to) => trust.policies(0, to), many);
    isWell(answer);
    // a text is no policy, whatever it says, and each was told as an error
    assert.ok(answer.refused >= many, `${answer.refused} of ${many} were told`);
    return many;
  }

  /** Resolves to the addresses that the feed attributes held. */
  async attributes() {
    const many = this.#many;
    const answer = await this.#page((to) => trust.attributes(0, to), many);
    assert.deepEqual(answer.faults, []);
    // an address elsewhere in a feed attribute is the host's own: the page's policy refuses it
    for (const { directive } of answer.violations) assert.equal(directive, 'connect-src');
    return answer.asked;
  }

  async messages() {
    const many = this.#many;
    const answer = await this.#page((to) => trust.messages(0, to), many);
    isWell(answer);
    assert.deepEqual(answer.told, answer.refused, 'each refusal is counted by its reason');
    assert.ok(answer.refused.malformed > 20 * many && answer.accepted > 0);
    for (const text of answer.sent) assert.ok(shellMessage(JSON.parse(text)), text);
    return Object.values(answer.refused).reduce((sum, each) => sum + each, answer.accepted);
  }
}

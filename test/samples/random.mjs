// Seeded draws that give the same numbers on every node: xoshiro128** (Blackman & Vigna 2018) with
// splitmix-style seeding. Of Math only sqrt, log and exp are used: V8 computes these in software.
const rotate = (x, k) => (x << k) | (x >>> (32 - k));

function hashOf(text) {
  let hash = 0x811c9dc5; // FNV-1a
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193);
  return hash >>> 0;
}

export class Random {
  #state;

  constructor(seed) {
    let x = hashOf(seed);
    this.seed = seed;
    this.#state = [1, 2, 3, 4].map(() => {
      x = (x + 0x9e3779b9) | 0;
      let z = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
      z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
      return z ^ (z >>> 16);
    });
  }

  /** A stream of its own, so that a change in one part of the feeds moves nothing elsewhere. */
  fork(name) {
    return new Random(`${this.seed}/${name}`);
  }

  bits() {
    const s = this.#state;
    const result = Math.imul(rotate(Math.imul(s[1], 5), 7), 9);
    const t = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 11);
    return result >>> 0;
  }

  /** in [0, 1) */
  uniform() {
    return this.bits() / 4_294_967_296;
  }

  between(low, high) {
    return low + (high - low) * this.uniform();
  }

  /** whole number in [low, high] */
  whole(low, high) {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  chance(p) {
    return this.uniform() < p;
  }

  pick(list) {
    return list[this.whole(0, list.length - 1)];
  }

  /** `count` different ones, in random order */
  some(list, count) {
    const rest = [...list];
    const taken = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(rest.splice(this.whole(0, rest.length - 1), 1)[0]);
    }
    return taken;
  }

  /** mean 0, sd 1; polar method */
  normal() {
    for (;;) {
      const x = this.between(-1, 1);
      const y = this.between(-1, 1);
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  logNormal(median, sd) {
    return median * Math.exp(sd * this.normal());
  }

  /** shape ≥ 1, scale 1; Marsaglia & Tsang 2000. Smaller shapes are boosted. */
  gamma(shape) {
    if (shape < 1) {
      const boost = Math.exp(Math.log(1 - this.uniform()) / shape);
      return this.gamma(shape + 1) * boost;
    }
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const root = 1 + x / Math.sqrt(9 * d);
      const v = root * root * root;
      if (v <= 0) continue;
      if (Math.log(1 - this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  /** shares that sum to 1, around `means` as if `weight` people had been asked */
  dirichlet(means, weight) {
    const draws = means.map((mean) => this.gamma(Math.max(mean * weight, 0.02)));
    const sum = draws.reduce((a, b) => a + b, 0);
    return draws.map((draw) => draw / sum);
  }

  poisson(mean) {
    if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    let events = 0;
    for (let left = -Math.log(1 - this.uniform()); left < mean; events += 1) {
      left -= Math.log(1 - this.uniform());
    }
    return events;
  }

  binomial(n, p) {
    if (p <= 0 || n <= 0) return 0;
    if (p >= 1) return n;
    const mean = n * p;
    if (mean < 60) return Math.min(n, this.poisson(mean));
    return Math.min(n, Math.max(0, Math.round(mean + Math.sqrt(mean * (1 - p)) * this.normal())));
  }

  /** a count that scatters more than Poisson: variance mean + cv² mean² */
  counts(mean, cv) {
    return mean <= 0 ? 0 : this.poisson(mean * this.gamma(1 / cv / cv) * cv * cv);
  }
}

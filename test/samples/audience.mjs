// People by gender and age, as shares that a number of people would give.
export const ageNames = ['13-17', '18-24', '25-34', '35-44', '45-54', '55+'];
const genders = ['female', 'male', 'other'];

// how old the buyers of a kind of product are
const ageProfiles = {
  teen: [0.11, 0.46, 0.26, 0.1, 0.05, 0.02],
  young: [0.05, 0.36, 0.34, 0.15, 0.07, 0.03],
  adult: [0.01, 0.15, 0.38, 0.28, 0.12, 0.06],
  mature: [0.01, 0.09, 0.25, 0.3, 0.22, 0.13],
  older: [0, 0.05, 0.17, 0.26, 0.27, 0.25],
};

const others = 0.02;

/** gender × age cells that sum to 1: women, men, others, each from young to old */
export function cellsOf(women, ages) {
  const parts = [women * (1 - others), (1 - women) * (1 - others), others];
  return parts.flatMap((part) => ageProfiles[ages].map((share) => part * share));
}

/** how much likelier these followers are to buy than anybody: Σ followers × buyers / everybody */
export function affinityOf(followers, buyers, everybody) {
  return followers.reduce((sum, share, cell) => sum + (share * buyers[cell]) / everybody[cell], 0);
}

/** shares as a count of `people` would have them */
export function sampled(random, cells, people) {
  let left = people;
  let mass = 1;
  return cells.map((share, at) => {
    const last = at === cells.length - 1;
    const count = last ? left : random.binomial(left, Math.min(1, share / Math.max(mass, 1e-9)));
    left -= count;
    mass -= share;
    return count / people;
  });
}

const rounded = (share) => Math.round(share * 10_000) / 10_000;
const listOf = (names, shares) =>
  names.map((key, at) => ({ key, share: rounded(shares[at]) })).filter(({ share }) => share > 0);

/** shares of cells as a feed has them; `known` below 1 leaves people out of every list */
export function audienceOf(cells, people, { margins = true, cross = true, known = 1 } = {}) {
  const ages = ageNames.length;
  const shares = cells.map((share) => share * known);
  const byGender = genders.map((_, g) => sum(shares.slice(g * ages, (g + 1) * ages)));
  const byAge = ageNames.map((_, a) => sum(genders.map((_, g) => shares[g * ages + a])));
  const crossed = genders.flatMap((gender, g) =>
    ageNames.map((age, a) => ({ gender, age, share: rounded(shares[g * ages + a]) })),
  );
  return {
    count: people,
    ...(margins && { gender: listOf(genders, byGender), age: listOf(ageNames, byAge) }),
    ...(cross && { gender_age: crossed.filter(({ share }) => share > 0) }),
  };
}

function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}

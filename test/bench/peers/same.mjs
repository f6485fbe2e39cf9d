// What is compared of two answers: all that the peers compute. A peer that answers something else is an
// error of the benchmark, not a figure.

/** of a view */
export function answerOf(view) {
  const { considered, left_out, items } = view.products;
  return {
    considered,
    left_out,
    products: items.map(({ id, score, receipts }) =>
      [id, score, ...receipts.map(({ factor, micro_log }) => `${factor} ${micro_log}`)].join(' '),
    ),
    inspiration: view.inspiration.considered,
    totals: (view.totals ?? view.overview.totals)
      .filter(({ metric }) => metric !== 'revenue')
      .map(({ metric, value, videos }) => `${metric} ${value} ${videos}`),
    posted: pageOf(view.posted),
  };
}

export const pageOf = ({ sort, direction, first, total, items }) => ({
  sort,
  direction,
  first,
  total,
  items: items.map(({ id, stats }) => `${id} ${stats.views} ${stats.items_sold}`),
});

/** throws where two answers differ, and says how */
export function expectSame(name, answer, expected) {
  for (const key of Object.keys(expected)) {
    const [one, other] = [answer[key], expected[key]].map((part) => JSON.stringify(part) ?? '');
    if (one === other) continue;
    let at = 0;
    while (one[at] === other[at]) at += 1;
    const around = (text) => text.slice(Math.max(0, at - 60), at + 60);
    throw new Error(`${name}, ${key}: …${around(one)}… where …${around(other)}… is expected`);
  }
}

// E6: totals and all orders of every creator in the shop data, against the oracle.
import { directions, order, shoppable, sorts, total } from '../real/oracle.mjs';
import { withSales } from '../real/sales.mjs';
import { ShopDays } from '../real/shop-day.mjs';
import { engine } from './engine.mjs';
import { lastDay } from './shop.mjs';

export async function evaluate({ quick = false } = {}) {
  const days = new ShopDays(lastDay());
  const compass = await engine({ windows: { posted: 1000 } });
  let compared = 0;
  const wrong = new Set();
  const ids = [...days.creators.keys()];
  for (const id of quick ? ids.slice(0, 50) : ids) {
    const feed = withSales(days.creatorFeed(id));
    await compass.read('creator', JSON.stringify(feed));
    const own = shoppable(feed.creator.videos, days.now);
    for (const sort of sorts) {
      for (const direction of directions) {
        const page = compass.posted({ sort, direction, count: 1000, now: days.now });
        const found = page.items.map((item) => item.id).join();
        if (found !== order(own, sort, direction).join()) wrong.add(`${id} ${sort} ${direction}`);
        compared += 1;
      }
    }
    const { totals } = compass.posted({ count: 0, now: days.now });
    for (const metric of ['views', 'likes', 'items_sold']) {
      const expected = total(own, metric);
      const stated = totals.find((row) => row.metric === metric);
      const same =
        (stated?.value ?? 0) === expected.value && (stated?.videos ?? 0) === expected.videos;
      if (!same) wrong.add(`${id} ${metric}`);
      compared += 1;
    }
  }
  compass.dispose();
  return [
    {
      id: 'E6 exactness',
      goal: 'no aggregate and no order differs from the oracle’s',
      figure: wrong.size,
      interval: null,
      baselines: { compared, creators: ids.length },
      met: wrong.size === 0,
      notes: [...wrong].slice(0, 5),
    },
  ];
}

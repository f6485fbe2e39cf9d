// Every screen and state of the element, as the demo's controls reach it: what the walks, axe and the
// pictures go through. `reach` does what a creator would to get there; `ready` is what is then in sight.
const card = 'article.product';

export const screens = [
  { name: 'entrance', chosen: { creator: 'creator-0', screen: 'entrance' }, ready: '.entrance' },
  {
    name: 'entrance-outgrown',
    chosen: { creator: 'creator-6', screen: 'entrance' },
    ready: '.entrance.closed',
  },
  {
    name: 'entrance-market',
    chosen: { tiers: 'closed-market', screen: 'entrance' },
    ready: '.entrance.closed',
  },
  { name: 'no-videos', chosen: { creator: 'creator-0' }, ready: card },
  {
    name: 'no-videos-followers',
    chosen: { creator: 'creator-0', objective: 'followers' },
    ready: card,
  },
  { name: 'mixture', chosen: { creator: 'creator-2', objective: '0.5' }, ready: '.ends' },
  { name: 'first-videos', chosen: { creator: 'creator-2' }, ready: '.comparison' },
  {
    name: 'first-videos-days',
    chosen: { creator: 'creator-2', objective: 'followers' },
    ready: '.comparison',
    reach: (page) => page.locator('.half').nth(1).click(),
  },
  { name: 'six-videos', chosen: { creator: 'creator-6', tiers: 'open' }, ready: '.comparison' },
  {
    name: 'posted',
    chosen: { creator: 'creator-6', tiers: 'open', screen: 'posted' },
    ready: '.posted-row article',
  },
  { name: 'posted-none', chosen: { creator: 'creator-0', screen: 'posted' }, ready: '.order' },
  {
    name: 'product',
    chosen: { creator: 'creator-2' },
    ready: card,
    reach: (page) => opened(page, 'button.open[data-action=open_product]'),
  },
  {
    name: 'what-if',
    chosen: { creator: 'creator-2', objective: 'gmv' },
    ready: card,
    reach: async (page) => {
      await opened(page, `${card}:nth-child(3) button.open`);
      await page.locator('.what-if').evaluate((part) => part.scrollIntoView());
    },
  },
  {
    name: 'try-this',
    chosen: { creator: 'creator-2', objective: 'followers' },
    ready: card,
    reach: (page) =>
      page.locator('.try').evaluate((part) => part.scrollIntoView({ block: 'center' })),
  },
  {
    name: 'product-added',
    chosen: { creator: 'creator-2' },
    ready: card,
    reach: async (page) => {
      await page.locator(`${card} [data-action=add_to_showcase]`).first().click();
      await page.locator('.toast').waitFor();
    },
  },
  {
    name: 'inspiration',
    chosen: { creator: 'creator-2' },
    ready: '.inspiration',
    reach: (page) => opened(page, 'button.open[data-action=open_inspiration]'),
  },
  {
    name: 'video',
    chosen: { creator: 'creator-6', tiers: 'open', screen: 'posted' },
    ready: '.posted-row article',
    reach: (page) => opened(page, '.posted-row button.open'),
  },
  {
    name: 'ledger',
    chosen: { creator: 'creator-2' },
    ready: card,
    reach: (page) => opened(page, '.as-of'),
  },
  {
    name: 'audit',
    chosen: { creator: 'creator-2' },
    ready: card,
    reach: (page) => opened(page, '.open-audit'),
  },
  {
    name: 'plan',
    chosen: { creator: 'creator-2' },
    ready: card,
    reach: (page) => opened(page, '.open-plan'),
  },
  {
    name: 'learned',
    chosen: { creator: 'creator-2' },
    ready: card,
    // as somebody would: two into the showcase, one turned down, then a look at what that taught
    reach: async (page) => {
      for (const action of ['add_to_showcase', 'dismiss', 'add_to_showcase']) {
        const product = page.locator('.product-grid article.product').first();
        const id = await product.getAttribute('data-id');
        await product.locator(`[data-action=${action}]`).click();
        await page.locator(`article.product[data-id="${id}"]`).waitFor({ state: 'detached' });
      }
      await opened(page, '.open-learned');
    },
  },
  { name: 'loading', chosen: { state: 'slow' }, ready: '.waiting progress' },
  { name: 'empty', chosen: { state: 'empty' }, ready: '.trouble' },
  { name: 'without-creator', chosen: { state: 'no-creator' }, ready: '.entrance' },
  { name: 'without-products', chosen: { state: 'no-products' }, ready: '.gap-note' },
  { name: 'without-inspiration', chosen: { state: 'no-inspiration' }, ready: '.gap-note' },
  { name: 'broken', chosen: { state: 'broken' }, ready: '.trouble' },
  { name: 'broken-products', chosen: { state: 'broken-products' }, ready: '.gap-note' },
  { name: 'broken-update', chosen: { state: 'broken-update' }, ready: '.notice' },
  { name: 'offline', chosen: { state: 'offline' }, ready: '.trouble' },
  { name: 'offline-after', chosen: { state: 'offline-after' }, ready: '.notice' },
  { name: 'no-webassembly', chosen: { state: 'no-webassembly' }, ready: '.trouble' },
  { name: 'wasm-missing', chosen: { state: 'wasm-missing' }, ready: '.trouble' },
  { name: 'wasm-refused', chosen: { state: 'wasm-refused' }, ready: '.trouble' },
  { name: 'hostile', chosen: { creator: 'hostile' }, ready: card },
];

/** Goes to a screen of the list on a page of the demo at `url`. */
export async function show(page, url, { chosen, ready, reach }, more = {}) {
  await page.goto(`${url}/index.html?${new URLSearchParams({ ...chosen, ...more })}`);
  await page.locator(ready).first().waitFor();
  await reach?.(page);
}

async function opened(page, button) {
  await page.locator(button).first().click();
  await page.locator('dialog.sheet[open] .sheet-body[aria-busy=false]').waitFor();
}

// A walk through all that a creator can reach in the shipped page: both objectives, every sheet, every
// order of the posted videos, choices made and taken back, other languages, the feeds read again.
const sheet = 'dialog.sheet[open]';

// by script: what lies over a button while the page moves is no matter here
const press = (button) => button.evaluate((element) => element.click());

/** Resolves to how much was seen of what. */
export async function walked(page, { now, policy, languages }) {
  await page.evaluate(setUp, { now, policy });
  await page.locator('article.product').first().waitFor();
  const seen = { products: 0, inspiration: 0, videos: 0, orders: 0, languages: 0 };
  for (const objective of ['gmv', 'followers']) {
    await press(page.locator(`input[value=${objective}]`));
    await page.locator('.show-all').evaluateAll((all) => all.forEach((each) => void each.click()));
    seen.products += await openAll(page, '.product-grid article.product button.open');
    seen.inspiration += await openAll(page, 'article.inspiration button.open');
  }
  await openAll(page, '.as-of');
  await choose(page);
  await posted(page, seen);
  for (const locale of languages) {
    await page.evaluate((wanted) => {
      document.querySelector('creator-compass').locale = wanted;
    }, locale);
    await page.locator(`.app[lang=${locale}]`).waitFor();
    seen.languages += 1;
  }
  await page.evaluate(readAgain);
  return seen;
}

// runs in the page
function setUp({ now, policy }) {
  const element = document.querySelector('creator-compass');
  // names of pictures are left alone: which are asked for is the feeds' own say
  Object.assign(element, { now, policy, resolveMedia: () => null });
  for (const kind of ['creator', 'products', 'inspiration']) {
    element.setAttribute(`${kind}-feed`, `feeds/${kind}.json`);
  }
}

async function openAll(page, button) {
  const buttons = page.locator(`${button}:visible`);
  const count = await buttons.count();
  for (let nth = 0; nth < count; nth += 1) {
    await press(buttons.nth(nth));
    await page.locator(`${sheet} .sheet-body > *`).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator(sheet).waitFor({ state: 'detached' });
  }
  return count;
}

async function choose(page) {
  for (const action of ['add_to_showcase', 'dismiss']) {
    const button = page.locator(`article.product [data-action=${action}]:visible`).first();
    if ((await button.count()) === 0) continue;
    await press(button);
    await press(page.locator('.toast button').first());
  }
}

async function posted(page, seen) {
  await page.evaluate(() => document.querySelector('creator-compass').navigation.show('posted'));
  await page.locator('.posted-row article').first().waitFor();
  seen.videos += await openAll(page, '.posted-row button.open');
  for (const direction of ['descending', 'ascending']) {
    // the order is kept from the last time
    const other = direction === 'ascending' ? 'descending' : 'ascending';
    const turned = page.locator(`[data-direction=${other}]`);
    if ((await turned.count()) > 0) await press(turned);
    for (const sort of ['recency', 'revenue', 'views', 'items_sold']) {
      await press(page.locator(`[data-sort=${sort}]`));
      await page.locator('.posted-row article').first().waitFor();
      seen.orders += 1;
    }
  }
  await page.goBack();
  await page.locator('article.product').first().waitFor();
}

// runs in the page: as when the network comes back, and as the creator asks for it
async function readAgain() {
  const element = document.querySelector('creator-compass');
  dispatchEvent(new Event('offline'));
  dispatchEvent(new Event('online'));
  element.session.again();
  while (element.session.reading) await new Promise((resolve) => setTimeout(resolve, 20));
}

// The sheet of a page, and opening and closing it.
export const sheet = (page) => page.locator('dialog.sheet[open]');
export const cards = (page) => page.locator('article.product');
export const productButton = 'article.product button.open';

export async function openedSheet(page, button) {
  await page.locator(button).first().click();
  await sheet(page).locator('.sheet-body[aria-busy=false]').waitFor();
  return sheet(page);
}

export const closed = (page) => sheet(page).waitFor({ state: 'detached' });

// What is on the screen, read in the page: each function stands alone, so that it can be sent there.

export const productIds = () =>
  [
    ...document
      .querySelector('creator-compass')
      .shadowRoot.querySelectorAll('.product-grid article.product'),
  ].map((card) => card.dataset.id);

/** Ids of the rows in sight, from the top, once none is a placeholder. */
export const rowIds = () => {
  const { shadowRoot } = document.querySelector('creator-compass');
  const rows = [...shadowRoot.querySelectorAll('.posted-row')].sort(
    (one, other) => one.dataset.index - other.dataset.index,
  );
  const ids = rows.map((row) => row.querySelector('[data-id]')?.dataset.id);
  return ids.every((id) => id !== undefined) ? ids : [];
};

/** Of the sheet in sight, once what it is about is there. */
export const sheetHeading = () =>
  document
    .querySelector('creator-compass')
    .shadowRoot.querySelector('dialog[open] .sheet-panel:not(:has([aria-busy=true])) h2')
    ?.textContent ?? null;

export const closeSheet = () =>
  document
    .querySelector('creator-compass')
    .shadowRoot.querySelector('dialog[open] .sheet-bar .icon-button')
    .click();

export const look = () => {
  const app = document.querySelector('creator-compass').shadowRoot.querySelector('.app');
  const { direction, colorScheme, fontFamily } = getComputedStyle(app);
  return { direction, colorScheme, fontFamily, lang: app.lang };
};

/** Where the element's own background is light: 0 to 255. */
export const brightness = () => {
  const element = document.querySelector('creator-compass');
  const colors = [element, element.shadowRoot.querySelector('.app'), document.body]
    .map((each) => getComputedStyle(each).backgroundColor)
    .find((color) => !/, 0\)$|transparent/.test(color));
  const [red, green, blue] = colors.match(/[\d.]+/g).map(Number);
  return (red + green + blue) / 3;
};

/** Whether the element's engine answers from another thread. */
export const isInWorker = () =>
  document.querySelector('creator-compass').session.engine.status() instanceof Promise;

/** All documents of the golden set that the loaded engine gives, by verb; nothing stays learned. */
export const documentsNow = async ({ objective, now, events }) => {
  const { engine } = document.querySelector('creator-compass').session;
  const { documents } = engine;
  const query = { objective, now };
  const view = JSON.parse(await documents.insights(query));
  const page = { sort: 'revenue', direction: 'ascending', count: 5, now };
  const followers = objective === 'gmv' ? 0.3 : 0.7;
  const texts = {
    mixture: await documents.insights({ objective: { followers }, now }),
    'what-if': await documents.whatIf(view.products.items[0].id, query),
    insights: await documents.insights(query),
    product: await documents.product(view.products.items[0].id, query),
    inspiration: await documents.inspiration(view.inspiration.items[0].id, query),
    posted: await documents.posted(page),
    ledger: await documents.ledger({ count: 50, now }),
    audit: await documents.audit(query),
    plan: await documents.plan(query),
  };
  await documents.feedback(events, { now });
  texts.learned = await documents.learned({ now });
  texts['insights-learned'] = await documents.insights(query);
  await engine.setLearned(null);
  return texts;
};

/** What the loaded engine records of a question. */
export const recordNow = (question) =>
  document.querySelector('creator-compass').session.engine.documents.record(question);

/** What it says of a record that was made elsewhere. */
export const replayNow = (record) =>
  document.querySelector('creator-compass').session.engine.documents.replay(record);

/** What script in the page noticed; watch.js keeps it. */
export const watched = () => globalThis.watched;

export const feedsRead = () => {
  const feeds = document.querySelector('creator-compass')?.session?.feeds;
  return (
    feeds !== undefined && Object.values(feeds).every(({ phase }) => phase === 'read') && 'yes'
  );
};

/** What a page under the policy must not be able to do; each answers whether it was stopped. */
export const attempts = async () => {
  const isStopped = async (attempt) => {
    try {
      await attempt();
      return false;
    } catch {
      return true;
    }
  };
  return {
    markup: await isStopped(() => {
      document.createElement('p').innerHTML = '<b>text</b>';
    }),
    // biome-ignore lint/security/noGlobalEval: that it cannot be done is what is asked
    eval: await isStopped(() => globalThis.eval('1')),
    fetch: await isStopped(() => fetch('https://example.invalid/')),
  };
};

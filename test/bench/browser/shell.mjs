// <creator-compass> over feeds of given addresses, as a host embeds it.
import '../../../web/dist/element/define.js';
import { asOf } from '../../samples/time.mjs';

// the first view may be of the creator alone: the element does not wait for long
const isWhole = ({ model }) => model.view?.products != null && model.view.inspiration != null;

/** resolves when a view of all three feeds was rendered */
function load(urls) {
  const element = document.createElement('creator-compass');
  element.now = asOf;
  element.feeds = Object.fromEntries(
    Object.entries(urls).map(([kind, url]) => [kind, new URL(url, location.href)]),
  );
  document.body.append(element);
  return new Promise((resolve) => {
    const look = () => {
      if (isWhole(element)) requestAnimationFrame(() => setTimeout(resolve));
      else setTimeout(look, 20);
    };
    look();
  });
}

// the page's own beginning is over by then
setTimeout(async () => {
  performance.mark('load-begins');
  await load(JSON.parse(decodeURIComponent(location.hash.slice(1))));
  performance.mark('load-ends');
  document.title = 'loaded';
}, 300);

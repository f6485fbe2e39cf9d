// The page that an app puts in its webview, or a site in an iframe: the element and its bridge.
import '../../dist/element/define.js';
import { connect } from '../../dist/bridge/index.js';

const element = document.querySelector('creator-compass')!;
const named = document.querySelector<HTMLMetaElement>('meta[name=creator-compass-origins]')!;
const origins = named.content.split(/\s+/).filter((origin) => origin !== '');

const bridge = connect(element, {
  origins,
  onHostError: ({ code, detail, feed }) => console.info(`host: ${code} (${feed}): ${detail}`),
});
// in no host there is nobody to send feeds: say so, and do not wait
if (bridge === null) element.feeds = {};

// What the screens say in English, made by the same functions from the engine's documents in node.
import { Format } from '../../../web/dist/i18n/format.js';
import { english } from '../../../web/dist/i18n/locales.js';
import { Words } from '../../../web/dist/i18n/words.js';

const words = new Words('en', english, english);
export const format = new Format('en');
export const say = (code, values) => words.say(code, values);
export const ui = { say, has: (code) => words.has(code), format };

/** Text as it is read: white space of the page's layout is one space. */
export const plain = (text) => text.replaceAll(/\s+/g, ' ').trim();
// biome-ignore lint/performance/useDomNodeTextContent: what is read, and not what is hidden
export const textOf = async (locator) => plain(await locator.innerText());
export const textsOf = async (locator) => (await locator.allInnerTexts()).map(plain);

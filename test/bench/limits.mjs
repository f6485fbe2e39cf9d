// Where a goal is not reached: what limits it, and how that was found. Counts are instructions of the
// native core over 30,000 products and 12,000 videos, by callgrind over bench-core (g++ 12), unless
// something else is said; they do not depend on what else the machine does.
export const limits = {
  'first-view-idiomatic':
    'the peers neither learn nor check, and Chromium’s JavaScript is twice as quick as node 20’s where wasm is not: reading is 1,030 M, and of the first view’s 1,596 M what is known of each video (words, form of captions and scripts) takes 509, momentum with its day noise 193, the creator’s own videos beside others 175 (83 of it priors of rates), similar texts 150, what traits teach 94',
  'first-view-parse':
    'reading alone takes about half of JSON.parse’s time (read and parse in one run, node); what is learned from 42,000 rows takes the rest and more',
  'last-byte':
    'at 300 products the feeds are there before the engine is (start); then priors are fitted to all rows, so only after the last one: at 3,000 products 321 M for the view, much of it likelihoods of priors that do not shrink with the feed; what could be done row by row before (words, days) is a third',
  'reading-native':
    'V8’s profile of it is flat: the parser’s strings, values, keys and numbers are a third, no function is more than a seventh. A 32-bit wasm has neither the 64-bit memcmp of glibc (6 %) nor unchecked calls; growth of memory is 4 %',
  'longest-task':
    'processor time of the longest task is 10 ms (10 to 22, by machine): the engine’s start with the first picture, and the browser’s first Intl.NumberFormat, which cannot be cut; the clock adds what else the machine does',
  start: 'compiling 1.04 MB of wasm: it follows the size',
  objective:
    'the document, not the order: the lists of the last aims are kept, and of 6.0 M writing 83 kB of JSON takes 2.5, cards of videos 1.1 and of products 0.6, the page of own videos 0.9; JSON.parse of it takes an eighth of the time. The first time it is 118 M, 94 of them what traits teach for the other objective. The tuned peer hands out ten objects',
  'posted-order':
    'an order that is new takes 28 M instructions, the same page again 9: the page’s own numbers (intervals of 250 rates, the weakest measure of 50 videos) and its JSON, which the tuned peer leaves out; the other 19 are 100,000 keys made and 50 found among them',
  feedback:
    'one product told and its view are 20.0 M (183 M when the creator feed was read again): the list’s order drawn anew 6.4, the learned factor and who is left out 6.4, of which 3.4 for looking at each row again, writing the document 2.6; the rest is the view as after a change of the objective',
  memory:
    'massif: 55 to 59 MB natively once both lists were shown, 14 of them text as it came and 8 products’ days, the rest other columns and models; halving it takes packed columns, which every stage would pay for in time',
  size: 'by part (brotli of each part’s code, linked with names): tables 37 kB, standard library, embind and memory 42, Boost.JSON and nlohmann 20, feeds 11: 110 before a line that ranks; rank 71, posted, traits, view and audience 19 to 21 each, evidence 16. All of it at -Oz saved 14 % and cost a fifth to a half of the time',
};

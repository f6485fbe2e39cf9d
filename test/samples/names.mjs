// Names that nobody has: shops and creators are put together from syllables and things.
const shopStarts = 'Brindle Oven Tumble Pocket Hazel Quill Button Mossy Lantern Copper'.split(' ');
const shopEnds = 'moor wren haze latch ferry thimble nook harrow'.split(' ');
const creatorStarts = 'quiet small left late spare odd slow mild plain second early paper'.split(
  ' ',
);
const creatorMiddles = 'kettle porch sock lemon ladder moss drawer pebble spoon fence'.split(' ');
const creatorEnds = 'notes days club letters corner diary'.split(' ');

export function shopNames(random, count) {
  const all = shopStarts.flatMap((start) => shopEnds.map((end) => start + end));
  return random.some(all, count);
}

export function creatorNames(random, count) {
  const all = creatorStarts.flatMap((start) =>
    creatorMiddles.flatMap((middle) => creatorEnds.map((end) => `${start}.${middle}.${end}`)),
  );
  return random.some(all, count);
}

/** 19 digits; neighbours differ where a double no longer does */
export function idOf(prefix, number) {
  return `${prefix}${String(number).padStart(19 - prefix.length, '0')}`;
}

export const slug = (name) => name.toLowerCase().replace(/[^a-z]+/g, '-');

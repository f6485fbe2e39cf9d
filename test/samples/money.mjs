/** one amount for sums: of a range, its middle; minor units */
export const middleOf = (price) =>
  price.minor ?? Math.round((price.min_minor + price.max_minor) / 2);

// Whether memory grows: the slope of a straight line through measures of it (least squares), which one
// measure that is off does not decide.

/** Growth from one measure to the next. */
export function slopeOf(measures) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const places = measures.map((_, at) => at);
  const [middle, level] = [mean(places), mean(measures)];
  const products = measures.map((measure, at) => (at - middle) * (measure - level));
  const squares = places.map((at) => (at - middle) ** 2);
  return mean(products) / mean(squares);
}

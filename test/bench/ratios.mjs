// The lines that compare this module with others in one run, from their figures to {figure, peers, met}.

export const round = (value, digits = 3) => Number(value.toPrecision(digits));
const least = (ratios) => Math.min(...Object.values(ratios));
const most = (values) => Math.max(...Object.values(values));

/** {median_ms, p25_ms, p75_ms} of a summary */
export const told = ({ median, p25, p75 }) => ({
  median_ms: round(median),
  p25_ms: round(p25),
  p75_ms: round(p75),
});

/** one figure with its quartiles: {milliseconds, p25_ms, p75_ms} */
export function spread(summary) {
  const { median_ms: milliseconds, ...quartiles } = told(summary);
  return { milliseconds, ...quartiles };
}

/** the places that were run: {node, page, worker} */
const placesOf = (figures, part) =>
  Object.entries(figures[part] ?? {}).filter(
    ([, contestants]) => contestants.compass !== undefined,
  );

// the median of each contestant's task, by place
function peersAt(places, task) {
  const of = (contestants) =>
    Object.fromEntries(
      Object.entries(contestants)
        .filter(([, tasks]) => tasks[task] !== undefined)
        .map(([name, tasks]) => [name, told(tasks[task])]),
    );
  return Object.fromEntries(places.map(([place, contestants]) => [place, of(contestants)]));
}

// how many times quicker the module is than another, by place
const ratios = (places, task, other, otherTask = task) =>
  Object.fromEntries(
    places.map(([place, contestants]) => [
      place,
      round(contestants[other][otherTask].median / contestants.compass[task].median),
    ]),
  );

/** bytes → first view, against a peer or JSON.parse */
export function firstView(figures, other, goal) {
  const places = placesOf(figures, 'usual');
  if (places.length === 0) return null;
  const of = ratios(places, 'view', other, other === 'parse' ? 'parse' : 'view');
  const peers = peersAt(places, 'view');
  for (const [place, contestants] of places) peers[place].parse = told(contestants.parse.parse);
  return { figure: { ratio: least(of), of }, peers, met: least(of) >= goal };
}

export function reading({ reading }, other, goal) {
  if (reading === undefined) return null;
  const { compass, native, simdjson } = reading;
  if (other === 'simdjson' && !simdjson) return { reason: 'libsimdjson-dev is not installed' };
  const [own, against] = other === 'simdjson' ? [native, simdjson] : [compass, native];
  const ratio = round(against.products.median / own.products.median);
  const speed = (samples) => round(reading.bytes / samples.products.median / 1e3);
  const peers = Object.fromEntries(
    Object.entries({ wasm: compass, native, simdjson })
      .filter(([, samples]) => samples)
      .map(([name, samples]) => [name, { ...told(samples.products), MB_per_s: speed(samples) }]),
  );
  return { figure: { ratio }, peers, met: ratio >= goal };
}

export function objective(figures) {
  const places = placesOf(figures, 'usual');
  if (places.length === 0) return null;
  const idiomatic = ratios(places, 'objective', 'idiomatic');
  const tuned = ratios(places, 'objective', 'tuned');
  const milliseconds = Object.fromEntries(
    places.map(([place, { compass }]) => [place, round(compass.objective.median)]),
  );
  const first_time = Object.fromEntries(
    places.map(([place, { compass }]) => [place, round(compass.first.median)]),
  );
  return {
    figure: { idiomatic: least(idiomatic), tuned: least(tuned), milliseconds, first_time },
    peers: peersAt(places, 'objective'),
    met: least(idiomatic) >= 30 && least(tuned) >= 2 && most(milliseconds) < 4,
  };
}

export function posted(figures) {
  const places = placesOf(figures, 'posted');
  if (places.length === 0) return null;
  const idiomatic = ratios(places, 'posted', 'idiomatic');
  const tuned = ratios(places, 'posted', 'tuned');
  return {
    figure: { idiomatic: least(idiomatic), tuned: least(tuned), of: { idiomatic, tuned } },
    peers: peersAt(places, 'posted'),
    met: least(idiomatic) >= 20 && least(tuned) >= 2,
  };
}

export function lastByte({ stream }) {
  if (stream === undefined) return null;
  const of = Object.fromEntries(
    Object.entries(stream).map(([products, { compass }]) => [products, round(compass.median)]),
  );
  const peers = Object.fromEntries(
    Object.entries(stream).map(([products, { idiomatic }]) => [products, told(idiomatic)]),
  );
  return {
    figure: { milliseconds: most(of), of },
    peers: { idiomatic: peers },
    met: most(of) <= 15,
  };
}

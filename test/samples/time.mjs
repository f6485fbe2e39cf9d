// The feeds' clock: as_of, and now in the tests and the demo.
export const asOf = 1_776_038_400; // 2026-04-13T00:00:00Z, a Monday
export const day = 86_400;
export const daysShown = 30;

export const iso = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
export const isoDay = (seconds) => iso(seconds - (seconds % day));

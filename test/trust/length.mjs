// How long the tests of this folder run: the short form is what `npm test` has time for. With
// TRUST=long in the environment everything is tried.
export const isLong = process.env.TRUST === 'long';

/** The first if the tests run long, else the second. */
export const long = (whole, short) => (isLong ? whole : short);

// Who takes part, as Vite bundles them.
export const contestants = {
  compass: async () => {
    const { compass } = await import('../peers/compass.mjs');
    const { Compass } = await import('../../../web/dist/index.js');
    return compass(Compass);
  },
  idiomatic: async () => (await import('../peers/idiomatic.mjs')).idiomatic,
  tuned: async () => (await import('../peers/tuned.mjs')).tuned,
  arquero: async () => (await import('../peers/arquero.mjs')).arquero,
  sqlite: async () => (await import('../peers/sqlite.mjs')).sqlite,
};

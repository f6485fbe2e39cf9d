// Who takes part, in the order of the table. Loaded when asked for: each in a process of its own.
export const contestants = {
  compass: async () => {
    const { compass } = await import('../peers/compass.mjs');
    const { Compass } = await import('../../../web/dist/node.js');
    return compass(Compass);
  },
  idiomatic: async () => (await import('../peers/idiomatic.mjs')).idiomatic,
  tuned: async () => (await import('../peers/tuned.mjs')).tuned,
  arquero: async () => (await import('../peers/arquero.mjs')).arquero,
  sqlite: async () => (await import('../peers/sqlite.mjs')).sqlite,
};

export const peers = Object.keys(contestants).filter((name) => name !== 'compass');

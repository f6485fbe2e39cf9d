// This module, through the face that a page uses. It does all that the others do and all the rest of the
// view: models from the feeds, intervals, claims, similar videos, traits, the ledger.

class Contestant {
  constructor(compass, given) {
    this.compass = compass;
    this.now = given.now;
  }

  async read(feeds) {
    for (const [kind, bytes] of Object.entries(feeds)) await this.compass.read(kind, bytes);
  }

  view(objective) {
    return this.compass.insights({ objective, now: this.now });
  }

  /** One event, the nth: later than those before. */
  tell(event, nth) {
    const begin = this.now - 1_000_000;
    this.compass.feedback([{ at: begin + nth, ...event }], { now: this.now });
  }

  posted(query) {
    return this.compass.posted({ ...query, now: this.now });
  }

  dispose() {
    this.compass.dispose();
  }
}

/** `Compass`: the face's entry for node or for pages */
export const compass = (Compass) => ({
  name: 'this module',
  create: async (given) => new Contestant(await Compass.load(), given),
});

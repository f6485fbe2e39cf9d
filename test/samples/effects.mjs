// What is true in the samples, so that a test can ask whether it is found: ln points of a video's
// views, and of its rate of orders or new followers.
export const effects = {
  question: { views: 0.75, orders: 0.1, follows: 0.3 }, // a question as the hook
  price: { views: 0.25, orders: 0.9, follows: 0 }, // the price said aloud
};

export function effectOf(traits, on) {
  return Object.entries(effects).reduce(
    (sum, [trait, effect]) => sum + (traits[trait] ? effect[on] : 0),
    0,
  );
}

// views of a video by the size of the account: a · followers^b
export const usualViews = (followers) => Math.exp(2.6 + 0.62 * Math.log(followers + 50));

// scatter of ln views, between creators and between one creator's videos
export const betweenCreators = 0.45;
export const betweenVideos = 0.75;

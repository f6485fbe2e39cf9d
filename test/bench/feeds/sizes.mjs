// How large the feeds of the benchmark are.

/** products by step: each ten times the one before, so that growth is a straight line in logarithms */
export const steps = [300, 3_000, 30_000, 300_000];

/** the step that most goals are about: a products feed of 15 MB */
export const usual = 30_000;

/** inspiration videos for each product, as in the largest session: 200,000 for 500,000 */
export const videosPerProduct = 0.4;

/** what one session has to hold */
export const largest = { products: 500_000, videos: 200_000 };

/** of the creator who never stops posting */
export const postedVideos = 100_000;

export const videosFor = (products) => Math.round(products * videosPerProduct);

// An affiliate marketplace's creator payload, as it comes over the wire → the creator feed.
// Counts are strings, money is {value, symbol, format}, shares are hundredths of a percent.

const count = (text) => (text === null || text === undefined ? null : Number(text));
// the dong has no minor unit
const dong = (text) => Math.round(Number(text));

export function creatorFromWire([payload], { asOf }) {
  const profile = payload.profiles.creator_profile;
  return {
    contract: 'creator@1',
    as_of: asOf,
    creator: {
      id: payload.id,
      name: payload.nickname,
      market: 'VN',
      currency: 'VND',
      utc_offset_minutes: 7 * 60,
      followers: count(profile.follower_cnt),
      niches: profile.category.map(({ name }) => name),
      ec_videos_30d: count(profile.ec_video_publish_cnt_30d),
      audience: audienceFromWire(profile),
      videos: profile.ec_top_video_data.map(videoFromWire),
    },
  };
}

// genders and ages are null while the viewer has no permission: missing, not zero
function audienceFromWire(profile) {
  const shares = (rows) =>
    rows?.map(({ key, value }) => ({ key, share: Number(value) / 10_000 })) ?? null;
  return {
    count: count(profile.follower_cnt),
    gender: shares(profile.follower_genders_v2),
    age: shares(profile.follower_ages_v2),
    region: shares(profile.follower_state_location),
  };
}

function videoFromWire(video) {
  return {
    id: video.item_id,
    posted_at: Number(video.release_date),
    caption: video.name,
    duration_s: video.video.duration,
    // the payload names products without ids
    products: video.video_products.map((product, at) => ({
      id: `${video.item_id}-${at + 1}`,
      title: product.name,
    })),
    views: video.play_cnt,
    likes: video.like_cnt,
    comments: video.comment_cnt,
  };
}

/** Prices of the products in a payload's videos, as the products feed has them. */
export function productsFromWire([payload], { asOf }) {
  const products = payload.profiles.creator_profile.ec_top_video_data.flatMap((video) =>
    video.video_products.map((product, at) => ({
      id: `${video.item_id}-${at + 1}`,
      title: product.name,
      price: {
        min_minor: dong(product.min_sale_price.price),
        max_minor: dong(product.max_sale_price.price),
        currency: product.min_sale_price.currency,
      },
    })),
  );
  return { contract: 'products@1', as_of: asOf, products };
}

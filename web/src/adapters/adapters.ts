// The table of all adapters, in the order in which they are asked what a file is.
import type { Adapter } from './adapter.js';
import { affiliateCenter } from './affiliate-center.js';
import { affiliateCreator } from './affiliate-creator.js';
import { business } from './business.js';
import { creatorProfile } from './creator-profile.js';
import { display } from './display.js';
import { downloadYourData } from './download-your-data.js';
import { marketplace } from './marketplace.js';
import { orders } from './orders.js';
import { ranking } from './ranking.js';
import { shopAnalytics } from './shop-analytics.js';
import { studio } from './studio.js';
import { webhooks } from './webhooks.js';

export const adapters: readonly Adapter[] = [
  display,
  creatorProfile,
  business,
  affiliateCreator,
  orders,
  webhooks,
  marketplace,
  shopAnalytics,
  ranking,
  studio,
  affiliateCenter,
  downloadYourData,
];

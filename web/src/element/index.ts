// The element without the side effect: call register(), or import ./define.
export type { Catalogue } from '../i18n/locales.js';
export type { Aim } from './aim.js';
export { CreatorCompassElement } from './creator-compass.js';
export type { CompassAction, CompassEvents, CompassProblem, CompassReady } from './events.js';
export type { Links, ResolveMedia } from './links.js';
export type { Screen } from './navigation.js';
export type { CompassProperties } from './properties.js';
export { register } from './register.js';
export type { AnyCompass } from './session/engine.js';
export type { FeedOrigin, Feeds } from './session/feed.js';

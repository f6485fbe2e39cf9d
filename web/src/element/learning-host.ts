import { textOf } from '../documents.js';
import { fire } from './events.js';
import { rememberedLearned, rememberLearned } from './preferences.js';
import type { CompassProperties } from './properties.js';
import type { LearningHost } from './session/learning.js';

type Learner = EventTarget & Pick<CompassProperties, 'now' | 'learned'>;

/** Where what was learned is kept between visits: at the host where it gives it, else on this device. */
export function learningHost(element: Learner): LearningHost {
  return {
    now: () => element.now ?? undefined,
    kept: () => {
      const { learned } = element;
      if (learned === undefined) return rememberedLearned();
      return learned === null ? null : textOf(learned);
    },
    keep: (learned) => {
      if (element.learned === undefined) rememberLearned(learned === null ? null : textOf(learned));
      fire(element, 'compass-learned', { learned });
    },
  };
}

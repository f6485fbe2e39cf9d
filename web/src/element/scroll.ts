import type { FeedKind } from '../compass.js';
import type { Navigation } from './navigation.js';

/** What is scrolled, as the element is it. */
export interface Scrolled {
  readonly navigation: Navigation;
  readonly updateComplete: Promise<boolean>;
  readonly renderRoot: ParentNode;
}

/** Brings a section of the first screen to the top, and the focus to its heading. */
export async function scrollTo(element: Scrolled, section: FeedKind): Promise<void> {
  const { navigation } = element;
  if (navigation.route.screen !== 'insights') navigation.show('insights');
  await element.updateComplete;
  const heading = element.renderRoot.querySelector<HTMLElement>(`#${section}-title`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start', behavior: 'smooth' });
}

import type { FeedKind } from '../compass.js';
import type { Query } from '../documents.js';
import { fire } from './events.js';
import type { Links } from './links.js';
import type { Navigation } from './navigation.js';
import { momentOf, questionOf } from './question.js';
import type { PostedOrder } from './screens/posted.js';
import { exportLearned, exportRecord } from './session/export.js';
import type { Choice, ChoiceKind } from './session/learning.js';
import type { Session } from './session/session.js';

export interface Toast {
  code: string;
  /** what can be taken back */
  choice: Choice | null;
}

/** What the element itself does for an action that the host leaves to it. */
export interface ActionHost {
  readonly target: EventTarget;
  readonly session: Session;
  readonly navigation: Navigation;
  readonly links: Links;
  readonly query: Query;
  readonly order: PostedOrder;
  setToast(toast: Toast | null): void;
  scrollTo(section: FeedKind): void;
  retry(): void;
}

type Does = (host: ActionHost, id: string) => void;

const does: Record<string, Does> = {
  add_to_showcase: (host, id) => choose(host, { kind: 'showcase', id }, true),
  remove_from_showcase: (host, id) => choose(host, { kind: 'showcase', id }, false),
  dismiss: (host, id) => choose(host, { kind: 'dismissed', id }, true),
  restore: (host, id) => choose(host, { kind: 'dismissed', id }, false),
  reset_learned: (host) => choose(host, { kind: 'learned', id: '' }, true),
  restore_learned: (host) => choose(host, { kind: 'learned', id: '' }, false),
  export_learned: (host) => saved(host, exportLearned(host.session, momentOf(host.query))),
  export_record: (host) => {
    const { navigation, query, order } = host;
    saved(host, exportRecord(host.session, questionOf(navigation.route, query, order)));
  },
  open_product: ({ navigation }, id) => navigation.open({ kind: 'product', id }),
  open_inspiration: ({ navigation }, id) => navigation.open({ kind: 'inspiration', id }),
  open_insights: ({ navigation }) => navigation.show('insights'),
  view_posted: ({ navigation }) => navigation.show('posted'),
  browse_products: (host) => host.scrollTo('products'),
  browse_inspiration: (host) => host.scrollTo('inspiration'),
  refresh_data: (host) => host.retry(),
};

/** Tells the host; what it does not take over is done here. */
export function act(host: ActionHost, action: string, id: string | null): void {
  const intent = host.links.actions?.find(({ code }) => code === action)?.intent ?? null;
  const left = fire(host.target, 'compass-action', { action, intent, id });
  if (left && Object.hasOwn(does, action)) does[action]!(host, id ?? '');
}

const takesBack: Record<ChoiceKind, string> = {
  showcase: 'remove_from_showcase',
  dismissed: 'restore',
  learned: 'restore_learned',
};

export function undo(host: ActionHost, choice: Choice): void {
  act(host, takesBack[choice.kind], choice.id);
}

function choose(host: ActionHost, choice: Choice, made: boolean): void {
  host.session.choose(choice, made).then(
    (ranked) => {
      const code = made ? `toast.${choice.kind}` : 'toast.undone';
      host.setToast({ code, choice: made && ranked ? choice : null });
    },
    () => host.setToast({ code: 'toast.failed', choice: null }),
  );
}

const saved = (host: ActionHost, saving: Promise<void>): void =>
  void saving.catch(() => host.setToast({ code: 'toast.failed', choice: null }));

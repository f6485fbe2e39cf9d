import { html, nothing, type TemplateResult } from 'lit';
import type { Toast } from '../actions.js';
import type { Language } from '../language.js';
import type { Navigation } from '../navigation.js';
import { notices } from '../parts/notices.js';
import { skeletonCards } from '../parts/skeleton.js';
import { toastBar } from '../parts/toast.js';
import { type Feeds, isComing } from '../session/feed.js';
import type { SheetDocuments } from '../sheets/document.js';
import type { SheetContent } from '../sheets/sheet.js';
import type { Ui } from '../ui.js';
import type { ViewModel } from '../view-model.js';
import { entranceScreen } from './entrance.js';
import { insightsScreen } from './insights.js';
import { type PostedOrder, postedScreen } from './posted.js';
import { emptyScreen, engineScreen, failedScreen } from './trouble.js';
import { waitingScreen } from './waiting.js';

/** What of the element its picture is made from. */
export interface AppState {
  readonly model: ViewModel;
  readonly navigation: Navigation;
  readonly language: Language;
  readonly feeds: Feeds | null;
  readonly dir: string;
  readonly toast: Toast | null;
  readonly order: PostedOrder;
  /** whether a whole view was shown before */
  readonly isShown: boolean;
  readonly sheet: SheetDocuments;
  setOrder(order: PostedOrder): void;
  setToast(toast: Toast | null): void;
}

/** The whole element: one screen, the notices over it, the sheet before it. */
export function app(ui: Ui, state: AppState): TemplateResult {
  const direction = state.dir || state.language.direction;
  return html`<div class="app" part="app" lang=${state.language.locale} dir=${direction}>
    ${notices(ui, state.model.view)}
    ${screen(ui, state)}
    ${toastBar(ui, state.toast, () => state.setToast(null))}
    <cc-sheet .content=${content(ui, state)} .closeLabel=${ui.say('nav.close')} .onClose=${() => ui.back()}></cc-sheet>
  </div>`;
}

function screen(ui: Ui, state: AppState): TemplateResult | typeof nothing {
  const { session } = ui;
  const { view, error } = state.model;
  const { creator } = session.feeds;
  if (session.engineState === 'failed' && session.engineError !== null)
    return engineScreen(ui, session.engineError);
  if (view === null && error !== null) return engineScreen(ui, error);
  if (view === null || !state.language.ready) return waitingOrEmpty(ui, state);
  if (view.creator === null && isComing(creator)) return waiting(ui);
  if (view.creator === null && creator.error !== null) return failedScreen(ui, creator.error);
  return whole(ui, state);
}

// the first view is made beneath the grey shapes of its screen, and takes their place when it is whole
function whole(ui: Ui, state: AppState): TemplateResult {
  const made = chosen(ui, state);
  const isHidden = ui.isMaking() && !state.isShown;
  return stacked(isHidden ? waitingScreen(ui) : nothing, made, isHidden);
}

const waiting = (ui: Ui): TemplateResult => stacked(waitingScreen(ui), nothing, true);

const stacked = (over: unknown, made: unknown, isHidden: boolean): TemplateResult =>
  html`${over}<div class="made" ?hidden=${isHidden}>${made}</div>`;

function waitingOrEmpty(ui: Ui, { feeds, language }: AppState): TemplateResult {
  const saysNone = feeds != null && Object.values(feeds).every((feed) => feed == null);
  return saysNone && !ui.session.reading && language.ready ? emptyScreen(ui) : waiting(ui);
}

function chosen(ui: Ui, state: AppState): TemplateResult {
  const view = state.model.view!;
  const { screen } = state.navigation.route;
  if (screen === 'posted')
    return postedScreen(ui, view, state.order, (order) => state.setOrder(order));
  return screen === 'insights' && view.entrance.visible
    ? insightsScreen(ui, view)
    : entranceScreen(ui, view);
}

function content(ui: Ui, { model, navigation, sheet }: AppState): SheetContent | null {
  const { view } = model;
  const route = navigation.route.sheet;
  if (route === null || view === null) {
    sheet.close();
    return null;
  }
  if (ui.sheets.error !== null) return lacking(ui);
  sheet.open(route, view, ui.session, ui.query);
  const { make } = ui.sheets;
  const isThere = sheet.isCurrent || !sheet.isLate;
  if (make !== null && sheet.document !== null && isThere) return make(ui, view, sheet.document);
  return sheet.isLate ? coming(ui) : null;
}

const lacking = (ui: Ui): SheetContent => ({
  key: 'lacking',
  heading: ui.say('toast.failed'),
  body: html`<p>${ui.say('error.stream_failed')}</p>`,
  foot: '',
});

const coming = (ui: Ui): SheetContent => ({
  key: 'coming',
  heading: ui.say('loading.title'),
  body: skeletonCards('product'),
  foot: '',
  busy: true,
});

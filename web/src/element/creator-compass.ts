import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Query, Told } from '../documents.js';
import type { CompassError } from '../error.js';
import { nextTask } from '../turn.js';
import type { ActionHost, Toast } from './actions.js';
import type { Aim } from './aim.js';
import { Connection } from './connection.js';
import { fire } from './events.js';
import { Language } from './language.js';
import { learningHost } from './learning-host.js';
import type { Links } from './links.js';
import { Moves } from './moves.js';
import { Navigation } from './navigation.js';
import { rememberedObjective, rememberObjective } from './preferences.js';
import { type CompassProperties, properties } from './properties.js';
import { app } from './screens/app.js';
import type { PostedOrder } from './screens/posted.js';
import { scrollTo } from './scroll.js';
import { feedKinds, givenFeeds } from './session/feed.js';
import { Session } from './session/session.js';
import { SheetDocuments } from './sheets/document.js';
import { LaterSheets } from './sheets/later.js';
import { Slices } from './slices.js';
import { styles } from './styles/index.js';
import type { Ui } from './ui.js';
import { uiOf } from './ui-of.js';
import { ViewModel } from './view-model.js';

export interface CreatorCompassElement extends CompassProperties {}

/** `<creator-compass>`: what a creator opens. It shows what the engine says and tells the host. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Lit makes the accessors
export class CreatorCompassElement extends LitElement {
  /** the sheets of its shadow root */
  static override styles = styles;
  static override properties = properties;

  readonly session: Session;
  readonly navigation = new Navigation(this);
  readonly language = new Language(() => this.requestUpdate());
  readonly model: ViewModel;
  readonly sheet = new SheetDocuments(() => this.requestUpdate());
  toast: Toast | null = null;
  isShown = false;
  order: PostedOrder = { sort: 'recency', direction: 'descending' };
  readonly #began = performance.now();
  readonly #opened = new Set<string>();
  readonly #moves = new Moves(this);
  readonly #slices = new Slices(() => this.requestUpdate());
  readonly #sheets = new LaterSheets((error) => {
    if (error !== null) this.#tell(error);
    this.requestUpdate();
  });

  constructor() {
    super();
    const changed = () => this.requestUpdate();
    this.session = new Session(
      changed,
      (kind) => this.model.settled(kind),
      (error) => this.#tell(error),
      () => this.model.lost(),
      learningHost(this),
    );
    this.model = new ViewModel(this.session, {
      query: () => this.query,
      changed,
      failed: (error) => this.#tell(error),
    });
    Object.assign(this, { theme: 'auto', screen: 'insights' });
    new Connection(this, () => {
      this.session.reconnected();
      changed();
    });
    this.navigation.onMove = () => {
      this.toast = null;
      this.#sheets.forgive();
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // it was taken away and its engine ended
    if (this.hasUpdated && this.session.engineState === 'none') this.#startEngine();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // moved elsewhere it is back at once
    setTimeout(() => !this.isConnected && this.session.rest());
  }

  /** Asks the engine again: after the host read a feed into its own engine. */
  refresh(): void {
    void this.session.adopt();
    void this.model.refresh();
  }

  /** Tells what the creator did outside of these screens: posted a video with a product. */
  async tell(events: Told): Promise<void> {
    const { engine, learning } = this.session;
    if (engine === null) return;
    await learning.tell(engine, events);
    await this.model.refresh();
  }

  /** Also waits for a view that is being asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    return isDone && (await this.model.asking) === null;
  }

  get query(): Query {
    const objective = this.objective ?? rememberedObjective();
    return { ...(objective && { objective }), ...(this.now != null && { now: this.now }) };
  }

  /** Where the page may lead: as the rules in force say. */
  get links(): Links {
    return this.session.links;
  }

  // styles, engine, and feeds with the first picture are work for a task each
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      await nextTask();
      if (this.engine == null) this.#startEngine();
      await nextTask();
    }
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.navigation.ownsHistory = !this.noHistory;
    if (changed.has('screen')) this.navigation.start(this.screen);
    if (changed.has('locale') || changed.has('messages'))
      void this.language.set(this.locale ?? null, this.messages ?? null);
    if (changed.has('engine') && this.engine != null) this.session.use(this.engine);
    if (changed.has('policy') && this.policy != null) this.#setPolicy(this.policy);
    if (changed.has('learned') && this.learned !== undefined) void this.#restoreLearned();
    this.#giveFeeds(changed);
    const asksAnew = (['objective', 'now', 'policy', 'engine'] as const).some((name) =>
      changed.has(name),
    );
    if (asksAnew && this.hasUpdated) void this.model.refresh();
  }

  protected override firstUpdated(): void {
    if (!this.language.ready) void this.language.set(this.locale ?? null, this.messages ?? null);
    if (this.session.engine !== null) void this.model.refresh();
  }

  protected override updated(): void {
    if (this.model.view === null || this.#slices.isBusy || this.isShown) return;
    this.isShown = true;
    fire(this, 'compass-ready', { milliseconds: performance.now() - this.#began });
  }

  protected override render(): TemplateResult {
    this.#slices.begin();
    return app(this.#ui, this);
  }

  setOrder(order: PostedOrder): void {
    this.order = order;
    this.requestUpdate();
  }

  setToast(toast: Toast | null): void {
    this.toast = toast;
    this.requestUpdate();
  }

  // rules that kept an engine from starting are no reason not to try with others
  #setPolicy(policy: string | object): void {
    if (this.session.engineState === 'failed') this.#startEngine();
    else void this.session.setPolicy(policy);
  }

  #startEngine(): void {
    void this.session.start({
      ...(this.wasm != null && { wasm: this.wasm }),
      ...(this.policy != null && { policy: this.policy }),
      noWorker: this.noWorker === true,
    });
  }

  #giveFeeds(changed: PropertyValues<this>): void {
    const origins = givenFeeds(this, (name) => changed.has(name));
    for (const kind of feedKinds) this.session.give(kind, origins[kind]);
  }

  get #ui(): Ui {
    return uiOf(this, {
      host: this.#host,
      sheets: this.#sheets,
      slices: this.#slices,
      opened: this.#opened,
      setObjective: (objective) => this.#setObjective(objective),
    });
  }

  get #host(): ActionHost {
    return {
      target: this,
      session: this.session,
      navigation: this.navigation,
      links: this.links,
      query: this.query,
      order: this.order,
      setToast: (toast) => this.setToast(toast),
      scrollTo: (section) => void scrollTo(this, section),
      retry: () => this.#retry(),
    };
  }

  #setObjective(objective: Aim): void {
    this.#moves.expect();
    rememberObjective(objective);
    this.objective = objective;
    fire(this, 'compass-objective', { objective });
  }

  async #restoreLearned(): Promise<void> {
    await this.session.restoreLearned();
    await this.model.refresh();
  }

  #retry(): void {
    if (this.session.engineState === 'failed') this.#startEngine();
    else if (!this.session.again(({ phase }) => phase === 'failed')) this.session.again();
  }

  #tell({ code, detail, feed }: CompassError): void {
    fire(this, 'compass-error', { code, detail, feed });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'creator-compass': CreatorCompassElement;
  }
}

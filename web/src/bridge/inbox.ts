import { Budget } from './budget.js';
import { decode } from './codec.js';
import {
  limits,
  type Receipt,
  type ReceivedMessage,
  type Refusal,
  Refused,
  refusals,
} from './protocol.js';
import { checked } from './shapes.js';

export interface InboxOptions {
  /** does what a message asks; true if that has a measure of its own; may throw Refused */
  handle: (message: ReceivedMessage) => unknown;
  /** tells the host why */
  answer: (refused: Refused) => void;
  clock: () => number;
}

/** Where messages arrive: only what is whole, known and in measure goes on; the rest is counted. */
export class Inbox {
  readonly refused = Object.fromEntries(refusals.map((each) => [each, 0])) as Record<
    Refusal,
    number
  >;
  #accepted = 0;
  readonly #options: InboxOptions;
  readonly #budget: Budget;
  readonly #answers: Budget;

  constructor(options: InboxOptions) {
    this.#options = options;
    this.#budget = new Budget(limits.burst, limits.perSecond, options.clock);
    this.#answers = new Budget(limits.answers, limits.answersPerSecond, options.clock);
  }

  /** How many messages were taken. */
  get accepted(): number {
    return this.#accepted;
  }

  /** A message as the transport was given it. Never throws. */
  receive(payload: unknown): Receipt {
    try {
      this.#take(payload);
      this.#accepted += 1;
      return 'accepted';
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refuse(error.refusal);
      if (this.#answers.take()) this.#options.answer(error);
      return error.refusal;
    }
  }

  /** Counts a message that was not even looked at. */
  refuse(refusal: Refusal): void {
    this.refused[refusal] += 1;
  }

  #take(payload: unknown): void {
    if (!this.#budget.take()) throw new Refused('flood', 'too many messages');
    const isMeasured = this.#options.handle(checked(decode(payload)));
    if (isMeasured === true) this.#budget.giveBack();
  }
}

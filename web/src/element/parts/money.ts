import type { MoneyKind, Settlement } from '../../contract/index.js';
import type { Amount } from '../../i18n/format.js';
import type { Ui } from '../ui.js';

/** An amount in words; an estimate says so. */
export function money(ui: Ui, amount: Amount | null | undefined): string {
  const text = ui.format.money(amount);
  return amount?.estimated ? ui.say('money.estimated', { amount: text }) : text;
}

/** Which sales a revenue counts and how final it is: "attributed · placed". */
export function moneyNote(
  ui: Ui,
  of: { kind: MoneyKind | null; settlement: Settlement | null },
): string {
  const kind = of.kind === null ? '' : ui.say(`money.${of.kind}`);
  const settlement = of.settlement === null ? '' : ui.say(`money.${of.settlement}`);
  return [kind, settlement].filter(Boolean).join(' · ');
}

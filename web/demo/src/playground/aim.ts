// The slider between the objectives: its ends are the two, anything between a mixture of both.
import { type Aim, aimAt, aimOf, partOf, wordOf } from '../../../dist/element/aim.js';
import { byId } from './dom.js';

export type { Aim };

const slider = byId<HTMLInputElement>('followers');
const said = byId('aim');

const percent = (part: number) => `${Math.round(100 * part)} %`;

function say(): void {
  const followers = slider.valueAsNumber;
  const parts = `GMV ${percent(1 - followers)}, followers ${percent(followers)}`;
  said.textContent = parts;
  slider.setAttribute('aria-valuetext', parts);
}

export const aim = {
  get value(): Aim {
    return aimAt(slider.valueAsNumber);
  },
  set value(to: Aim) {
    slider.value = `${partOf(to)}`;
    say();
  },
  /** As a saved file has it. */
  get word(): string {
    return wordOf(this.value);
  },
  /** Of a saved file; what is none changes nothing. */
  set word(word: string) {
    this.value = aimOf(word) ?? this.value;
  },
  onChange(changed: () => void): void {
    slider.addEventListener('input', () => {
      say();
      changed();
    });
  },
};
say();

// What is chosen in the controls, kept in the page's address so that it can be shared and reloaded.
export interface Choices {
  creator: string;
  tiers: string;
  state: string;
  screen: string;
  objective: string;
  locale: string;
  dir: string;
  theme: string;
  text: string;
}

export const defaults: Choices = {
  creator: 'creator-2',
  tiers: 'shipped',
  state: 'normal',
  screen: 'insights',
  objective: '',
  locale: 'en',
  dir: '',
  theme: 'auto',
  text: '100',
};

const form = document.querySelector<HTMLFormElement>('#controls')!;

export function readAddress(): Choices {
  const given = Object.fromEntries(new URLSearchParams(location.search));
  return { ...defaults, ...given };
}

export function fillForm(choices: Choices): void {
  for (const [name, value] of Object.entries(choices)) {
    const select = form.elements.namedItem(name);
    if (select instanceof HTMLSelectElement) select.value = value;
  }
}

export function readForm(): Choices {
  return { ...defaults, ...Object.fromEntries(new FormData(form)) } as Choices;
}

export function writeAddress(choices: Choices): void {
  const changed = Object.entries(choices).filter(
    ([name, value]) => value !== defaults[name as keyof Choices],
  );
  const query = new URLSearchParams(changed).toString();
  history.replaceState(history.state, '', query === '' ? location.pathname : `?${query}`);
}

export function onChange(changed: (name: keyof Choices, choices: Choices) => void): void {
  form.addEventListener('change', (event) => {
    changed((event.target as HTMLSelectElement).name as keyof Choices, readForm());
  });
}

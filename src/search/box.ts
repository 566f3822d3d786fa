/** The search box in the browser: proposes services while the reader types, as a combobox (WAI-ARIA APG). Without script it stays a plain form. */
import type { Finder, Hit } from './finder.ts';
import { writeMarked } from './marks.ts';
import { opened } from './opening.ts';

const pauseInTyping = 60;
const atOnce = 6;

const form = document.querySelector<HTMLFormElement>('form[role=search]')!;
const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
const list = form.querySelector<HTMLElement>('.options')!;
const status = form.querySelector<HTMLElement>('[data-part=suggested]')!;
const names = form.dataset.names!;

let active = -1;
let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) input.setAttribute(name, value);
// Without script nothing is proposed, so nothing is called a list of proposals.
list.role = 'listbox';
list.ariaLabel = form.dataset.suggestions!;
input.addEventListener('focus', () => { opened(names).catch(() => undefined); }, { once: true });
input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => void propose(), pauseInTyping); });
input.addEventListener('keydown', (event) => keys[event.key]?.(event));
input.addEventListener('blur', close);
form.addEventListener('submit', close);
// The field keeps the focus when an option is pressed, or the list would close under the finger.
list.addEventListener('pointerdown', (event) => event.preventDefault());
list.addEventListener('click', (event) => { const option = (event.target as Element).closest<HTMLElement>('[role=option]'); if (option) choose(option); });

const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  ArrowDown: (event) => move(event, 1),
  ArrowUp: (event) => move(event, -1),
  Escape(event) { if (!list.hidden) { event.preventDefault(); close(); } },
  Enter(event) {
    const option = options()[active];
    if (list.hidden || !option || event.isComposing) return;
    event.preventDefault();
    choose(option);
  },
};

async function propose(): Promise<void> {
  const turn = ++latest;
  const question = input.value.trim();
  if (question === '') return close();
  try {
    const finder = await opened(names);
    if (turn !== latest || document.activeElement !== input) return;
    const hits = finder.ask(input.value).hits.filter(({ sure }) => sure).slice(0, atOnce);
    show([...hits.map((hit, number) => optionOf(finder, hit, number)), everything(question, hits.length)]);
    expand(hits.length > 0);
    // On the search page the results speak for themselves.
    if (!document.querySelector('#results')) status.textContent = hits.length > 0 ? form.dataset.suggested!.replace('#', String(hits.length)) : '';
  } catch {
    // Without the names the box is the plain form that it was.
    close();
  }
}

/** What stays the same while a word is finished is not laid out and painted again. */
function show(fresh: readonly HTMLElement[]): void {
  for (const [number, option] of fresh.entries()) {
    const shown = list.children[number];
    if (!shown) list.append(option);
    else if (!shown.isEqualNode(option)) shown.replaceWith(option);
  }
  while (list.childElementCount > fresh.length) list.lastElementChild!.remove();
}

function optionOf(finder: Finder, { offers, title, matched, via }: Hit, number: number): HTMLElement {
  const [first] = offers as [Hit['offers'][number]];
  const option = element('li', '');
  option.dataset.href = finder.hrefOf(first);
  const name = option.appendChild(element('span', ''));
  name.className = 'title';
  writeMarked(name, title.text, matched);
  if (title.lang !== document.documentElement.lang) name.lang = title.lang;
  const foot = option.appendChild(element('span', [finder.titles.institutions[first.at]!.name, ...(offers.length > 1 ? [`+${offers.length - 1}`] : [])].join(' ')));
  foot.className = 'soft';
  if (via) {
    const also = option.appendChild(element('span', ''));
    also.className = 'soft via';
    writeMarked(also, via.text, matched);
  }
  return asOption(option, number);
}

/** The last option leads to all results, so that the list never ends in nothing. */
function everything(question: string, number: number): HTMLElement {
  const option = element('li', form.dataset.all!.replace('#', () => question.length > 40 ? `${question.slice(0, 40)}…` : question));
  option.dataset.submit = '';
  return asOption(option, number);
}

function asOption(option: HTMLElement, number: number): HTMLElement {
  option.id = `q-option-${number}`;
  option.role = 'option';
  option.ariaSelected = 'false';
  return option;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];

function move(event: KeyboardEvent, by: number): void {
  if (list.hidden) {
    if (list.childElementCount > 0 && input.value.trim() !== '') { event.preventDefault(); expand(true); }
    return;
  }
  event.preventDefault();
  const all = options();
  // One step before the first and after the last lies the field itself.
  active = ((active + 1 + by + all.length + 1) % (all.length + 1)) - 1;
  for (const [number, option] of all.entries()) option.ariaSelected = String(number === active);
  if (active < 0) input.removeAttribute('aria-activedescendant');
  else {
    input.setAttribute('aria-activedescendant', all[active]!.id);
    all[active]!.scrollIntoView({ block: 'nearest' });
  }
}

function choose(option: HTMLElement): void {
  close();
  if (option.dataset.href) location.assign(option.dataset.href);
  else form.requestSubmit();
}

function expand(open: boolean): void {
  if (list.hidden === open) list.hidden = !open;
  if (input.ariaExpanded !== String(open)) input.ariaExpanded = String(open);
  active = -1;
  input.removeAttribute('aria-activedescendant');
  if (!open) status.textContent = '';
}

function close(): void {
  clearTimeout(waiting);
  latest += 1;
  expand(false);
}

/** The search box in the browser: proposes services while the reader types, as a combobox (WAI-ARIA APG). Without script it stays a plain form. */
import { sayFault } from '../reading/fault.ts';
import type { Proposal } from './answers.ts';
import type { Door } from './doors.ts';
import { made, write } from './drawing.ts';
import { longestQuestion } from './fold.ts';
import { institutionsNear } from './near.ts';
import { opened } from './opening.ts';
import { memoryIn } from './remembered.ts';

const pauseInTyping = 60;

const form = document.querySelector<HTMLFormElement>('form[role=search]')!;
const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
const list = form.querySelector<HTMLElement>('.options')!;
const part = <Part extends HTMLElement>(name: string): Part => form.querySelector<Part>(`[data-part=${name}]`)!;
const status = part('suggested');
const [remember, slash] = ['remember', 'slash'].map((name) => part<HTMLInputElement>(name)) as [HTMLInputElement, HTMLInputElement];
const forget = part<HTMLButtonElement>('forget');
const names = form.dataset.names!;
const memory = memoryIn(() => localStorage);

let active = -1;
let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) input.setAttribute(name, value);
// Without script nothing is proposed, so nothing is called a list of proposals.
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', form.dataset.suggestions!);
input.addEventListener('focus', () => { opened(names).catch(() => undefined); part('wishes').hidden = false; }, { once: true });
input.addEventListener('focus', recall);
input.addEventListener('click', recall);
input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => void propose(), pauseInTyping); });
input.addEventListener('keydown', (event) => keys[event.key]?.(event));
input.addEventListener('blur', close);
const row = form.querySelector('.search-row')!;
// Filters alone are a question too.
const isEmpty = (): boolean => input.value.trim() === '' && [...form.querySelectorAll('select')].every(({ value }) => value === '');
input.addEventListener('input', () => {
  // The field takes no more than that, and would keep silent about the rest.
  const cut = input.value.length >= longestQuestion ? form.dataset.longest!.replace('#', String(longestQuestion)) : undefined;
  sayFault(input, cut, row, true);
  if (cut) status.textContent = cut;
});
form.addEventListener('submit', (event) => {
  close();
  if (isEmpty()) {
    event.preventDefault();
    input.focus();
    sayFault(input, form.dataset.empty, row);
    status.textContent = form.dataset.empty!;
    return;
  }
  memory?.addQuestion(input.value);
  showWishes();
});
// The field keeps the focus when an option is pressed, or the list would close under the finger.
list.addEventListener('pointerdown', (event) => event.preventDefault());
list.addEventListener('click', (event) => { const option = (event.target as Element).closest<HTMLElement>('[role=option]'); if (option) choose(option); });

const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  ArrowDown: (event) => (event.altKey ? expand(list.childElementCount > 0) : move(event, 1)),
  ArrowUp: (event) => (event.altKey ? close() : move(event, -1)),
  // In the text again, as in any field.
  ...Object.fromEntries(['ArrowLeft', 'ArrowRight', 'Home', 'End'].map((key) => [key, () => activate(-1)])),
  Escape(event) { if (!list.hidden) { event.preventDefault(); close(); } },
  Enter(event) {
    const option = options()[active];
    if (list.hidden || !option || event.isComposing) return;
    event.preventDefault();
    choose(option);
  },
};

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !slash.checked || (event.target as Element).closest('input, select, textarea, [contenteditable]')) return;
  event.preventDefault();
  input.focus();
  input.select();
});
if (memory) {
  slash.checked = memory.hasSlash();
  remember.addEventListener('change', () => { if (remember.checked) memory.turnOn(); else memory.turnOff(); showWishes(); });
  forget.addEventListener('click', () => { memory.forget(); showWishes(); remember.focus(); status.textContent = form.dataset.forgotten!; });
  slash.addEventListener('change', () => memory.setSlash(slash.checked));
} else remember.parentElement!.remove();
showWishes();
// Whoever comes by the key “/” from another page wants to type at once.
if (location.hash === '#q') input.focus();

function showWishes(): void {
  if (!memory) return;
  remember.checked = memory.isOn();
  forget.hidden = memory.questions().length === 0;
}

/** In the empty field: what the reader asked before, if they wished it to be remembered. */
function recall(): void {
  if (input.value.trim() !== '' || !list.hidden) return;
  const questions = memory?.questions() ?? [];
  if (questions.length === 0) return;
  list.setAttribute('aria-label', form.dataset.recent!);
  list.replaceChildren(heading(form.dataset.recent!), ...questions.map((question, number) => {
    const option = made('li', question);
    option.dataset.question = question;
    return asOption(option, number);
  }));
  expand(true);
}

async function propose(): Promise<void> {
  const turn = ++latest;
  const question = input.value.trim();
  if (question === '') {
    list.replaceChildren();
    close();
    return recall();
  }
  try {
    const answers = await opened(names);
    if (turn !== latest) return;
    const answer = await answers.propose(input.value.slice(0, longestQuestion), institutionsNear({ referrer: document.referrer, origin: location.origin, remembered: memory?.institution() }));
    if (turn !== latest || document.activeElement !== input) return;
    const { sure, doors, proposals } = answer;
    const count = doors.length + proposals.length;
    list.setAttribute('aria-label', sure || doors.length > 0 ? form.dataset.suggestions! : form.dataset.closest!);
    list.replaceChildren(...doors.map(doorOf), ...(sure || proposals.length === 0 ? [] : [heading(form.dataset.closest!)]), ...proposals.map((proposal, number) => optionOf(proposal, doors.length + number)), everything(question, count));
    expand(true);
    // On the search page the results speak for themselves.
    if (!document.querySelector('#results')) status.textContent = `${sure || proposals.length === 0 ? '' : `${form.dataset.closest!} `}${form.dataset.suggested!.replace('#', String(count))}`;
  } catch {
    // Without the names the box is the plain form that it was.
    close();
  }
}

/** A topic or a life event, under the name of its kind. */
function doorOf({ kind, name, href }: Door, number: number): HTMLElement {
  const option = made('li', '');
  option.dataset.href = href;
  option.append(made('span', name, 'title'), made('span', form.dataset[kind]!, 'soft'));
  return asOption(option, number);
}

function optionOf({ title, href, name, others, via }: Proposal, number: number): HTMLElement {
  const option = made('li', '');
  option.dataset.href = href;
  write(option.appendChild(made('span', '', 'title')), title);
  option.append(made('span', [name, ...(others > 0 ? [`+${others}`] : [])].join(' '), 'soft'));
  if (via) write(option.appendChild(made('span', '', 'soft via')), via);
  return asOption(option, number);
}

/** The last option leads to all results, so that the list never ends in nothing. */
function everything(question: string, number: number): HTMLElement {
  const option = made('li', form.dataset.all!.replace('#', () => question.length > 40 ? `${question.slice(0, 40)}…` : question));
  option.dataset.submit = '';
  return asOption(option, number);
}

function asOption(option: HTMLElement, number: number): HTMLElement {
  option.id = `q-option-${number}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}

function heading(text: string): HTMLElement {
  const line = made('li', text);
  line.setAttribute('role', 'presentation');
  return line;
}

const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];

function move(event: KeyboardEvent, by: number): void {
  if (list.hidden) {
    if (list.childElementCount > 0) expand(true);
    else recall();
    if (list.hidden) return;
  }
  event.preventDefault();
  const { length } = options();
  // One step before the first and after the last lies the field itself.
  activate(((active + 1 + by + length + 1) % (length + 1)) - 1);
}

function activate(number: number): void {
  active = number;
  const all = options();
  for (const [place, option] of all.entries()) option.setAttribute('aria-selected', String(place === active));
  if (active < 0) input.removeAttribute('aria-activedescendant');
  else {
    input.setAttribute('aria-activedescendant', all[active]!.id);
    all[active]!.scrollIntoView({ block: 'nearest' });
  }
}

function choose(option: HTMLElement): void {
  const { href, question } = option.dataset;
  if (question !== undefined) input.value = question;
  else if (href !== undefined) memory?.addQuestion(input.value);
  close();
  if (href !== undefined) location.assign(href);
  // Not by form.requestSubmit, which Safari before 16 lacks.
  else form.querySelector<HTMLButtonElement>('button[type=submit]')!.click();
}

function expand(open: boolean): void {
  list.hidden = !open;
  input.setAttribute('aria-expanded', String(open));
  activate(-1);
  if (!open) status.textContent = '';
}

function close(): void {
  clearTimeout(waiting);
  latest += 1;
  expand(false);
}

/** The search page in the browser: reads the form, shows results, keeps the question in the address. Words and markup come from components/search. */
import { longestQuestion } from './fold.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import type { FacetName, Shown } from './records.ts';

const pauseInTyping = 150;
const atOnce = 10;

const form = document.querySelector<HTMLFormElement>('form[role=search]')!;
const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
const selects = [...form.querySelectorAll('select')] as (HTMLSelectElement & { name: FacetName })[];
const section = document.querySelector<HTMLElement>('#results')!;
const words = section.dataset;
const status = section.querySelector<HTMLElement>('[role=status]')!;
const list = section.querySelector('ol')!;
const template = section.querySelector('template')!;
const [more, unlimit] = ['more', 'unlimit'].map((part) => section.querySelector<HTMLButtonElement>(`[data-part=${part}]`)!) as [HTMLButtonElement, HTMLButtonElement];
const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
const pageTitle = document.title;

let opening: Promise<SearchIndex> | undefined;
let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

readAddress();
input.addEventListener('focus', () => { opened().catch(() => undefined); }, { once: true });
input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => search(), pauseInTyping); });
for (const select of selects) select.addEventListener('change', () => search());
unlimit.addEventListener('click', () => { for (const select of selects) select.value = ''; input.focus(); void search(); });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  // A keyboard on the screen would hide the results.
  if (matchMedia('(pointer: coarse)').matches) input.blur();
  void search();
});

function readAddress(): void {
  const asked = new URLSearchParams(location.search);
  input.value = (asked.get('q') ?? '').slice(0, longestQuestion);
  for (const select of selects) {
    const wanted = asked.get(select.name) ?? '';
    if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
  }
  const limited = selects.some(({ value }) => value !== '');
  form.querySelector('details')!.open = limited;
  if (input.value !== '' || limited) void search();
}

/** So that a search can be shared, and the way back leads to it; the other languages are asked the same. */
function writeAddress(question: string): void {
  const asked = new URLSearchParams([['q', question], ...selects.map(({ name, value }): [string, string] => [name, value])].filter(([, value]) => value !== ''));
  const address = `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`;
  history.replaceState(history.state, '', address);
  document.title = question === '' ? pageTitle : `${question} – ${pageTitle}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.search = asked.toString();
}

function opened(): Promise<SearchIndex> {
  return (opening ??= openIndex(words.index!, words.route!));
}

async function search(again = true): Promise<void> {
  clearTimeout(waiting);
  const turn = ++latest;
  const question = input.value.slice(0, longestQuestion).trim();
  writeAddress(question);
  if (question === '' && selects.every(({ value }) => value === '')) return show([], '');
  section.ariaBusy = 'true';
  if (list.childElementCount === 0) status.textContent = words.searching!;
  try {
    const index = await opened();
    const { found, partly } = question === '' ? { found: index.all, partly: false } : await index.ask(question);
    if (turn !== latest) return;
    countChoices(index, found);
    const narrowed = narrow(index, found);
    const first = await index.show(narrowed.slice(0, atOnce));
    if (turn !== latest) return;
    show(first, narrowed.length > 0 ? counted(narrowed.length) + (partly ? `. ${words.partly}` : '') : found.length > 0 ? words.nothingHere! : words.nothing!, found.length > 0 && narrowed.length === 0);
    showMore(index, narrowed.slice(atOnce), turn);
  } catch {
    // The site may have been built anew since the page was opened: ask its new index once.
    opening = undefined;
    if (turn === latest) return again ? search(false) : show([], words.failed!);
  }
}

/** The found records within the chosen limits; `except` leaves one limit aside. */
function narrow(index: SearchIndex, found: readonly number[], except?: FacetName): readonly number[] {
  return selects.filter(({ name, value }) => value !== '' && name !== except).reduce<readonly number[]>((rest, { name, value }) => {
    const within = new Set(index.facets[name][value]);
    return rest.filter((number) => within.has(number));
  }, found);
}

function countChoices(index: SearchIndex, found: readonly number[]): void {
  for (const select of selects) {
    const open = new Set(narrow(index, found, select.name));
    for (const option of select.options) {
      if (option.value === '') continue;
      const count = (index.facets[select.name][option.value] ?? []).filter((number) => open.has(number)).length;
      option.textContent = `${option.dataset.text} (${count.toLocaleString(language)})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}

function counted(services: number): string {
  const forms: Readonly<Record<string, string | undefined>> = { one: words.foundOne, few: words.foundFew };
  return (forms[plural.select(services)] ?? words.foundOther!).replace('#', services.toLocaleString(language));
}

function show(results: readonly Shown[], message: string, limitsEmpty = false): void {
  section.ariaBusy = 'false';
  status.textContent = message;
  list.replaceChildren(...results.map(entry));
  more.hidden = true;
  unlimit.hidden = !limitsEmpty;
}

function showMore(index: SearchIndex, rest: readonly number[], turn: number): void {
  more.hidden = rest.length === 0;
  more.onclick = async () => {
    const next = await index.show(rest.slice(0, atOnce));
    if (turn !== latest) return;
    const entries = next.map(entry);
    list.append(...entries);
    entries[0]!.querySelector('a')!.focus();
    showMore(index, rest.slice(atOnce), turn);
  };
}

function entry({ href, title, institution, summary, fee, timeLimit }: Shown): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = <Part extends HTMLElement>(name: string): Part => item.querySelector<Part>(`[data-part=${name}]`)!;
  part<HTMLAnchorElement>('title').href = href;
  write(part('title'), title);
  part('institution').textContent = institution;
  if (summary) write(part('summary'), summary);
  else part('summary').remove();
  for (const [name, glance] of Object.entries({ fee, timeLimit })) {
    const [value, tag] = part(name).children as unknown as [HTMLElement, HTMLElement];
    value.textContent = glance.text;
    const stated = glance.state === 'stated' || glance.state === 'none';
    if (!stated) value.className = glance.state;
    if (!stated || !glance.contradicted) tag.remove();
  }
  return item;
}

function write(element: HTMLElement, { text, lang }: Shown['title']): void {
  element.textContent = text;
  if (lang !== language) element.lang = lang;
}

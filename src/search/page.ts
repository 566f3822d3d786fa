/** The search page in the browser: reads the form, keeps the question in the address, shows what answers (results.ts). Words and markup come from components/search. */
import { routeOf, type Route } from '#languages/languages.ts';
import type { Answer, Results, Wish } from './answers.ts';
import { linkTo, made } from './drawing.ts';
import type { FacetName } from './facets.ts';
import { longestQuestion } from './fold.ts';
import type { Inside } from './inside.ts';
import { institutionsNear } from './near.ts';
import { opened, openedAnew } from './opening.ts';
import { memoryIn } from './remembered.ts';
import { counted, itemOf, list, numeric, part, quoteIn, section, status, words } from './results.ts';

const pauseInTyping = 150;
const atOnce = 10;
// For so long the texts may be searched without a word, and for so long at all: then it is said that they were not.
const patience = { silent: 1_000, most: 15_000 };

const form = document.querySelector<HTMLFormElement>('form[role=search]')!;
const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
const selects = [...form.querySelectorAll('select')] as (HTMLSelectElement & { name: FacetName })[];
const [more, unlimit, insideButton] = ['more', 'unlimit', 'inside'].map((name) => part<HTMLButtonElement>(name)) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
const pageTitle = document.title;
const choices = selects.flatMap(({ options }) => [...options].map((option) => ({ option, text: option.textContent })));
const memory = memoryIn(() => localStorage);

/** How far the page was read. */
interface Extent { shown: number; height: number }

let inside: Promise<Inside> | undefined;
let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

readAddress();
input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => void search(false), pauseInTyping); });
for (const select of selects) select.addEventListener('change', () => { if (select.name === 'institution' && select.value !== '') memory?.setInstitution(select.value); void search(); });
list.addEventListener('click', (event) => { if ((event.target as Element).closest('a')) memory?.addQuestion(input.value); });
addEventListener('pagehide', () => keepExtent({ height: scrollY }));
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
  const extent = extentLeft();
  if (input.value !== '' || limited) void search(true, extent).then(settle);
  else {
    settle();
    if (extent.height > 0) returnTo(extent.height);
  }
}

/** From now on the lists below the results stay where they are (search.css). */
function settle(): void {
  section.dataset.settled = '';
}

/** How the page was left: the way back leads to as many results, at the same height. The browser alone does not get there, since the list is drawn after the page; if it tried, it would still be on its way, and add that to ours. */
function extentLeft(): Extent {
  const { shown, height } = (history.state ?? {}) as Partial<Extent>;
  return { shown: Math.max(atOnce, Number(shown) || 0), height: Number(height) || 0 };
}

function keepExtent(extent: Partial<Extent>, address?: string): void {
  history.scrollRestoration = 'manual';
  history.replaceState({ ...history.state, ...extent }, '', address);
}

/** Once more when the fonts are there: in others the lines break elsewhere, and the same height is another place. */
function returnTo(height: number): void {
  const scroll = (): void => { scrollTo({ top: height, behavior: 'instant' }); };
  scroll();
  void document.fonts.ready.then(scroll);
}

/** A question with what it is limited to, as it stands in an address. */
function askedAs(question: string): URLSearchParams {
  return new URLSearchParams([['q', question], ...selects.map(({ name, value }): [string, string] => [name, value])].filter(([, value]) => value !== ''));
}

/** So that a search can be shared, and the way back leads to it; the other languages are asked the same. */
function writeAddress(question: string, extent: Extent): void {
  const asked = askedAs(question);
  keepExtent(extent, `${location.pathname}${String(asked) === '' ? '' : `?${asked}`}`);
  // On the way back Safari resets a field that it is told not to fill in (`resumeFromDocumentSuspension` of WebKit): to this.
  input.defaultValue = input.value;
  document.title = question === '' ? pageTitle : `${question} – ${pageTitle}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.search = asked.toString();
}

/** Asks what the form says; while it is being typed, its last word may be the beginning of another. */
async function search(finished = true, extent: Extent = { shown: atOnce, height: 0 }): Promise<void> {
  clearTimeout(waiting);
  const turn = ++latest;
  const question = input.value.slice(0, longestQuestion);
  const asked = question.trim();
  writeAddress(asked, extent);
  const limits = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
  if (asked === '' && Object.values(limits).every((value) => value === '')) return clear('');
  section.setAttribute('aria-busy', 'true');
  if (list.childElementCount === 0) status.textContent = words.searching!;
  try {
    const wish: Wish = { question, finished, limits, own: institutionsNear({ referrer: document.referrer, origin: location.origin, remembered: memory?.institution() }), from: 0, most: extent.shown };
    const results = await answersTo(wish);
    if (turn !== latest || !results) return;
    showAll(results, wish, turn);
    if (extent.height > 0) returnTo(extent.height);
    insideButton.hidden = asked === '';
    rest(insideButton, false);
    insideButton.onclick = () => void searchInside(wish, results, turn, true);
    // Where the names answer too little, the texts are asked without being told to.
    if (asked !== '' && !results.sure) await searchInside(wish, results, turn, false);
  } catch {
    if (turn === latest) clear(words.failed!);
  }
}

/** What answers; undefined where something else was asked meanwhile. */
async function answersTo(wish: Wish): Promise<Results | undefined> {
  return (await opened(form.dataset.names!)).find(wish);
}

/** Services whose texts say what their names do not; `named` is what the names answered. */
async function searchInside(wish: Wish, named: Results, turn: number, wished: boolean): Promise<void> {
  if (rests(insideButton)) return;
  // Whoever pressed it keeps the focus there, also where nothing more is found.
  insideButton.hidden = !wished;
  rest(insideButton, true);
  const saySearching = (): void => { if (turn === latest) status.textContent = statusWith(named, words.insideSearching!); };
  // That nothing was found is not known before the texts are asked.
  if (!named.any) saySearching();
  const notice = setTimeout(saySearching, patience.silent);
  const withTexts = async (): Promise<[Wish, Results | undefined]> => {
    const { names, ask } = await (inside ??= import('./inside.ts').then(({ openInside }) => openInside(words.route as Route['path'], textFile)));
    // Its entries are those of one index of names: where that of this page is another, the site was built anew.
    if ((await opened(form.dataset.names!)).mark !== names) await openedAnew(form.dataset.names!, names);
    const wider = { ...wish, inside: await ask(wish.question.trim()) };
    return [wider, turn === latest ? await answersTo(wider) : undefined];
  };
  try {
    const [wider, results] = await inTime(withTexts());
    if (turn !== latest) return;
    // More was asked for meanwhile: the texts can be asked again.
    if (!results) askAgain();
    if (results && results.further > 0) showFurther(results, wider, turn);
    else status.textContent = wished && results && named.any ? statusWith(named, words.insideNone!) : statusOf(named);
  } catch {
    inside = undefined;
    if (turn !== latest) return;
    askAgain();
    status.textContent = statusWith(named, words.insideFailed!);
  } finally {
    clearTimeout(notice);
  }
}

/** What is not there in time is given up; what was fetched of it until then, the browser has kept for the next time. */
function inTime<Value>(awaited: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, giveUp) => { timer = setTimeout(() => giveUp(new Error('The texts were not there in time.')), patience.most); });
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}

function askAgain(): void {
  insideButton.hidden = false;
  rest(insideButton, false);
}

/** What the texts say too, in place of the list that stands there; the focus goes from the button to the first of it. */
function showFurther(results: Results, wish: Wish, turn: number): void {
  const pressed = document.activeElement === insideButton;
  showAll(results, wish, turn);
  insideButton.hidden = true;
  const first = list.children[results.answers.findIndex(({ inside: id }) => id !== undefined)];
  if (pressed) (first?.querySelector('a') ?? more).focus();
}

/** A file of the index of texts: the opening one, or what it names. */
async function textFile(name: string): Promise<unknown> {
  const opening = words.index!;
  const isOpening = name === 'head';
  const address = isOpening ? opening : opening.replace(/([^/]+)\.json$/, `texts/$1/${name}.json`);
  const response = await fetch(address, isOpening ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function showAll(results: Results, wish: Wish, turn: number): void {
  const { counts, any, total, corrected, places, doors, answers, intent } = results;
  for (const select of selects) for (const option of select.options) {
    if (option.value === '') continue;
    const count = counts[select.name].get(option.value) ?? 0;
    option.textContent = `${option.dataset.text} (${count.toLocaleString(numeric)})`;
    option.disabled = count === 0 && !option.selected;
  }
  section.setAttribute('aria-busy', 'false');
  status.textContent = statusOf(results);
  hint('corrected', corrected);
  showPlaces(places);
  showDoors(doors);
  unlimit.hidden = !(any && total === 0);
  list.replaceChildren(...answers.map((answer, number) => drawn(answer, wish, intent, number)));
  showMore(total, { ...wish, from: wish.most, most: atOnce }, turn);
}

function statusOf({ any, total, sure }: Results): string {
  return total === 0 ? (any ? words.nothingHere! : words.nothing!) : sure ? counted(total) : words.unsure!;
}

/** What the names answered, and what is to be said of the texts. */
function statusWith(named: Results, ofTexts: string): string {
  const said = named.any ? statusOf(named) : words.namesNone!;
  return `${said}${said.endsWith('.') ? '' : '.'} ${ofTexts}`;
}

function drawn(answer: Answer, { question }: Wish, intent: Results['intent'], number: number): HTMLElement {
  const item = itemOf(answer, intent, number);
  const { inside: id } = answer;
  if (id !== undefined) quoteIn(item, async () => {
    const { language } = routeOf(words.route!)!;
    const [{ excerptOf }, { script }, response] = await Promise.all([import('./excerpts.ts'), inside!, fetch(words.index!.replace(/search-index\/[^/]+$/, `api/v1/services/${id}.json`))]);
    const { texts } = await response.json() as { texts: Partial<Record<Route['language'], Record<string, unknown>>> };
    const cyrillic = script && (await import('#languages/cyrillic.ts')).toCyrillic;
    return excerptOf(texts[language] ?? {}, question, language, cyrillic && ((sentence) => cyrillic(sentence, script)));
  });
  return item;
}

function showMore(total: number, wish: Wish, turn: number): void {
  more.hidden = total <= wish.from;
  rest(more, false);
  const ask = async (): Promise<void> => {
    if (turn !== latest || rests(more)) return;
    rest(more, true);
    try {
      const results = await answersTo(wish);
      // Another list may stand there by now.
      if (turn !== latest || more.onclick !== ask || !results) return;
      const items = results.answers.map((answer) => drawn(answer, wish, results.intent, atOnce));
      list.append(...items);
      items[0]?.querySelector('a')!.focus();
      keepExtent({ shown: wish.from + items.length });
      showMore(total, { ...wish, from: wish.from + atOnce }, turn);
    } catch {
      if (turn === latest) status.textContent = words.failed!;
    } finally {
      if (more.onclick === ask) rest(more, false);
    }
  };
  more.onclick = ask;
}

/** A button that is asked already does nothing; disabled it would lose the focus. */
function rest(button: HTMLButtonElement, resting: boolean): void {
  button.setAttribute('aria-disabled', String(resting));
}

function rests(button: HTMLButtonElement): boolean {
  return button.getAttribute('aria-disabled') === 'true';
}

function hint(name: string, said: string | undefined): void {
  const place = part(name);
  place.hidden = said === undefined;
  if (said === undefined) return place.replaceChildren();
  const [before = '', after = ''] = words[name]!.split('#');
  place.replaceChildren(before, linkTo(`?${askedAs(said)}`, said), after);
}

/** Institutions that the question names, for those who look for their whole list. */
function showPlaces(places: Results['places']): void {
  const place = part('places');
  place.hidden = places.length === 0;
  place.replaceChildren(...places.slice(0, 3).flatMap(({ name, href }, number) => [...(number > 0 ? [' · '] : []), linkTo(href, words.place!.replace('#', () => name))]));
}

/** Topics and life events that the question names, above the services: they lead to several of them. */
function showDoors(doors: Results['doors']): void {
  const place = part('doors');
  place.hidden = doors.length === 0;
  place.replaceChildren(...doors.map(({ kind, name, href }) => {
    const line = made('li', '');
    line.append(linkTo(href, `${form.dataset[kind]}: ${name}`));
    return line;
  }));
}

function clear(message: string): void {
  // Without a question every choice is open again.
  for (const { option, text } of choices) { option.textContent = text; option.disabled = false; }
  section.setAttribute('aria-busy', 'false');
  status.textContent = message;
  list.replaceChildren();
  for (const element of [more, unlimit, insideButton, part('corrected'), part('places'), part('doors')]) element.hidden = true;
}

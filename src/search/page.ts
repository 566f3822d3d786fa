/** The search page in the browser: reads the form, shows results, keeps the question in the address. Words and markup come from components/search. */
import { routeOf } from '#languages/languages.ts';
import type { Glance } from '#catalogue/write/service-page.ts';
import { longestQuestion } from './fold.ts';
import type { Found, Hit } from './finder.ts';
import { openInside, type Inside } from './inside.ts';
import { writeMarked } from './marks.ts';
import { institutionsNear } from './near.ts';
import { opened } from './opening.ts';
import { memoryIn } from './remembered.ts';
import type { Searcher } from './search.ts';
import type { FacetName, Offer } from './titles.ts';

const pauseInTyping = 150;
const atOnce = 10;
// Of an index in parts, as many answers are fetched with all that is shown of them.
const mostFetched = 20;

const form = document.querySelector<HTMLFormElement>('form[role=search]')!;
const input = form.querySelector<HTMLInputElement>('input[name=q]')!;
const selects = [...form.querySelectorAll('select')] as (HTMLSelectElement & { name: FacetName })[];
const section = document.querySelector<HTMLElement>('#results')!;
const words = section.dataset;
const part = <Part extends HTMLElement>(name: string, within: ParentNode = section): Part => within.querySelector<Part>(`[data-part=${name}]`)!;
const status = section.querySelector<HTMLElement>('[role=status]')!;
const list = section.querySelector('ol')!;
const template = section.querySelector('template')!;
const [more, unlimit, insideButton] = ['more', 'unlimit', 'inside'].map((name) => part<HTMLButtonElement>(name)) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
const pageTitle = document.title;
const memory = memoryIn(() => localStorage);

let inside: Promise<Inside> | undefined;
let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

readAddress();
input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => void search(), pauseInTyping); });
for (const select of selects) select.addEventListener('change', () => { if (select.name === 'institution' && select.value !== '') memory?.setInstitution(select.value); void search(); });
list.addEventListener('click', (event) => { if ((event.target as Element).closest('a')) memory?.addQuestion(input.value); });
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

/** What is shown: the hits with the offers that remain within the limits. */
type Shown = Pick<Hit, 'entry' | 'offers' | 'title' | 'sure' | 'matched' | 'via'>;

async function search(): Promise<void> {
  clearTimeout(waiting);
  const turn = ++latest;
  const question = input.value.slice(0, longestQuestion).trim();
  writeAddress(question);
  if (question === '' && selects.every(({ value }) => value === '')) return clear('');
  section.ariaBusy = 'true';
  if (list.childElementCount === 0) status.textContent = words.searching!;
  try {
    const finder = await opened(form.dataset.names!);
    if (turn !== latest) return;
    const found: Found = question === '' ? { hits: await finder.everything(), places: [], unseen: [] } : await finder.ask(input.value.slice(0, longestQuestion), mostFetched * (selects.some(({ value }) => value !== '') ? 10 : 1), true, near());
    if (turn !== latest) return;
    const sure = found.hits[0]?.sure ?? false;
    showAll(finder, found, turn);
    insideButton.hidden = question === '';
    insideButton.onclick = () => void searchInside(finder, found, question, turn, true);
    // Where the names answer too little, the texts are asked without being told to.
    if (question !== '' && !sure) await searchInside(finder, found, question, turn, false);
  } catch {
    if (turn === latest) clear(words.failed!);
  }
}

const near = (): string[] => institutionsNear({ referrer: document.referrer, origin: location.origin, remembered: memory?.institution() });

/** Services whose texts say what their names do not: they follow, none twice. */
async function searchInside(finder: Searcher, found: Found, question: string, turn: number, wished: boolean): Promise<void> {
  insideButton.hidden = true;
  let ids: string[];
  try {
    inside ??= openInside(words.index!, routeOf(words.route)!.language);
    ids = await (await inside).ask(question);
    await finder.bring(ids);
  } catch {
    inside = undefined;
    if (wished && turn === latest) status.textContent = words.failed!;
    return;
  }
  if (turn !== latest) return;
  const known = new Set(found.hits.map(({ entry }) => entry));
  const place = new Map<string, { entry: Hit['entry']; offer: Offer }>(finder.titles.entries.flatMap((entry) => entry.offers.map((offer) => [`${finder.titles.institutions[offer.at]!.id}/${offer.id}`, { entry, offer }] as const)));
  const offersOf = new Map<Hit['entry'], Offer[]>();
  for (const id of ids) {
    const named = place.get(id);
    if (named && !known.has(named.entry)) offersOf.set(named.entry, [...(offersOf.get(named.entry) ?? []), named.offer]);
  }
  const order = [...offersOf.keys()];
  const further = finder.seen().flatMap((hit): Hit[] => { const offers = offersOf.get(hit.entry); return offers ? [{ ...hit, offers, sure: false }] : []; })
    .sort((a, b) => order.indexOf(a.entry) - order.indexOf(b.entry));
  if (further.length > 0) showAll(finder, { ...found, hits: [...found.hits, ...further] }, turn);
  else if (wished) status.textContent += `. ${words.insideNone!}`;
}

function showAll(finder: Searcher, found: Found, turn: number): void {
  countChoices(finder, found.hits);
  const narrowed = found.hits.flatMap((hit): Shown[] => { const offers = within(finder, hit.offers); return offers.length > 0 ? [{ ...hit, offers }] : []; });
  const sure = found.hits[0]?.sure ?? false;
  section.ariaBusy = 'false';
  status.textContent = narrowed.length === 0 ? (found.hits.length > 0 ? words.nothingHere! : words.nothing!) : sure ? counted(narrowed.length) : words.unsure!;
  hint('corrected', found.corrected);
  showPlaces(finder, found.places);
  unlimit.hidden = !(found.hits.length > 0 && narrowed.length === 0);
  list.replaceChildren(...narrowed.slice(0, atOnce).map((shown, number) => entryOf(finder, shown, found, number)));
  showMore(finder, narrowed.slice(atOnce), found, turn);
}

function hint(name: string, said: string | undefined): void {
  const place = part(name);
  place.hidden = said === undefined;
  if (said === undefined) return place.replaceChildren();
  const [before = '', after = ''] = words[name]!.split('#');
  place.replaceChildren(before, linkTo(`?${new URLSearchParams({ q: said })}`, said), after);
}

/** An institution that the question names, for those who look for its whole list. */
function showPlaces(finder: Searcher, places: readonly number[]): void {
  const place = part('places');
  place.hidden = places.length === 0;
  place.replaceChildren(...places.slice(0, 3).flatMap((at, number) => {
    const { name, href } = finder.titles.institutions[at]!;
    return [...(number > 0 ? [document.createTextNode(' · ')] : []), linkTo(href, words.place!.replace('#', () => name))];
  }));
}

/** The offers within the chosen limits; `except` leaves one limit aside. */
function within(finder: Searcher, offers: readonly Offer[], except?: FacetName): readonly Offer[] {
  const limits = selects.filter(({ name, value }) => value !== '' && name !== except);
  return offers.filter((offer) => limits.every(({ name, value }) => valuesOf[name](finder, offer).includes(value)));
}

const valuesOf: Readonly<Record<FacetName, (finder: Searcher, offer: Offer) => readonly string[]>> = {
  institution: ({ titles }, { at }) => [titles.institutions[at]!.id],
  topic: ({ titles }, { topics }) => topics.map((topic) => titles.topics[topic]!.id),
  audience: (_, { audience }) => audience,
  only: (_, { only }) => only,
};

function countChoices(finder: Searcher, hits: readonly Hit[]): void {
  for (const select of selects) {
    const counts = new Map<string, number>();
    for (const { offers } of hits) for (const value of new Set(within(finder, offers, select.name).flatMap((offer) => valuesOf[select.name](finder, offer)))) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const option of select.options) {
      if (option.value === '') continue;
      const count = counts.get(option.value) ?? 0;
      option.textContent = `${option.dataset.text} (${count.toLocaleString(language)})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}

function counted(services: number): string {
  const forms: Readonly<Record<string, string | undefined>> = { one: words.foundOne, few: words.foundFew };
  return (forms[plural.select(services)] ?? words.foundOther!).replace('#', services.toLocaleString(language));
}

function clear(message: string): void {
  section.ariaBusy = 'false';
  status.textContent = message;
  list.replaceChildren();
  for (const element of [more, unlimit, insideButton, part('corrected'), part('places')]) element.hidden = true;
}

function showMore(finder: Searcher, rest: readonly Shown[], found: Found, turn: number): void {
  more.hidden = rest.length === 0;
  more.onclick = () => {
    if (turn !== latest) return;
    const entries = rest.slice(0, atOnce).map((shown) => entryOf(finder, shown, found, atOnce));
    list.append(...entries);
    entries[0]!.querySelector('a')!.focus();
    showMore(finder, rest.slice(atOnce), found, turn);
  };
}

function entryOf(finder: Searcher, { entry, offers, title: { text, lang }, matched, via }: Shown, { intent }: Found, number: number): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const [offer, ...others] = offers as [Offer, ...Offer[]];
  const href = finder.hrefOf(offer);
  const title = part<HTMLAnchorElement>('title', item);
  title.href = href;
  writeMarked(title, text, matched);
  if (lang !== language) title.lang = lang;
  part('institution', item).textContent = finder.titles.institutions[offer.at]!.name;
  if (via) writeMarked(part('via', item), words.via!.replace('#', () => via.text), matched);
  else part('via', item).remove();
  const summary = part('summary', item);
  if (entry.summary) {
    writeMarked(summary, entry.summary.text, matched);
    if (entry.summary.lang !== language) summary.lang = entry.summary.lang;
  } else summary.remove();
  for (const name of ['fees', 'timeLimit', 'documents'] as const) {
    const value = part(name, item);
    const asked = intent === name;
    if (name === 'documents' && !asked) value.parentElement!.remove();
    else writeAnswer(value, name === 'documents' ? documentsOf(finder, offer) : offer[name], asked ? `${href}#${name}` : undefined);
  }
  showOthers(finder, part<HTMLDetailsElement>('others', item), entry, others, intent, number);
  return item;
}

/** A fee, a time limit or the documents; where the question asks for it, with the way to that part of the page. */
function writeAnswer(place: HTMLElement, { state, text, contradicted }: Glance, href: string | undefined): void {
  const [value, tag] = place.children as unknown as [HTMLElement, HTMLElement];
  const stated = state === 'stated' || state === 'none';
  if (href === undefined) value.textContent = text;
  else {
    value.replaceChildren(linkTo(href, text));
    place.parentElement!.className = 'answer';
  }
  if (!stated) value.classList.add(state);
  if (!stated || !contradicted) tag.remove();
}

function documentsOf({ titles }: Searcher, { documents: { state, text, always, sometimes } }: Offer): Glance {
  const named = [...always.map((place) => titles.documents[place]!), ...(sometimes > 0 ? [words.documentsMore!.replace('#', sometimes.toLocaleString(language))] : [])];
  return { state, text: state === 'stated' ? named.join(', ') : text, contradicted: false };
}

/** The other institutions that offer the same: a line each, open under the first result. */
function showOthers(finder: Searcher, place: HTMLDetailsElement, entry: Hit['entry'], others: readonly Offer[], intent: Found['intent'], number: number): void {
  if (others.length === 0) return place.remove();
  place.open = number === 0 && others.length <= 5;
  const nameOf = (offer: Offer): string => finder.titles.institutions[offer.at]!.name;
  place.querySelector('summary')!.textContent = words.others!.replace('#', others.length.toLocaleString(language));
  place.querySelector('ul')!.replaceChildren(...others.map((offer) => {
    const line = document.createElement('li');
    line.append(linkTo(finder.hrefOf(offer), nameOf(offer)));
    if (intent === 'fees' || intent === 'timeLimit') line.append(` – ${offer[intent].text}`);
    return line;
  }));
  if (entry.compare) place.querySelector('ul')!.append(Object.assign(document.createElement('li'), { className: 'compare' }));
  place.querySelector('.compare')?.append(linkTo(entry.compare!, words.compare!));
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text });
}

/** The results of the search page, drawn: from what answers to a list. Words and markup come from components/search. */
import type { Glance } from '#catalogue/write/glance.ts';
import { writtenAs } from '#languages/units.ts';
import type { Answer, Results } from './answers.ts';
import { linkTo, made, write } from './drawing.ts';

export const section = document.querySelector<HTMLElement>('#results')!;
/** The words that the page brought along. */
export const words = section.dataset;
export const status = section.querySelector<HTMLElement>('[role=status]')!;
export const list = section.querySelector('ol')!;
export const language = document.documentElement.lang;
const template = section.querySelector('template')!;
export const numeric = writtenAs(language);
const plural = new Intl.PluralRules(language);

/** A named part of the results. */
export const part = <Part extends HTMLElement>(name: string, within: ParentNode = section): Part => within.querySelector<Part>(`[data-part=${name}]`)!;

/** “12 services found.” */
export function counted(services: number): string {
  const forms: Readonly<Record<string, string | undefined>> = { one: words.foundOne, few: words.foundFew };
  return (forms[plural.select(services)] ?? words.foundOther!).replace('#', services.toLocaleString(numeric));
}

/** One answer as a line of the list, without what its text says (quoteIn). */
export function itemOf({ title, href, name, via, summary, others, compare, inside: _, ...values }: Answer, intent: Results['intent'], number: number): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const link = part<HTMLAnchorElement>('title', item);
  link.href = href;
  write(link, title);
  part('institution', item).textContent = name;
  if (via) sayVia(part('via', item), via);
  else part('via', item).remove();
  if (summary) write(part('summary', item), summary);
  else part('summary', item).remove();
  for (const what of ['fees', 'timeLimit', 'documents'] as const) {
    const value = part(what, item);
    const asked = intent === what;
    if (what === 'documents' && !asked) value.parentElement!.remove();
    else writeAnswer(value, what === 'documents' ? documentsOf(values.documents) : values[what], asked ? `${href}#${what}` : undefined);
  }
  showOthers(part<HTMLDetailsElement>('others', item), others, compare, intent, number);
  return item;
}

/** By which name it was found; the name’s matching words are set off. */
function sayVia(place: HTMLElement, via: NonNullable<Answer['via']>): void {
  const [before = '', after = ''] = words.via!.split('#');
  const name = made('span', '');
  write(name, via);
  place.replaceChildren(before, name, after);
}

/** A fee, a time limit or the documents; where the question asks for it, with the way to that part of the page. */
function writeAnswer(place: HTMLElement, answer: Glance, href: string | undefined): void {
  const [value, tag] = place.children as unknown as [HTMLElement, HTMLElement];
  const { state, text } = answer;
  if (href === undefined) value.textContent = text;
  else {
    value.replaceChildren(linkTo(href, text));
    place.parentElement!.className = 'answer';
  }
  if (!isAnswered(answer)) value.classList.add(state);
  if (!isDisputed(answer)) tag.remove();
}

function isAnswered({ state }: Glance): boolean {
  return state === 'stated' || state === 'none';
}

/** It is answered, and another source says otherwise. */
function isDisputed(answer: Glance): boolean {
  return answer.contradicted && isAnswered(answer);
}

function documentsOf({ state, text, names, sometimes }: Answer['documents']): Glance {
  const named = [...names, ...(sometimes > 0 ? [words.documentsMore!.replace('#', sometimes.toLocaleString(numeric))] : [])];
  return { state, text: named.length > 0 ? named.join('; ') : text, contradicted: false };
}

/** What the text of an answer says, fetched when the reader comes near it. Where it cannot be had, nothing is missing that was there. */
export function quoteIn(item: HTMLElement, excerpt: () => Promise<Answer['title']['pieces'] | undefined>): void {
  const near = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void excerpt().then((pieces) => {
      if (!pieces) return;
      const place = part('excerpt', item);
      write(place, { pieces, lang: language });
      place.hidden = false;
    }).catch(() => undefined);
  }, { rootMargin: '300px' });
  near.observe(item);
}

/** The other places that offer the same: a line each, open under the first result. */
function showOthers(place: HTMLDetailsElement, others: Answer['others'], compare: string | undefined, intent: Results['intent'], number: number): void {
  if (others.length === 0) return place.remove();
  place.open = number === 0 && others.length <= 5;
  place.querySelector('summary')!.textContent = words.others!.replace('#', others.length.toLocaleString(numeric));
  const lines = others.map((other) => {
    const line = made('li', '');
    line.append(linkTo(other.href, other.name));
    if (intent === 'fees' || intent === 'timeLimit') line.append(` – ${other[intent].text}${isDisputed(other[intent]) ? ` (${words.contradicted!})` : ''}`);
    return line;
  });
  if (compare) {
    const line = made('li', '', 'compare');
    line.append(linkTo(compare, words.compare!));
    lines.push(line);
  }
  place.querySelector('ul')!.replaceChildren(...lines);
}

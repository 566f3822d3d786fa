/** The reader's own list on the page of a service. Whatever goes wrong here, the page below stays as it was. */
import { momentIn, openingAt, type Moment } from '#catalogue/assess/opening.ts';
import type { ChecklistData } from '#catalogue/write/checklist.ts';
import { sayFault } from '../reading/fault.ts';
import { calendarFile, type Entry } from './calendar-file.ts';
import { fieldsOf, wrongWith } from './fields.ts';
import { answerInWords, appealInWords, dayInWords, feesInWords, holidaysIn, openingInWords, say, type Told } from './in-words.ts';
import { printSheet } from './sheet.ts';
import { anchor, readState, writeState, type Choices } from './state.ts';

const details = document.querySelector<HTMLDetailsElement>('details.checklist')!;
const part = (name: string): HTMLElement => details.querySelector<HTMLElement>(`[data-part=${name}]`)!;
const form = part('form');
const minute = 60_000;
const now = (): Moment => momentIn(new Date());

try {
  begin();
} catch (fault) {
  giveUp(fault);
}

function begin(): void {
  const data = JSON.parse(part('data').textContent!) as ChecklistData;
  const [title, institution] = ['h1', '.page-head .facts span'].map((name) => document.querySelector(name)?.textContent ?? '') as [string, string];
  const holidays = holidaysIn(data);
  const told = (): Told => ({ data, holidays, title, today: now().day });
  const documents = documentsOn(data);
  const fields = fieldsOf(form, () => now().day);
  const { applied, typed, known } = fields;
  // Of an address somebody else wrote, only what this page knows goes on to paper and into a calendar.
  const here = (): string => `${location.origin}${location.pathname}${writeState(fields.choices())}`;
  let entries: Entry[] = [];

  /** Writes the reader's list; gives how many documents there are and what is to be paid, in words. */
  function write(chosen: Choices): string {
    const on = chosen.applied ?? now().day;
    const count = writeDocuments(data, documents, chosen);
    const pay = feesInWords(data, chosen, on);
    lines('pay', pay);
    const wrong = applied && wrongWith(applied, data);
    const answer = wrong ? { lines: [wrong], days: [] } : answerInWords(told(), on);
    lines('answer', answer.lines);
    const appeals = data.appeal.map((remedy) => appealInWords(told(), remedy, chosen.decided));
    lines('appeal', appeals.flatMap((appeal) => appeal.lines));
    const address = here();
    entries = [answer, ...appeals].flatMap(({ days }) => days).map(({ id, words, ...last }, index) => ({ ...last, id: `${id}-${index + 1}`, words: [...words, institution, address].filter(Boolean).join('\n') }));
    part('dates').hidden = entries.length === 0;
    writeOffices(told());
    return say(data, 'status', String(count), pay[0]!);
  }

  const show = (chosen: Choices): void => { fields.show(chosen); write(chosen); };
  const safely = (act: () => void) => () => { try { act(); } catch (fault) { giveUp(fault); } };
  const changed = safely(() => {
    const chosen = fields.choices();
    const summary = write(chosen);
    history.replaceState(history.state, '', writeState(chosen));
    part('said').textContent = summary;
  });

  /** Nothing is called wrong while it is still being typed: only when the reader leaves the field. */
  function left(input: HTMLInputElement): void {
    const wrong = wrongWith(input, data);
    if (input === applied && !wrong && input.value === '') input.value = now().day;
    sayFault(input, wrong, input.closest('label')!);
    changed();
    if (wrong) part('said').textContent = wrong;
  }

  function fromAddress(): void {
    if (location.hash !== anchor && !location.hash.startsWith(`${anchor}&`)) return;
    show(readState(location.hash, known));
    details.open = true;
    details.scrollIntoView();
  }

  show(readState('', known));
  form.addEventListener('input', changed);
  for (const input of typed) {
    input.addEventListener('blur', safely(() => left(input)));
    input.addEventListener('input', safely(() => { if (!wrongWith(input, data)) sayFault(input, undefined, input); }));
  }
  part('clear').addEventListener('click', safely(() => { show(readState('', known)); changed(); }));
  part('print').addEventListener('click', safely(() => printSheet([made('h1', title), made('p', institution), part('list').cloneNode(true), made('p', here()), made('p', say(data, 'printed', dayInWords(data, now().day)))])));
  part('dates').addEventListener('click', safely(() => save(entries, here())));
  addEventListener('hashchange', safely(fromAddress));
  setInterval(safely(() => writeOffices(told())), minute);
  part('plain').hidden = true;
  form.hidden = false;
  fromAddress();
}

// Where the page says them in its own language; a language that the institution added may say them once more, further down.
function documentsOn(data: ChecklistData): HTMLLIElement[] {
  const listed = [...document.querySelectorAll<HTMLLIElement>('#documents ~ ul.documents > li')];
  if (Array.isArray(data.documents) && listed.length !== data.documents.length) throw new Error('The documents of the page are not those of its checklist.');
  return listed;
}

/** Copies the documents that the reader needs; gives how many of them they bring. */
function writeDocuments({ documents, fetched }: ChecklistData, listed: readonly HTMLLIElement[], { when }: Choices): number {
  const conditions = typeof documents === 'string' || documents === null ? undefined : documents;
  const mine = conditions ? listed.filter((_, index) => { const condition = conditions[index]; return typeof condition !== 'string' || when.has(condition); }) : [];
  part('bring').replaceChildren(...mine.map((line) => line.cloneNode(true)));
  const none = details.querySelector<HTMLElement>('[data-part=none]');
  if (none) none.hidden = mine.length > 0;
  return mine.filter((line) => !fetched.includes(listed.indexOf(line))).length;
}

function writeOffices(told: Told): void {
  const moment = now();
  for (const [index, hours] of told.data.hours.entries()) {
    const place = details.querySelector<HTMLElement>(`[data-office="${index}"]`);
    const opening = openingAt(hours, moment, told.holidays);
    if (place) place.textContent = opening ? openingInWords(told, opening, moment.time) : '';
  }
}

function lines(name: string, said: readonly string[]): void {
  const place = details.querySelector<HTMLElement>(`[data-part=${name}]`);
  place?.replaceChildren(...said.map((line, index) => {
    const element = made(index === 0 ? 'strong' : 'span', line);
    element.dataset.line = '';
    return element;
  }));
}

function made(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function save(entries: readonly Entry[], address: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([calendarFile(entries, address, new Date())], { type: 'text/calendar' }));
  link.download = `${location.pathname.split('/').filter(Boolean).slice(-2).join('-')}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), minute);
}

/** The list goes, the page stays: what it says stands further down in any case. */
function giveUp(fault: unknown): void {
  form.hidden = true;
  part('plain').hidden = false;
  console.warn('checklist', fault);
}

/** The reader's own list on the page of a service. Whatever goes wrong here, the page below stays as it was. */
import { lastDays, type Holidays, type LastDay } from '#catalogue/assess/deadline.ts';
import { daysAfter } from '#catalogue/assess/days.ts';
import { momentIn, openingAt, type Moment } from '#catalogue/assess/opening.ts';
import type { ChecklistData, CountedSpan } from '#catalogue/write/checklist.ts';
import { sayFault } from '../reading/fault.ts';
import { calendarFile, type Entry } from './calendar-file.ts';
import { anchor, day, numberOfUnits, readState, writeState, type Choices } from './state.ts';
import { totalOf } from './total.ts';

const details = document.querySelector<HTMLDetailsElement>('details.checklist')!;
const part = (name: string): HTMLElement => details.querySelector<HTMLElement>(`[data-part=${name}]`)!;
const form = part('form');
const minute = 60_000;

try {
  begin();
} catch (fault) {
  giveUp(fault);
}

function begin(): void {
  const data = JSON.parse(part('data').textContent!) as ChecklistData;
  const holidays: Holidays = { ...data.holidays, off: new Map(data.holidays.off.split(' ').filter(Boolean).map((off) => [off.slice(0, 10), off.endsWith('?') ? 'expected' : 'certain'])) };
  // Where the page says them in its own language; a language that the institution added may say them once more, further down.
  const listed = [...document.querySelectorAll<HTMLLIElement>('#documents ~ ul.documents > li')];
  if (Array.isArray(data.documents) && listed.length !== data.documents.length) throw new Error('The documents of the page are not those of its checklist.');
  const inputs = <Name extends string>(name: Name) => [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  const known = { when: inputs('when').map(({ value }) => value), fees: [...inputs('fee'), ...inputs('times')].map((input) => input.dataset.fee ?? input.value) };
  const [applied, decided] = [inputs('applied')[0], inputs('decided')[0]];
  const typed = [...inputs('times'), ...inputs('applied'), ...inputs('decided')];
  // Not every browser knows how Albanian writes numbers; the page does.
  const [pattern, group, point] = /12(\D?)345(\D)50/.exec(data.money) as unknown as [string, string, string];
  const euros = (amount: number) => {
    const [whole, cents] = amount.toFixed(2).split('.') as [string, string];
    return data.money.replace(pattern, () => `${whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole}${cents === '00' ? '' : point + cents}`);
  };
  let entries: Entry[] = [];

  const filled = (text: string, values: readonly string[]): string => values.reduce((all, value) => all.replace('#', () => value), text);
  const say = (word: keyof ChecklistData['words'], ...values: string[]): string => filled(data.words[word] ?? '', values);
  const months = data.months.split(' ');
  const [title, institution] = ['h1', '.page-head .facts span'].map((name) => document.querySelector(name)?.textContent ?? '') as [string, string];
  const inWords = (date: string): string => {
    const [year, month, number] = date.split('-') as [string, string, string];
    return filled(data.date, [String(Number(number)), months[Number(month) - 1]!, year]);
  };
  // Of an address somebody else wrote, only what this page knows goes on to paper and into a calendar.
  const here = (): string => `${location.origin}${location.pathname}${writeState(choices())}`;
  const now = (): Moment => momentIn(new Date());

  function choices(): Choices {
    const ticked = inputs('fee').filter(({ checked }) => checked).map(({ value }) => [value, 1] as const);
    const counted = inputs('times').flatMap(({ value, dataset }) => ((numberOfUnits(value) ?? 0) > 0 ? [[dataset.fee!, numberOfUnits(value)!] as const] : []));
    const [on, decision] = [day(applied?.value ?? null), day(decided?.value ?? null)];
    return { when: new Set(inputs('when').filter(({ checked }) => checked).map(({ value }) => value)), fees: new Map([...ticked, ...counted]), ...(on && on !== now().day ? { applied: on } : {}), ...(decision ? { decided: decision } : {}) };
  }

  function show(chosen: Choices): void {
    for (const input of inputs('when')) input.checked = chosen.when.has(input.value);
    for (const input of inputs('fee')) input.checked = chosen.fees.has(input.value);
    for (const input of inputs('times')) input.value = String(chosen.fees.get(input.dataset.fee!) ?? '');
    if (applied) applied.value = chosen.applied ?? now().day;
    if (decided) decided.value = chosen.decided ?? '';
    for (const input of typed) sayFault(input, undefined, input);
    write(chosen);
  }

  /** Writes the reader's list; gives how many documents there are and what is to be paid. */
  function write(chosen: Choices): void {
    const on = chosen.applied ?? now().day;
    entries = [];
    const documents = writeDocuments(chosen);
    const pay = feesInWords(chosen, on);
    lines('pay', pay);
    if (applied && wrongWith(applied)) lines('answer', [wrongWith(applied)!]);
    else if (data.limit) lines('answer', [...answerInWords(data.limit, on), ...(data.limitContradicted ? [say('contradicted')] : [])]);
    else lines('answer', [say('timeMissing')]);
    lines('appeal', data.appeal.flatMap((remedy) => appealInWords(remedy, chosen.decided)));
    part('dates').hidden = entries.length === 0;
    writeOffices();
    summary = say('status', String(documents), pay[0]!);
  }
  let summary = '';

  function writeDocuments(chosen: Choices): number {
    const mine = Array.isArray(data.documents) ? listed.filter((_, index) => { const when = (data.documents as (string | null)[])[index]; return when === null || chosen.when.has(when!); }) : [];
    part('bring').replaceChildren(...mine.map((line) => line.cloneNode(true)));
    const none = details.querySelector<HTMLElement>('[data-part=none]');
    if (none) none.hidden = mine.length > 0;
    return mine.filter((line) => !data.fetched.includes(listed.indexOf(line))).length;
  }

  function feesInWords(chosen: Choices, on: string): string[] {
    if (data.fees === null) return [say('feesMissing')];
    const doubt = data.feesOpen ? [data.feesOpen] : [];
    if (data.fees === 'none') return [say('free'), ...doubt];
    const { sum, parts, open } = totalOf(data.fees as Exclude<ChecklistData['fees'], 'none' | null>, chosen, on);
    const amount = (fee: (typeof open)[number]) => `${euros(fee.amount)}${fee.per ? ` ${fee.per}` : ''}`;
    if (sum === 0 && open.length === 0) return [say('noFeeForYou')];
    const least = open.length > 0 || data.feesOpen;
    return [
      ...(sum > 0 ? [least ? say('atLeast', euros(sum)) : euros(sum)] : []),
      ...(open.length > 1 ? [say('oneOf', open.map(amount).join(', '))] : open.map(amount)),
      ...(parts.length > 1 ? [say('added', parts.map(euros).join(' + '))] : []), ...doubt,
    ];
  }

  function answerInWords(limit: CountedSpan, on: string): string[] {
    if (limit.from && !['application', 'complete-application'].includes(limit.from)) return [say('otherStart')];
    const remark = limit.from === undefined ? say('startOpen') : limit.from === 'complete-application' ? say('complete') : undefined;
    return [...daysInWords(lastDays(limit, on, holidays), 'answer', say('feedAnswer', title)), ...(remark ? [remark] : [])];
  }

  function appealInWords(remedy: ChecklistData['appeal'][number], decision: string | undefined): string[] {
    const after = remedy.from === 'notification' ? [say('notified')] : [];
    if (remedy.days === undefined || (remedy.from && !['decision', 'notification'].includes(remedy.from))) return [`${remedy.body}: ${remedy.length}`];
    if (decision === undefined) return [`${remedy.body}: ${say('giveDecision', remedy.length)}`, ...after];
    return [`${remedy.body}:`, ...daysInWords(lastDays(remedy, decision, holidays), 'appeal', say('feedAppeal', title)), ...after];
  }

  function daysInWords(days: readonly LastDay[], id: string, title: string): string[] {
    const open = days.length > 1;
    const lines = days.map((last) => {
      const said = open ? say(last.counted!, inWords(last.day)) : inWords(last.day);
      const remarks = [last.doubt && say(last.doubt), last.endsOn && say('endsClosed'), last.day < now().day && say('passed')].filter(Boolean).join(' ');
      entries.push({ id: `${id}-${entries.length + 1}`, day: last.day, title, words: [said, remarks, institution, here()].filter(Boolean).join('\n') });
      return [said, remarks].filter(Boolean).join('. ').replace(/\.\. /g, '. ');
    });
    return open ? [...lines, say('both')] : lines;
  }

  function writeOffices(): void {
    const moment = now();
    for (const [index, hours] of data.hours.entries()) {
      const place = details.querySelector<HTMLElement>(`[data-office="${index}"]`);
      const opening = openingAt(hours, moment, holidays);
      if (place) place.textContent = opening ? openingInWords(opening, moment) : '';
    }
  }

  function openingInWords(opening: NonNullable<ReturnType<typeof openingAt>>, { day: today, time }: Moment): string {
    if (opening.state === 'days-not-stated') return [say(opening.within ? 'within' : 'outside', time), holidays.off.has(today) ? say(holidays.off.get(today) === 'certain' ? 'holiday' : 'maybeHoliday') : ''].join(' ').trim();
    const remark = opening.expectedHoliday ? say('maybeHoliday') : opening.state === 'closed' && opening.holiday ? say('holiday') : '';
    const said = opening.state === 'open' ? say('open', opening.until)
      : !opening.opens ? say('closed')
        : opening.opens.day === today ? say('opensToday', opening.opens.time)
          : opening.opens.day === daysAfter(today, 1) ? say('opensTomorrow', opening.opens.time) : say('opensOn', inWords(opening.opens.day), opening.opens.time);
    return [remark, said].filter(Boolean).join(' ');
  }

  function lines(name: string, said: readonly string[]): void {
    const place = details.querySelector<HTMLElement>(`[data-part=${name}]`);
    place?.replaceChildren(...said.map((line, index) => {
      const made = document.createElement(index === 0 ? 'strong' : 'span');
      made.dataset.line = '';
      made.textContent = line;
      return made;
    }));
  }

  function print(): void {
    putAway();
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    const add = (name: string, text: string) => { sheet.appendChild(document.createElement(name)).textContent = text; };
    add('h1', title);
    add('p', institution);
    sheet.append(part('list').cloneNode(true));
    add('p', here());
    add('p', say('printed', inWords(now().day)));
    document.body.append(sheet);
    document.documentElement.classList.add('sheet-only');
    // Not every browser says when it has printed: whoever touches the page again has done with the sheet.
    for (const done of ['afterprint', 'pointerdown', 'keydown']) addEventListener(done, putAway, { once: true });
    window.print();
  }

  function putAway(): void {
    document.querySelector('body > .sheet')?.remove();
    document.documentElement.classList.remove('sheet-only');
  }

  function save(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([calendarFile(entries, here(), new Date())], { type: 'text/calendar' }));
    link.download = `${location.pathname.split('/').filter(Boolean).slice(-2).join('-')}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), minute);
  }

  /** What is wrong with what was typed, in words. The browser alone would only refuse it, or keep silent. */
  function wrongWith(input: HTMLInputElement): string | undefined {
    if (input.type === 'date') return input.validity.valid && (input.value === '' || day(input.value)) ? undefined : say('notDay');
    return input.validity.valid && (input.value === '' || numberOfUnits(input.value) !== undefined) ? undefined : say('notNumber');
  }

  /** Nothing is called wrong while it is still being typed: only when the reader leaves the field. */
  function left(input: HTMLInputElement): void {
    const wrong = wrongWith(input);
    if (input === applied && !wrong && input.value === '') input.value = now().day;
    sayFault(input, wrong, input.closest('label')!);
    changed();
    if (wrong) part('said').textContent = wrong;
  }

  const safely = (act: () => void) => () => { try { act(); } catch (fault) { giveUp(fault); } };
  const changed = safely(() => {
    const chosen = choices();
    write(chosen);
    history.replaceState(history.state, '', writeState(chosen));
    part('said').textContent = summary;
  });
  const fromAddress = () => {
    if (location.hash !== anchor && !location.hash.startsWith(`${anchor}&`)) return;
    show(readState(location.hash, known));
    details.open = true;
    details.scrollIntoView();
  };

  show(readState('', known));
  form.addEventListener('input', changed);
  for (const input of typed) {
    input.addEventListener('blur', safely(() => left(input)));
    input.addEventListener('input', safely(() => { if (!wrongWith(input)) sayFault(input, undefined, input); }));
  }
  part('clear').addEventListener('click', safely(() => { show(readState('', known)); changed(); }));
  part('print').addEventListener('click', safely(print));
  part('dates').addEventListener('click', safely(save));
  addEventListener('hashchange', safely(fromAddress));
  setInterval(safely(writeOffices), minute);
  part('plain').hidden = true;
  form.hidden = false;
  fromAddress();
}

/** The list goes, the page stays: what it says stands further down in any case. */
function giveUp(fault: unknown): void {
  form.hidden = true;
  part('plain').hidden = false;
  console.warn('checklist', fault);
}

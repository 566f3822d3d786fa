import { daysAfter } from '#catalogue/assess/days.ts';
import { lastDays, type Holidays } from '#catalogue/assess/deadline.ts';
import type { Moment, Opening } from '#catalogue/assess/opening.ts';
import type { ChecklistData, CountedSpan } from '#catalogue/write/checklist.ts';
import type { Choices } from './state.ts';
import { totalOf } from './total.ts';

/** What the words of a list are made from: the data of the page, the days off, the title of the service, and the day it is. */
export interface Told {
  data: ChecklistData;
  holidays: Holidays;
  title: string;
  today: string;
}

/** Last days as the reader sees them, and as their calendar keeps them. */
export interface DaysInWords {
  lines: readonly string[];
  days: readonly { id: string; day: string; title: string; words: readonly string[] }[];
}

/** The days off, as the page lists them. */
export function holidaysIn({ holidays }: ChecklistData): Holidays {
  return { ...holidays, off: new Map(holidays.off.split(' ').filter(Boolean).map((off) => [off.slice(0, 10), off.endsWith('?') ? 'expected' : 'certain'])) };
}

/** What is to be paid by what was chosen; the first line is the sum, where there is one. */
export function feesInWords(data: ChecklistData, chosen: Choices, on: string): string[] {
  if (data.fees === null) return [say(data, 'feesMissing')];
  const doubt = data.feesOpen ? [data.feesOpen] : [];
  if (data.fees === 'none') return [say(data, 'free'), ...doubt];
  const { sum, parts, open } = totalOf(data.fees, chosen, on);
  if (sum === 0 && open.length === 0) return [say(data, 'noFeeForYou')];
  const amounts = open.map(({ amount, per }) => `${euros(data, amount)}${per ? ` ${per}` : ''}`);
  const isLeast = open.length > 0 || data.feesOpen;
  const paid = euros(data, sum);
  return [
    ...(sum === 0 ? [] : [isLeast ? say(data, 'atLeast', paid) : paid]),
    ...(open.length > 1 ? [say(data, 'oneOf', amounts.join(', '))] : amounts),
    ...(parts.length > 1 ? [say(data, 'added', parts.map((part) => euros(data, part)).join(' + '))] : []), ...doubt,
  ];
}

/** Until when somebody who applies on a day gets an answer. */
export function answerInWords(told: Told, on: string): DaysInWords {
  const { data, title } = told;
  const { limit, limitContradicted } = data;
  if (!limit) return { lines: [say(data, 'timeMissing')], days: [] };
  const doubt = limitContradicted ? [say(data, 'contradicted')] : [];
  if (limit.from && !['application', 'complete-application'].includes(limit.from)) return { lines: [say(data, 'otherStart'), ...doubt], days: [] };
  const remark = limit.from === undefined ? [say(data, 'startOpen')] : limit.from === 'complete-application' ? [say(data, 'complete')] : [];
  const { lines, days } = daysInWords(told, limit, on, 'answer', say(data, 'feedAnswer', title));
  return { lines: [...lines, ...remark, ...doubt], days };
}

/** Until when somebody may appeal to a body against a decision of a day. */
export function appealInWords(told: Told, remedy: ChecklistData['appeal'][number], decision: string | undefined): DaysInWords {
  const { data, title } = told;
  if (remedy.days === undefined || (remedy.from && !['decision', 'notification'].includes(remedy.from))) return { lines: [`${remedy.body}: ${remedy.length}`], days: [] };
  const after = remedy.from === 'notification' ? [say(data, 'notified')] : [];
  if (decision === undefined) return { lines: [`${remedy.body}: ${say(data, 'giveDecision', remedy.length)}`, ...after], days: [] };
  const { lines, days } = daysInWords(told, remedy, decision, 'appeal', say(data, 'feedAppeal', title));
  return { lines: [`${remedy.body}:`, ...lines, ...after], days };
}

function daysInWords({ data, holidays, today }: Told, span: CountedSpan, on: string, id: string, title: string): DaysInWords {
  const last = lastDays(span, on, holidays);
  const isOpen = last.length > 1;
  const words = last.map(({ day, counted, doubt, endsOn }) => {
    const said = dayInWords(data, day);
    const remarks = [doubt && say(data, doubt), endsOn && say(data, 'endsClosed'), day < today && say(data, 'passed')];
    return [isOpen ? say(data, counted!, said) : said, remarks.filter(Boolean).join(' ')].filter(Boolean);
  });
  const lines = words.map((parts) => parts.join('. ').replace(/\.\. /g, '. '));
  return { lines: isOpen ? [...lines, say(data, 'both')] : lines, days: last.map(({ day }, index) => ({ id, day, title, words: words[index]! })) };
}

/** Whether an office is open. */
export function openingInWords({ data, holidays, today }: Told, opening: Opening, time: Moment['time']): string {
  if (opening.state === 'days-not-stated') return [say(data, opening.within ? 'within' : 'outside', time), holidays.off.has(today) ? say(data, holidays.off.get(today) === 'certain' ? 'holiday' : 'maybeHoliday') : ''].join(' ').trim();
  const remark = opening.expectedHoliday ? say(data, 'maybeHoliday') : opening.state === 'closed' && opening.holiday ? say(data, 'holiday') : '';
  return [remark, opening.state === 'open' ? say(data, 'open', opening.until) : nextOpening(data, opening.opens, today)].filter(Boolean).join(' ');
}

function nextOpening(data: ChecklistData, opens: Moment | undefined, today: string): string {
  if (!opens) return say(data, 'closed');
  if (opens.day === today) return say(data, 'opensToday', opens.time);
  if (opens.day === daysAfter(today, 1)) return say(data, 'opensTomorrow', opens.time);
  return say(data, 'opensOn', dayInWords(data, opens.day), opens.time);
}

/** A word of the page with values in the places of its marks. */
export function say({ words }: ChecklistData, word: keyof ChecklistData['words'], ...values: readonly string[]): string {
  return filled(words[word] ?? '', values);
}

/** A day as the page writes days. */
export function dayInWords({ date, months }: ChecklistData, day: string): string {
  const [year, month, number] = day.split('-') as [string, string, string];
  return filled(date, [String(Number(number)), months.split(' ')[Number(month) - 1]!, year]);
}

// Not every browser knows how Albanian writes numbers; the page does.
function euros({ money }: ChecklistData, amount: number): string {
  const [pattern, group, point] = /12(\D?)345(\D)50/.exec(money) as unknown as [string, string, string];
  const [whole, cents] = amount.toFixed(2).split('.') as [string, string];
  return money.replace(pattern, () => `${whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole}${cents === '00' ? '' : point + cents}`);
}

const filled = (text: string, values: readonly string[]): string => values.reduce((all, value) => all.replace('#', () => value), text);

import type { Phrase, Voice } from '#languages/voice.ts';
import { valueWords } from '#languages/values.ts';
import { noneWords, serviceWords } from '#languages/words/service.ts';
import { checklistWords, type ChecklistWord } from '#languages/words/checklist.ts';
import { daysAfter, monthsAfter } from '../assess/days.ts';
import { isOneOfSeveral } from '../assess/fees-due.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { HolidaysFacts } from '../model/holidays.ts';
import type { Hours } from '../model/institution.ts';
import { isContradicted } from '../model/openness.ts';
import type { Fee, TimeSpan } from '../model/service-parts.ts';
import { capital, nameIn } from './names.ts';
import { officeItem, type OfficeItem } from './offices.ts';
import type { ServicePage } from './service-page.ts';
import { limitInWords } from './time.ts';
import { institutionIn } from '../model/look-up.ts';
import { isWithdrawn } from '../model/withdrawn.ts';

/** A time limit as the browser reckons with it. */
export type CountedSpan = Pick<TimeSpan, 'days' | 'hours' | 'months' | 'count' | 'from'>;

/** What the browser needs to make a reader's own list; every word in it is in the reader's language already. */
export interface ChecklistData {
  /** The condition of each document of the page, in its order; null where everybody needs it. */
  documents: readonly (string | null)[] | 'none' | null;
  /** Documents that the institution fetches itself: nobody brings them. */
  fetched: readonly number[];
  fees: readonly FeeData[] | 'none' | null;
  /** Why what is stated of the fees may not be all. */
  feesOpen?: string;
  limit?: CountedSpan;
  /** Set where official sources contradict each other on the limit. */
  limitContradicted?: true;
  appeal: readonly (CountedSpan & { body: string; length: string })[];
  hours: readonly (readonly Hours[])[];
  holidays: { from: string; to: string; off: string };
  /** A day in words, with `#` in the place of the number, the month and the year; and the months. */
  date: string;
  months: string;
  /** How 12345.5 euros are written. */
  money: string;
  words: Partial<Record<ChecklistWord | 'free' | 'feesMissing' | 'timeMissing' | 'contradicted', string>>;
}

/** A fee as the browser reckons with it. */
export interface FeeData {
  id: string;
  amount: number;
  when?: string;
  /** It is one of several amounts for the same case, so only the reader knows whether it is theirs. */
  pick?: true;
  /** “per m²”: the reader says how many. */
  per?: string;
  from?: string;
  to?: string;
}

/** The reader's own checklist of a service: what is asked of them, and what the browser reckons with. Undefined where it could say nothing. */
export interface Checklist {
  conditions: readonly { id: string; words: Phrase }[];
  /** Fees of which only the reader knows whether, or how many times, they pay them. */
  fees: readonly { id: string; amount: string; per?: string; what?: Phrase; pick: boolean; counted: boolean }[];
  asksApplied: boolean;
  asksDecided: boolean;
  offices: readonly OfficeItem[];
  /** What is said where no document is listed for the reader, and why the list may not be all. */
  noDocument: string;
  documentsOpen?: string;
  data: ChecklistData;
}

/** A page is made anew more often than that; somebody may apply later, and their limit runs on. */
const monthsAhead = 12;

export function checklistOf(catalogue: Catalogue, service: Service, page: ServicePage, voice: Voice, today: string): Checklist | undefined {
  const { facts } = service;
  const documents = typeof facts.documents === 'object' ? facts.documents.map(({ when }) => when ?? null) : facts.documents ?? null;
  const fees = typeof facts.fees === 'object' ? feesAsData(facts.fees, voice) : facts.fees ?? null;
  const limit = facts.timeLimit?.decision;
  const appeal = remediesAsData(catalogue, facts.appeal, voice);
  const offices = officesWithHours(catalogue, service, voice);
  const saysNothing = documents === null && fees === null && limit === undefined && appeal.length === 0 && !offices.some(({ hours }) => hours.length > 0);
  if (isWithdrawn(service) || saysNothing) return undefined;
  const asked = Array.isArray(fees) ? fees.filter(({ pick, per }) => pick || per) : [];
  const shownFee = new Map((page.fees.value ?? []).map((fee) => [fee.id, fee]));
  // Why there may be more than what is stated, and why nothing is.
  const mayBeMore = (field: 'documents' | 'fees', isStated: boolean) => (isContradicted(facts, field, today) ? voice.say(serviceWords.contradicted) : isStated && facts.unseen?.includes(field) ? voice.say(serviceWords.partly) : undefined);
  const notThere = (field: 'fees' | 'timeLimit.decision', { state }: { state: string }) => voice.say(state === 'unseen' ? serviceWords.unseen : isContradicted(facts, field, today) ? serviceWords.contradicted : serviceWords.missing);
  const [documentsOpen, feesOpen, limitContradicted] = [mayBeMore('documents', Array.isArray(documents)), mayBeMore('fees', fees !== null), isContradicted(facts, 'timeLimit.decision', today)];
  return {
    conditions: conditionsIn(documents, fees).map((id) => ({ id, words: conditionInWords(service, id, voice) })),
    fees: asked.map(({ id, pick, per }) => {
      const { amount, per: unit, what } = shownFee.get(id)!;
      return { id, amount, ...(unit ? { per: unit } : {}), ...(what ? { what } : {}), pick: pick === true, counted: per !== undefined };
    }),
    asksApplied: limit !== undefined && startsWithApplication(limit), asksDecided: appeal.some(({ days, from }) => days !== undefined && from !== 'event'),
    offices: offices.map(({ item }) => item),
    noDocument: voice.say(documents === 'none' ? noneWords.documents : documents !== null ? checklistWords.nothing : page.documents.state === 'unseen' ? serviceWords.unseen : serviceWords.missing),
    ...(documentsOpen === undefined ? {} : { documentsOpen }),
    data: {
      documents, fees, fetched: typeof facts.documents === 'object' ? facts.documents.flatMap(({ fetched }, index) => (fetched ? [index] : [])) : [],
      ...(feesOpen === undefined ? {} : { feesOpen }),
      ...(limit ? { limit: { ...lengthOf(limit), ...counting(limit) } } : {}), ...(limitContradicted ? { limitContradicted } : {}),
      appeal, hours: offices.map(({ hours }) => hours), holidays: holidaysFor(catalogue.holidays, today),
      ...datesOf(voice), money: voice.money(12345.5, 'EUR'),
      words: {
        ...Object.fromEntries(wordsFor(facts, offices.flatMap(({ hours }) => hours)).map((word) => [word, voice.say(checklistWords[word])])),
        ...(fees === 'none' ? { free: voice.say(noneWords.fees) } : {}),
        ...(fees === null ? { feesMissing: notThere('fees', page.fees) } : {}),
        ...(limit === undefined ? { timeMissing: notThere('timeLimit.decision', page.timeLimit) } : limitContradicted ? { contradicted: voice.say(serviceWords.contradicted) } : {}),
      },
    },
  };
}

function remediesAsData(catalogue: Catalogue, appeal: Service['facts']['appeal'], voice: Voice): ChecklistData['appeal'] {
  // Where no days are stated at all there is no last day to speak of; beside others, a body without them is named as well.
  if (typeof appeal !== 'object' || appeal.every(({ days }) => days === undefined)) return [];
  return appeal.map((remedy) => ({
    ...(remedy.days === undefined ? {} : { days: remedy.days }), ...counting(remedy), body: capital(nameIn(catalogue, 'appeal-bodies', remedy.body, voice)),
    length: remedy.days === undefined ? voice.say(serviceWords.appealDaysMissing) : limitInWords(remedy, voice),
  }));
}

/** The offices that a service is got at, or that are its contact, each once. */
function officesWithHours(catalogue: Catalogue, { institution: id, facts }: Service, voice: Voice): { item: OfficeItem; hours: readonly Hours[] }[] {
  const institution = institutionIn(catalogue, id)!;
  const named = [...(facts.channels ?? []).flatMap(({ office }) => office ?? []), ...(facts.contact === undefined ? [] : [facts.contact].flat())];
  return [...new Set(named)].flatMap((wanted) => {
    const office = institution.facts.offices?.find((candidate) => candidate.id === wanted);
    return office ? [{ item: officeItem(catalogue, institution, wanted, voice), hours: office.hours ?? [] }] : [];
  });
}

function conditionsIn(documents: ChecklistData['documents'], fees: ChecklistData['fees']): string[] {
  const named = [...(Array.isArray(documents) ? documents : []), ...(Array.isArray(fees) ? fees.map(({ when }) => when) : [])];
  return [...new Set(named)].filter((when) => typeof when === 'string');
}

function conditionInWords({ texts }: Service, id: string, voice: Voice): Phrase {
  const language = voice.order.find((candidate) => texts[candidate]?.when?.[id] !== undefined);
  return language ? voice.write(texts[language]!.when![id]!, language) : voice.write(id.replace(/-/g, ' '), 'en');
}

/** What a fee is one of, as the browser is told: several amounts for one case are never added up unasked. */
function feesAsData(fees: readonly Fee[], voice: Voice): FeeData[] {
  return fees.map((fee) => ({
    id: fee.id, amount: fee.amount, ...(fee.when === undefined ? {} : { when: fee.when }), ...(isOneOfSeveral(fee, fees) ? { pick: true as const } : {}), ...(fee.per ? { per: voice.say(valueWords.per[fee.per]) } : {}),
    ...(fee.from === undefined ? {} : { from: fee.from }), ...(fee.to === undefined ? {} : { to: fee.to }),
  }));
}

/** The days off that a page may need, one after the other; a day that is only expected ends in `?`. */
export function holidaysAsData(holidays: HolidaysFacts | undefined, today: string): ChecklistData['holidays'] {
  if (!holidays) return { from: '9999-12-31', to: '0000-01-01', off: '' };
  // A page is read for a while after it was made, and somebody may have applied before that.
  const [from, to] = [latest(holidays.from, daysAfter(today, -60)), earliest(holidays.to, monthsAfter(today, monthsAhead))];
  return { from, to, off: holidays.days.filter(({ date }) => date >= from && date <= to).map(({ date, expected }) => `${date}${expected ? '?' : ''}`).join(' ') };
}

// The same for every page of a day.
const holidaysKnown = new WeakMap<HolidaysFacts, { today: string; data: ChecklistData['holidays'] }>();

function holidaysFor(holidays: HolidaysFacts | undefined, today: string): ChecklistData['holidays'] {
  if (!holidays) return holidaysAsData(holidays, today);
  let known = holidaysKnown.get(holidays);
  if (known?.today !== today) holidaysKnown.set(holidays, (known = { today, data: holidaysAsData(holidays, today) }));
  return known.data;
}

const latest = (a: string, b: string): string => (a > b ? a : b);
const earliest = (a: string, b: string): string => (a < b ? a : b);
const startsWithApplication = ({ from }: TimeSpan): boolean => from === undefined || from === 'application' || from === 'complete-application';
const lengthOf = ({ days, hours, months }: TimeSpan): CountedSpan => ({ ...(days === undefined ? {} : { days }), ...(hours === undefined ? {} : { hours }), ...(months === undefined ? {} : { months }) });
const counting = ({ count, from }: Pick<TimeSpan, 'count' | 'from'>) => ({ ...(count ? { count } : {}), ...(from ? { from } : {}) });

/** A page carries only the words that its list can come to say. */
function wordsFor({ fees, timeLimit, appeal }: Service['facts'], hours: readonly Hours[]): ChecklistWord[] {
  const limit = timeLimit?.decision;
  const remedies = typeof appeal === 'object' ? appeal.filter(({ days }) => days !== undefined) : [];
  const spans = [...(limit ? [limit] : []), ...remedies];
  const open = spans.some(({ count, ...span }) => count === undefined && span.days !== undefined);
  const working = open || spans.some(({ count }) => count === 'working');
  const needed: Readonly<Partial<Record<ChecklistWord, boolean>>> = {
    status: true, printed: true,
    atLeast: typeof fees === 'object', oneOf: typeof fees === 'object' && fees.length > 1, added: typeof fees === 'object' && fees.length > 1, noFeeForYou: typeof fees === 'object' && fees.every(({ when, from, to }) => when ?? from ?? to),
    calendar: open, working: open, both: open, expected: spans.length > 0, beyond: working, endsClosed: spans.some(({ count }) => count !== 'working'),
    startOpen: limit !== undefined && limit.from === undefined, complete: limit?.from === 'complete-application', otherStart: limit !== undefined && !startsWithApplication(limit), feedAnswer: limit !== undefined,
    passed: spans.length > 0, notDay: spans.length > 0, notNumber: typeof fees === 'object' && fees.some(({ per }) => per),
    giveDecision: remedies.length > 0, notified: remedies.some(({ from }) => from === 'notification'), feedAppeal: remedies.length > 0,
    within: hours.some(({ days }) => !days), outside: hours.some(({ days }) => !days), holiday: hours.length > 0, maybeHoliday: hours.length > 0,
    ...Object.fromEntries((['open', 'closed', 'opensToday', 'opensTomorrow', 'opensOn'] as const).map((word) => [word, hours.some(({ days }) => days)])),
  };
  return (Object.keys(needed) as ChecklistWord[]).filter((word) => needed[word]);
}

/** The months as they stand in a day, and what stands around them. */
function datesOf(voice: Voice): { date: string; months: string } {
  let known = dates.get(voice);
  if (!known) dates.set(voice, (known = datesIn(voice)));
  return known;
}

const dates = new WeakMap<Voice, { date: string; months: string }>();

function datesIn(voice: Voice): { date: string; months: string } {
  const days = Array.from({ length: 12 }, (_, month) => voice.date(`2000-${String(month + 1).padStart(2, '0')}-01`));
  const months = days.map((day) => /\p{L}+/u.exec(day)![0]);
  return { date: days[0]!.replace(months[0]!, '#').replace('2000', '#').replace('1', '#'), months: months.join(' ') };
}

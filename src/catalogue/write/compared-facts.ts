import type { ComparedFact } from '#languages/words/compare.ts';
import { feesDue } from '../assess/fees-due.ts';
import type { Service } from '../model/catalogue.ts';
import { isContradicted, isUnseen } from '../model/openness.ts';
import { compare } from '../model/problem.ts';
import type { ServiceFacts } from '../model/service.ts';
import type { TimeSpan } from '../model/service-parts.ts';
import { daysOf } from './time.ts';

/** How far a fact can be held against the same fact of another institution. */
export interface ComparableFact {
  state: 'stated' | 'none' | 'missing' | 'unseen';
  contradicted: boolean;
  /** The copy that was read breaks off within it: what stands there is a part. */
  partly: boolean;
  /** Two services with the same key say the same, however they word it; absent where nothing certain is said. */
  key?: string;
}

const fieldOf: Readonly<Record<ComparedFact, string>> = { fee: 'fees', timeLimit: 'timeLimit.decision', documents: 'documents', forms: 'forms', appeal: 'appeal' };

/** A fact of a service as it is compared, on a day: by what it says, never by its words, its ids or the order of its parts. */
export function comparableFact(service: Pick<Service, 'facts'>, fact: ComparedFact, day: string | undefined): ComparableFact {
  const field = fieldOf[fact];
  const said = saidOf[fact](service.facts, day);
  const contradicted = isContradicted(service.facts, field, day);
  const seenWhole = !isUnseen(service.facts, field);
  const state = said === undefined ? (seenWhole ? 'missing' : 'unseen') : said === 'none' ? 'none' : 'stated';
  const partly = state === 'stated' && !seenWhole;
  return { state, contradicted, partly, ...(said !== undefined && !contradicted && !partly ? { key: said } : {}) };
}

const saidOf: Readonly<Record<ComparedFact, (facts: ServiceFacts, day: string | undefined) => string | undefined>> = {
  fee: ({ fees }, day) => {
    if (typeof fees !== 'object') return fees;
    const { fees: due, on } = feesDue(fees, day);
    return each(due, ({ amount, currency, per, when }) => [amount, currency, per ?? '', when ?? '', ...(on === undefined ? [] : [on])]);
  },
  timeLimit: ({ timeLimit }) => timeLimit?.decision && lengthOf(timeLimit.decision),
  documents: ({ documents }) => each(documents, (document) => [documentKey(document), document.form ?? '', document.when ?? '', document.fetched ?? false]),
  // Every institution has a form of its own: that there is one is what can be the same.
  forms: ({ forms }) => (forms === undefined || forms === 'none' ? forms : 'form'),
  appeal: ({ appeal }) => each(appeal, ({ body, days, count }) => [body, days ?? '', count === 'working' ? count : '']),
};

function each<Item>(items: 'none' | readonly Item[] | undefined, parts: (item: Item) => readonly unknown[]): string | undefined {
  if (items === undefined || items === 'none') return items;
  return JSON.stringify(items.map((item) => JSON.stringify(parts(item))).sort(compare));
}

// “30 days” and “30 calendar days” are told apart by nobody at a counter; working days are another length.
function lengthOf({ days, hours, months, count }: TimeSpan): string {
  return JSON.stringify([days ?? '', hours ?? '', months ?? '', count === 'working' ? count : '']);
}

/** What a document is, with what is accepted in its place: the same whichever of them is named first. */
export function documentKey({ id, or = [] }: { id: string; or?: readonly string[] | undefined }): string {
  return [id, ...or].sort(compare).join('|');
}

/** What most institutions say, where more say it than anything else; undefined where there is no such majority. */
export function usualOf(facts: readonly ComparableFact[]): string | undefined {
  const counts = [...Map.groupBy(facts.flatMap(({ key }) => key ?? []), (key) => key)].map(([key, { length }]) => ({ key, length })).sort((a, b) => b.length - a.length);
  const [first, second] = counts;
  return first && (second === undefined || first.length > second.length) ? first.key : undefined;
}

/** Whether a fact differs from what is usual; where nothing is usual, every fact that is not alone in the world differs. */
export function differs({ key }: ComparableFact, usual: string | undefined, kinds: number): boolean {
  return key !== undefined && kinds > 1 && key !== usual;
}

/** The lowest fee that is due on a day, and not for each page or metre where there is another; 0 where it is known to be free, undefined where nobody has said. */
export function lowestFee({ facts: { fees } }: Pick<Service, 'facts'>, day: string | undefined): number | undefined {
  if (fees === undefined || fees === 'none') return fees && 0;
  const due = feesDue(fees, day).fees;
  const whole = due.filter(({ per }) => per === undefined);
  return Math.min(...(whole.length > 0 ? whole : due).map(({ amount }) => amount));
}

/** The time limit in days, to sort by. */
export function daysOfLimit({ facts: { timeLimit } }: Pick<Service, 'facts'>): number | undefined {
  return timeLimit?.decision && daysOf(timeLimit.decision);
}

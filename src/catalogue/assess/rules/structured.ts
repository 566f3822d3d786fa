import { isUnseen } from '../../model/openness.ts';
import type { DurationOrRange } from '../../model/service-parts.ts';
import { deadlinesOf, outputsOf } from '../../model/several.ts';
import type { Text } from '../../model/text.ts';
import { textsOf, type Rule, type Subject } from '../rule.ts';

// A number is tried from its first digit alone: from each of its digits, a long row of them would take hours.
const amount = /(?<!\d)\d+(?:[.,]\d+)?\s*(?:€|EUR\b|euros?\b|evra\b|evro\b)|€\s*\d/iu;
// “Valid for 6 months” says how long the thing issued holds, not by when one gets an answer.
const days = /(?<!(?:vlen|vlefshm\p{L}*|važi|važenj\p{L}*|valid|validity)[\s:][^.;\n\d]{0,20})(?<!\d)(\d+)\s*(?:(ditë|ditëve|dana|dan|days?)|muaj|meseci|months?)(?!\p{L})/giu;
// 04/L-110, as laws are numbered.
const law = /(?<![\d/])0?\d\/L[-–]\d{2,3}(?!\d)/giu;

/** Fee, days and acts stand as data, not only inside prose where no machine and no other language finds them. What the copy that was read did not show is unknown, not hidden. */
export const structured: Rule = {
  name: 'structured',
  judge({ service, acts }) {
    const { facts } = service;
    const prose = textsOf(service).map(({ text }) => proseOf(text)).join('\n');
    const judged = [
      { field: 'fees', stated: facts.fees !== undefined, inProse: () => amount.test(prose) },
      { field: 'timeLimit', stated: facts.timeLimit?.decision !== undefined || deadlinesOf(facts).length > 0, inProse: () => saysLength(prose, lengthsStated(service)) },
      { field: 'legalBasis', stated: facts.legalBasis !== undefined, inProse: () => namesLaw(prose, facts, acts) },
    ].filter((fact) => fact.stated || fact.inProse());
    if (judged.length === 0) return { outcome: 'unknown' };
    const hidden = judged.filter((fact) => !fact.stated && !isUnseen(facts, fact.field));
    const known = judged.filter((fact) => fact.stated || hidden.includes(fact));
    if (known.length === 0) return { outcome: 'unknown', field: judged[0]!.field, reason: { code: 'not-seen', values: { field: judged[0]!.field } } };
    if (hidden.length === 0) return { outcome: 'met' };
    return { outcome: hidden.length === known.length ? 'missing' : 'partial', field: hidden[0]!.field, reason: { code: 'in-prose', values: { field: hidden[0]!.field } } };
  },
  examples: [
    { outcome: 'met', facts: { fees: [{ id: 'issue', amount: 2, currency: 'EUR' }] }, texts: { en: { steps: ['Pay 2 EUR.'] } } },
    { outcome: 'missing', facts: {}, texts: { en: { steps: ['Pay 2 EUR.'] } } },
    { outcome: 'missing', facts: {}, texts: { en: { steps: ['Apply under Law No. 04/L-110.'] } } },
    { outcome: 'met', facts: { fees: 'none', output: { type: 'certificate', validity: 'P6M' } }, texts: { en: { summary: 'Good for 6 months.' } } },
    { outcome: 'unknown', facts: {}, texts: { en: { steps: ['Pay at the counter.'] } } },
    { outcome: 'unknown', facts: { unseen: ['fees'] }, texts: { en: { notes: { fees: 'According to the press it was 15 euros in 2024.' } } } },
  ],
};

// Days and months apart, as `days` tells them.
type Lengths = ReadonlySet<string>;

/** How long the thing issued holds, how long it takes in practice and by when one may appeal have fields of their own. */
function lengthsStated({ facts, texts }: Subject['service']): Lengths {
  const durations = [...outputsOf({ facts, texts }).map(({ validity }) => validity), facts.timeLimit?.practice].flatMap(boundsOf);
  const appeals = typeof facts.appeal === 'object' ? facts.appeal.flatMap(({ days: limit }) => (limit === undefined ? [] : [`${limit} day`])) : [];
  return new Set([...durations.flatMap(lengthsOf), ...appeals]);
}

function boundsOf(duration: DurationOrRange | 'unlimited' | undefined): string[] {
  if (duration === undefined) return [];
  return typeof duration === 'string' ? [duration] : [duration.min, duration.max].filter((bound) => bound !== undefined);
}

function lengthsOf(duration: string): string[] {
  const [, years = 0, months = 0, weeks = 0, inDays = 0] = (/^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/.exec(duration) ?? []).map((part) => Number(part ?? 0));
  return [`${years * 12 + months} month`, `${weeks * 7 + inDays} day`];
}

function saysLength(prose: string, stated: Lengths): boolean {
  for (const [, amount, inDays] of prose.matchAll(days)) if (!stated.has(`${Number(amount)} ${inDays ? 'day' : 'month'}`)) return true;
  return false;
}

function proseOf(text: Text): string {
  return [text.summary, ...(text.steps ?? []), text.notes?.fees, text.notes?.timeLimit, text.body].filter(Boolean).join('\n');
}

// An act that a fee, the time limit or an appeal rests on stands in its own field there.
function namesLaw(prose: string, { fees, timeLimit, appeal }: Subject['service']['facts'], acts: Subject['acts']): boolean {
  const named = [timeLimit?.decision, ...(typeof fees === 'object' ? fees : []), ...(typeof appeal === 'object' ? appeal : [])].flatMap((fact) => (fact?.act === undefined ? [] : acts.get(fact.act)?.number ?? []));
  for (const [number] of prose.matchAll(law)) if (!named.includes(number.replace('–', '-').toUpperCase())) return true;
  return false;
}

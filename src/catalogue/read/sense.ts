/** What the fields of a record say together that cannot be: no schema sees it, since each of them has the right form. */
import { furtherLanguages, languages, ownNames } from '#languages/languages.ts';
import type { InstitutionFacts, Hours } from '../model/institution.ts';
import { isForATime, overlap } from '../model/lasting.ts';
import type { Problem } from '../model/problem.ts';
import type { SomeFacts } from '../model/service.ts';
import type { DurationOrRange, TimeSpan } from '../model/service-parts.ts';
import type { RecordOf } from './link.ts';
import { mayBeTwoNumbers } from './meant.ts';

type Facts = RecordOf<SomeFacts>;

/** What the facts of a service or concept say that cannot be. */
export function senselessInService(record: Facts): Problem[] {
  return [...emptyParts(record), ...problemsOfTimes(record), ...rangesReversed(record), ...problemsOfAmounts(record), ...insteadOfItself(record), ...seenAndUnseen(record)];
}

/** What the facts of an institution say that cannot be. */
export function senselessInInstitution({ value, source }: RecordOf<InstitutionFacts>): Problem[] {
  const lists: readonly (readonly [readonly Hours[], readonly PropertyKey[]])[] = [[value.hours ?? [], ['hours']], ...(value.offices ?? []).map(({ hours }, index) => [hours ?? [], ['offices', index, 'hours']] as const)];
  return [...unlistedNames(value, source), ...lists.flatMap(([hours, path]) => hours.flatMap(({ opens, closes, from, to }, index) => [
    ...overlapping(hours, index).map((other) => source.problem('hours-overlap', [...path, index], { one: spanOf(other), other: spanOf(hours[index]!) }, { severity: 'warning' })),
    ...(closes > opens ? [] : [source.problem('closes-before-opens', [...path, index, 'closes'], { opens, closes })]),
    ...(from !== undefined && to !== undefined && to < from ? [source.problem('dates-reversed', [...path, index, 'to'], { field: 'hours', from, to })] : []),
  ]))];
}

// Readers of a further language are told only where the institution says that it writes in it.
function unlistedNames({ names, languages: own }: InstitutionFacts, source: RecordOf<InstitutionFacts>['source']): Problem[] {
  const unlisted = furtherLanguages.filter((language) => names[language] !== undefined && own?.includes(language) !== true);
  return unlisted.map((language) => source.problem('unlisted-language', ['names', language], { value: ownNames[language], nearest: [...(own ?? languages.slice(0, 2)), language].join(', ') }, { on: 'key', severity: 'warning' }));
}

const spanOf = ({ opens, closes }: Hours): string => `${opens}–${closes}`;

/** The opening time before one that holds for the same days and hours. Those of a season stand in the place of the usual ones, and days that no source names may be others. */
function overlapping(all: readonly Hours[], index: number): Hours[] {
  const one = all[index]!;
  const haveADay = ({ days }: Hours) => (days === undefined || one.days === undefined ? days === one.days : days.some((day) => one.days!.includes(day)));
  const haveADate = (other: Hours) => isForATime(other) === isForATime(one) && overlap(other, one);
  return all.slice(0, index).filter((other) => haveADay(other) && haveADate(other) && other.opens < one.closes && one.opens < other.closes).slice(0, 1);
}

// A part in which nothing stands says nothing: `timeLimit: {}`.
function emptyParts({ value, source }: RecordOf<object>): Problem[] {
  return Object.entries(value).flatMap(([field, part]) => (typeof part === 'object' && part !== null && !Array.isArray(part) && Object.keys(part).length === 0 ? [source.problem('empty-value', [field], { field })] : []));
}

function problemsOfTimes({ value, source }: Facts): Problem[] {
  const spans: readonly (readonly [TimeSpan | undefined, readonly PropertyKey[]])[] = [[value.timeLimit?.decision, ['timeLimit', 'decision']], [value.applicantDeadline, ['applicantDeadline']], ...(value.applicantDeadlines ?? []).map((deadline, index) => [deadline, ['applicantDeadlines', index]] as const)];
  const problems = spans.flatMap(([span, path]) => {
    if (!span) return [];
    const lengths = [span.days, span.hours, span.months].filter((length) => length !== undefined).length;
    return lengths === 1 ? [] : [source.problem(lengths === 0 ? 'no-length-of-time' : 'two-lengths-of-time', path, { field: path.filter((step) => typeof step === 'string').join('.') }, { on: 'key' })];
  });
  const fees = Array.isArray(value.fees) ? value.fees : [];
  fees.forEach((fee, index) => {
    if (fee.from !== undefined && fee.to !== undefined && fee.to < fee.from) problems.push(source.problem('dates-reversed', ['fees', index, 'to'], { field: 'fees', from: fee.from, to: fee.to }));
  });
  const { checked, next } = value.review ?? {};
  if (checked !== undefined && next !== undefined && next < checked) problems.push(source.problem('dates-reversed', ['review', 'next'], { field: 'review', from: checked, to: next }));
  return problems;
}

const daysOf: Readonly<Record<string, readonly [number, number]>> = { Y: [365, 366], M: [28, 31], W: [7, 7], D: [1, 1], TH: [1 / 24, 1 / 24], TM: [1 / 1440, 1 / 1440], TS: [1 / 86400, 1 / 86400] };

/** The days that a duration has at least and at most: a month has 28 to 31. */
function boundsOf(duration: string): [number, number] {
  const [date, time = ''] = duration.slice(1).split('T');
  const parts = [...date!.matchAll(/(\d+)([YMWD])/g), ...[...time.matchAll(/(\d+)([HMS])/g)].map(([all, count, unit]) => [all, count, `T${unit}`])];
  return parts.reduce<[number, number]>(([least, most], [, count, unit]) => { const [short, long] = daysOf[unit!]!; return [least + Number(count) * short, most + Number(count) * long]; }, [0, 0]);
}

function rangesReversed({ value, source }: Facts): Problem[] {
  const ranges: readonly (readonly [DurationOrRange | 'unlimited' | undefined, readonly PropertyKey[]])[] = [[value.timeLimit?.practice, ['timeLimit', 'practice']], [value.output?.validity, ['output', 'validity']], ...(value.outputs ?? []).map(({ validity }, index) => [validity, ['outputs', index, 'validity']] as const)];
  return ranges.flatMap(([range, path]) => {
    if (typeof range !== 'object' || range.min === undefined || boundsOf(range.min)[0] <= boundsOf(range.max)[1]) return [];
    return [source.problem('range-reversed', [...path, 'min'], { field: String(path.at(-1)), min: range.min, max: range.max })];
  });
}

function problemsOfAmounts({ value, source }: Facts): Problem[] {
  const fees = Array.isArray(value.fees) ? value.fees : [];
  const amounts = [...fees.map(({ amount }, index) => [amount, ['fees', index, 'amount']] as const), ...(Array.isArray(value.appeal) ? value.appeal : []).flatMap(({ fee }, index) => (typeof fee === 'number' ? [[fee, ['appeal', index, 'fee']] as const] : []))];
  const fine = amounts.flatMap(([amount, path]) => {
    const written = (source.plainNumbers ? undefined : source.writtenAt(path)) ?? String(amount);
    const mayBeThousands = mayBeTwoNumbers(written);
    return mayBeThousands || (/\.\d{3,}$/.test(written) && !/\.\d{2}0+$/.test(written)) ? [source.problem('parts-of-a-cent', path, { field: String(path.at(-1)), value: written, nearest: amount.toFixed(2), whole: mayBeThousands ? written.replace('.', '') : '' })] : [];
  });
  const isFree = fees.length > 0 && fees.every(({ amount, when }) => amount === 0 && when === undefined);
  return isFree ? [...fine, source.problem('free-as-zero', ['fees'], {}, { on: 'key' })] : fine;
}

function insteadOfItself({ value, source }: Facts): Problem[] {
  const documents = Array.isArray(value.documents) ? value.documents : [];
  return documents.flatMap(({ id, or = [] }, index) => (or.includes(id) ? [source.problem('instead-of-itself', ['documents', index, 'or', or.indexOf(id)], { value: id })] : []));
}

// A list may break off where the copy does; that there is none was read to the end.
function seenAndUnseen({ value, source }: Facts): Problem[] {
  return (value.unseen ?? []).flatMap((field, index) => ((value as Readonly<Record<string, unknown>>)[field] !== 'none' ? [] : [source.problem('seen-and-unseen', ['unseen', index], { value: field })]));
}

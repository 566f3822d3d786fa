import { compare } from '../model/problem.ts';
import { languageTagPattern, type Dataset, type WordsByTag } from '../model/dataset.ts';

/** A day, month or year out of the ways in which catalogues write it; undefined when it says none. A time and its zone are left away: the day counts as it was written. */
export function dateIn(text: string | undefined): string | undefined {
  const written = text?.trim() ?? '';
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\.?$/.exec(written);
  const [, year, month, day] = dotted ? [undefined, dotted[3]!, dotted[2]!.padStart(2, '0'), dotted[1]!.padStart(2, '0')] : /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(written) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === whole ? parts.join('-') : undefined;
}

/** Words with their tags; of several in one language the first by order, so that the file's order changes nothing. */
export function wordsByTag(all: readonly { text: string; tag?: string | undefined }[]): WordsByTag {
  const pairs = all.map(({ text, tag }) => [tag && languageTagPattern.test(tag) && tag.length <= 35 ? tag : 'und', text.trim()] as const).filter(([, text]) => text !== '');
  const kept = new Map<string, string>();
  for (const [tag, text] of [...pairs].sort(([a, one], [b, other]) => compare(a, b) || compare(one, other))) if (!kept.has(tag)) kept.set(tag, text);
  return Object.fromEntries(kept);
}

/** Each value once, sorted, without blanks. */
export function eachOnce(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.map((value) => value?.trim()).filter((value): value is string => value !== undefined && value !== ''))].sort(compare);
}

/** A value that is more than blanks. */
export function stated(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
  return text === '' ? undefined : text;
}

/** A number of bytes; undefined for anything else. */
export function bytesIn(text: string | undefined): number | undefined {
  const number = Number(text ?? NaN);
  return Number.isFinite(number) && number >= 0 && text?.trim() !== '' ? number : undefined;
}

/** The address behind `mailto:` or `tel:`. */
export function withoutScheme(value: string | undefined): string | undefined {
  return value?.replace(/^(?:mailto|tel):/i, '');
}

type Stated<Value> = { [Key in keyof Value as undefined extends Value[Key] ? never : Key]: Value[Key] } & { [Key in keyof Value as undefined extends Value[Key] ? Key : never]?: Exclude<Value[Key], undefined> };

/** A record without the fields that nobody stated. */
export function onlyStated<Value extends object>(value: Value): Stated<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Stated<Value>;
}

/** Data sets in the order of their ids; of two with one id the second is numbered, so that each can be told from the other. */
export function inOrderOfIds(datasets: readonly Dataset[]): Dataset[] {
  const sorted = datasets.map((dataset) => ({ dataset, whole: JSON.stringify(dataset) })).sort((a, b) => compare(a.dataset.id, b.dataset.id) || compare(a.whole, b.whole)).map(({ dataset }) => dataset);
  const seen = new Map<string, number>();
  return sorted.map((dataset) => {
    const times = (seen.get(dataset.id) ?? 0) + 1;
    seen.set(dataset.id, times);
    return times === 1 ? dataset : { ...dataset, id: `${dataset.id} #${times}` };
  });
}

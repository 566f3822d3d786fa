import type { Texts } from './catalogue.ts';
import type { ConceptFacts, ServiceFacts } from './service.ts';
import type { Output, TimeSpan } from './service-parts.ts';
import type { Text } from './text.ts';

/** What a service states once, or several times by ids: the name of the one, and that of the list. */
export const severalOf = { output: 'outputs', applicantDeadline: 'applicantDeadlines' } as const;

const oneOf = new Map<string, string>(Object.entries(severalOf).map(([one, several]) => [several, one]));

/** A field or a part of it under the name that it has where it is stated once: what is said of the one is said of the list. */
export function asOne(path: string): string {
  const [field, ...rest] = path.split('.') as [string, ...string[]];
  const one = oneOf.get(field);
  return one === undefined ? path : [one, ...rest].join('.');
}

/** The other way of stating the same; undefined for a field that knows one way. */
export function otherWay(field: string): string | undefined {
  return oneOf.get(field) ?? (severalOf as Readonly<Record<string, string>>)[field];
}

/** An entry without an id is the only one, whose words are a sentence and no entry of a map. */
export type Entry<Of> = Of & { id?: string };
type Facts = ServiceFacts | ConceptFacts;

/** What one receives, each with its validity, however it is written: words alone state one too. */
export function outputsOf({ facts, texts }: { facts: Facts; texts: Texts }): readonly Entry<Output>[] {
  return facts.outputs ?? (facts.output !== undefined || Object.values(texts).some((text) => text.output !== undefined) ? [facts.output ?? {}] : []);
}

/** By when one must apply, each time limit by itself. */
export function deadlinesOf(facts: Facts): readonly Entry<TimeSpan>[] {
  return facts.applicantDeadlines ?? (facts.applicantDeadline ? [facts.applicantDeadline] : []);
}

/** The words of an output in a text. */
export function wordsOfOutput(text: Text | undefined, { id }: Entry<unknown>): string | undefined {
  return id === undefined ? text?.output : text?.outputs?.[id];
}

/** The field in which a service states what it states once or several times. */
export function fieldStating(facts: Facts, one: keyof typeof severalOf): string {
  return facts[severalOf[one]] === undefined ? one : severalOf[one];
}


import { z } from 'zod';
import type { conceptFacts, serviceFacts, SomeFacts } from '../model/service.ts';
import type { Problem } from '../model/problem.ts';
import { id } from '../model/values.ts';
import { problemsOfConflicts } from './conflicts.ts';
import { problemsOfForms } from './forms.ts';
import type { RecordOf } from './link.ts';
import { actsTwice, bothWays, documentsTwice, namedTwice, twice } from './repeated.ts';
import { unwrapped } from './schema-at.ts';
import { senselessInService } from './sense.ts';
import type { Source } from './source.ts';

/** A record that its schema refuses. It is no part of the catalogue; what else is wrong with it is told all the same, so that nobody mends it twice. */
export interface FaultyRecord {
  source: Source;
  /** Its fields that are right, each by itself. */
  sound: Readonly<Record<string, unknown>>;
  /** What its schema says of it. */
  faults: readonly Problem[];
}

/** What is left of a source that its schema refuses. */
export function faultyRecord(schema: z.ZodType, source: Source, faults: readonly Problem[]): FaultyRecord {
  const fields = fieldSchemas(schema);
  const stated = typeof source.value === 'object' && source.value !== null ? Object.entries(source.value) : [];
  return { source, faults, sound: Object.fromEntries(stated.filter(([name, value]) => fields(name)?.safeParse(value).success === true)) };
}

function fieldSchemas(schema: z.ZodType): (name: string) => z.ZodType | undefined {
  const plain = unwrapped(schema);
  if (plain instanceof z.ZodRecord) return () => plain.valueType as z.ZodType;
  const shape = plain instanceof z.ZodObject ? (plain.shape as Record<string, z.ZodType>) : {};
  return (name) => (Object.hasOwn(shape, name) ? shape[name] : undefined);
}

/** What else is wrong with a faulty record: of a value that is refused nothing more is to be said. */
export function besidesFaults({ faults }: FaultyRecord, problems: readonly Problem[]): Problem[] {
  return problems.filter(({ line, column }) => !faults.some((fault) => fault.line === line && fault.column === column));
}

/** All that a faulty record says, as if it were right: only for what looks at each value by itself. */
export function asWritten<Value extends object>({ source }: FaultyRecord): RecordOf<Value> {
  return { value: source.value as Value, source };
}

/** The ids of a list of a faulty record, where it is there and each thing in it has one that is accepted: a list that is not there may stand under a mistyped name, and an id that is refused may mean any other. */
export function idsWritten({ source }: FaultyRecord, field: string): string[] | undefined {
  const items = (source.value as Readonly<Record<string, unknown>>)[field];
  // Beside a fault in the YAML a list may be longer than what can be read of it.
  if (source.readInPart || !Array.isArray(items) || items.length === 0) return undefined;
  const ids = items.flatMap((item: { id?: unknown } | null) => (id.safeParse(item?.id).data ?? []));
  return ids.length === items.length ? ids : undefined;
}

/** What the sound fields of a service or concept say twice, or the wrong way round. What is missing or left over nobody can tell: it may be what the faulty ones mean. */
export function problemsOfSoundFields(schema: typeof serviceFacts | typeof conceptFacts, { source, sound }: FaultyRecord): Problem[] {
  const record = { value: schema.partial().parse(sound), source };
  return problemsOfFields(record).concat(problemsOfForms(record));
}

/** What the fields of a service or concept say twice or the wrong way round, each by itself. */
export function problemsOfFields(record: RecordOf<SomeFacts>): Problem[] {
  return [...twice(record, ['channels', 'fees', 'forms', 'outputs', 'applicantDeadlines']), ...documentsTwice(record), ...actsTwice(record), ...namedTwice(record), ...senselessInService(record), ...bothWays(record), ...problemsOfConflicts(record)];
}

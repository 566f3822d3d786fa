import { officialLanguages } from '#languages/languages.ts';
import { fieldAt, withField, type Draft, type Fields } from './draft.ts';

const rowsWithWords = ['documents', 'fees', 'forms', 'outputs', 'applicantDeadlines', 'conflicts'] as const;

/** The words of rows that the officer took away, as `fees.issue`: nothing in the facts asks for them any more. What the files had left over before stays for the check to tell. */
export function takenAway(before: Draft, now: Draft, ofConcept: Fields = {}): ReadonlySet<string> {
  const still = asksForWords({ ...ofConcept, ...now.facts });
  return new Set([...asksForWords({ ...ofConcept, ...before.facts })].filter((entry) => !still.has(entry)));
}

/** A draft without the words of rows that were taken away, and without the record of what those words were translated from. */
export function withoutTakenAway(before: Draft, now: Draft, ofConcept?: Fields): Draft {
  const gone = takenAway(before, now, ofConcept);
  if (gone.size === 0) return now;
  return officialLanguages.reduce((draft, language) => {
    const without = (map: unknown, nameOf: (key: string) => string) => Object.fromEntries(Object.entries(map as Fields).filter(([key]) => !gone.has(nameOf(key))));
    const maps = [...rowsWithWords, 'when'].filter((field) => isMap(fieldAt(draft, `${language}.${field}`)));
    const cleared = maps.reduce((current, field) => withField(current, `${language}.${field}`, without(fieldAt(current, `${language}.${field}`), (id) => `${field}.${id}`)), draft);
    const record = fieldAt(cleared, `${language}.translatedFrom`) as { fields?: unknown } | undefined;
    return isMap(record?.fields) ? withField(cleared, `${language}.translatedFrom`, { ...record, fields: without(record.fields, (key) => key) }) : cleared;
  }, now);
}

function asksForWords(facts: Fields): ReadonlySet<string> {
  const rows = (field: string): readonly Fields[] => (Array.isArray(facts[field]) ? (facts[field] as Fields[]) : []);
  return new Set([
    ...rowsWithWords.flatMap((field) => rows(field).map(({ id, note }) => `${field}.${String(id ?? note)}`)),
    ...[...rows('documents'), ...rows('fees')].flatMap(({ when }) => (typeof when === 'string' ? [`when.${when}`] : [])),
  ]);
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

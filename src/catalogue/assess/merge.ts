import { officialLanguageBefore } from '#languages/languages.ts';
import { compare } from '../model/problem.ts';
import { otherWay } from '../model/several.ts';
import { fieldsOf, plainly, type OwnService } from '../model/workbook.ts';
import { revisionOf } from './revision.ts';

/** What becomes of a field when a record is imported over what is there. */
export type Fate = 'same' | 'taken' | 'removed' | 'kept' | 'both-changed';

export interface FieldMerge {
  field: string;
  fate: Fate;
  /** As it stands now. */
  ours: unknown;
  /** As the imported file says. */
  theirs: unknown;
}

/** What an imported file says of a service. */
export interface Incoming {
  fields: ReadonlyMap<string, unknown>;
  /** A field that it could state and does not is taken out; otherwise its silence changes nothing. */
  silenceRemoves(field: string): boolean;
  /** What the file states of a field holds what stands there already: taking it loses nothing. */
  onlyAdds(field: string): boolean;
}

/** The revision of each field of a service. */
export function revisionsOf(service: Pick<OwnService, 'facts' | 'texts'>): ReadonlyMap<string, string> {
  return new Map([...fieldsOf(service)].map(([field, value]) => [field, revisionOf(value)]));
}

/**
 * Three states of a record, field by field: as it was when it was last exported or imported (`earlier`, by revision), as it stands now, and as the file says.
 * What nobody touched since takes the file's words; what only the officer changed stays; what both changed stays and is shown.
 */
export function mergeOf(now: Pick<OwnService, 'facts' | 'texts'> | undefined, incoming: Incoming, earlier: readonly ReadonlyMap<string, string>[]): FieldMerge[] {
  const ours = now ? fieldsOf(now) : new Map<string, unknown>();
  const names = [...new Set([...ours.keys(), ...incoming.fields.keys()])].sort(compare);
  const isKnown = earlier.some((states) => states.size > 0);
  return neverBothWays(names.flatMap((field): FieldMerge[] => {
    const here = ours.get(field);
    const theirs = plainly(incoming.fields.get(field), field);
    const answer = (fate: Fate): FieldMerge[] => [{ field, fate, ours: here, theirs: field === 'steps' && theirs !== undefined ? wholeSteps(incoming.fields.get(field)) : theirs }];
    if (revisionOf(here) === revisionOf(theirs)) return answer('same');
    const was = (value: unknown) => earlier.some((states) => (value === undefined ? states.size > 0 && !states.has(field) : states.get(field) === revisionOf(value)));
    if (theirs === undefined) {
      if (!incoming.silenceRemoves(field) || !isKnown) return answer('kept');
      return answer(was(here) ? 'removed' : was(theirs) ? 'kept' : 'both-changed');
    }
    if (!isKnown && here === undefined) return answer('taken');
    // What was stated before and is gone was taken out on purpose.
    if (was(here)) return answer('taken');
    return answer(was(theirs) ? 'kept' : incoming.onlyAdds(field) ? 'taken' : 'both-changed');
  }));
}

// Held against others, steps end with the last that says something; written, they are as many as the texts have, or nobody would know which is whose.
function wholeSteps(steps: unknown): unknown {
  return [steps].flat().map((step) => plainly(step) ?? {});
}

// What stands once here and several times there, or the other way round, is one thing: taken beside it, both would stand.
function neverBothWays(merges: FieldMerge[]): FieldMerge[] {
  const stands = new Set(merges.flatMap(({ field, fate, ours }) => (ours !== undefined && fate !== 'removed' ? [field] : [])));
  return merges.map((merge) => (merge.fate === 'taken' && stands.has(statedElsewhere(merge.field)) ? { ...merge, fate: 'both-changed' } : merge));
}

function statedElsewhere(field: string): string {
  const { language, field: name } = officialLanguageBefore(field);
  return `${language === undefined ? '' : `${language}.`}${otherWay(name)}`;
}

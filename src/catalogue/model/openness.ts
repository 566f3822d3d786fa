import type { ServiceFacts } from './service.ts';
import { asOne } from './several.ts';

type Facts = Pick<ServiceFacts, 'conflicts' | 'unseen'>;

/** What official sources still say against each other: the conflicts that nobody has settled. A day of settling that lies ahead of the day it is settles nothing; a catalogue that was only read knows no day. */
export function openConflicts(facts: Facts, day: string | undefined): NonNullable<ServiceFacts['conflicts']> {
  return (facts.conflicts ?? []).filter(({ resolved }) => resolved === undefined || (day !== undefined && resolved > day));
}

/** Whether a conflict is about a field, about a part of it, or about the whole that it is part of. */
export function concerns(conflict: { field: string }, field: string): boolean {
  const [there, here] = [asOne(conflict.field), asOne(field)];
  return there === here || there.startsWith(`${here}.`) || here.startsWith(`${there}.`);
}

/** Whether official sources contradict each other on a field and nobody has settled it. */
export function isContradicted(facts: Facts, field: string, day: string | undefined): boolean {
  return openConflicts(facts, day).some((conflict) => concerns(conflict, field));
}

/** Whether what official sources contradict is exactly this field, not the whole that it is part of. */
export function isContradictedAlone(facts: Facts, field: string, day: string | undefined): boolean {
  return openConflicts(facts, day).some((conflict) => asOne(conflict.field) === asOne(field));
}

/** Whether the copy that was read breaks off before a field: then nobody knows whether it is stated. */
export function isUnseen(facts: Facts, field: string): boolean {
  const named = asOne(field);
  return (facts.unseen ?? []).some((unseen) => unseen === named || named.startsWith(`${unseen}.`));
}

import { isLanguage, officialLanguageBefore } from '#languages/languages.ts';
import type { Concept, Service } from '../../model/catalogue.ts';
import { idPattern } from '../../model/values.ts';
import { isMerged, notInherited } from '../../model/from-concept.ts';

type Fields = Record<string, unknown>;

/** Takes the words of what stands already where the file says no other, and leaves out what the service inherits. */
export function withWhatIsKnown(fields: Map<string, unknown>, before: Service | undefined, concept: Concept | undefined): void {
  for (const [field, value] of [...fields]) {
    if (field === 'concept' || field === 'status') continue;
    const here = before && valueOf(before, field);
    const known = here !== undefined && (field === 'unseen' ? (value as unknown[]).every((one) => (here as unknown[]).includes(one)) : isSaidBy(field, value, here)) ? here : withDetails(value, here);
    fields.set(field, known);
    // Where an own title comes from, the concept does not say.
    const ownTitle = field.endsWith('.titleStatus') && fields.has(field.replace(/Status$/, ''));
    const above = concept && !notInherited.has(field) && !ownTitle ? valueOf(concept, field) : undefined;
    if (above === undefined) continue;
    if (isSaidBy(field, known, above)) fields.delete(field);
    else if (isFields(known) && isFields(above) && isMerged(field)) {
      const rest = Object.fromEntries(Object.entries(known).filter(([key, one]) => above[key] === undefined || !within(one, above[key])));
      fields.set(field, rest);
    }
  }
}

function isSaidBy(field: string, said: unknown, known: unknown): boolean {
  return within(field === 'steps' ? asManyAs(said, known) : said, known);
}

// Of steps the file says who acts, and stops after the last of whom it is known.
function asManyAs(steps: unknown, known: unknown): unknown {
  return Array.isArray(steps) && Array.isArray(known) ? [...(steps as unknown[]), ...Array.from({ length: Math.max(0, known.length - steps.length) }, () => ({}))] : steps;
}

// An act that stands here with its articles, and is named in the file among others than here, keeps them.
function withDetails(said: unknown, here: unknown): unknown {
  if (!Array.isArray(said) || !Array.isArray(here) || !said.every(isOnlyNamed)) return said;
  return said.flatMap((one) => { const same = here.filter((other) => within(one, other)); return same.length > 0 ? (same as unknown[]) : [one]; });
}

// Of a source the file says its address alone, of the legal basis the acts: each once, though it may stand here more than once.
function isOnlyNamed(one: unknown): boolean {
  return isFields(one) && Object.keys(one).length === 1 && ('url' in one || 'act' in one);
}

function valueOf({ facts, texts, further }: Pick<Service | Concept, 'facts' | 'texts'> & Pick<Service, 'further'>, field: string): unknown {
  const { language, field: name } = officialLanguageBefore(field);
  return ((language === undefined ? facts : isLanguage(language) ? texts[language] : further?.[language]) as Fields | undefined)?.[name];
}

/** Whether something known says all that is said. Weeks are written as days in linked data, ids in no order of their own. */
function within(said: unknown, known: unknown): boolean {
  if (Array.isArray(known) && !Array.isArray(said)) return known.length === 1 && within(said, known[0]);
  if (Array.isArray(said)) return Array.isArray(known) && (said.every(isNameAlone) ? sameInAnyOrder(said, known) : said.length === known.length && said.every((one, index) => within(one, known[index])));
  if (isFields(said)) return isFields(known) && Object.entries(said).every(([key, value]) => within(value, known[key]));
  return typeof said === 'string' && typeof known === 'string' ? inDays(said) === inDays(known) : said === known;
}

const isNameAlone = (one: unknown): boolean => (typeof one === 'string' ? idPattern.test(one) : isOnlyNamed(one));

function sameInAnyOrder(said: readonly unknown[], known: readonly unknown[]): boolean {
  return said.every((one) => known.some((other) => within(one, other))) && known.every((other) => said.some((one) => within(one, other)));
}

function inDays(words: string): string {
  const weeks = /^P(\d+)W$/.exec(words)?.[1];
  return weeks === undefined ? words : `P${7 * Number(weeks)}D`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

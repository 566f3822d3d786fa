import { z } from 'zod';
import { dateInWords } from '#languages/dates.ts';
import { isLanguage, type InEachLanguage, type Language } from '#languages/languages.ts';
import { inLanguage, moreDifferences, placeWords, reasonWords, type ReasonValues } from '#languages/reasons.ts';
import { answerWords, outcomeWords } from '#languages/answers.ts';
import { innerOf, metaOf } from '../model/field.ts';
import type { Finding } from '../model/finding.ts';
import { institutionFacts } from '../model/institution.ts';
import { serviceFacts } from '../model/service.ts';
import type { Requirement } from '../model/standard.ts';
import { textWords } from '../model/text.ts';
import { factInWords } from './fact-words.ts';

/** How a sentence calls what it speaks of. */
export interface Naming {
  field(path: string, label: string | undefined, language: Language): string;
  text(of: Language, language: Language): string;
  /** Sentences of its own, by the code of a reason. */
  reasons?: Readonly<Record<string, (values: ReasonValues) => InEachLanguage>>;
}

// By the names that stand in the files, which no script changes.
const asInFiles: Naming = { field: (path, label) => (label ? `\`${path}\` (${label})` : `\`${path}\``), text: (of) => `\`${of}.md\`` };

/** What is the matter, in one sentence: the reason a rule gave, otherwise the requirement put as missing, partial or unknown; the requirement's title where it is met. Names of fields and files stand in backticks, unless they are called otherwise. */
export function messageOf(finding: Finding, requirement: Requirement, language: Language, naming = asInFiles): string {
  const { title, asks } = requirement.words[language];
  if (finding.outcome === 'met') return title;
  const values = valuesOf(finding, requirement, language, naming);
  const sentence = (finding.reason && (naming.reasons?.[finding.reason.code] ?? reasonWords[finding.reason.code as keyof typeof reasonWords]))
    ?? answerWords[`${requirement.rule}:${finding.outcome}`]
    ?? outcomeWords[finding.outcome];
  const said = sentence({ ...values, title, asks })[language];
  return values.more === undefined ? said : `${said} ${moreDifferences(values)[language]}`;
}

/** What to write and where: the requirement's remedy. Empty where nothing has to be done. */
export function helpOf(finding: Pick<Finding, 'outcome'>, requirement: Requirement, language: Language): string {
  return finding.outcome === 'met' || finding.outcome === 'not-applicable' ? '' : requirement.words[language].remedy;
}

// Of the form of a record, which is part of the program; what an author called a part of a map comes and goes.
const labels = new Map<string, string | undefined>();
const mostLabels = 5000;

/** The label of a field of a service, of its words or of its institution; undefined when no field has that name. */
export function labelOfField(path: string, language: Language, first: 'facts' | 'words' = 'facts'): string | undefined {
  const key = `${language} ${first} ${path}`;
  const known = labels.get(key);
  if (known !== undefined || labels.has(key)) return known;
  const label = labelIn(path, language, first);
  if (labels.size >= mostLabels) labels.clear();
  labels.set(key, label);
  return label;
}

function labelIn(path: string, language: Language, first: 'facts' | 'words'): string | undefined {
  const schemas = first === 'facts' ? [serviceFacts, textWords, institutionFacts] : [textWords, serviceFacts, institutionFacts];
  for (const schema of schemas) {
    const field = fieldAt(schema, path.split('.'));
    const label = field && metaOf(field)?.label[language];
    if (label) return label;
  }
  return undefined;
}

/** What one entry of a list of facts is called: “Fee” for `fees`; the label of the field where it is no list. */
export function labelOfEntry(field: string, language: Language): string | undefined {
  const schema = fieldAt(serviceFacts, [field]) ?? fieldAt(institutionFacts, [field]);
  const entry = schema && objectIn(schema);
  return (entry && !partsOfField.has(field) && metaOf(entry)?.label[language]) || labelOfField(field, language);
}

const partsOfField: ReadonlySet<string> = new Set(['timeLimit', 'output', 'review']);

// The field that a rule looks at, where the requirement does not name it.
const fieldOfRule: Readonly<Record<string, string>> = {
  'appeal-period': 'appeal', contact: 'contact', 'document-forms': 'documents', 'form-guidance': 'forms', 'legal-basis': 'legalBasis', 'open-format': 'forms', output: 'output', payment: 'fees', 'plain-summary': 'summary',
};

// These rules compare words, so `fees` means the words of the fees.
const rulesOfWords: ReadonlySet<string> = new Set(['facts-agree', 'plain-summary', 'short-sentences', 'translated', 'translation-fresh']);

// These are answered in the texts, although `steps` is also a field of facts.
const statedInWords: ReadonlySet<string> = new Set(['title', 'summary', 'eligibility', 'steps', 'information', 'alsoCalled']);

function valuesOf(finding: Finding, requirement: Requirement, language: Language, naming: Naming): ReasonValues {
  const { field: named, item, fields, stale, elsewhere, from, with: compared, here, there, checked, next, since, ...others } = finding.reason?.values ?? {};
  const field = named ?? requirement.with?.field ?? fieldOfRule[requirement.rule];
  const first = rulesOfWords.has(requirement.rule) || statedInWords.has(String(field)) ? 'words' : 'facts';
  const other = compared ?? from;
  const spoken = finding.language;
  return {
    ...others, rule: requirement.rule,
    ...(field === undefined ? { field: '' } : { field: fieldInWords(String(field), language, naming, first, item) }),
    ...(fields === undefined ? {} : { fields: fieldsInWords(String(fields), language, naming) }),
    ...(stale === undefined ? {} : { places: placesInWords(String(stale), language, naming) }), ...(elsewhere === undefined ? {} : { elsewhere: placesInWords(String(elsewhere), language, naming) }),
    ...(spoken === undefined ? {} : { file: naming.text(spoken, language), inLanguage: inLanguage[spoken][language] }),
    ...(typeof other === 'string' && isLanguage(other) ? { other: naming.text(other, language) } : {}),
    ...(here === undefined ? {} : { here: sideInWords(here, finding.reason!.code, language) }), ...(there === undefined ? {} : { there: sideInWords(there, finding.reason!.code, language) }),
    ...(checked === undefined ? {} : { checked: dateInWords(String(checked), language) }), ...(next === undefined ? {} : { next: dateInWords(String(next), language) }), ...(since === undefined ? {} : { since: dateInWords(String(since), language) }),
  };
}

function fieldInWords(path: string, language: Language, naming: Naming, first: 'facts' | 'words', item?: string | number): string {
  // An entry of a map of words, such as `notes.timeLimit`, is called by the map.
  const label = labelOfField(path, language, first) ?? (first === 'words' ? labelOfField(path.split('.')[0]!, language, first) : undefined);
  const named = [label, item === undefined ? undefined : placeWords.item(item)[language]].filter(Boolean).join(', ');
  return naming.field(path, named || undefined, language);
}

// `sr:steps:3 sr:title en:title` → “`steps` (Steps, item 3), `title` (Title) in `sr.md`; …”.
function placesInWords(places: string, language: Language, naming: Naming): string {
  const more = places.endsWith(' …');
  const byLanguage = Map.groupBy((more ? places.slice(0, -2) : places).split(' ').map((place) => place.split(':')), ([spoken]) => spoken!);
  return [...byLanguage].map(([spoken, those]) => placeWords.inFile(those.map(([, field, item]) => fieldInWords(field!, language, naming, 'words', item)).join(', '), naming.text(spoken as Language, language))[language]).join('; ') + (more ? ' …' : '');
}

function fieldsInWords(fields: string, language: Language, naming: Naming): string {
  const more = fields.endsWith(' …');
  const names = (more ? fields.slice(0, -2) : fields).split(', ');
  return names.map((name) => fieldInWords(name, language, naming, 'words')).join(', ') + (more ? ' …' : '');
}

// A count stays a number; facts are said in the reader's words; names and links are listed as they are.
function sideInWords(side: string | number, code: string, language: Language): string | number {
  if (typeof side === 'number' || side === '–') return side === '–' ? '' : side;
  if (code !== 'links-differ' && code !== 'keys-differ') return side.split(' | ').map((fact) => factInWords(fact, language)).join(', ');
  return side.split(/,? /).filter(Boolean).map((part) => `\`${part}\``).join(', ');
}

/** The schema of a field within a record, by the names on the way to it. */
export function fieldAt(schema: z.ZodType, [name, ...rest]: readonly string[]): z.ZodType | undefined {
  const object = objectIn(schema);
  const field = name === undefined ? undefined : (object?.shape[name] as z.ZodType | undefined);
  if (!field || rest.length === 0) return field;
  return fieldAt(field, rest);
}

function objectIn(schema: z.ZodType): z.ZodObject | undefined {
  const inner = innerOf(schema);
  if (inner) return objectIn(inner);
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodArray) return objectIn(schema.element as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map(objectIn).find((found) => found !== undefined);
  return undefined;
}

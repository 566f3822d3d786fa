import { furtherLanguages, inEach, ownNames, type FurtherLanguage, type InEachLanguage } from '#languages/languages.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { borrowedHeadings, furtherHeadings, furtherParts, type FurtherPart } from '#languages/words/further.ts';
import { noneWords, serviceHeadings } from '#languages/words/service.ts';
import { bodyWords } from '#languages/words/site.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { metaOf } from '../model/field.ts';
import { openConflicts } from '../model/openness.ts';
import { textWords, type Text } from '../model/text.ts';
import { labelOfField } from './finding-words.ts';
import type { MarkdownWords } from './markdown.ts';
import { newerFields, type Newer } from './newer-parts.ts';
import type { Part } from './parts.ts';
import { servicePage, type ServicePage } from './service-page.ts';

type ValueOf<Name extends 'documents' | 'fees' | 'forms' | 'appeal' | 'output'> = NonNullable<ServicePage[Name]['value']>;

/** What a part shows: words of the text, or what the service states there beside them. */
export interface FurtherShown {
  lines?: readonly Phrase[];
  steps?: readonly Phrase[];
  documents?: ValueOf<'documents'>;
  fees?: ValueOf<'fees'>;
  forms?: ValueOf<'forms'>;
  remedies?: ValueOf<'appeal'>;
  received?: ValueOf<'output'>;
  deadlines?: ServicePage['applicantDeadlines'];
  /** What is noted of a field, under its name. */
  notes?: readonly { on: Phrase; note: Phrase }[];
  /** The copy that was read breaks off within what is stated. */
  partly?: true | undefined;
  /** What official sources say against each other on what is stated. */
  conflicts?: readonly Phrase[];
  /** Set where its words are older than what they were translated from. */
  newer?: Newer;
}

/** What a page shows of a text in a language that the institution added: as it is written, under headings of that language, with the facts that it speaks of. */
export interface FurtherText {
  language: FurtherLanguage;
  /** What its speakers call the language. */
  name: string;
  title?: string;
  summary?: string;
  /** Set where what stands in no part of it is older than what it was translated from. */
  newer?: Newer;
  parts: readonly (FurtherShown & { heading: Phrase })[];
  /** What it says of official sources that contradict each other on what stands in no part of it. */
  conflicts: readonly Phrase[];
  /** Markdown. */
  body?: string;
}

/** The texts of a service in languages beside those of the site. */
export function furtherTexts(catalogue: Catalogue, service: Service, voice: Voice): FurtherText[] {
  return furtherLanguages.flatMap((language): FurtherText[] => {
    const text = service.further?.[language];
    if (!text) return [];
    const { title, summary, body } = text;
    const speaking: Speaking = { text, language, voice, service, page: servicePage(catalogue, service, voice, language) };
    const newer = newerFields(service, language, voice);
    const parts = furtherParts.flatMap((part) => shownParts[part](speaking).map((shown) => ({ heading: headingOf(part, language, voice), ...shown, ...newerIn(newer, wordsOf(part)) })));
    return [{ language, name: ownNames[language], ...(title === undefined ? {} : { title }), ...(summary === undefined ? {} : { summary }), ...newerIn(newer, aroundParts), parts, conflicts: otherConflicts(speaking, parts, catalogue.day), ...(body === undefined ? {} : { body }) }];
  });
}

// What stands above and below the parts.
const aroundParts = ['title', 'summary', 'body', 'conflicts'] as const;

// The words of a condition stand beside what is asked for, or paid, under it.
function wordsOf(part: FurtherPart): readonly string[] {
  return part === 'documents' || part === 'fees' ? [part, 'when'] : [part];
}

function newerIn(newer: ReturnType<typeof newerFields>, fields: readonly string[]): { newer?: Newer } {
  const found = fields.map((field) => newer[field]).find((one) => one !== undefined);
  return found ? { newer: found } : {};
}

/** What stands around the free text of such a language: its footnotes are headed as its notes are, and their addresses and the names of its tables are its own, beside those of another text on the page. */
export function wordsAround(language: FurtherLanguage, voice: Voice): MarkdownWords {
  return { footnotes: headingOf('notes', language, voice), backToText: { text: voice.say(bodyWords.backToText), lang: voice.route.tag }, apart: { id: language, name: ownNames[language] } };
}

/** A text, and the page of its service with the words of the text wherever it has some: what only another language says is marked as that. */
interface Speaking { text: Text; language: FurtherLanguage; voice: Voice; service: Service; page: ServicePage }

/** What is shown of each part that the text speaks of: that part whole, so that no words stand there without the fact that they belong to. The words of a condition stand beside what is asked for, or paid, under it. */
const shownParts: Readonly<Record<FurtherPart, (speaking: Speaking) => readonly FurtherShown[]>> = {
  eligibility: linesOf('eligibility'),
  exclusions: linesOf('exclusions'),
  steps: (speaking) => linesOf('steps')(speaking).map(({ lines }) => ({ steps: lines! })),
  information: linesOf('information'),
  documents: ({ text, service: { facts }, page }) => (page.documents.value && speaksOf(text, 'documents', facts.documents) ? [{ documents: page.documents.value, ...doubtsOn(page.documents) }] : []),
  fees: ({ text, service: { facts }, page }) => (page.fees.value && speaksOf(text, 'fees', facts.fees) ? [{ fees: page.fees.value, ...doubtsOn(page.fees) }] : []),
  forms: ({ text, page }) => (page.forms.value && text.forms ? [{ forms: page.forms.value, ...doubtsOn(page.forms) }] : []),
  formGuidance: linesOf('formGuidance'),
  appealHow: ({ text, language, page }) => (text.appealHow === undefined ? [] : [{ remedies: page.appeal.value ?? [], lines: [{ text: text.appealHow, lang: language }], ...doubtsOn(page.appeal) }]),
  // What one receives is stated by words, too, where no fact says what it is.
  output: ({ text, language, page }) => (text.output === undefined ? [] : [{ received: page.output.value ?? [{ words: { text: text.output, lang: language } }], ...doubtsOn(page.output) }]),
  outputs: ({ text, page }) => (page.output.value && text.outputs ? [{ received: page.output.value, ...doubtsOn(page.output) }] : []),
  applicantDeadlines: ({ text, page }) => (page.applicantDeadlines.length > 0 && text.applicantDeadlines ? [{ deadlines: page.applicantDeadlines }] : []),
  notes: (speaking) => (speaking.text.notes ? [{ notes: Object.entries(speaking.text.notes).map(([field, note]) => ({ on: nameOf(field, speaking), note: { text: note, lang: speaking.language } })) }] : []),
};

function linesOf(part: 'eligibility' | 'exclusions' | 'steps' | 'information' | 'formGuidance') {
  return ({ text, language, voice }: Speaking): readonly Pick<FurtherShown, 'lines'>[] => {
    const said = text[part];
    if (said === undefined) return [];
    return [{ lines: said === 'none' ? [{ text: voice.say(noneWords.eligibility), lang: voice.route.tag }] : said.map((line) => ({ text: line, lang: language })) }];
  };
}

function speaksOf(text: Text, field: 'documents' | 'fees', facts: 'none' | readonly { when?: string | undefined }[] | undefined): boolean {
  return text[field] !== undefined || (typeof facts === 'object' && facts.some(({ when }) => when !== undefined && text.when?.[when] !== undefined));
}

function doubtsOn({ partly, conflicts }: Pick<Part<unknown>, 'partly' | 'conflicts'>): Pick<FurtherShown, 'partly' | 'conflicts'> {
  return { ...(partly ? { partly } : {}), ...(conflicts.length > 0 ? { conflicts } : {}) };
}

function otherConflicts({ text, language, service }: Speaking, parts: readonly FurtherShown[], day: string | undefined): Phrase[] {
  const shown = new Set(parts.flatMap(({ conflicts = [] }) => conflicts.map(({ text: words }) => words)));
  return openConflicts(service.facts, day).flatMap(({ note }) => { const words = text.conflicts?.[note]; return words === undefined || shown.has(words) ? [] : [{ text: words, lang: language }]; });
}

// A field bears the name of its heading in that language, else the one that it has in the language of the page.
function nameOf(field: string, { language, voice }: Speaking): Phrase {
  const own = furtherHeadings[language]?.[field as FurtherPart];
  return own === undefined ? { text: voice.say(inEach((one) => labelOfField(field, one) ?? field)), lang: voice.route.tag } : { text: own, lang: language };
}

function headingOf(part: FurtherPart, language: FurtherLanguage, voice: Voice): Phrase {
  const own = furtherHeadings[language]?.[part];
  if (own !== undefined) return { text: own, lang: language };
  const borrowed: Readonly<Record<string, InEachLanguage | undefined>> = { ...borrowedHeadings, ...serviceHeadings };
  // Several things that one receives stand under the heading of one.
  return { text: voice.say(borrowed[part] ?? metaOf(textWords.shape[part === 'outputs' ? 'output' : part])!.label), lang: voice.route.tag };
}

/** What a file of our own says of a thing, read as one value: text, words in each language, an entry of a list, a length of time. */
import { toCyrillic } from '#languages/cyrillic.ts';
import { toLatin } from '#languages/latin.ts';
import type { InEachLanguage, Language, OfficialLanguage } from '#languages/languages.ts';
import type { Concept, Institution, Service } from '../../model/catalogue.ts';
import { idPattern } from '../../model/values.ts';
import type { ListName } from '../../model/vocabulary.ts';
import { keyOf, languageNamed, languageOf, leave, leaveForeign, name, place, spokenIn, type Fact, type Reading } from './facts.ts';
import { folded } from './folded.ts';
import { closest } from './workbook-cells.ts';

/** A service that Katalogu itself wrote, with what is known of it in this folder. */
export interface Exported extends Reading {
  /** Its address. */
  key: string;
  /** The address of the site that wrote it. */
  root: string;
  institution: string;
  /** What its institution states here. */
  own: Institution['facts'] | undefined;
  /** The service as it stands here, and the shared description that it is offered as. */
  before: Service | undefined;
  concept: Concept | undefined;
}

/** What is said of a thing with some properties: `kat:` stands for our own vocabulary. */
export function said({ about, root }: Pick<Exported, 'about' | 'root'>, node: string, ...properties: readonly string[]): Fact[] {
  return about(node, ...properties.map((one) => (one.startsWith('kat:') ? `${root}/ns/#${one.slice(4)}` : name(...(one.split(':') as Parameters<typeof name>)))));
}

/** The one statement with a property; where there are several, none of them counts. */
export function onlyOne(exported: Exported, node: string, property: string): Fact | undefined {
  const [fact, ...others] = said(exported, node, property);
  if (others.length === 0) return fact;
  for (const one of [fact!, ...others]) leave(one, 'several-values');
  return undefined;
}

/** The value of a statement as it stands. */
export function valueOf(fact: Fact | undefined): string | undefined {
  if (fact) place(fact);
  return fact?.statement.object.value;
}

export function textOf(exported: Exported, node: string, property: string): string | undefined {
  return valueOf(onlyOne(exported, node, property));
}

export function isTrue(exported: Exported, node: string, property: string): boolean | undefined {
  const value = textOf(exported, node, property);
  return value === undefined ? undefined : value === 'true';
}

/** The language of ours, or of an institution, that a thing is in. */
export function languageOfThing(exported: Exported, node: string): OfficialLanguage | undefined {
  const spoken = onlyOne(exported, node, 'dct:language');
  const code = spoken && languageNamed(spoken);
  if (code !== undefined) place(spoken!);
  return code;
}

/** JSON-LD writes 9.36 as 9.359999999999999E0. */
export function asNumber(value: string | undefined): number {
  return Number(Number(value).toPrecision(14));
}

/** The id that an address of ours ends in, where it is one of that list. */
export function idIn({ root }: Pick<Exported, 'root'>, list: string, fact: Fact | undefined): string | undefined {
  const value = fact?.statement.object.value ?? '';
  const start = `${root}/id/${list}/`;
  return value.startsWith(start) && idPattern.test(value.slice(start.length)) ? value.slice(start.length) : undefined;
}

/** The field of the model that a statement names. */
export function fieldNamed({ root }: Exported, { statement }: Fact): string {
  return statement.object.value.slice(`${root}/ns/#field-`.length);
}

/** An entry of a word list by its address, if its name in the file is its name here. */
export function entryOf(exported: Exported, list: ListName, fact: Fact | undefined): string | undefined {
  if (!fact) return undefined;
  const entries = exported.catalogue.vocabularies[list] as ReadonlyMap<string, { words: InEachLanguage }>;
  const id = idIn(exported, list, fact);
  const words = id === undefined ? undefined : entries.get(id)?.words;
  const named = exported.named(keyOf(fact.statement.object));
  if (words && named.every((label) => isSame(exported, label, words))) return place(fact), id;
  const label = named[0]?.value ?? id ?? fact.statement.object.value;
  return leave(fact, 'no-entry', closest(label, new Map([...entries].map(([one, { words: here }]) => [one, here])))), undefined;
}

export function entriesOf(exported: Exported, list: ListName, found: readonly Fact[]): string[] {
  return found.flatMap((fact) => entryOf(exported, list, fact) ?? []);
}

/** A value of our own vocabulary, like `kat:form-copy`. */
export function codeOf(exported: Exported, node: string, property: string, list: string, members: readonly string[]): string | undefined {
  const fact = onlyOne(exported, node, property);
  if (!fact) return undefined;
  const start = `${exported.root}/ns/#${list}-`;
  const member = fact.statement.object.value.startsWith(start) ? fact.statement.object.value.slice(start.length) : '';
  if (!members.includes(member)) return leave(fact, 'no-entry', members), undefined;
  place(fact);
  return member;
}

/** Words in each language. The Cyrillic is derived from the Latin: it is compared, and never a second text. */
export function wordsIn(exported: Exported, node: string, property: string, longest = 2000): Map<OfficialLanguage, string> {
  const found = said(exported, node, property);
  const by = new Map<OfficialLanguage, string>();
  for (const cyrillic of [false, true]) for (const fact of found) {
    const { object } = fact.statement;
    if (isCyrillic(fact) !== cyrillic) continue;
    const language = spokenIn(exported, object);
    const value = (cyrillic ? toLatin(object.value) : object.value).normalize('NFC').trim();
    const known = language && by.get(language);
    if (!language) leaveUnread(exported, fact);
    else if (known !== undefined) (cyrillic && isSame(exported, object, { [language]: known }) ? place(fact) : leave(fact, cyrillic ? 'contradiction' : 'several-values'));
    else if (value === '' || value.length > longest) leave(fact, 'too-long');
    else by.set(language, value), place(fact);
  }
  return by;
}

/** Lists words in a language that an import does not write, unless the text in that language says them already. */
export function leaveUnread({ before }: Exported, fact: Fact): void {
  const text = Object.entries(before?.further ?? {}).find(([language]) => language === fact.statement.object.language?.toLowerCase())?.[1];
  const said = Object.values(text ?? {}).flatMap((words: unknown) => (typeof words === 'object' && words !== null ? Object.values(words) : [words]));
  if (said.includes(fact.statement.object.value.normalize('NFC').trim())) place(fact);
  else leaveForeign(fact);
}

export function isCyrillic({ statement }: Fact): boolean {
  return /-cyrl$/i.test(statement.object.language ?? '');
}

/** Whether words of the file say what is written here in their language, in either script. */
export function isSame({ catalogue }: Pick<Exported, 'catalogue'>, object: { value: string; language?: string }, words: Readonly<Partial<Record<Language, string>>>): boolean {
  const language = languageOf(object as Fact['statement']['object']);
  const expected = language && words[language];
  return expected === undefined ? language === undefined : folded(object.value) === folded(expected) || (language === 'sr' && (folded(toLatin(object.value)) === folded(expected) || object.value === toCyrillic(expected, catalogue.script)));
}

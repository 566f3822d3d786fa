import { alphabetOf, toLatin } from '#languages/latin.ts';
import { languages, officialLanguages, type Language, type OfficialLanguage } from '#languages/languages.ts';
import type { Institution } from '../../model/catalogue.ts';
import type { RemainderReason } from '../../model/import.ts';
import { idPattern } from '../../model/values.ts';
import type { ListName } from '../../model/vocabulary.ts';
import { asNumber } from './exported-statements.ts';
import { keyOf, languageNamed, leave, leaveForeign, name, place, spokenIn, type Fact, type Reading } from './facts.ts';
import { folded } from './folded.ts';
import { closest } from './workbook-cells.ts';

/** A service that another program wrote, with what its institution states here. */
interface Foreign extends Reading {
  own: Institution['facts'] | undefined;
}

/** Reads what any CPSV-AP says of a service, property after property. */
export function readForeign(reading: Foreign, key: string): void {
  for (const read of [readTitles, readDescriptions, readKeywords, readEntries, readLanguages, readTime, readCosts, readInputs, readActs, readOutputs, readChannels]) read(reading, key);
}

/** Words by language. Serbian that stands in both scripts is one text: the Cyrillic is derived from the Latin. */
function worded(foreign: Foreign, found: readonly Fact[], longest: number): Map<OfficialLanguage, string[]> {
  const words = new Map<OfficialLanguage, string[]>();
  const latinFirst = [...found].sort((a, b) => Number(alphabetOf(a.statement.object.value) !== 'latin') - Number(alphabetOf(b.statement.object.value) !== 'latin'));
  for (const fact of latinFirst) {
    const { object } = fact.statement;
    const language = spokenIn(foreign, object);
    const text = asKept(fact, language);
    if (object.termType !== 'Literal') { leave(fact, 'no-field'); continue; }
    if (!language) { leaveForeign(fact); continue; }
    if (text === '' || text.length > longest) { leave(fact, 'too-long'); continue; }
    if (alphabetOf(text) !== 'latin') { leave(fact, 'other-language'); continue; }
    place(fact);
    if (!(words.get(language) ?? []).includes(text)) words.set(language, [...(words.get(language) ?? []), text]);
  }
  return words;
}

function asKept({ statement: { object } }: Fact, language: OfficialLanguage | undefined): string {
  return (language === 'sr' ? toLatin(object.value) : object.value).normalize('NFC').trim();
}

function readTitles(foreign: Foreign, key: string): void {
  const { about, fields } = foreign;
  const found = about(key, name('dct', 'title'));
  for (const [language, all] of worded(foreign, found, 300)) {
    fields.set(`${language}.title`, all[0]!);
    fields.set(`${language}.titleStatus`, 'official');
    for (const fact of found) if (spokenIn(foreign, fact.statement.object) === language && fact.state === 'placed' && all.indexOf(asKept(fact, language)) > 0) leave(fact, 'several-values');
  }
}

const longestSummary = 400;

function readDescriptions(foreign: Foreign, key: string): void {
  const { about, fields } = foreign;
  for (const [language, all] of worded(foreign, about(key, name('dct', 'description')), 20_000)) {
    const [first, ...rest] = [...all].sort((a, b) => a.length - b.length) as [string, ...string[]];
    const short = first.length <= longestSummary && !first.includes('\n');
    if (short) fields.set(`${language}.summary`, first);
    const body = short ? rest : all;
    if (body.length > 0) fields.set(`${language}.body`, body.map((text) => text.replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')).join('\n\n'));
  }
}

// As many as a text may have.
const mostNames = 30;

function readKeywords(foreign: Foreign, key: string): void {
  const { about, fields } = foreign;
  const found = about(key, name('dcat', 'keyword'));
  for (const [language, all] of worded(foreign, found, 300)) {
    fields.set(`${language}.alsoCalled`, all.slice(0, mostNames));
    const beyond = new Set(all.slice(mostNames));
    for (const fact of found) if (fact.state === 'placed' && spokenIn(foreign, fact.statement.object) === language && beyond.has(asKept(fact, language))) leave(fact, 'too-many');
  }
}

const entryProperties: readonly (readonly [field: string, list: ListName, many: boolean, predicates: readonly string[]])[] = [
  ['kind', 'kinds', false, [name('dct', 'type')]], ['topics', 'topics', true, [name('cv', 'thematicArea')]], ['lifeEvents', 'life-events', true, [name('cv', 'isGroupedBy')]],
  ['audience', 'audiences', true, [name('dct', 'audience')]], ['area', 'areas', true, [name('dct', 'spatial')]],
];

function readEntries(reading: Reading, key: string): void {
  for (const [field, list, many, predicates] of entryProperties) {
    const ids = [...new Set(reading.about(key, ...predicates).flatMap((fact) => entryOf(reading, list, fact) ?? []))];
    if (ids.length > 0 && (many || ids.length === 1)) reading.fields.set(field, many ? ids : ids[0]);
  }
}

/** The entry that an object is: by the last part of its address, its standard address, or its words. */
function entryOf(reading: Reading, list: ListName, fact: Fact): string | undefined {
  const { object } = fact.statement;
  const entries = reading.catalogue.vocabularies[list] as ReadonlyMap<string, { words: Record<Language, string>; uri?: string | undefined; url?: string | undefined; alsoCalled?: Partial<Record<Language, readonly string[] | undefined>> | undefined }>;
  const last = object.value.split(/[/#]/).at(-1) ?? '';
  const titles = object.termType === 'Literal' ? [fact] : reading.about(keyOf(object), name('dct', 'title'), name('skos', 'prefLabel'));
  const says = new Set(titles.map(({ statement }) => folded(statement.object.value)));
  const byWords = [...entries].filter(([, { words, alsoCalled }]) => languages.some((language) => [words[language], ...(alsoCalled?.[language] ?? [])].some((one) => says.has(folded(one))))).map(([id]) => id);
  const byAddress = [...entries].filter(([id, { uri, url }]) => object.termType === 'NamedNode' && (uri === object.value || url === object.value || (id === last && new RegExp(`/${list}[/#]`).test(object.value)))).map(([id]) => id);
  const ids = [...new Set(byAddress.length > 0 ? byAddress : byWords)];
  const id = ids.length === 1 ? ids[0] : undefined;
  if (id === undefined) {
    leave(fact, 'no-entry', titles[0] ? closest(titles[0].statement.object.value, new Map([...entries].map(([one, { words }]) => [one, words]))) : []);
    return undefined;
  }
  place(fact);
  const called = entries.get(id)!;
  for (const title of titles) if (languages.some((language) => [called.words[language], ...(called.alsoCalled?.[language] ?? [])].some((one) => folded(one) === folded(toLatin(title.statement.object.value))))) place(title);
  for (const identifier of reading.about(keyOf(object), name('dct', 'identifier'))) place(identifier);
  return id;
}

function readLanguages({ about, fields }: Reading, key: string): void {
  const found = about(key, name('dct', 'language')).flatMap((fact) => {
    const code = languageNamed(fact);
    if (code) place(fact);
    return code ?? [];
  });
  if (found.length > 0) fields.set('languages', [...new Set(found)]);
}

function readTime({ about, fields }: Reading, key: string): void {
  const found = about(key, name('cv', 'processingTime'));
  const [fact, ...others] = found;
  if (!fact) return;
  if (others.length > 0) return found.forEach((one) => leave(one, 'several-values'));
  const [, months, days, hours] = /^P(?:(\d{1,3})M)?(?:(\d{1,4})D)?(?:T(\d{1,4})H)?$/.exec(fact.statement.object.value) ?? [];
  const lengths = Object.entries({ days, hours, months }).filter(([, value]) => value !== undefined && Number(value) > 0);
  if (lengths.length !== 1) return leave(fact, 'not-a-length-of-time');
  place(fact);
  fields.set('timeLimit', { decision: { [lengths[0]![0]]: Number(lengths[0]![1]) } });
}

function readCosts(foreign: Foreign, key: string): void {
  const { about, fields } = foreign;
  const fees: object[] = [];
  for (const fact of about(key, name('cv', 'hasCost'))) {
    const node = keyOf(fact.statement.object);
    const [values, currencies] = [about(node, name('cv', 'value'), name('cv', 'hasValue')), about(node, name('cv', 'currency'))];
    const amount = amountIn(values, currencies);
    if (typeof amount === 'string') {
      for (const one of [fact, ...values, ...currencies]) leave(one, amount);
      continue;
    }
    const identifier = about(node, name('dct', 'identifier'));
    const own = identifier[0]?.statement.object.value.split('/').at(-1) ?? '';
    const id = idPattern.test(own) && own.length <= 64 && !fees.some((fee) => (fee as { id: string }).id === own) ? own : fees.length === 0 ? 'fee' : `fee-${fees.length + 1}`;
    for (const one of [fact, ...values, ...currencies, ...identifier]) place(one);
    fees.push({ id, amount, currency: 'EUR' });
    const described = about(node, name('dct', 'title'));
    for (const [language, all] of worded(foreign, described.length > 0 ? described : about(node, name('dct', 'description')), 2000)) fields.set(`${language}.fees`, { ...(fields.get(`${language}.fees`) as object | undefined), [id]: all.join(' ') });
  }
  if (fees.length > 0) fields.set('fees', fees);
}

/** An amount in euros, or why a cost states none: nobody can tell what an amount is in that does not say it, and a 0 also stands where nobody filled one in. */
function amountIn(values: readonly Fact[], currencies: readonly Fact[]): number | RemainderReason {
  const [value, ...others] = values.map(({ statement }) => statement.object.value);
  const [currency, ...otherCurrencies] = currencies.map(({ statement }) => statement.object.value);
  if (others.length > 0 || otherCurrencies.length > 0) return 'several-values';
  if (value === undefined || !/^\+?\d+(?:\.\d+)?(?:E\d+)?$/i.test(value)) return 'no-amount';
  if (currency === undefined || !/(?:^|[/#])EUR$/.test(currency)) return 'other-currency';
  const amount = asNumber(value);
  if (amount === 0) return 'amount-of-zero';
  return Number(amount.toFixed(2)) === amount ? amount : 'parts-of-a-cent';
}

function readInputs(reading: Reading, key: string): void {
  const ids = reading.about(key, name('cpsv', 'hasInput'), name('cv', 'hasInputType')).flatMap((fact) => entryOf(reading, 'documents', fact) ?? []);
  if (ids.length > 0) reading.fields.set('documents', [...new Set(ids)].map((id) => ({ id })));
}

function readActs(reading: Reading, key: string): void {
  const ids = reading.about(key, name('cv', 'hasLegalResource')).flatMap((fact) => entryOf(reading, 'acts', fact) ?? []);
  if (ids.length > 0) reading.fields.set('legalBasis', [...new Set(ids)].map((act) => ({ act })));
}

function readOutputs(reading: Foreign, key: string): void {
  const produced = reading.about(key, name('cpsv', 'produces'));
  const outputs = produced.flatMap((fact, index) => {
    const node = keyOf(fact.statement.object);
    const [type] = reading.about(node, name('dct', 'type')).flatMap((one) => entryOf(reading, 'outputs', one) ?? []);
    const titles = worded(reading, reading.about(node, name('dct', 'title')), 2000);
    if (type === undefined && titles.size === 0) return [];
    place(fact);
    return [{ output: { id: `output-${index + 1}`, ...(type === undefined ? {} : { type }) }, titles }];
  });
  const [only, ...others] = outputs;
  if (only && others.length === 0) {
    if (only.output.type !== undefined) reading.fields.set('output', { type: only.output.type });
    for (const [language, all] of only.titles) reading.fields.set(`${language}.output`, all.join('; '));
  } else if (only) {
    reading.fields.set('outputs', outputs.map(({ output }) => output));
    for (const language of officialLanguages) {
      const entries = outputs.flatMap(({ output, titles }) => (titles.has(language) ? [[output.id, titles.get(language)!.join('; ')]] : []));
      if (entries.length > 0) reading.fields.set(`${language}.outputs`, Object.fromEntries(entries));
    }
  }
}

function readChannels(reading: Reading, key: string): void {
  const types = reading.about(key, name('cv', 'hasChannel')).flatMap((fact) => {
    const [type] = reading.about(keyOf(fact.statement.object), name('dct', 'type'));
    const id = type && entryOf(reading, 'channels', type);
    if (id) place(fact);
    return id ?? [];
  });
  if (types.length > 0) reading.fields.set('channels', [...new Set(types)].map((type) => ({ id: type, type })));
}

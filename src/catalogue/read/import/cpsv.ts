import jsonld from 'jsonld';
import { Parser } from 'n3';
import { alphabetOf, toLatin } from '#languages/latin.ts';
import { languages, type Language } from '#languages/languages.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Draft, ImportFault, ImportFile, Remainder } from '../../model/import.ts';
import { idPattern } from '../../model/values.ts';
import type { ListName } from '../../model/vocabulary.ts';
import { cpsvContext, isCpsvContext } from '../contexts.ts';
import type { Statement } from '../dcat.ts';
import { readExported, rootOf } from './exported.ts';
import { base, keyOf, languageNamed, languageOf, leave, leaveForeign, name, place, wordsOf, type Fact, type Reading } from './facts.ts';
import { folded } from './folded.ts';
import { withWhatIsKnown } from './known.ts';
import type { ImportWish } from './registry.ts';
import { decodeText } from './table.ts';
import { idFrom } from '#languages/letters.ts';
import { closest } from './workbook-cells.ts';

/** A file of linked data may have this many bytes. */
const mostGraphBytes = 20 * 1024 * 1024;

interface Graph {
  file: string;
  of: ReadonlyMap<string, readonly Statement[]>;
}

/** Reads public services of CPSV-AP (JSON-LD, Turtle): words by their language tag, entries by their address or their words. Every statement about a service is placed or listed; no network is asked. */
export async function readCpsv(files: readonly ImportFile[], catalogue: Catalogue, wish: ImportWish, _today: string): Promise<{ drafts: Draft[]; faults: ImportFault[] }> {
  const faults: ImportFault[] = [];
  const graphs: Graph[] = [];
  for (const file of files) {
    const read = await statementsIn(file);
    if ('code' in read) faults.push({ severity: 'error', file: file.path, ...read });
    else graphs.push({ file: file.path, of: grouped(read.statements) });
  }
  const drafts = graphs.flatMap((graph) => {
    const services = [...graph.of].filter(([key, about]) => about.some(({ predicate, object }) => predicate.value === name('rdf', 'type') && object.value === name('cpsv', 'PublicService')) && !isOnlyNamed(key, about)).map(([key]) => key).sort();
    const offered = new Set(services.map((key) => key.split('/').at(-1)!));
    if (services.length === 0) faults.push({ code: 'no-public-service', severity: 'error', file: graph.file, values: {} });
    return services.flatMap((key) => draftOf(graph, key, catalogue, services.length === 1 ? wish : { ...wish, service: undefined }, faults, offered));
  });
  return { drafts, faults };
}

async function statementsIn({ path, bytes }: ImportFile): Promise<{ statements: Statement[] } | Pick<ImportFault, 'code' | 'values'>> {
  if (bytes.length > mostGraphBytes) return { code: 'page-too-large', values: { megabytes: Math.ceil(bytes.length / 1048576), limit: mostGraphBytes / 1048576 } };
  const { text } = decodeText(bytes);
  if (!/^\s*[{[]/.test(text)) {
    try {
      return { statements: new Parser({ baseIRI: base }).parse(text) as unknown as Statement[] };
    } catch {
      return { code: 'not-linked-data', values: { file: path } };
    }
  }
  let asked: string | undefined;
  const documentLoader = async (address: string) => {
    if (isCpsvContext(address)) return { contextUrl: undefined, documentUrl: address, document: { '@context': cpsvContext } };
    asked ??= address;
    throw new Error(address);
  };
  try {
    return { statements: [...(await jsonld.toRDF(JSON.parse(text) as object, { documentLoader: documentLoader as never, base }) as Iterable<Statement>)] };
  } catch {
    return asked === undefined ? { code: 'not-linked-data', values: { file: path } } : { code: 'unknown-context', values: { value: asked.replace(base, '') } };
  }
}

function grouped(statements: readonly Statement[]): Map<string, Statement[]> {
  const of = new Map<string, Statement[]>();
  for (const statement of statements) of.set(keyOf(statement.subject), [...(of.get(keyOf(statement.subject)) ?? []), statement]);
  return of;
}

// A file of one service names those that it needs with what any service has to say.
const core = new Set([name('rdf', 'type'), name('dct', 'identifier'), name('dct', 'title'), name('dct', 'description'), name('adms', 'status'), name('cv', 'hasCompetentAuthority')]);
function isOnlyNamed(key: string, about: readonly Statement[]): boolean {
  return exporterOf(key, about) !== undefined && about.every(({ predicate }) => core.has(predicate.value));
}

function exporterOf(key: string, about: readonly Statement[]): string | undefined {
  return rootOf(key, about.map(({ predicate, object }) => [predicate.value, object.value]));
}

/** A service with all that is said of it, and of the things that it leads to; another service is only named. What Katalogu wrote has its own parts below its address: all the rest is only named. */
function factsOf({ of }: Graph, key: string, ownOnly: boolean): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>();
  const waiting = [key];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (facts.has(next)) continue;
    if (ownOnly && next !== key && !next.startsWith(`${key}#`)) continue;
    const about = of.get(next) ?? [];
    if (next !== key && about.some(({ object }) => object.value === name('cpsv', 'PublicService'))) continue;
    facts.set(next, about.map((statement) => ({ statement, state: statement.predicate.value === name('rdf', 'type') ? 'placed' as const : { reason: 'no-field' as const } })));
    waiting.push(...about.filter(({ object }) => object.termType !== 'Literal' && of.has(keyOf(object))).map(({ object }) => keyOf(object)));
  }
  return facts;
}

function draftOf(graph: Graph, key: string, catalogue: Catalogue, wish: ImportWish, faults: ImportFault[], offered: ReadonlySet<string>): Draft[] {
  const root = exporterOf(key, graph.of.get(key) ?? []);
  const facts = factsOf(graph, key, root !== undefined);
  const fields = new Map<string, unknown>();
  const reading: Reading = {
    catalogue, facts, fields, offered,
    named: (node) => (graph.of.get(node) ?? []).filter(({ predicate }) => [name('skos', 'prefLabel'), name('dct', 'title')].includes(predicate.value)).map(({ object }) => object),
    conceptOf: (node) => (graph.of.get(node) ?? []).find(({ predicate }) => predicate.value === name('cv', 'isClassifiedBy'))?.object.value.split('/').at(-1),
    about: (node, ...predicates) => (facts.get(node) ?? []).filter(({ statement }) => predicates.includes(statement.predicate.value)),
  };
  const parts = URL.canParse(key) ? new URL(key).pathname.split('/').filter(Boolean) : [];
  const at = parts.lastIndexOf('services');
  const named = at >= 0 ? { institution: parts[at + 1], service: parts[at + 2] } : {};
  const known = catalogue.institutions.map(({ id }) => id);
  const institution = wish.institution ?? known.find((id) => id === named.institution) ?? authorityOf(reading, key);
  const say = (code: ImportFault['code'], values: ImportFault['values'] = {}) => faults.push({ code, severity: 'error', file: graph.file, at: key.replace(base, ''), values });
  if (!institution) return say('whose-record', { known: known.join(', ') }), [];
  if (root === undefined) for (const read of readers) read(reading, key);
  else readExported(reading, key, root, institution);
  const identifier = reading.about(key, name('dct', 'identifier'));
  identifier.forEach(place);
  const written = [named.service, ...identifier.map(({ statement }) => statement.object.value.split('/').at(-1)!)].find((one) => one !== undefined && idPattern.test(one) && one.length <= 64);
  const service = wish.service ?? written ?? idFrom(String(fields.get('en.title') ?? fields.get('sq.title') ?? fields.get('sr.title') ?? ''));
  if (!service) return say('no-title'), [];
  if (wish.concept) fields.set('concept', wish.concept);
  if (root !== undefined) withWhatIsKnown(fields, catalogue.services.find((one) => one.institution === institution && one.id === service), catalogue.concepts.find(({ id }) => id === fields.get('concept')));
  const all = [...facts.values()].flat();
  return [{
    institution, service, kind: 'cpsv-ap', fields, from: [{ file: graph.file }],
    unplaced: all.flatMap(({ statement, state }): Remainder[] => (state === 'placed' ? [] : [{ words: wordsOf(statement.object), file: graph.file, under: statement.predicate.value, ...state }])),
    pieces: { all: all.length, placed: all.filter(({ state }) => state === 'placed').length },
  }];
}

/** The properties that are read, one after the other. */
const readers: readonly ((reading: Reading, key: string) => void)[] = [readTitles, readDescriptions, readKeywords, readEntries, readLanguages, readTime, readCosts, readInputs, readActs, readOutputs, readChannels];

/** Words by language. Serbian that stands in both scripts is one text: the Cyrillic is derived from the Latin. */
function worded(found: readonly Fact[], longest: number): Map<Language, string[]> {
  const words = new Map<Language, string[]>();
  const latinFirst = [...found].sort((a, b) => Number(alphabetOf(a.statement.object.value) !== 'latin') - Number(alphabetOf(b.statement.object.value) !== 'latin'));
  for (const fact of latinFirst) {
    const { object } = fact.statement;
    const language = languageOf(object);
    const text = (language === 'sr' ? toLatin(object.value) : object.value).normalize('NFC').trim();
    if (object.termType !== 'Literal') { leave(fact, 'no-field'); continue; }
    if (!language) { leaveForeign(fact); continue; }
    if (text === '' || text.length > longest) { leave(fact, 'too-long'); continue; }
    if (alphabetOf(text) !== 'latin') { leave(fact, 'other-language'); continue; }
    place(fact);
    if (!(words.get(language) ?? []).includes(text)) words.set(language, [...(words.get(language) ?? []), text]);
  }
  return words;
}

function readTitles({ about, fields }: Reading, key: string): void {
  const found = about(key, name('dct', 'title'));
  for (const [language, all] of worded(found, 300)) {
    fields.set(`${language}.title`, all[0]!);
    fields.set(`${language}.titleStatus`, 'official');
    for (const fact of found) if (languageOf(fact.statement.object) === language && fact.state === 'placed' && all.indexOf(toLatin(fact.statement.object.value).normalize('NFC').trim()) > 0) leave(fact, 'several-values');
  }
}

const longestSummary = 400;

function readDescriptions({ about, fields }: Reading, key: string): void {
  for (const [language, all] of worded(about(key, name('dct', 'description')), 20_000)) {
    const [first, ...rest] = [...all].sort((a, b) => a.length - b.length) as [string, ...string[]];
    const short = first.length <= longestSummary && !first.includes('\n');
    if (short) fields.set(`${language}.summary`, first);
    const body = short ? rest : all;
    if (body.length > 0) fields.set(`${language}.body`, body.map((text) => text.replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')).join('\n\n'));
  }
}

function readKeywords({ about, fields }: Reading, key: string): void {
  for (const [language, all] of worded(about(key, name('dcat', 'keyword')), 300)) fields.set(`${language}.alsoCalled`, all.slice(0, 30));
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

function readCosts(reading: Reading, key: string): void {
  const { about, fields } = reading;
  const fees: object[] = [];
  for (const fact of about(key, name('cv', 'hasCost'))) {
    const node = keyOf(fact.statement.object);
    const [value, ...others] = about(node, name('cv', 'value'), name('cv', 'hasValue'));
    const [currency] = about(node, name('cv', 'currency'));
    const amount = value && /^\+?\d+(?:\.\d+)?(?:E\d+)?$/i.test(value.statement.object.value) ? Number(value.statement.object.value) : undefined;
    if (amount === undefined || others.length > 0 || (currency && !/(?:^|[/#])EUR$/.test(currency.statement.object.value))) { leave(fact, others.length > 0 ? 'several-values' : 'no-amount'); continue; }
    const identifier = about(node, name('dct', 'identifier'));
    const own = identifier[0]?.statement.object.value.split('/').at(-1) ?? '';
    const id = idPattern.test(own) && own.length <= 64 && !fees.some((fee) => (fee as { id: string }).id === own) ? own : fees.length === 0 ? 'fee' : `fee-${fees.length + 1}`;
    for (const one of [fact, value!, ...identifier, ...(currency ? [currency] : [])]) place(one);
    fees.push({ id, amount: Math.round(amount * 100) / 100, currency: 'EUR' });
    const described = about(node, name('dct', 'title'));
    for (const [language, all] of worded(described.length > 0 ? described : about(node, name('dct', 'description')), 2000)) fields.set(`${language}.fees`, { ...(fields.get(`${language}.fees`) as object | undefined), [id]: all.join(' ') });
  }
  if (fees.length > 0) fields.set('fees', fees);
}

function readInputs(reading: Reading, key: string): void {
  const ids = reading.about(key, name('cpsv', 'hasInput'), name('cv', 'hasInputType')).flatMap((fact) => entryOf(reading, 'documents', fact) ?? []);
  if (ids.length > 0) reading.fields.set('documents', [...new Set(ids)].map((id) => ({ id })));
}

function readActs(reading: Reading, key: string): void {
  const ids = reading.about(key, name('cv', 'hasLegalResource')).flatMap((fact) => entryOf(reading, 'acts', fact) ?? []);
  if (ids.length > 0) reading.fields.set('legalBasis', [...new Set(ids)].map((act) => ({ act })));
}

function readOutputs(reading: Reading, key: string): void {
  const produced = reading.about(key, name('cpsv', 'produces'));
  const outputs = produced.flatMap((fact, index) => {
    const node = keyOf(fact.statement.object);
    const [type] = reading.about(node, name('dct', 'type')).flatMap((one) => entryOf(reading, 'outputs', one) ?? []);
    const titles = worded(reading.about(node, name('dct', 'title')), 2000);
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
    for (const language of languages) {
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

function authorityOf(reading: Reading, key: string): string | undefined {
  const says = new Set(reading.about(key, name('cv', 'hasCompetentAuthority')).flatMap((fact) => {
    const labels = reading.about(keyOf(fact.statement.object), name('skos', 'prefLabel'), name('dct', 'title'));
    labels.forEach(place);
    place(fact);
    return labels.map(({ statement }) => folded(statement.object.value));
  }));
  const named = reading.catalogue.institutions.filter(({ facts }) => languages.some((language) => says.has(folded(facts.names[language]))));
  return named.length === 1 ? named[0]!.id : undefined;
}

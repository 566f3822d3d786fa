import { routes, type InEachLanguage, type Language } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { voiceOf, type Voice } from '#languages/voice.ts';
import { vocabularyWordsWith } from '#languages/words/vocabulary.ts';
import { issuerFor } from '../model/chain.ts';
import type { Catalogue, Concept, Institution, Service, Texts } from '../model/catalogue.ts';
import { metaOf } from '../model/field.ts';
import type { Address, Hours, Office } from '../model/institution.ts';
import { institutionFacts } from '../model/institution.ts';
import { isContradicted, isUnseen, openConflicts } from '../model/openness.ts';
import { compare } from '../model/problem.ts';
import { conceptFacts, serviceFacts, type DurationOrRange, type TimeSpan } from '../model/service.ts';
import { textWords, type TextWords } from '../model/text.ts';
import type { ListName } from '../model/vocabulary.ts';
import { addressOfForm } from '../model/stored-file.ts';
import { asDouble, thing, type Thing, type Value } from './statements.ts';
import { hoursInWords } from './service-page.ts';
import { fieldTerm, termThing } from './vocabulary.ts';

/** What the linked data are made from. */
export interface Published {
  catalogue: Catalogue;
  /** Services that citizens are shown. */
  services: readonly Service[];
  /** Address of the site with its base, without a slash at the end. */
  root: string;
}

/** Everything the catalogue says, as CPSV-AP 3.2: every service, every institution and shared description, and what they refer to, each once. */
export function* catalogueAsCpsv(published: Published): Generator<Thing> {
  const writing = writingOf(published);
  const referred = new Set<string>();
  const written = new Set<string>();
  const say = function* (things: Iterable<Thing>): Generator<Thing> {
    for (const one of things) {
      if (written.has(one.id)) continue;
      written.add(one.id);
      for (const id of referencesIn(one)) referred.add(id);
      yield one;
    }
  };
  for (const service of published.services) yield* say(serviceThings(writing, service));
  for (const institution of published.catalogue.institutions) yield* say(institutionThings(writing, institution));
  for (const concept of published.catalogue.concepts) yield* say([conceptThing(writing, concept)]);
  yield* say(closureOf(writing, referred, written));
}

/** One service as CPSV-AP 3.2, with what it refers to: a part of the statements that the whole catalogue makes. */
export function serviceAsCpsv(published: Published): (service: Service) => Thing[] {
  const writing = writingOf(published);
  return (service) => {
    const own = serviceThings(writing, service);
    return [...own, ...closureOf(writing, own.flatMap(referencesIn), new Set(own.map(({ id }) => id)))];
  };
}

interface Writing {
  catalogue: Catalogue;
  root: string;
  voices: readonly Voice[];
  services: ReadonlyMap<string, Service>;
  institutions: ReadonlyMap<string, Institution>;
  concepts: ReadonlyMap<string, Concept>;
  /** The things of an institution by their address, once somebody has asked. */
  ofInstitutions: Map<string, ReadonlyMap<string, Thing>>;
  /** What was referred to before: word lists and terms recur in every service. */
  described: Map<string, Thing | undefined>;
}

function writingOf({ catalogue, services, root }: Published): Writing {
  return {
    catalogue, root, voices: routes.map((route) => voiceOf(route, catalogue.script)),
    services: new Map(services.map((service) => [nameOf(service), service])), institutions: new Map(catalogue.institutions.map((institution) => [institution.id, institution])),
    concepts: new Map(catalogue.concepts.map((concept) => [concept.id, concept])), ofInstitutions: new Map(), described: new Map(),
  };
}

/** Addresses of things, below `/id/`. They name the thing, not a file, and never change. */
export const thingAt = {
  service: (service: Pick<Service, 'institution' | 'id'>) => `services/${nameOf(service)}`,
  institution: (id: string) => `institutions/${id}`,
  concept: (id: string) => `concepts/${id}`,
  entry: (list: ListName, id: string) => `${list}/${id}`,
  office: (institution: string, id: string) => `institutions/${institution}#office-${id}`,
  unit: (institution: string, id: string) => `institutions/${institution}#unit-${id}`,
  language: (code: keyof typeof languageCodes) => `${authority}language/${languageCodes[code]}`,
  currency: (code: string) => `${authority}currency/${code}`,
} as const;

const authority = 'http://publications.europa.eu/resource/authority/';
const languageCodes = { sq: 'SQI', sr: 'SRP', en: 'ENG', tr: 'TUR', bs: 'BOS', rom: 'ROM' } as const;

function nameOf({ institution, id }: Pick<Service, 'institution' | 'id'>): string {
  return `${institution}/${id}`;
}

// ---- values

const link = (id: string): Value => ({ id });
const text = (words: string | undefined): Value | undefined => (words === undefined ? undefined : { text: words });
const typed = (type: string, value: string | number | boolean | undefined): Value | undefined => (value === undefined ? undefined : { text: String(value), type });
const double = (value: number): Value => ({ text: asDouble(value), type: 'xsd:double' });

/** The same words in every language that has them, Serbian in both scripts. */
function words({ voices }: Writing, by: Partial<Record<Language, string | undefined>> | undefined): Value[] {
  return by === undefined ? [] : voices.flatMap((voice) => {
    const { language, tag } = voice.route;
    const said = by[language];
    return said === undefined ? [] : [{ text: voice.write(said, language).text, lang: tag }];
  });
}

/** Names that are not derived into the other script: acts, streets. */
function asWritten(by: InEachLanguage): Value[] {
  return routes.filter(({ tag }) => tag !== 'sr-Cyrl').map(({ language, tag }) => ({ text: by[language], lang: tag }));
}

function fromTexts(writing: Writing, texts: Texts, pick: (text: TextWords & { body?: string }) => string | undefined): Value[] {
  return words(writing, { sq: texts.sq && pick(texts.sq), sr: texts.sr && pick(texts.sr), en: texts.en && pick(texts.en) });
}

/** The lines of a list, each in every language that has it. */
function linesOf(writing: Writing, texts: Texts, field: 'eligibility' | 'exclusions' | 'information' | 'steps'): Value[][] {
  const lists = Object.values(texts).map((one) => one?.[field]).filter((list) => Array.isArray(list));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => fromTexts(writing, texts, (one) => { const list = one[field]; return Array.isArray(list) ? list[index] : undefined; }));
}

/** Our durations know weeks, those of XML Schema do not. */
function asDuration(iso: string): string {
  const [, years = '', months = '', weeks = '', days = '', time = ''] = /^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T.*)?$/.exec(iso) ?? [];
  const inDays = (weeks ? 7 * Number.parseInt(weeks, 10) : 0) + (days ? Number.parseInt(days, 10) : 0);
  return `P${years}${months}${weeks || days ? `${inDays}D` : ''}${time}`;
}

function longest(duration: DurationOrRange): string {
  return asDuration(typeof duration === 'string' ? duration : duration.max);
}

// An exact length is its own shortest; “at most five years” has none.
function shortest(duration: DurationOrRange): string | undefined {
  const least = typeof duration === 'string' ? duration : duration.min;
  return least === undefined ? undefined : asDuration(least);
}

function lengthOf({ days, hours, months }: Pick<TimeSpan, 'days' | 'hours' | 'months'>): string | undefined {
  const length = `P${months === undefined ? '' : `${months}M`}${days === undefined ? '' : `${days}D`}${hours === undefined ? '' : `T${hours}H`}`;
  return length === 'P' ? undefined : length;
}

// ---- what the model's fields are called

const shapes = { ...serviceFacts.shape, ...textWords.shape } as Readonly<Record<string, Parameters<typeof metaOf>[0]>>;

/** The CPSV-AP property that the model names for a field. */
export function propertyOf(field: string, shape: Readonly<Record<string, unknown>> = shapes): string {
  const { cpsv } = metaOf(shape[field] as Parameters<typeof metaOf>[0]) ?? {};
  if (cpsv === undefined) throw new Error(`The field “${field}” names no CPSV-AP property.`);
  return cpsv;
}

/** Fields whose ids name entries of a word list: each is its property and those entries. */
const entryFields = { kind: 'kinds', topics: 'topics', lifeEvents: 'life-events', audience: 'audiences', area: 'areas' } as const satisfies Partial<Record<keyof typeof serviceFacts.shape, ListName>>;

// ---- a service

/** The elements of which silence is said aloud: stated, known to be none, not stated, or not seen. */
const elements = ['summary', 'eligibility', 'steps', 'documents', 'fees', 'timeLimit', 'silence', 'appeal', 'forms', 'channels', 'unit', 'contact', 'legalBasis', 'output'] as const;
type Element = (typeof elements)[number];

function stateOf({ facts, texts }: Service, element: Element): 'stated' | 'knownNone' | 'notStated' | 'notSeen' {
  const inTexts = (field: 'summary' | 'eligibility' | 'steps' | 'output') => Object.values(texts).map((one) => one?.[field]).find((value) => value !== undefined);
  const value: unknown = element === 'summary' || element === 'eligibility' || element === 'steps' ? inTexts(element)
    : element === 'timeLimit' ? facts.timeLimit?.decision
      : element === 'output' ? facts.output?.type ?? facts.output?.validity ?? inTexts('output') : facts[element];
  const field = element === 'timeLimit' ? 'timeLimit.decision' : element;
  return value === 'none' ? 'knownNone' : value !== undefined ? 'stated' : isUnseen(facts, field) ? 'notSeen' : 'notStated';
}

// A title and a summary are what the entry is called here: they stay, with the conflict beside them.
function serviceThings(writing: Writing, service: Service): Thing[] {
  const { catalogue, root } = writing;
  const { facts, texts, institution } = service;
  const self = thingAt.service(service);
  const name = nameOf(service);
  const part = partsOf(self, name);
  const agreed = (field: string) => !isContradicted(facts, field);
  const things: Thing[] = [];
  /** A part of the service: said of itself, and linked from the service. */
  const say = (key: string, types: readonly string[], says: Parameters<typeof thing>[2]): Value => {
    const { id, identifier } = part(key);
    things.push(thing(id, types, [['dct:identifier', text(identifier)], ...says]));
    return link(id);
  };
  const entry = (list: ListName, id: string | undefined): Value | undefined => (id === undefined ? undefined : link(thingAt.entry(list, id)));
  const entries = (list: ListName, ids: readonly string[] | undefined): Value[] => (ids ?? []).map((id) => link(thingAt.entry(list, id)));
  const term = (list: string, code: string | undefined): Value | undefined => (code === undefined ? undefined : link(`kat:${list}-${code}`));
  const when = (id: string | undefined): Value[] => (id === undefined ? [] : fromTexts(writing, texts, (one) => one.when?.[id]));
  const counted = (span: Pick<TimeSpan, 'days' | 'hours' | 'months' | 'count' | 'from' | 'act' | 'article'>): Parameters<typeof thing>[2] => [
    ['kat:length', typed('xsd:duration', lengthOf(span))], ['kat:counting', term('count', span.count)], ['kat:countedFrom', term('from', span.from)], ['kat:restsOn', entry('acts', span.act)], ['kat:article', text(span.article)],
  ];
  const note = (field: string): Value[] => fromTexts(writing, texts, (one) => one.notes?.[field] ?? (field.includes('.') ? one.notes?.[field.split('.')[0]!] : undefined));

  const decision = agreed('timeLimit.decision') ? facts.timeLimit?.decision : undefined;
  const practice = agreed('timeLimit.practice') ? facts.timeLimit?.practice : undefined;
  const acts = agreed('legalBasis') ? facts.legalBasis ?? [] : [];
  const steps = agreed('steps') ? linesOf(writing, texts, 'steps') : [];
  const titled = (label: InEachLanguage): Value[] => fromTexts(writing, texts, (one) => one.title).map((value) => {
    const { text: title, lang } = value as { text: string; lang: string };
    const voice = writing.voices.find(({ route }) => route.tag === lang)!;
    return { text: `${voice.say(label)}: ${title}`, lang };
  });
  const stepsIn = (lang: string): string => steps.flatMap((line, index) => line.filter((value) => 'lang' in value && value.lang === lang).map((value) => `${index + 1}. ${(value as { text: string }).text}`)).join('\n');
  const tags = new Set(steps.flat().map((value) => (value as { lang: string }).lang));
  const ofSteps = titled(metaOf(textWords.shape.steps)!.label).filter((value) => tags.has((value as { lang: string }).lang));

  const issuers = issuersOf(writing, service);
  const requires = (facts.requires ?? []).flatMap((id) => issuers(id) ?? []);
  const related = (facts.related ?? []).flatMap((id) => issuers(id) ?? []);
  const isService = (value: Value) => 'id' in value && value.id.startsWith('services/');

  const main = thing(self, ['cpsv:PublicService'], [
    ...coreOf(writing, service),
    [propertyOf('alsoCalled'), (['sq', 'sr', 'en'] as const).flatMap((language) => (texts[language]?.alsoCalled ?? []).flatMap((one) => words(writing, { [language]: one }))).sort(inOrderOfTags)],
    ...(Object.entries(entryFields) as [keyof typeof entryFields, ListName][]).map(([field, list]) => {
      const value = agreed(field) ? facts[field] : undefined;
      return [propertyOf(field), entries(list, value === undefined ? undefined : [value].flat())] as const;
    }),
    [propertyOf('languages'), agreed('languages') ? (facts.languages ?? []).map((code) => link(thingAt.language(code))) : []],
    ['cv:isClassifiedBy', facts.concept === undefined ? undefined : link(thingAt.concept(facts.concept))],
    ['kat:responsibleUnit', facts.unit !== undefined && agreed('unit') ? link(thingAt.unit(institution, facts.unit)) : undefined],
    [propertyOf('contact'), facts.contact !== undefined && agreed('contact') ? [facts.contact].flat().map((id) => link(thingAt.office(institution, id))) : []],
    [propertyOf('eligibility'), agreed('eligibility') ? linesOf(writing, texts, 'eligibility').map((line, index) => say(`requirement-${index + 1}`, ['cv:Requirement'], [['dct:title', line]])) : []],
    ['kat:excludes', agreed('exclusions') ? linesOf(writing, texts, 'exclusions').map((line, index) => say(`exclusion-${index + 1}`, ['kat:Exclusion'], [['dct:title', line]])) : []],
    ['kat:asks', agreed('information') ? linesOf(writing, texts, 'information').map((line, index) => say(`information-${index + 1}`, ['kat:Information'], [['dct:title', line]])) : []],
    [propertyOf('steps'), ofSteps.length === 0 ? undefined : say('procedure', ['cpsv:Rule'], [
      ['dct:title', ofSteps], ['dct:description', ofSteps.map((value) => { const { lang } = value as { lang: string }; return { text: stepsIn(lang), lang }; })],
      ['cpsv:implements', eachOnce(acts.map(({ act }) => thingAt.entry('acts', act))).map(link)],
    ])],
    ['kat:hasStep', steps.map((line, index) => say(`step-${index + 1}`, ['kat:Step'], [['dct:description', line], ['kat:order', typed('xsd:integer', index + 1)], ['kat:actor', term('by', facts.steps?.[index]?.by)]]))],
    [propertyOf('documents', serviceFacts.shape), typeof facts.documents === 'object' && agreed('documents') ? facts.documents.map((document) => say(`document-${document.id}`, ['cv:Evidence'], [
      ['dct:title', words(writing, catalogue.vocabularies.documents.get(document.id)?.words ?? plainly(document.id))], ['dct:description', fromTexts(writing, texts, (one) => one.documents?.[document.id])], ['dct:type', entry('documents', document.id)],
      ['kat:inForm', term('form', document.form)], ['kat:condition', when(document.when)], ['kat:orElse', entries('documents', document.or)],
      ['kat:issuedBy', issuers(document.issuedBy ?? catalogue.vocabularies.documents.get(document.id)?.issuedBy)], ['kat:fetchedByInstitution', typed('xsd:boolean', document.fetched)],
    ])) : []],
    [propertyOf('fees', serviceFacts.shape), typeof facts.fees === 'object' && agreed('fees') ? facts.fees.map((fee) => say(`fee-${fee.id}`, ['cv:Cost'], [
      ['cv:hasValue', double(fee.amount)], ['cv:currency', link(thingAt.currency(fee.currency))], ['dct:description', fromTexts(writing, texts, (one) => one.fees?.[fee.id])],
      ['kat:per', term('per', fee.per)], ['kat:condition', when(fee.when)], ['kat:restsOn', entry('acts', fee.act)], ['kat:article', text(fee.article)], ['schema:validFrom', typed('xsd:date', fee.from)], ['schema:validThrough', typed('xsd:date', fee.to)],
      ['kat:paidBy', entries('payment-methods', fee.payment)], ['kat:account', text(fee.account)], ['kat:reference', text(fee.reference)],
    ])) : []],
    // Ten working days are no ten days: what an ISO duration cannot say stays with our own property.
    ['cv:processingTime', decision !== undefined && decision.count !== 'working' ? typed('xsd:duration', lengthOf(decision)) : undefined],
    ['kat:hasTimeLimit', decision === undefined ? undefined : say('time-limit', ['kat:TimeLimit'], [...counted(decision), ['dct:description', note('timeLimit.decision')]])],
    ['kat:usuallyTakes', practice === undefined ? undefined : typed('xsd:duration', longest(practice))], ['kat:usuallyTakesAtLeast', practice === undefined ? undefined : typed('xsd:duration', shortest(practice))],
    ['kat:applicantDeadline', facts.applicantDeadline === undefined || !agreed('applicantDeadline') ? undefined : say('applicant-deadline', ['kat:TimeLimit'], counted(facts.applicantDeadline))],
    ['kat:whenSilent', agreed('silence') ? term('silence', facts.silence) : undefined],
    ['kat:hasAppeal', typeof facts.appeal === 'object' && agreed('appeal') ? facts.appeal.map((appeal, index) => say(`appeal-${index + 1}`, ['kat:Appeal'], [
      ['kat:appealBody', entry('appeal-bodies', appeal.body)], ...counted(appeal), ['kat:court', entry('appeal-bodies', appeal.court)],
      ['kat:appealFee', appeal.fee === undefined ? undefined : double(appeal.fee === 'none' ? 0 : appeal.fee)], ['dct:description', fromTexts(writing, texts, (one) => one.appealHow)],
    ])) : []],
    ['kat:hasForm', typeof facts.forms === 'object' && agreed('forms') ? facts.forms.map((form) => say(`form-${form.id}`, ['kat:Form', 'foaf:Document'], [
      ['dct:title', fromTexts(writing, texts, (one) => one.forms?.[form.id])], ['schema:url', link(addressOfForm(form, institution, writing.root))], ['dct:language', form.language === undefined ? undefined : link(thingAt.language(form.language))], ['dct:issued', typed('xsd:date', form.version)],
    ])) : []],
    [propertyOf('channels'), agreed('channels') ? (facts.channels ?? []).map((channel) => {
      const office = channel.office === undefined ? undefined : writing.institutions.get(institution)?.facts.offices?.find(({ id }) => id === channel.office);
      return say(`channel-${channel.id}`, ['cv:Channel'], [
        ['dct:type', entry('channels', channel.type)], ['kat:atOffice', channel.office === undefined ? undefined : link(thingAt.office(institution, channel.office))],
        ...hoursOf(institution, office), ['foaf:page', channel.url === undefined ? undefined : link(channel.url)], ['kat:identifiedBy', entry('documents', channel.identification)],
      ]);
    }) : []],
    [propertyOf('output', serviceFacts.shape), stateOf(service, 'output') !== 'stated' || !agreed('output.type') ? undefined : outputOf(writing, service, say)],
    [propertyOf('legalBasis'), eachOnce(acts.map(({ act }) => thingAt.entry('acts', act))).map(link)],
    [propertyOf('requires'), requires.filter(isService)], ['kat:requiresAny', requires.filter((value) => !isService(value))],
    [propertyOf('related'), related.filter(isService)], ['kat:relatedTo', related.filter((value) => !isService(value))],
    ['kat:furtherText', fromTexts(writing, texts, (one) => one.body)],
    ...(['knownNone', 'notStated', 'notSeen'] as const).map((state) => [`kat:${state}`, elements.filter((element) => stateOf(service, element) === state && agreed(element === 'timeLimit' ? 'timeLimit.decision' : element)).map((element) => link(fieldTerm(element)))] as const),
    ['kat:hasConflict', openConflicts(facts).map((conflict) => say(`conflict-${conflict.note}`, ['kat:Conflict'], [
      ['kat:about', link(fieldTerm(conflict.field.split('.')[0]!))], ['kat:fieldPath', text(conflict.field)], ['dct:description', fromTexts(writing, texts, (one) => one.conflicts?.[conflict.note])],
    ]))],
    ['kat:hasNote', notedFields(texts).map((field) => say(`note-${field.replace(/\./g, '-')}`, ['kat:Note'], [
      ['kat:fieldPath', text(field)], ['dct:description', fromTexts(writing, texts, (one) => one.notes?.[field])],
    ]))],
    ['kat:checkedOn', typed('xsd:date', facts.review?.checked)], ['kat:nextCheck', typed('xsd:date', facts.review?.next)],
    ['dct:source', eachOnce((facts.sources ?? []).map(({ url }) => url)).map(link)],
    ['foaf:page', routes.map(({ path }) => link(`${root}/${path}/${name}/`))],
    ['rdfs:seeAlso', link(`${root}/api/v1/services/${name}.json`)],
  ]);
  return [main, ...things];
}

function coreOf(writing: Writing, service: Service): Parameters<typeof thing>[2] {
  const { facts, texts, institution } = service;
  const summary = fromTexts(writing, texts, (one) => one.summary);
  return [
    ['dct:identifier', text(nameOf(service))], [propertyOf('title'), titlesOf(writing, service)],
    // CPSV-AP asks for a description of every service; where nobody has written one, who offers it is all that is known.
    [propertyOf('summary'), summary.length > 0 ? summary : words(writing, vocabularyWordsWith.offeredBy(writing.institutions.get(institution)!.facts.names))],
    [propertyOf('status'), link(`kat:status-${facts.status}`)], ['cv:hasCompetentAuthority', link(thingAt.institution(institution))],
  ];
}

/** Gives the parts of a thing their addresses: by their own ids, and a number where an id comes twice. */
function partsOf(self: string, name: string): (key: string) => { id: string; identifier: string } {
  const used = new Map<string, number>();
  return (key) => {
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    const own = times === 1 ? key : `${key}.${times}`;
    return { id: `${self}#${own}`, identifier: `${name}#${own}` };
  };
}

function outputOf(writing: Writing, service: Service, say: (key: string, types: readonly string[], says: Parameters<typeof thing>[2]) => Value): Value {
  const { facts, texts } = service;
  const type = facts.output?.type;
  const own = fromTexts(writing, texts, (one) => one.output);
  const named = type === undefined ? [] : words(writing, writing.catalogue.vocabularies.outputs.get(type)?.words ?? plainly(type));
  const validity = isContradicted(facts, 'output.validity') ? undefined : facts.output?.validity;
  return say('output', ['cv:Output'], [
    // Where nobody says what it is, its field names it: an output without a name is none to CPSV-AP.
    ['dct:title', named.length > 0 ? named : own.length > 0 ? own : words(writing, metaOf(serviceFacts.shape.output)!.label)], ['dct:description', own],
    ['dct:type', type === undefined ? undefined : link(thingAt.entry('outputs', type))],
    ['kat:unlimited', typed('xsd:boolean', validity === 'unlimited' ? true : undefined)],
    ['kat:validFor', validity === undefined || validity === 'unlimited' ? undefined : typed('xsd:duration', longest(validity))], ['kat:validForAtLeast', validity === undefined || validity === 'unlimited' ? undefined : typed('xsd:duration', shortest(validity))],
  ]);
}

/** Finds who issues a document or offers a service, as the pages do. */
function issuersOf({ catalogue }: Writing, service: Service): (id: string | undefined) => Value | undefined {
  return (id) => {
    const found = id === undefined ? undefined : issuerFor(catalogue, service.institution, id);
    if (!found || found.service?.id === service.id) return undefined;
    return link(found.service ? thingAt.service(found.service) : thingAt.concept(found.concept));
  };
}

function titlesOf(writing: Writing, { id, texts }: Pick<Service, 'id' | 'texts'>): Value[] {
  const titles = fromTexts(writing, texts, (one) => one.title);
  return titles.length > 0 ? titles : [{ text: id.replace(/-/g, ' '), lang: 'en' }];
}

function notedFields(texts: Texts): string[] {
  return eachOnce(Object.values(texts).flatMap((one) => Object.keys(one?.notes ?? {}))).sort(compare);
}

// ---- institutions

function institutionThings(writing: Writing, institution: Institution): Iterable<Thing> {
  const known = writing.ofInstitutions.get(institution.id) ?? new Map(describeInstitution(writing, institution).map((one) => [one.id, one]));
  writing.ofInstitutions.set(institution.id, known);
  return known.values();
}

function describeInstitution(writing: Writing, { id, facts }: Institution): Thing[] {
  const { root } = writing;
  const self = thingAt.institution(id);
  const place = (of: Pick<Office, 'address'>, owner: string): readonly [string, Value | undefined] => ['locn:address', of.address === undefined || of.address === null ? undefined : link(`${owner}-address`)];
  const named = (own: { id: string; names?: InEachLanguage | undefined }): Value[] => words(writing, own.names ?? writing.catalogue.vocabularies.units.get(own.id)?.words ?? plainly(own.id));
  return [
    thing(self, [metaOf(institutionFacts)!.cpsv!], [
      ['dct:identifier', text(id)], [propertyOf('names', institutionFacts.shape), words(writing, facts.names)], [propertyOf('abbreviations', institutionFacts.shape), words(writing, facts.abbreviations)],
      // Every institution of this catalogue is one of Kosovo's, whatever smaller area it names.
      [propertyOf('area', institutionFacts.shape), (facts.area ?? ['kosovo']).map((area) => link(thingAt.entry('areas', area)))],
      ['adms:status', facts.status === undefined ? undefined : link(`kat:status-${facts.status}`)], ['org:classification', link(`kat:type-${facts.type}`)],
      [propertyOf('websites', institutionFacts.shape), (facts.websites ?? []).map(link)], ['cv:contactPoint', facts.phone ?? facts.email ?? facts.hours ?? facts.address ? link(`${self}#contact`) : undefined],
      [propertyOf('sources', institutionFacts.shape), eachOnce((facts.sources ?? []).map(({ url }) => url)).map(link)], ['foaf:page', routes.map(({ path }) => link(`${root}/${path}/${id}/`))],
      ['kat:notStated', facts.area === undefined ? link(fieldTerm('area')) : undefined],
    ]),
    ...(facts.phone ?? facts.email ?? facts.hours ?? facts.address ? [thing(`${self}#contact`, ['cv:ContactPoint'], [
      ['skos:prefLabel', words(writing, facts.names)], ['cv:telephone', text(facts.phone)], ['cv:email', text(facts.email)], place(facts, `${self}#contact`), ...hoursLinks(`${self}#contact`, facts.hours),
    ])] : []),
    ...addressThing(writing, facts.address, `${self}#contact`), ...hoursThings(writing, `${self}#contact`, facts.hours),
    ...(facts.units ?? []).map((unit) => thing(thingAt.unit(id, unit.id), ['org:OrganizationalUnit'], [['dct:identifier', text(`${id}#unit-${unit.id}`)], ['skos:prefLabel', named(unit)], ['org:unitOf', link(unit.parent === undefined ? self : thingAt.unit(id, unit.parent))]])),
    ...(facts.offices ?? []).flatMap((office) => {
      const at = thingAt.office(id, office.id);
      return [
        thing(at, ['cv:ContactPoint'], [
          ['dct:identifier', text(`${id}#office-${office.id}`)], ['skos:prefLabel', named(office)], ['org:unitOf', office.unit === undefined ? link(self) : link(thingAt.unit(id, office.unit))],
          ['cv:telephone', text(office.phone)], ['cv:email', text(office.email)], place(office, at), ...hoursLinks(at, office.hours), ['kat:stepFree', typed('xsd:boolean', office.accessible)],
        ]),
        ...addressThing(writing, office.address, at), ...hoursThings(writing, at, office.hours),
      ];
    }),
  ];
}

// Streets are written once and in the language of the place; we do not know which, so they carry the one in which they are read here.
function addressThing(writing: Writing, address: Address | undefined, owner: string): Thing[] {
  return address === undefined ? [] : [thing(`${owner}-address`, ['locn:Address'], [
    ['locn:thoroughfare', address.street === undefined ? [] : [{ text: address.street, lang: 'sq' }]], ['locn:postCode', text(address.postalCode)], ['locn:postName', words(writing, address.locality)],
  ])];
}

const isSpecial = (time: Hours): boolean => time.from !== undefined || time.to !== undefined;

function hoursLinks(owner: string, hours: readonly Hours[] | undefined): Parameters<typeof thing>[2] {
  const numbered = (hours ?? []).map((time, index) => ({ time, id: `${owner}-hours-${index + 1}` }));
  return [
    ['cv:openingHours', numbered.filter(({ time }) => !isSpecial(time)).map(({ id }) => link(id))],
    ['cv:specialOpeningHoursSpecification', numbered.filter(({ time }) => isSpecial(time)).map(({ id }) => link(id))],
  ];
}

function hoursOf(institution: string, office: Office | undefined): Parameters<typeof thing>[2] {
  return office === undefined ? [] : hoursLinks(thingAt.office(institution, office.id), office.hours);
}

const weekdays = { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' } as const;

function hoursThings(writing: Writing, owner: string, hours: readonly Hours[] | undefined): Thing[] {
  return (hours ?? []).map((time, index) => thing(`${owner}-hours-${index + 1}`, ['time:TemporalEntity', 'schema:OpeningHoursSpecification'], [
    ['dct:description', writing.voices.map((voice) => {
      const [said] = hoursInWords([time], voice);
      const dates = said!.from ?? said!.to ? ` (${said!.from ?? ''}–${said!.to ?? ''})` : '';
      return { text: `${said!.days === undefined ? '' : `${said!.days}: `}${said!.opens}–${said!.closes}${dates}`, lang: voice.route.tag };
    })],
    ['schema:dayOfWeek', (time.days ?? []).map((day) => link(`schema:${weekdays[day]}`))], ['schema:opens', typed('xsd:time', `${time.opens}:00`)], ['schema:closes', typed('xsd:time', `${time.closes}:00`)],
    ['schema:validFrom', typed('xsd:date', time.from)], ['schema:validThrough', typed('xsd:date', time.to)],
  ]));
}

// ---- what things refer to

function conceptThing(writing: Writing, concept: Concept): Thing {
  return thing(thingAt.concept(concept.id), ['kat:SharedService', 'skos:Concept'], [
    ['dct:identifier', text(concept.id)], ['skos:prefLabel', titlesOf(writing, concept)], ['skos:definition', fromTexts(writing, concept.texts, (one) => one.summary)],
    [propertyOf('kind', conceptFacts.shape), concept.facts.kind === undefined ? undefined : link(thingAt.entry('kinds', concept.facts.kind))], ['foaf:page', routes.map(({ path }) => link(`${writing.root}/${path}/concepts/${concept.id}/`))],
  ]);
}

/** Everything that is referred to and not yet said, and what that refers to: typed, or the shapes of CPSV-AP would refuse it. */
function closureOf(writing: Writing, references: Iterable<string>, said: ReadonlySet<string>): Thing[] {
  const found = new Map<string, Thing>();
  const open = [...references];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || said.has(id)) continue;
    const known = writing.described.has(id);
    const one = known ? writing.described.get(id) : describe(writing, id);
    if (!known) writing.described.set(id, one);
    if (!one) continue;
    found.set(id, one);
    open.push(...referencesIn(one));
  }
  return [...found.values()].sort((a, b) => compare(a.id, b.id));
}

function referencesIn({ says }: Thing): string[] {
  return says.flatMap(([, values]) => values.flatMap((value) => ('id' in value ? [value.id] : [])));
}

function describe(writing: Writing, id: string): Thing | undefined {
  if (id.startsWith('kat:')) return termThing(writing.voices, id);
  if (id.startsWith(authority)) return describeAuthority(writing, id);
  const [kind = '', ...rest] = id.split('#')[0]!.split('/');
  if (kind === 'services') return servicePart(writing, rest.join('/'));
  if (kind === 'concepts') { const concept = writing.concepts.get(rest[0]!); return concept && conceptThing(writing, concept); }
  if (kind === 'institutions') {
    const institution = writing.institutions.get(rest[0]!);
    if (!institution) return undefined;
    institutionThings(writing, institution);
    return writing.ofInstitutions.get(institution.id)!.get(id);
  }
  return kind in writing.catalogue.vocabularies && rest.length === 1 ? entryThing(writing, kind as ListName, rest[0]!) : undefined;
}

// Of a service that another one needs, as much as any service has to say.
function servicePart(writing: Writing, name: string): Thing | undefined {
  const service = writing.services.get(name);
  return service && thing(thingAt.service(service), ['cpsv:PublicService'], coreOf(writing, service));
}

function describeAuthority(writing: Writing, id: string): Thing | undefined {
  const code = (Object.keys(languageCodes) as (keyof typeof languageCodes)[]).find((candidate) => thingAt.language(candidate) === id);
  if (code !== undefined) return thing(id, ['dct:LinguisticSystem'], [['skos:prefLabel', words(writing, valueWords.procedureLanguage[code])]]);
  return thing(id, ['skos:Concept'], [['skos:notation', text(id.split('/').at(-1)!)]]);
}

const plainly = (id: string): { en: string } => ({ en: id.replace(/-/g, ' ') });

/** How the entries of a list are called in CPSV-AP, where they are more than concepts. */
function entryThing(writing: Writing, list: ListName, id: string): Thing {
  const { vocabularies } = writing.catalogue;
  const at = thingAt.entry(list, id);
  const own = vocabularies[list].get(id) as { words?: InEachLanguage; uri?: string; summary?: InEachLanguage } | undefined;
  const named: readonly [string, Value[]] = ['skos:prefLabel', words(writing, own?.words ?? plainly(id))];
  const same: readonly [string, Value | undefined] = ['skos:exactMatch', own?.uri === undefined ? undefined : link(own.uri)];
  if (list === 'areas') return thing(at, ['dct:Location'], [['dct:identifier', text(id)], named, same]);
  if (list === 'life-events') return thing(at, [lifeEventClass(writing, id), 'cv:Event'], [['dct:identifier', text(id)], ['dct:title', named[1]], ['dct:description', words(writing, own?.summary)], same, ['foaf:page', routes.map(({ path }) => link(`${writing.root}/${path}/life-events/${id}/`))]]);
  if (list === 'acts') {
    const act = vocabularies.acts.get(id);
    return thing(at, ['eli:LegalResource'], [
      ['dct:identifier', text(act?.number ?? id)], ['dct:title', act ? asWritten(act.words) : named[1]], ['foaf:page', act?.url === undefined ? undefined : link(act.url)], ['dct:issued', typed('xsd:date', act?.published)],
      ['dct:isReplacedBy', act?.replacedBy === undefined ? undefined : link(thingAt.entry('acts', act.replacedBy))], same,
    ]);
  }
  return thing(at, ['skos:Concept'], [['dct:identifier', text(id)], named, ['skos:definition', words(writing, own?.summary)], same]);
}

function lifeEventClass({ catalogue }: Writing, id: string): 'cv:LifeEvent' | 'cv:BusinessEvent' {
  return catalogue.vocabularies['life-events'].get(id)?.whose === 'business' ? 'cv:BusinessEvent' : 'cv:LifeEvent';
}

function eachOnce<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

const tagOrder = routes.map(({ tag }) => tag as string);
function inOrderOfTags(a: Value, b: Value): number {
  return tagOrder.indexOf((a as { lang: string }).lang) - tagOrder.indexOf((b as { lang: string }).lang);
}

/** One service as CPSV-AP 3.2. */
import { officialLanguages, routes, type FurtherLanguage } from '#languages/languages.ts';
import { furtherHeadings } from '#languages/words/further.ts';
import { vocabularyWordsWith } from '#languages/words/vocabulary.ts';
import { issuerFor } from '../model/chain.ts';
import type { Service } from '../model/catalogue.ts';
import { metaOf } from '../model/field.ts';
import { institutionIn, serviceIn } from '../model/look-up.ts';
import { isContradicted, isUnseen, openConflicts } from '../model/openness.ts';
import { serviceFacts } from '../model/service.ts';
import { replacedWith } from '../model/succession.ts';
import { factsOfSteps } from '../model/steps.ts';
import type { Output, TimeSpan } from '../model/service-parts.ts';
import { deadlinesOf, outputsOf, wordsOfOutput, type Entry } from '../model/several.ts';
import { textWords } from '../model/text.ts';
import type { ListName } from '../model/vocabulary.ts';
import { addressOfForm } from '../model/stored-file.ts';
import { thing, type Thing, type Value } from './statements.ts';
import { fieldTerm } from './vocabulary.ts';
import { allTextsOf, double, eachOnce, entryFields, fromTexts, inOrderOfTags, lengthOf, linesOf, link, longest, nameOf, notedFields, plainly, propertyOf, shortest, text, thingAt, titlesOf, typed, words, type Writing } from './cpsv-writing.ts';
import { linkedFields, valuesOf } from './linked-fields.ts';
import { moreFields, type Shapes } from './more-fields.ts';
import { profile } from './profile.ts';
import { cpsvTerms, type Terms } from './terms.ts';
import { hoursOf } from './cpsv-institution.ts';

/** The elements of which silence is said aloud: stated, known to be none, not stated, or not seen. */
const elements = ['summary', 'eligibility', 'steps', 'documents', 'fees', 'timeLimit', 'silence', 'appeal', 'forms', 'channels', 'unit', 'contact', 'legalBasis', 'output'] as const;

type Element = (typeof elements)[number];
function stateOf(service: Service, element: Element): 'stated' | 'knownNone' | 'notStated' | 'notSeen' {
  const { facts } = service;
  const texts = allTextsOf(service);
  const inTexts = (field: 'summary' | 'eligibility' | 'steps') => Object.values(texts).map((one) => one?.[field]).find((value) => value !== undefined);
  const value: unknown = element === 'summary' || element === 'eligibility' || element === 'steps' ? inTexts(element)
    : element === 'timeLimit' ? facts.timeLimit?.decision
      : element === 'output' ? outputsOf(service)[0] : facts[element];
  const field = element === 'timeLimit' ? 'timeLimit.decision' : element;
  return value === 'none' ? 'knownNone' : value !== undefined ? 'stated' : isUnseen(facts, field) ? 'notSeen' : 'notStated';
}

/** Everything that one service says. A title and a summary are what the entry is called here: they stay, with the conflict beside them. */
export function serviceThings(writing: Writing, service: Service): Thing[] {
  const { catalogue } = writing;
  const { facts, institution } = service;
  const texts = allTextsOf(service);
  const self = thingAt.service(service);
  const name = nameOf(service);
  const part = partsOf(self, name);
  const agreed = (field: string) => !isContradicted(facts, field, catalogue.day);
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
  const channelOf = (id: string | undefined): Value | undefined => (ownChannels.some((channel) => channel.id === id) ? link(`${self}#channel-${id}`) : undefined);
  const when = (id: string | undefined): Parameters<typeof thing>[2] => (id === undefined ? [] : [['kat:condition', fromTexts(writing, texts, (one) => one.when?.[id])], ['kat:conditionId', text(id)]]);
  const counted = (span: Pick<TimeSpan, 'days' | 'hours' | 'months' | 'count' | 'from' | 'act' | 'article'>): Parameters<typeof thing>[2] => [
    ['kat:length', typed('xsd:duration', lengthOf(span))], ['kat:counting', term('count', span.count)], ['kat:countedFrom', term('from', span.from)], ['kat:restsOn', entry('acts', span.act)], ['kat:article', text(span.article)],
  ];
  const note = (field: string): Value[] => fromTexts(writing, texts, (one) => one.notes?.[field] ?? (field.includes('.') ? one.notes?.[field.split('.')[0]!] : undefined));

  const decision = agreed('timeLimit.decision') ? facts.timeLimit?.decision : undefined;
  const practice = agreed('timeLimit.practice') ? facts.timeLimit?.practice : undefined;
  const acts = agreed('legalBasis') ? facts.legalBasis ?? [] : [];
  const sources = facts.sources ?? [];
  const ownChannels = agreed('channels') ? facts.channels ?? [] : [];
  const steps = agreed('steps') ? linesOf(writing, texts, 'steps') : [];
  const ofSteps = factsOfAllSteps(service);
  const titlesOfSteps = fromTexts(writing, texts, (one) => one.title).map((value) => {
    const { text: title, lang } = value as { text: string; lang: string };
    const voice = writing.voices.find(({ route }) => route.tag === lang);
    const heading = voice ? voice.say(metaOf(textWords.shape.steps)!.label) : furtherHeadings[lang as FurtherLanguage]?.steps;
    return { text: [heading, title].filter(Boolean).join(': '), lang };
  });
  const stepsIn = (lang: string): string => steps.flatMap((line, index) => line.filter((value) => 'lang' in value && value.lang === lang).map((value) => `${index + 1}. ${(value as { text: string }).text}`)).join('\n');
  const tags = new Set(steps.flat().map((value) => (value as { lang: string }).lang));
  const titleOfSteps = titlesOfSteps.filter((value) => tags.has((value as { lang: string }).lang));

  const issuers = issuersOf(writing, service);
  const requires = (facts.requires ?? []).flatMap((id) => issuers(id) ?? []);
  const related = (facts.related ?? []).flatMap((id) => issuers(id) ?? []);
  const isService = (value: Value) => 'id' in value && value.id.startsWith('services/');

  const replaced = replacedWith(catalogue, service);
  // A withdrawn service stands in no file of all: of those whose place this one takes, as much as is said of any that is referred to.
  things.push(...replaced.filter(({ institution: of, id }) => !serviceIn(writing, of, id)).map((other) => thing(thingAt.service(other), ['cpsv:PublicService'], coreOf(writing, other))));

  const linked = linkedOf(writing, service);
  const main = thing(self, ['cpsv:PublicService'], [
    ...coreOf(writing, service),
    ['kat:officialTitle', fromTexts(writing, texts, ({ title, titleStatus }) => (titleStatus === 'official' ? title : undefined))], ['kat:translatedTitle', fromTexts(writing, texts, ({ title, titleStatus }) => (titleStatus === 'translated' ? title : undefined))],
    [propertyOf('alsoCalled'), officialLanguages.flatMap((language) => (texts[language]?.alsoCalled ?? []).flatMap((one) => words(writing, { [language]: one }))).sort(inOrderOfTags)],
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
    [propertyOf('steps'), titleOfSteps.length === 0 ? undefined : say('procedure', ['cpsv:Rule'], [
      ['dct:title', titleOfSteps], ['dct:description', titleOfSteps.map((value) => { const { lang } = value as { lang: string }; return { text: stepsIn(lang), lang }; })],
      ['cpsv:implements', eachOnce(acts.map(({ act }) => thingAt.entry('acts', act))).map(link)],
    ])],
    ['kat:hasStep', steps.map((line, index) => say(`step-${index + 1}`, ['kat:Step'], [['dct:description', line], ['kat:order', typed('xsd:integer', index + 1)], ['kat:actor', term('by', ofSteps[index]?.by)], ['kat:byChannel', channelOf(ofSteps[index]?.channel)]]))],
    [propertyOf('documents', serviceFacts.shape), typeof facts.documents === 'object' && agreed('documents') ? facts.documents.map((document) => say(`document-${document.id}`, ['cv:Evidence'], [
      ['dct:title', words(writing, catalogue.vocabularies.documents.get(document.id)?.words ?? plainly(document.id))], ['dct:description', fromTexts(writing, texts, (one) => one.documents?.[document.id])], ['dct:type', entry('documents', document.id)],
      ['kat:inForm', term('form', document.form)], ...when(document.when), ['kat:orElse', entries('documents', document.or)],
      ['kat:issuedBy', issuers(document.issuedBy ?? catalogue.vocabularies.documents.get(document.id)?.issuedBy)], ['kat:fetchedByInstitution', typed('xsd:boolean', document.fetched)],
    ])) : []],
    [propertyOf('fees', serviceFacts.shape), typeof facts.fees === 'object' && agreed('fees') ? facts.fees.map((fee) => say(`fee-${fee.id}`, ['cv:Cost'], [
      ['cv:hasValue', double(fee.amount)], ['cv:currency', link(thingAt.currency(fee.currency))], ['dct:description', fromTexts(writing, texts, (one) => one.fees?.[fee.id])],
      ['kat:per', term('per', fee.per)], ...when(fee.when), ['kat:restsOn', entry('acts', fee.act)], ['kat:article', text(fee.article)], ['schema:validFrom', typed('xsd:date', fee.from)], ['schema:validThrough', typed('xsd:date', fee.to)],
      ['kat:paidBy', entries('payment-methods', fee.payment)], ['kat:account', text(fee.account)], ['kat:reference', text(fee.reference)],
    ])) : []],
    // Ten working days are no ten days: what an ISO duration cannot say stays with our own property.
    ['cv:processingTime', decision !== undefined && decision.count !== 'working' ? typed('xsd:duration', lengthOf(decision)) : undefined],
    ['kat:hasTimeLimit', decision === undefined ? undefined : say('time-limit', ['kat:TimeLimit'], [...counted(decision), ['dct:description', note('timeLimit.decision')]])],
    ['kat:usuallyTakes', practice === undefined ? undefined : typed('xsd:duration', longest(practice))], ['kat:usuallyTakesAtLeast', practice === undefined ? undefined : typed('xsd:duration', shortest(practice))],
    ['kat:applicantDeadline', agreed('applicantDeadline') ? deadlinesOf(facts).map((deadline) => say(partNamed('applicant-deadline', deadline), ['kat:TimeLimit'], [...counted(deadline), ['dct:description', fromTexts(writing, texts, (one) => one.applicantDeadlines?.[deadline.id ?? ''])]])) : []],
    ['kat:whenSilent', agreed('silence') ? term('silence', facts.silence) : undefined],
    ['kat:hasAppeal', typeof facts.appeal === 'object' && agreed('appeal') ? facts.appeal.map((appeal, index) => say(`appeal-${index + 1}`, ['kat:Appeal'], [
      ['kat:appealBody', entry('appeal-bodies', appeal.body)], ...counted(appeal), ['kat:court', entry('appeal-bodies', appeal.court)],
      ['kat:appealFee', appeal.fee === undefined ? undefined : double(appeal.fee === 'none' ? 0 : appeal.fee)], ['dct:description', fromTexts(writing, texts, (one) => one.appealHow)],
    ])) : []],
    ['kat:hasForm', typeof facts.forms === 'object' && agreed('forms') ? facts.forms.map((form) => say(`form-${form.id}`, ['kat:Form', 'foaf:Document'], [
      ['dct:title', fromTexts(writing, texts, (one) => one.forms?.[form.id])], ['schema:url', link(addressOfForm(form, institution, writing.root))], ['dct:language', form.language === undefined ? undefined : link(thingAt.language(form.language))], ['dct:issued', typed('xsd:date', form.version)],
      ['dct:format', form.format === undefined || form.format === 'online' ? undefined : link(thingAt.fileType(form.format))], ['dcat:byteSize', typed('xsd:nonNegativeInteger', form.kilobytes === undefined ? undefined : form.kilobytes * 1000)],
      ['kat:filledOnline', typed('xsd:boolean', form.format === 'online' ? true : undefined)], ['kat:fillable', typed('xsd:boolean', form.fillable)],
    ])) : []],
    ['kat:hasFormGuidance', agreed('formGuidance') ? linesOf(writing, texts, 'formGuidance').map((line, index) => say(`guidance-${index + 1}`, ['kat:Guidance'], [['dct:description', line], ['kat:order', typed('xsd:integer', index + 1)]])) : []],
    [propertyOf('channels'), ownChannels.map((channel) => {
      const office = channel.office === undefined ? undefined : institutionIn(writing.catalogue, institution)?.facts.offices?.find(({ id }) => id === channel.office);
      return say(`channel-${channel.id}`, ['cv:Channel'], [
        ['dct:type', entry('channels', channel.type)], ['kat:atOffice', channel.office === undefined ? undefined : link(thingAt.office(institution, channel.office))],
        ...hoursOf(institution, office), ['foaf:page', channel.url === undefined ? undefined : link(channel.url)], ['kat:identifiedBy', entry('documents', channel.identification)],
      ]);
    })],
    [propertyOf('output', serviceFacts.shape), agreed('output.type') ? outputsOf(service).map((output) => outputThing(writing, service, output, say)) : []],
    [propertyOf('legalBasis'), eachOnce(acts.map(({ act }) => thingAt.entry('acts', act))).map(link)],
    // CPSV-AP knows acts alone. Where articles are stated, each line of the legal basis is said, in its order.
    ['kat:hasLegalBasis', acts.some(({ article }) => article !== undefined) ? acts.map(({ act, article }, index) => say(`legal-basis-${index + 1}`, ['kat:LegalBasis'], [['kat:restsOn', entry('acts', act)], ['kat:article', text(article)]])) : []],
    [propertyOf('requires'), requires.filter(isService)], ['kat:requiresAny', requires.filter((value) => !isService(value))],
    [propertyOf('related'), related.filter(isService)], ['kat:relatedTo', related.filter((value) => !isService(value))],
    ['dct:replaces', replaced.map((other) => link(thingAt.service(other)))],
    // What it was called before is another name of the same thing.
    ['owl:sameAs', (facts.formerIds ?? []).map((name) => link(`services/${name}`))],
    ['kat:furtherText', fromTexts(writing, texts, (one) => one.body)],
    ...(['knownNone', 'notStated', 'notSeen'] as const).map((state) => [`kat:${state}`, elements.filter((element) => stateOf(service, element) === state && agreed(element === 'timeLimit' ? 'timeLimit.decision' : element)).map((element) => link(fieldTerm(element)))] as const),
    ['kat:hasConflict', openConflicts(facts, catalogue.day).map((conflict) => say(`conflict-${conflict.note}`, ['kat:Conflict'], [
      ['kat:about', link(fieldTerm(conflict.field.split('.')[0]!))], ['kat:fieldPath', text(conflict.field)], ['dct:description', fromTexts(writing, texts, (one) => one.conflicts?.[conflict.note])],
    ]))],
    ['kat:hasNote', [
      ...notedFields(texts).map((field) => say(`note-${field.replace(/\./g, '-')}`, ['kat:Note'], [
        ['kat:fieldPath', text(field)], ['dct:description', fromTexts(writing, texts, (one) => one.notes?.[field])],
      ])),
      ...moreInEach(writing, service).filter(({ field }) => !linked.fields.has(field)).map(({ field, said }) => say(`field-${field}`, ['kat:Note'], [['kat:about', link(fieldTerm(field))], ['kat:fieldPath', text(field)], ['dct:description', said]])),
    ]],
    ['kat:checkedOn', typed('xsd:date', facts.review?.checked)], ['kat:checkedBy', text(facts.review?.by)], ['kat:nextCheck', typed('xsd:date', facts.review?.next)],
    ['dct:source', eachOnce(sources.map(({ url }) => url)).map(link)],
    ['kat:hasSource', sources.some((source) => Object.keys(source).length > 1) ? sources.map(({ url, language, seen, kind, complete }, index) => say(`source-${index + 1}`, ['kat:Source'], [
      ['schema:url', link(url)], ['dct:language', language === undefined ? undefined : link(thingAt.language(language))], ['kat:readOn', typed('xsd:date', seen)], ['kat:sourceKind', term('sourceKind', kind)], ['kat:readWhole', typed('xsd:boolean', complete)],
    ])) : []],
    ...pagesOf(writing, service),
  ]);
  return [{ ...main, says: together(main.says, linked.says) }, ...things];
}

// A step is one thing in all languages: where these count differently, nobody knows which facts are whose.
function factsOfAllSteps({ facts, texts }: Service): ReturnType<typeof factsOfSteps> {
  const [count = 0, ...others] = new Set(Object.values(texts).flatMap((one) => (one?.steps === undefined ? [] : [one.steps.length])));
  return others.length > 0 ? [] : factsOfSteps(facts, count);
}

/** What a service says in fields without a part of their own whose lines name a term, and which fields these are. What is contradicted has no value, and a property that the profile bounds is not filled a second time. */
export function linkedOf(writing: Writing, service: Pick<Service, 'facts' | 'texts'>, terms: Terms = cpsvTerms, shapes?: Shapes): { says: Thing['says']; fields: ReadonlySet<string> } {
  const bounds = profile['cpsv:PublicService']!;
  const free = linkedFields(terms, shapes).filter(({ field, property }) => !isContradicted(service.facts, field, writing.catalogue.day) && (bounds[property] === undefined || bounds[property].words === 'many'));
  const said = free.map((one) => ({ ...one, values: valuesOf(writing, service, one) })).filter(({ values }) => values.length > 0);
  return { says: said.map(({ property, values }) => [property, values] as const), fields: new Set(said.map(({ field }) => field)) };
}

/** Statements with others, each property once. */
export function together(says: Thing['says'], others: Thing['says']): Thing['says'] {
  const all = new Map(says);
  for (const [property, values] of others) all.set(property, [...(all.get(property) ?? []), ...values]);
  return [...all];
}

/** What stands of a service where it is only referred to. */
export function coreOf(writing: Writing, service: Service): Parameters<typeof thing>[2] {
  const { facts, institution } = service;
  const summary = fromTexts(writing, allTextsOf(service), (one) => one.summary);
  return [
    ['dct:identifier', text(nameOf(service))], [propertyOf('title'), titlesOf(writing, service)],
    // CPSV-AP asks for a description of every service; where nobody has written one, who offers it is all that is known.
    [propertyOf('summary'), summary.length > 0 ? summary : words(writing, vocabularyWordsWith.offeredBy(institutionIn(writing.catalogue, institution)!.facts.names))],
    [propertyOf('status'), link(`kat:status-${facts.status}`)], ['cv:hasCompetentAuthority', link(thingAt.institution(institution))],
    [propertyOf('replacedBy', serviceFacts.shape), facts.replacedBy === undefined ? undefined : link(`services/${facts.replacedBy}`)],
  ];
}

/** What stays of a withdrawn service: nobody may take its last fee or channel for one of today. */
export function withdrawnThing(writing: Writing, service: Service, day: string | undefined): Thing {
  return thing(thingAt.service(service), ['cpsv:PublicService'], [...coreOf(writing, service), ['kat:withdrawnOn', typed('xsd:date', day)], ...pagesOf(writing, service)]);
}

function pagesOf({ root }: Writing, service: Service): Parameters<typeof thing>[2] {
  const name = nameOf(service);
  return [['foaf:page', routes.map(({ path }) => link(`${root}/${path}/${name}/`))], ['rdfs:seeAlso', link(`${root}/api/v1/services/${name}.json`)]];
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

// What stands once keeps the address that it has always had.
function partNamed(kind: string, { id }: Entry<unknown>): string {
  return id === undefined ? kind : `${kind}-${id}`;
}

function outputThing(writing: Writing, service: Service, output: Entry<Output>, say: (key: string, types: readonly string[], says: Parameters<typeof thing>[2]) => Value): Value {
  const { facts } = service;
  const { type } = output;
  const own = fromTexts(writing, allTextsOf(service), (one) => wordsOfOutput(one, output));
  const named = type === undefined ? [] : words(writing, writing.catalogue.vocabularies.outputs.get(type)?.words ?? plainly(type));
  const validity = isContradicted(facts, 'output.validity', writing.catalogue.day) ? undefined : output.validity;
  return say(partNamed('output', output), ['cv:Output'], [
    // Where nobody says what it is, its field names it: an output without a name is none to CPSV-AP.
    ['dct:title', named.length > 0 ? named : own.length > 0 ? own : words(writing, metaOf(serviceFacts.shape.output)!.label)], ['dct:description', own],
    ['dct:type', type === undefined ? undefined : link(thingAt.entry('outputs', type))],
    ['kat:unlimited', typed('xsd:boolean', validity === 'unlimited' ? true : undefined)],
    ['kat:validFor', validity === undefined || validity === 'unlimited' ? undefined : typed('xsd:duration', longest(validity))], ['kat:validForAtLeast', validity === undefined || validity === 'unlimited' ? undefined : typed('xsd:duration', shortest(validity))],
  ]);
}

// Fields of the model without a property of their own, in the words of every route.
function moreInEach({ catalogue, voices }: Writing, service: Service): { field: string; said: Value[] }[] {
  const inEach = voices.map((voice) => ({ voice, fields: moreFields(catalogue, service, voice) }));
  return inEach[0]!.fields.map(({ field }, index) => ({ field, said: inEach.map(({ voice, fields }) => ({ text: fields[index]!.values.map(({ text: value }) => value).join('; '), lang: voice.route.tag })) }));
}

/** Finds who issues a document or offers a service, as the pages do. */
function issuersOf({ catalogue }: Writing, service: Service): (id: string | undefined) => Value | undefined {
  return (id) => {
    const found = id === undefined ? undefined : issuerFor(catalogue, service.institution, id);
    if (!found || found.service?.id === service.id) return undefined;
    return link(found.service ? thingAt.service(found.service) : thingAt.concept(found.concept));
  };
}

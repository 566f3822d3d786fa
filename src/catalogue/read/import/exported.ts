import { toCyrillic } from '#languages/cyrillic.ts';
import { toLatin } from '#languages/latin.ts';
import { languages, type InEachLanguage, type Language } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { vocabularyWordsWith } from '#languages/words/vocabulary.ts';
import { unseenFields } from '../../model/service.ts';
import { currencies, documentForms, formFormats } from '../../model/service-parts.ts';
import { addressOfFile } from '../../model/stored-file.ts';
import { idPattern } from '../../model/values.ts';
import type { ListName } from '../../model/vocabulary.ts';
import { sizeLimits } from '../decode.ts';
import { keyOf, languageOf, leave, name, place, type Fact, type Reading } from './facts.ts';
import { folded } from './folded.ts';
import { idFrom } from '#languages/letters.ts';
import { closest } from './workbook-cells.ts';

type Fields = Record<string, unknown>;

/** The address of the site that wrote a service: its things stand below `/id/` and it says its status in our own terms. Undefined for what another program wrote. */
export function rootOf(key: string, predicates: readonly (readonly [predicate: string, object: string])[]): string | undefined {
  const at = key.indexOf('/id/services/');
  const root = at < 0 ? undefined : key.slice(0, at);
  return root !== undefined && predicates.some(([predicate, object]) => predicate === name('adms', 'status') && object.startsWith(`${root}/ns/#status-`)) ? root : undefined;
}

/** Reads a service that Katalogu itself wrote: all that CPSV-AP and our own vocabulary say of it. */
export function readExported(whole: Reading, key: string, root: string, institution: string): void {
  const { catalogue, fields } = whole;
  const { vocabularies, script } = catalogue;
  const own = catalogue.institutions.find(({ id }) => id === institution)?.facts;
  const service = key.split('/').at(-1)!;
  const before = catalogue.services.find((one) => one.institution === institution && one.id === service);
  const concept = catalogue.concepts.find(({ id }) => id === idOf(said(key, 'cv:isClassifiedBy')[0], 'concepts'));

  function said(node: string, ...names: readonly string[]): Fact[] {
    return whole.about(node, ...names.map((one) => (one.startsWith('kat:') ? `${root}/ns/#${one.slice(4)}` : name(...(one.split(':') as [Parameters<typeof name>[0], string])))));
  }
  function only(node: string, ...names: readonly string[]): Fact | undefined {
    const [fact, ...others] = said(node, ...names);
    if (others.length === 0) return fact;
    for (const one of [fact!, ...others]) leave(one, 'several-values');
    return undefined;
  }
  function text(node: string, property: string): string | undefined {
    const fact = only(node, property);
    if (!fact) return undefined;
    place(fact);
    return fact.statement.object.value;
  }
  function idOf(fact: Fact | undefined, list: string): string | undefined {
    const value = fact?.statement.object.value ?? '';
    const start = `${root}/id/${list}/`;
    return value.startsWith(start) && idPattern.test(value.slice(start.length)) ? value.slice(start.length) : undefined;
  }
  /** An entry by its address, if its name in the file is its name here. */
  function entry(list: ListName, fact: Fact | undefined): string | undefined {
    if (!fact) return undefined;
    const entries = vocabularies[list] as ReadonlyMap<string, { words: InEachLanguage }>;
    const id = idOf(fact, list);
    const words = id === undefined ? undefined : entries.get(id)?.words;
    const named = whole.named(keyOf(fact.statement.object));
    if (words && named.every((label) => isSame(label, words))) return place(fact), id;
    const label = named[0]?.value ?? id ?? fact.statement.object.value;
    return leave(fact, 'no-entry', closest(label, new Map([...entries].map(([one, { words: own_ }]) => [one, own_])))), undefined;
  }
  const entries = (list: ListName, found: readonly Fact[]): string[] => found.flatMap((fact) => entry(list, fact) ?? []);
  function isSame(object: { value: string; language?: string }, words: Readonly<Partial<Record<Language, string>>>): boolean {
    const language = languageOf(object as Fact['statement']['object']);
    const expected = language && words[language];
    return expected === undefined ? language === undefined : folded(object.value) === folded(expected) || (language === 'sr' && (folded(toLatin(object.value)) === folded(expected) || object.value === toCyrillic(expected, script)));
  }
  function code(node: string, property: string, list: string, members: readonly string[]): string | undefined {
    const fact = only(node, property);
    if (!fact) return undefined;
    const start = `${root}/ns/#${list}-`;
    const member = fact.statement.object.value.startsWith(start) ? fact.statement.object.value.slice(start.length) : '';
    if (!members.includes(member)) return leave(fact, 'no-entry', members), undefined;
    place(fact);
    return member;
  }
  /** Words in each language. The Cyrillic is derived from the Latin: it is compared, and never a second text. */
  function words(node: string, property: string, longest = 2000, among: (fact: Fact) => boolean = () => true): Map<Language, string> {
    const found = said(node, property).filter(among);
    const by = new Map<Language, string>();
    for (const cyrillic of [false, true]) for (const fact of found) {
      const { object } = fact.statement;
      if (/-cyrl$/i.test(object.language ?? '') !== cyrillic) continue;
      const language = languageOf(object);
      const value = (cyrillic ? toLatin(object.value) : object.value).normalize('NFC').trim();
      const known = language && by.get(language);
      if (!language) leave(fact, 'unknown-language');
      else if (known !== undefined) (cyrillic && isSame(object, { [language]: known }) ? place(fact) : leave(fact, cyrillic ? 'contradiction' : 'several-values'));
      else if (value === '' || value.length > longest) leave(fact, 'too-long');
      else by.set(language, value), place(fact);
    }
    return by;
  }
  const putWords = (field: string, by: ReadonlyMap<Language, string>): void => { for (const [language, value] of by) fields.set(`${language}.${field}`, value); };
  const putEntry = (field: string, id: string, by: ReadonlyMap<Language, string>): void => { for (const [language, value] of by) fields.set(`${language}.${field}`, { ...(fields.get(`${language}.${field}`) as Fields | undefined), [id]: value }); };
  const put = (field: string, value: unknown): void => { if (value !== undefined && !(Array.isArray(value) && value.length === 0)) fields.set(field, value); };
  /** The parts of the service that a property leads to, with the ids that their addresses carry. */
  function parts(property: string, kind: string): { node: string; id: string; fact: Fact }[] {
    return said(key, property).flatMap((fact) => {
      const node = keyOf(fact.statement.object);
      const id = node.startsWith(`${key}#${kind}-`) ? node.slice(key.length + kind.length + 2).replace(/\.\d+$/, '') : '';
      if (!idPattern.test(id) || id.length > 64) return [];
      for (const one of [fact, ...said(node, 'dct:identifier')]) place(one);
      return [{ node, id, fact }];
    });
  }
  /** The part of which there is only one, at the address without an id. */
  function theOne(property: string, kind: string): { node: string }[] {
    const found = said(key, property).filter(({ statement }) => keyOf(statement.object) === `${key}#${kind}`);
    return found.map((fact) => {
      const node = keyOf(fact.statement.object);
      for (const one of [fact, ...said(node, 'dct:identifier')]) place(one);
      return { node };
    });
  }
  const inOrder = (property: string, kind: string) => parts(property, kind).sort((a, b) => Number(a.id) - Number(b.id));
  function lines(field: string, property: string, kind: string, inside: string): { node: string }[] {
    const found = inOrder(property, kind);
    for (const [index, { node }] of found.entries()) for (const [language, line] of words(node, inside)) {
      const before_ = (fields.get(`${language}.${field}`) as string[] | undefined) ?? [];
      if (before_.length === index) fields.set(`${language}.${field}`, [...before_, line]);
      else for (const fact of said(node, inside).filter(({ statement }) => languageOf(statement.object) === language)) leave(fact, 'no-field');
    }
    return found;
  }
  /** The id of a condition: its words, where they stand already, or one made of them. */
  function when(node: string): string | undefined {
    const by = words(node, 'kat:condition');
    if (by.size === 0) return undefined;
    const here = languages.map((language) => [language, { ...concept?.texts[language]?.when, ...before?.texts[language]?.when, ...(fields.get(`${language}.when`) as Record<string, string> | undefined) }] as const);
    const known = [...new Set(here.flatMap(([, all]) => Object.keys(all)))].find((id) => [...by].every(([language, value]) => here.find(([one]) => one === language)![1][id] === value));
    const proposed = known ?? idFrom(by.get('en') ?? by.get('sq') ?? by.get('sr')!);
    const taken = new Set(here.flatMap(([, all]) => Object.keys(all)));
    let id = proposed || 'condition';
    for (let number = 2; known === undefined && taken.has(id); number++) id = `${proposed.slice(0, 60)}-${number}`;
    putEntry('when', id, by);
    return id;
  }
  function duration(fact: Fact | undefined): string | undefined {
    if (fact) place(fact);
    return fact?.statement.object.value;
  }
  function length(node: string, property: string): Fields {
    const fact = only(node, property);
    const [, months, days, hours] = /^P(?:(\d{1,4})M)?(?:(\d{1,4})D)?(?:T(\d{1,4})H)?$/.exec(fact?.statement.object.value ?? '') ?? [];
    if (!fact) return {};
    if ((months ?? days ?? hours) === undefined) return leave(fact, 'not-a-length-of-time'), {};
    place(fact);
    return Object.fromEntries(Object.entries({ days, hours, months }).flatMap(([unit, value]) => (value === undefined ? [] : [[unit, Number(value)]])));
  }
  const counted = (node: string): Fields => stated({ ...length(node, 'kat:length'), count: code(node, 'kat:counting', 'count', Object.keys(valueWords.count)), from: code(node, 'kat:countedFrom', 'from', Object.keys(valueWords.from)), act: entry('acts', only(node, 'kat:restsOn')), article: text(node, 'kat:article') });
  const range = (longest: string | undefined, shortest: string | undefined): unknown => (longest === undefined || longest === shortest ? longest : stated({ min: shortest, max: longest }));
  /** A service or a shared description that another one names. */
  function offered(fact: Fact, known: readonly string[] = []): string | undefined {
    const shared = whole.conceptOf(fact.statement.object.value);
    // A shared description is written as the service that offers it.
    if (shared !== undefined && known.includes(shared)) return place(fact), shared;
    const named = idOf(fact, 'concepts') ?? (/\/id\/services\/[^/]+\/([^/#]+)$/.exec(fact.statement.object.value)?.[1]);
    if (named === undefined || !(whole.offered.has(named) || catalogue.concepts.some(({ id }) => id === named) || catalogue.services.some(({ id }) => id === named))) return leave(fact, 'no-entry'), undefined;
    place(fact);
    return named;
  }
  const issuersHere = [concept, before].flatMap((one) => (Array.isArray(one?.facts.documents) ? one.facts.documents.flatMap(({ issuedBy }) => issuedBy ?? []) : []));
  const issuer = (fact: Fact | undefined, usual: string | undefined): string | undefined => {
    const value = fact?.statement.object.value;
    if (!fact || value === undefined) return undefined;
    // What the word list says of every such document need not be said again.
    if (usual !== undefined && (value.endsWith(`/${usual}`) || whole.conceptOf(value) === usual)) return place(fact), undefined;
    return offered(fact, issuersHere);
  };

  // ---- what it is
  const describedAs = own && vocabularyWordsWith.offeredBy(own.names);
  const notStated = said(key, 'kat:notStated').map((fact) => ({ fact, field: fact.statement.object.value.slice(`${root}/ns/#field-`.length) }));
  const titles = said(key, 'dct:title');
  // A service without a title is called by its id, in English; where a title has an origin, somebody wrote it.
  if (titles.length === 1 && titles[0]!.statement.object.value === service.replace(/-/g, ' ') && said(key, 'kat:officialTitle', 'kat:translatedTitle').length === 0) place(titles[0]!);
  else putWords('title', words(key, 'dct:title', 300));
  for (const [status, property] of [['official', 'kat:officialTitle'], ['translated', 'kat:translatedTitle']] as const) for (const [language, title] of words(key, property, 300)) {
    if (fields.get(`${language}.title`) === title) fields.set(`${language}.titleStatus`, status);
    else for (const fact of said(key, property).filter(({ statement }) => languageOf(statement.object) === language)) leave(fact, 'contradiction');
  }
  if (notStated.some(({ field }) => field === 'summary') && describedAs) { for (const fact of said(key, 'dct:description')) if (isSame(fact.statement.object, describedAs)) place(fact); }
  else putWords('summary', words(key, 'dct:description', 400));
  for (const fact of said(key, 'dcat:keyword')) {
    const { object } = fact.statement;
    const language = languageOf(object);
    if (!language || /-cyrl$/i.test(object.language ?? '')) continue;
    place(fact);
    fields.set(`${language}.alsoCalled`, [...((fields.get(`${language}.alsoCalled`) as string[] | undefined) ?? []), object.value]);
  }
  for (const fact of said(key, 'dcat:keyword').filter(({ state }) => state !== 'placed')) if (((fields.get('sr.alsoCalled') as string[] | undefined) ?? []).some((sr) => isSame(fact.statement.object, { sr }))) place(fact); else leave(fact, 'contradiction');
  put('status', code(key, 'adms:status', 'status', Object.keys(valueWords.status)));
  if (concept) { place(said(key, 'cv:isClassifiedBy')[0]!); fields.set('concept', concept.id); } else for (const fact of said(key, 'cv:isClassifiedBy')) leave(fact, 'no-entry', closest(fact.statement.object.value.split('/').at(-1)!, new Map(catalogue.concepts.map(({ id }) => [id, undefined]))));
  put('kind', entry('kinds', only(key, 'dct:type')));
  for (const [field, list, property] of [['topics', 'topics', 'cv:thematicArea'], ['lifeEvents', 'life-events', 'cv:isGroupedBy'], ['audience', 'audiences', 'dct:audience'], ['area', 'areas', 'dct:spatial']] as const) put(field, entries(list, said(key, property)));
  put('languages', said(key, 'dct:language').flatMap((fact) => {
    const spoken = ({ SQI: 'sq', SRP: 'sr', ENG: 'en', TUR: 'tr', BOS: 'bs', ROM: 'rom' } as Readonly<Record<string, string>>)[fact.statement.object.value.split('/').at(-1)!];
    return spoken === undefined ? [] : (place(fact), [spoken]);
  }));
  const inInstitution = (fact: Fact, kind: 'unit' | 'office', known: readonly { id: string }[] | undefined): string | undefined => {
    const start = `${root}/id/institutions/${institution}#${kind}-`;
    const id = fact.statement.object.value.startsWith(start) ? fact.statement.object.value.slice(start.length) : undefined;
    if (id === undefined || !known?.some((one) => one.id === id)) return leave(fact, kind === 'unit' ? 'unknown-unit' : 'no-entry', (known ?? []).map((one) => one.id).slice(0, 3)), undefined;
    place(fact);
    return id;
  };
  const unit = only(key, 'kat:responsibleUnit');
  if (unit) put('unit', inInstitution(unit, 'unit', own?.units));
  const offices = said(key, 'cv:contactPoint').flatMap((fact) => inInstitution(fact, 'office', own?.offices) ?? []);
  put('contact', offices.length === 1 ? offices[0] : offices);

  // ---- what it takes
  lines('eligibility', 'cv:holdsRequirement', 'requirement', 'dct:title');
  lines('exclusions', 'kat:excludes', 'exclusion', 'dct:title');
  lines('information', 'kat:asks', 'information', 'dct:title');
  const steps = lines('steps', 'kat:hasStep', 'step', 'dct:description').map(({ node }) => { for (const fact of said(node, 'kat:order')) place(fact); return stated({ by: code(node, 'kat:actor', 'by', Object.keys(valueWords.by)) }); });
  // Who acts is written down as far as it is known.
  put('steps', steps.slice(0, steps.findLastIndex(({ by }) => by !== undefined) + 1));
  put('documents', parts('cpsv:hasInput', 'document').flatMap(({ node, fact }) => {
    const id = entry('documents', only(node, 'dct:type'));
    if (id === undefined) return leave(fact, 'no-entry'), [];
    const { words: called, issuedBy } = vocabularies.documents.get(id)!;
    for (const title of said(node, 'dct:title')) if (isSame(title.statement.object, called)) place(title);
    putEntry('documents', id, words(node, 'dct:description'));
    const fetched = only(node, 'kat:fetchedByInstitution');
    if (fetched?.statement.object.value === 'true') place(fetched);
    const or = entries('documents', said(node, 'kat:orElse'));
    return [stated({ id, ...(or.length > 0 ? { or } : {}), form: code(node, 'kat:inForm', 'form', documentForms), when: when(node), issuedBy: issuer(only(node, 'kat:issuedBy'), issuedBy), fetched: fetched?.statement.object.value === 'true' ? true : undefined })];
  }));
  put('fees', parts('cv:hasCost', 'fee').flatMap(({ node, id, fact }) => {
    const [value, money] = [only(node, 'cv:hasValue'), only(node, 'cv:currency')];
    // JSON-LD writes 9.36 as 9.359999999999999E0.
    const amount = Number(Number(value?.statement.object.value).toPrecision(14));
    const currency = currencies.find((one) => money?.statement.object.value.endsWith(`/currency/${one}`));
    if (!value || !Number.isFinite(amount) || currency === undefined) return leave(fact, 'no-amount'), [];
    place(value);
    place(money!);
    putEntry('fees', id, words(node, 'dct:description'));
    const payment = entries('payment-methods', said(node, 'kat:paidBy'));
    return [stated({ id, amount, currency, per: code(node, 'kat:per', 'per', Object.keys(valueWords.per)), when: when(node), act: entry('acts', only(node, 'kat:restsOn')), article: text(node, 'kat:article'), from: text(node, 'schema:validFrom'), to: text(node, 'schema:validThrough'), ...(payment.length > 0 ? { payment } : {}), account: text(node, 'kat:account'), reference: text(node, 'kat:reference') })];
  }));
  const limit = only(key, 'kat:hasTimeLimit');
  const limitNode = limit && keyOf(limit.statement.object);
  if (limit) for (const fact of [limit, ...said(limitNode!, 'dct:identifier')]) place(fact);
  const decision = limitNode === undefined ? undefined : counted(limitNode);
  const iso = only(key, 'cv:processingTime');
  if (iso && limitNode !== undefined && said(limitNode, 'kat:length').some(({ statement }) => statement.object.value === iso.statement.object.value)) place(iso);
  const practice = range(duration(only(key, 'kat:usuallyTakes')), duration(only(key, 'kat:usuallyTakesAtLeast')));
  if (decision !== undefined || practice !== undefined) fields.set('timeLimit', stated({ decision, practice }));
  put('applicantDeadlines', parts('kat:applicantDeadline', 'applicant-deadline').map(({ node, id }) => {
    putEntry('applicantDeadlines', id, words(node, 'dct:description'));
    return { id, ...counted(node) };
  }));
  for (const { node } of theOne('kat:applicantDeadline', 'applicant-deadline')) fields.set('applicantDeadline', counted(node));
  put('silence', code(key, 'kat:whenSilent', 'silence', Object.keys(valueWords.silence)));
  put('appeal', inOrder('kat:hasAppeal', 'appeal').flatMap(({ node, fact }) => {
    const body = entry('appeal-bodies', only(node, 'kat:appealBody'));
    if (body === undefined) return leave(fact, 'no-entry'), [];
    putWords('appealHow', words(node, 'dct:description'));
    const fee = text(node, 'kat:appealFee');
    return [stated({ body, ...counted(node), fee: fee === undefined ? undefined : Number(fee) === 0 ? 'none' : Number(Number(fee).toPrecision(14)), court: entry('appeal-bodies', only(node, 'kat:court')) })];
  }));
  put('forms', parts('kat:hasForm', 'form').flatMap(({ node, id, fact }) => {
    const url = text(node, 'schema:url');
    if (url === undefined) return leave(fact, 'no-field'), [];
    putEntry('forms', id, words(node, 'dct:title'));
    const language = only(node, 'dct:language');
    const spoken = ({ SQI: 'sq', SRP: 'sr', ENG: 'en' } as Readonly<Record<string, string>>)[language?.statement.object.value.split('/').at(-1) ?? ''];
    if (language && spoken !== undefined) place(language);
    const [file, size] = [only(node, 'dct:format'), only(node, 'dcat:byteSize')];
    const format = text(node, 'kat:filledOnline') === 'true' ? 'online' : file && formFormats.find((one) => file.statement.object.value.endsWith(`/file-type/${one.toUpperCase()}`));
    if (file && format !== undefined) place(file);
    const kilobytes = size === undefined ? undefined : Math.max(1, Math.round(Number(size.statement.object.value) / 1000));
    if (size && Number.isSafeInteger(kilobytes)) place(size);
    const fillable = text(node, 'kat:fillable');
    const file_ = (catalogue.files ?? []).find((one) => one.institution === institution && url === `${root}${addressOfFile(institution, one.name)}`)?.name;
    return [stated({ id, ...(file_ === undefined ? { url } : { file: file_ }), language: spoken, format, fillable: fillable === undefined ? undefined : fillable === 'true', kilobytes: Number.isSafeInteger(kilobytes) ? kilobytes : undefined, version: text(node, 'dct:issued') })];
  }));
  for (const { node } of lines('formGuidance', 'kat:hasFormGuidance', 'guidance', 'dct:description')) for (const fact of said(node, 'kat:order')) place(fact);
  put('channels', parts('cv:hasChannel', 'channel').flatMap(({ node, id, fact }) => {
    const type = entry('channels', only(node, 'dct:type'));
    if (type === undefined) return leave(fact, 'no-entry'), [];
    const at = only(node, 'kat:atOffice');
    const office = at && inInstitution(at, 'office', own?.offices);
    // The hours are those of the office.
    if (office !== undefined) for (const hours of said(node, 'cv:openingHours', 'cv:specialOpeningHoursSpecification')) place(hours);
    return [stated({ id, type, office, url: text(node, 'foaf:page'), identification: entry('documents', only(node, 'kat:identifiedBy')) })];
  }));
  const outputOf = (node: string): Fields => {
    const type = entry('outputs', only(node, 'dct:type'));
    const called = type === undefined ? undefined : vocabularies.outputs.get(type)!.words;
    for (const title of said(node, 'dct:title')) if (called === undefined || isSame(title.statement.object, called)) place(title);
    const unlimited = text(node, 'kat:unlimited') === 'true';
    const validity = unlimited ? 'unlimited' : range(duration(only(node, 'kat:validFor')), duration(only(node, 'kat:validForAtLeast')));
    return stated({ type, validity });
  };
  put('outputs', parts('cpsv:produces', 'output').map(({ node, id }) => {
    putEntry('outputs', id, words(node, 'dct:description'));
    return { id, ...outputOf(node) };
  }));
  for (const { node } of theOne('cpsv:produces', 'output')) {
    putWords('output', words(node, 'dct:description'));
    const output = outputOf(node);
    if (Object.keys(output).length > 0) fields.set('output', output);
  }
  put('legalBasis', entries('acts', said(key, 'cv:hasLegalResource')).map((act) => ({ act })));
  const here = (field: 'requires' | 'related') => [...(concept?.facts[field] ?? []), ...(before?.facts[field] ?? [])];
  put('requires', said(key, 'dct:requires', 'kat:requiresAny').flatMap((fact) => offered(fact, here('requires')) ?? []));
  put('related', said(key, 'cv:relatedService', 'kat:relatedTo').flatMap((fact) => offered(fact, here('related')) ?? []));
  putWords('body', words(key, 'kat:furtherText', sizeLimits.text));

  // ---- where it comes from, and what is open
  const conflicts = parts('kat:hasConflict', 'conflict').flatMap(({ node, id, fact }) => {
    const field = text(node, 'kat:fieldPath');
    if (field === undefined) return leave(fact, 'no-field'), [];
    for (const one of said(node, 'kat:about')) place(one);
    putEntry('conflicts', id, words(node, 'dct:description'));
    return [{ field, note: id }];
  });
  put('conflicts', conflicts);
  for (const fact of said(key, 'kat:hasNote')) {
    const node = keyOf(fact.statement.object);
    // What stands below `#field-` is a value told in words, and no note.
    const field = node.startsWith(`${key}#note-`) ? text(node, 'kat:fieldPath') : undefined;
    if (field === undefined) continue;
    for (const one of [fact, ...said(node, 'dct:identifier')]) place(one);
    putEntry('notes', field, words(node, 'dct:description'));
  }
  if (limitNode !== undefined) for (const fact of said(limitNode, 'dct:description')) {
    const notes = (field: string) => Object.fromEntries(languages.map((language) => [language, (fields.get(`${language}.notes`) as Record<string, string> | undefined)?.[field]]));
    if (['timeLimit.decision', 'timeLimit'].some((field) => isSame(fact.statement.object, notes(field)))) place(fact);
  }
  const checked = text(key, 'kat:checkedOn');
  if (checked !== undefined) fields.set('review', stated({ checked, next: text(key, 'kat:nextCheck') }));
  put('sources', said(key, 'dct:source').map((fact) => (place(fact), { url: fact.statement.object.value })));
  const rule = only(key, 'cpsv:follows');
  if (rule) {
    const node = keyOf(rule.statement.object);
    const list = Object.fromEntries(languages.flatMap((language) => { const all = fields.get(`${language}.steps`) as string[] | undefined; return all ? [[language, all.map((line, index) => `${index + 1}. ${line}`).join('\n')]] : []; }));
    const told = said(node, 'dct:description');
    for (const fact of told) if (isSame(fact.statement.object, list)) place(fact);
    // Its name is made of that of the service, its acts are those of the service.
    if (told.every(({ state }) => state === 'placed')) for (const fact of [rule, ...said(node, 'dct:identifier', 'dct:title', 'cpsv:implements')]) place(fact);
  }
  for (const fact of [...said(key, 'cv:hasCompetentAuthority'), ...said(key, 'foaf:page'), ...said(key, 'rdfs:seeAlso')]) if (fact.statement.object.value.startsWith(`${root}/`)) place(fact);
  for (const { fact, field } of notStated) (isEmpty(field) ? place(fact) : leave(fact, 'contradiction'));
  for (const fact of said(key, 'kat:knownNone')) {
    const field = fact.statement.object.value.slice(`${root}/ns/#field-`.length);
    if (!isEmpty(field)) leave(fact, 'contradiction');
    else if (field === 'eligibility') { place(fact); for (const language of languages) if (fields.has(`${language}.title`) || fields.has(`${language}.summary`)) fields.set(`${language}.eligibility`, 'none'); }
    else if (['documents', 'fees', 'appeal', 'forms'].includes(field)) { place(fact); fields.set(field, 'none'); }
  }
  const unseen = said(key, 'kat:notSeen').flatMap((fact) => {
    const field = unseenFields.find((one) => fact.statement.object.value === `${root}/ns/#field-${one}`);
    return field === undefined || !isEmpty(field) ? (leave(fact, 'contradiction'), []) : (place(fact), [field]);
  });
  put('unseen', unseenFields.filter((field) => unseen.includes(field)));

  function isEmpty(field: string): boolean {
    return field === 'timeLimit' ? (fields.get('timeLimit') as { decision?: unknown } | undefined)?.decision === undefined : !fields.has(field) && languages.every((language) => !fields.has(`${language}.${field}`));
  }
}

function stated(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

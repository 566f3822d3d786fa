import { Parser, Writer } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import type { OwnService } from '#catalogue/model/workbook.ts';
import { conceptFacts } from '#catalogue/model/service.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { readImport } from '#catalogue/read/import/import.ts';
import { notInherited } from '#catalogue/model/from-concept.ts';
import { importedRecords, ownServices } from '#catalogue/read/own.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { catalogueAsCpsv, serviceAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { formatRecord, formatText } from '#catalogue/write/format.ts';
import { planImport, type PlannedService } from '#catalogue/write/import-plan.ts';
import { linkedFile, type LinkedFormat } from '#catalogue/write/linked-files.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { languages } from '#languages/languages.ts';
import { leavesOf, servicesWithEveryField } from './every-field.ts';
import { file, filesOf, siteFolder } from './judged.ts';

const root = 'https://katalogu.example/catalogue';
const institution = 'example';
const asRead = (files: readonly SourceFile[]): Catalogue => readCatalogue(files).catalogue;
const filesFor = (services: readonly OwnService[]): SourceFile[] => services.flatMap(({ service, facts, texts }) => {
  const folder = `institutions/${institution}/services/${service}`;
  return [file(`${folder}/service.yaml`, formatRecord('service', facts)), ...languages.flatMap((language) => {
    const { body, ...frontMatter } = texts[language] ?? {};
    return texts[language] ? [file(`${folder}/${language}.md`, formatText({ frontMatter, body: body as string | undefined }))] : [];
  })];
});
const linked = (catalogue: Catalogue, format: LinkedFormat): string => [...linkedFile(format, catalogueAsCpsv({ catalogue, services: catalogue.services, root }), root, cpsvTerms)].join('');

/** What an import plans in a folder, what of the file it could not place, and the catalogue as it reads afterwards. */
async function imported(folder: readonly SourceFile[], text: string, name: string): Promise<{ planned: readonly PlannedService[]; unplaced: readonly string[]; after: ReturnType<typeof readCatalogue> }> {
  const read = await readImport([file(name, text)], asRead(folder), {}, '2026-11-22');
  expect(read.faults).toEqual([]);
  const files = new Map(folder.map((one) => [one.path, one]));
  const planned = planImport(read.drafts, { own: ownServices(folder), imported: importedRecords(folder), base: read.base, silenceRemoves: read.speaksOf, today: '2026-11-22', textOf: (path) => (files.has(path) ? new TextDecoder().decode(files.get(path)!.bytes) : undefined) });
  for (const { path, text: written } of planned.flatMap((one) => one.files)) files.set(path, file(path, written));
  return { planned, unplaced: read.drafts.flatMap(({ service, unplaced }) => unplaced.map(({ under, words, reason }) => `${service}: ${under} ${words} ${reason}`)), after: readCatalogue([...files.values()]) };
}

let empty: SourceFile[];
let services: OwnService[];
let catalogue: Catalogue;
beforeAll(async () => {
  const site = (await filesOf(siteFolder('complete'))).filter(({ path }) => !/^(?:institutions\/[^/]+\/services|standard|monitoring)\//.test(path));
  empty = [...site, file(`institutions/${institution}/files/application.pdf`, '%PDF-1.4\n%%EOF\n')];
  services = servicesWithEveryField(asRead(empty), institution);
  catalogue = asRead([...empty, ...filesFor(services)]);
});

/** The values of a service as the linked data say them: one of several offices, a service for the shared description that it offers. */
function saidOf({ facts, texts }: Pick<Service, 'facts' | 'texts'>): Map<string, unknown> {
  const offeredAs = (id: string): string => catalogue.services.find((one) => one.facts.concept === id)?.id ?? id;
  const said = [...leavesOf({ facts, texts })].flatMap(([path, value]): [string, unknown][] => {
    if (/^(?:requires|related)\[|\.issuedBy$/.test(path)) return [[path, offeredAs(String(value))]];
    // Nobody is told of it what nobody has said, so it cannot be said that it was not seen.
    if (path.startsWith('unseen[') && value === 'information') return [];
    return [[path.replace(/^contact\[0\]$/, 'contact'), value]];
  });
  return new Map(said);
}

const errorsOf = ({ problems }: ReturnType<typeof readCatalogue>): string[] => problems.filter(({ severity }) => severity === 'error').map((problem) => `${problem.code} ${problem.file}:${problem.line} ${JSON.stringify(problem.values)}`);

test('the services with every field are such that the check lets them pass', () => {
  expect(errorsOf(readCatalogue([...empty, ...filesFor(services)]))).toEqual([]);
  expect(catalogue.services.length).toBe(services.length);
});

describe.each(['jsonld', 'ttl'] as const)('as .%s', (format) => {
  test('every field comes back as it was, in each of its values', async () => {
    const { after, unplaced } = await imported(empty, linked(catalogue, format), `catalogue.${format}`);
    expect(unplaced).toEqual([]);
    expect(errorsOf(after)).toEqual([]);
    const changed = catalogue.services.flatMap((service) => {
      const back = after.catalogue.services.find(({ id }) => id === service.id);
      const [was, is] = [saidOf(service), back ? saidOf(back) : new Map<string, unknown>()];
      return [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path)).map((path) => `${service.id} ${path}: ${String(was.get(path))} → ${String(is.get(path))}`);
    });
    expect(changed).toEqual([]);
  });
});

test('read over the services that it was made of, it changes nothing', async () => {
  const { planned } = await imported([...empty, ...filesFor(services)], linked(catalogue, 'ttl'), 'catalogue.ttl');
  expect(planned.flatMap(({ draft, merges }) => merges.filter(({ fate }) => fate !== 'same').map(({ field, fate }) => `${draft.service} ${field} ${fate}`))).toEqual([]);
});

/** The file of one service, with its facts changed. */
function fileWith(facts: object): string {
  const once = catalogue.services.find(({ id }) => id === 'once')!;
  const service = { ...once, facts: { ...once.facts, ...facts } } as Service;
  return [...linkedFile('ttl', serviceAsCpsv({ catalogue: { ...catalogue, services: [service] }, services: [service], root })(service), root, cpsvTerms)].join('');
}

test('nothing is written again that a service inherits', async () => {
  const { facts, texts } = services.find(({ service }) => service === 'once')!;
  const shared = Object.fromEntries(Object.entries(facts).filter(([field]) => field in conceptFacts.shape && !notInherited.has(field)));
  const folder = [...empty, file('concepts/everything/service.yaml', formatRecord('concept', { ...shared, steps: [{ by: 'applicant' }, {}] })), ...languages.map((language) => {
    const { body, ...frontMatter } = texts[language]!;
    return file(`concepts/everything/${language}.md`, formatText({ frontMatter, body: body as string }));
  })];
  const offering = { institution, service: 'everything', facts: { status: 'confirmed', concept: 'everything' }, texts: {} };
  const { planned } = await imported(folder, linked(asRead([...folder, ...filesFor([offering])]), 'ttl'), 'service.ttl');
  expect(Object.fromEntries(planned[0]!.draft.fields)).toEqual(offering.facts);
});

describe('what needs more than one value of a field', () => {
  const title = { sq: { title: 'Leja e drurit' }, sr: { title: 'Dozvola' }, en: { title: 'tree permit', titleStatus: 'official' } };
  const there = async (service: OwnService): Promise<Service> => {
    const { after, unplaced } = await imported(empty, linked(asRead([...empty, ...filesFor([service])]), 'ttl'), 'service.ttl');
    expect(unplaced).toEqual([]);
    return after.catalogue.services[0]!;
  };
  const one = (facts: OwnService['facts'], texts: OwnService['texts'] = title): OwnService => ({ institution, service: 'tree-permit', facts: { status: 'confirmed', ...facts }, texts });

  test('a title that says the same as the id is a title where it has an origin', async () => {
    const { texts } = await there(one({}, { en: { title: 'tree permit', titleStatus: 'translated' } }));
    expect(texts.en).toMatchObject({ title: 'tree permit', titleStatus: 'translated' });
  });

  test('a text as long as a file may be comes back whole', async () => {
    const body = Array.from({ length: 300 }, (_, index) => `Fjalia ${index} e një teksti që shpjegon gjithçka që duhet ditur për këtë leje.`).join('\n\n');
    expect(body.length).toBeGreaterThan(20_000);
    expect((await there(one({}, { sq: { ...title.sq, body } }))).texts.sq?.body?.trim()).toBe(body);
  });

  test('sources keep their order, each with what is known of it; one that is named without a line stands behind them', async () => {
    const sources = [{ url: 'https://b.example/', language: 'sr', seen: '2026-11-21' }, { url: 'https://a.example/' }, { url: 'https://b.example/', language: 'sq', complete: false }];
    const service = one({ sources });
    expect((await there(service)).facts.sources).toEqual(sources);
    const text = linked(asRead([...empty, ...filesFor([service])]), 'ttl');
    const more = text.replace(/dct:source /, '$&<https://c.example/>, ');
    expect(more).not.toBe(text);
    expect((await imported(empty, more, 'service.ttl')).planned[0]!.draft.fields.get('sources')).toEqual([...sources, { url: 'https://c.example/' }]);
  });

  test('a step keeps its channel; a channel that the file does not have is listed', async () => {
    const steps = { steps: ['A', 'B'] };
    const texts = { sq: { ...title.sq, ...steps }, sr: { ...title.sr, ...steps }, en: { ...title.en, ...steps } };
    const service = one({ channels: [{ id: 'desk', type: 'counter' }], steps: [{}, { by: 'applicant', channel: 'desk' }] }, texts);
    expect((await there(service)).facts.steps).toEqual(service.facts.steps);
    const text = linked(asRead([...empty, ...filesFor([service])]), 'ttl');
    const { planned, unplaced } = await imported(empty, text.replace(/(kat:byChannel <[^>]+#channel-)desk>/, '$1post>'), 'service.ttl');
    expect(unplaced.join('\n')).toMatch(/byChannel .*#channel-post no-entry/);
    expect(planned[0]!.draft.fields.get('steps')).toEqual([{}, { by: 'applicant' }]);
  });

  test('who acts in which step, where not all of them say it', async () => {
    const steps = { steps: ['A', 'B', 'C', 'D'] };
    const texts = { sq: { ...title.sq, ...steps }, sr: { ...title.sr, ...steps }, en: { ...title.en, ...steps } };
    const service = one({ steps: [{ by: 'applicant' }, {}, { by: 'institution' }, {}] }, texts);
    expect((await there(service)).facts.steps).toEqual(service.facts.steps);
    const { planned } = await imported([...empty, ...filesFor([service])], linked(asRead([...empty, ...filesFor([service])]), 'ttl'), 'service.ttl');
    expect(planned[0]!.merges.filter(({ fate }) => fate !== 'same')).toEqual([]);
  });

  test('articles come back line by line, several of one act among others, and an act without a line behind them', async () => {
    const legalBasis = [{ act: 'law-on-trees', article: '3' }, { act: 'law-on-extracts' }, { act: 'law-on-trees', article: '7' }];
    const folder = [...empty, ...filesFor([one({ legalBasis })])];
    const text = linked(asRead(folder), 'ttl');
    const { planned } = await imported(folder, text, 'service.ttl');
    expect(planned[0]!.merges.filter(({ fate }) => fate !== 'same')).toEqual([]);
    expect((await there(one({ legalBasis }))).facts.legalBasis).toEqual(legalBasis);
    const lineless = text.replace(/(kat:hasLegalBasis <[^>]+>), <[^>]+>/, '$1');
    expect(lineless).not.toBe(text);
    expect((await imported(empty, lineless, 'service.ttl')).planned[0]!.draft.fields.get('legalBasis')).toEqual([legalBasis[0], legalBasis[2], legalBasis[1]]);
  });

  test('one document for two cases, several appeals and several offices keep their order', async () => {
    const when = { first: 'herën e parë', lost: 'kur ka humbur' };
    const facts = {
      documents: [{ id: 'id-card', form: 'original', when: 'first' }, { id: 'extract' }, { id: 'id-card', form: 'copy', when: 'lost' }], appeal: [{ body: 'second-instance', days: 8 }, { body: 'basic-court-prishtina', days: 30 }],
    };
    const back = await there(one(facts, { sq: { ...title.sq, when, appealHow: 'Me shkrim.' } }));
    expect(back.facts.documents).toMatchObject([{ id: 'id-card', form: 'original' }, { id: 'extract' }, { id: 'id-card', form: 'copy' }]);
    expect(back.facts.appeal).toEqual(facts.appeal);
    expect((back.facts.documents as { when?: string }[]).map((document) => back.texts.sq?.when?.[document.when ?? ''])).toEqual([when.first, undefined, when.lost]);
  });
});

test('a value that the file tells only in words is listed, and is no note', async () => {
  const once = services.find(({ service }) => service === 'once')!;
  const text = linked(asRead([...empty, ...filesFor([once])]), 'ttl');
  const told = text.replace(/kat:hasNote /, '$&<services/example/once#field-parking>, ').concat('\n<services/example/once#field-parking> a kat:Note ; kat:about kat:field-parking ; kat:fieldPath "parking" ; dct:description "po"@sq, "da"@sr-Latn, "yes"@en .\n');
  const { planned, unplaced } = await imported(empty, told, 'service.ttl');
  expect(unplaced.join('\n')).toMatch(/hasNote .*#field-parking no-field/);
  expect(planned[0]!.draft.fields.get('en.notes')).toEqual(once.texts.en!.notes);
});

/** What says something a second time, in the words of another standard or for a reader of the file: nothing is lost without it. */
const saidAgain = {
  identifier: 'the address', hasCompetentAuthority: 'the address', seeAlso: 'the address', openingHours: 'hours of the office', about: 'the first part of the path of the field', order: 'the number in the address of a line',
  follows: 'all steps as one text', implements: 'the legal basis', processingTime: 'the length of the time limit',
  hasLegalResource: 'the lines of the legal basis, where one has an article', replaces: 'what is replaced says so', source: 'the lines of the sources, where more is known of one',
};

test('every property that the file has of a service fills a field, but for those that say something again', async () => {
  const whole = catalogue.services.filter(({ id }) => ['once', 'concept', 'conflicts', 'unseen', 'replacedby', 'outputs', 'applicantdeadlines', 'documents-2', 'words-eligibility-2', 'words-titlestatus-2', 'forms-2', 'output-2'].includes(id) || id.startsWith('fees-'));
  const statements = new Parser().parse([...linkedFile('ttl', catalogueAsCpsv({ catalogue: { ...catalogue, services: whole }, services: whole, root }), root, cpsvTerms)].join(''));
  const here = asRead(empty);
  const fieldsWithout = async (property?: string): Promise<string> => {
    const left = statements.filter(({ subject, predicate }) => predicate.value !== property || !subject.value.startsWith(`${root}/id/services/`));
    const { drafts } = await readImport([file('catalogue.nt', new Writer({ format: 'N-Triples' }).quadsToString(left))], here, {}, '2026-11-22');
    return JSON.stringify(drafts.map(({ service, fields }) => [service, [...fields]]));
  };
  const all = await fieldsWithout();
  const properties = new Set(statements.filter(({ subject }) => subject.value.startsWith(`${root}/id/services/`)).map(({ predicate }) => predicate.value));
  const idle: string[] = [];
  for (const property of properties) if ((await fieldsWithout(property)) === all) idle.push(property.replace(/^.*[/#]/, ''));
  expect(idle.sort()).toEqual(Object.keys(saidAgain).sort());
});

test('a settled contradiction is nowhere in the file', () => {
  expect(fileWith({ conflicts: [{ field: 'fees', note: 'two-sources', resolved: '2026-11-01' }] })).toBe(fileWith({}));
  expect(fileWith({ conflicts: [{ field: 'fees', note: 'two-sources' }] })).not.toBe(fileWith({}));
});

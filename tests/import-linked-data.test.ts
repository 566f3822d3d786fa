import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import { isContradicted, openConflicts } from '#catalogue/model/openness.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { readImport, type ReadImport } from '#catalogue/read/import/import.ts';
import { importedRecords, ownServices } from '#catalogue/read/own.ts';
import { catalogueAsCpsv, serviceAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { planImport, type PlannedService } from '#catalogue/write/import-plan.ts';
import { linkedFile, type LinkedFormat } from '#catalogue/write/linked-files.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { languages } from '#languages/languages.ts';
import { filesOf, siteFolder } from './judged.ts';

const root = 'https://katalogu.example/catalogue';
type Files = Map<string, Uint8Array>;
const asFiles = (files: Files) => [...files].map(([path, bytes]) => ({ path, bytes }));
const isOfService = (path: string) => /^institutions\/[^/]+\/services\//.test(path);

async function imported(files: Files, text: string, name: string): Promise<{ planned: PlannedService[]; read: ReadImport }> {
  const { catalogue } = readCatalogue(asFiles(files));
  const read = await readImport([{ path: name, bytes: new TextEncoder().encode(text) }], catalogue, {}, '2026-11-22');
  expect(read.faults).toEqual([]);
  const planned = planImport(read.drafts, { own: ownServices(asFiles(files)), imported: importedRecords(asFiles(files)), base: read.base, silenceRemoves: read.speaksOf, today: '2026-11-22', textOf: (path) => (files.has(path) ? new TextDecoder().decode(files.get(path)) : undefined) });
  for (const { path, text: written } of planned.flatMap((one) => one.files)) files.set(path, new TextEncoder().encode(written));
  return { planned, read };
}

// What the linked data do not hold, or hold in another form: nothing of it can come back, and nothing else may be missing.
const notWritten = new Set(['translatedFrom']);
type Fields = Record<string, unknown>;

/** A field as the linked data say it. */
function asWritten(field: string, value: unknown, { facts, texts }: Service): unknown {
  const days = (inner: unknown): unknown => JSON.parse(JSON.stringify(inner).replace(/"P(\d+)W"/g, (_, weeks) => `"P${7 * Number(weeks)}D"`));
  if (field === 'legalBasis') return [...new Set((value as Fields[]).map(({ act }) => act))];
  if (field === 'sources') return [...new Set((value as Fields[]).map(({ url }) => url))];
  if (field === 'conflicts') return openConflicts(facts, undefined).map(({ field: about, note }) => ({ field: about, note }));
  if (field.endsWith('.conflicts')) return Object.fromEntries(Object.entries(value as Fields).filter(([note]) => openConflicts(facts, undefined).some((one) => one.note === note)));
  if (field.endsWith('.when')) return Object.fromEntries(Object.entries(value as Fields).filter(([id]) => (['documents', 'fees'] as const).some((list) => !isContradicted(facts, list, undefined) && Array.isArray(facts[list]) && facts[list].some(({ when }) => when === id))));
  // What the service states itself, or takes from its shared description, was seen.
  if (field === 'unseen') return (value as string[]).filter((one) => one !== 'information' && !isContradicted(facts, one, undefined) && (one === 'timeLimit' ? facts.timeLimit?.decision : facts[one as 'fees'] ?? languages.map((language) => texts[language]?.[one as 'output']).find(Boolean)) === undefined).sort();
  if (field === 'contact') return [value].flat();
  if (field === 'requires' || field === 'related') return [...(value as string[])].sort();
  return ['timeLimit', 'output', 'outputs'].includes(field) ? days(value) : value;
}

const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** How each field came back: the same, another, or absent. Fields that sources contradict are withheld from the data. */
function compared(before: Service, after: Service | undefined): { field: string; state: 'same' | 'other' | 'absent' | 'withheld' }[] {
  const facts = Object.entries(before.facts).map(([field, value]) => [field, value, after?.facts[field as keyof Service['facts']]] as const);
  const texts = languages.flatMap((language) => Object.entries(before.texts[language] ?? {}).map(([field, value]) => [`${language}.${field}`, value, (after?.texts[language] as Fields | undefined)?.[field]] as const));
  return [...facts, ...texts].map(([field, was, is]) => {
    const local = field.replace(/^(?:sq|sr|en)\./, '');
    const [expected, found] = [plain(asWritten(field, was, before)), is === undefined ? undefined : plain(asWritten(field, is, after!))];
    if (isDeepStrictEqual(expected, found) || (found === undefined && isDeepStrictEqual(Object.keys(expected as object), []))) return { field, state: 'same' as const };
    return { field, state: isContradicted(before.facts, local, undefined) ? 'withheld' as const : is === undefined ? 'absent' as const : 'other' as const };
  });
}

const folders = { complete: siteFolder('complete'), sparse: siteFolder('sparse'), pilot: 'content' };

describe.each(Object.entries(folders))('the linked data of %s', (_name, folder) => {
  const whole = filesOf(folder).then((all) => new Map(all.map(({ path, bytes }) => [path, bytes])));
  const empty = async (): Promise<Files> => new Map([...(await whole)].filter(([path]) => !isOfService(path)));
  const published = async () => { const { catalogue } = readCatalogue(asFiles(await whole)); return { catalogue, services: catalogue.services.filter(({ facts }) => facts.status !== 'withdrawn'), root }; };
  const written = async (format: LinkedFormat) => { const data = await published(); return [...linkedFile(format, catalogueAsCpsv(data), root, cpsvTerms)].join(''); };

  test.each(['jsonld', 'ttl'] as const)('come back from .%s field by field into a folder without services, and change nothing the second time', async (format) => {
    const { services } = await published();
    const text = await written(format);
    const files = await empty();
    const { read } = await imported(files, text, `catalogue.${format}`);
    const after: Catalogue = readCatalogue(asFiles(files)).catalogue;
    expect(readCatalogue(asFiles(files)).problems.filter(({ severity, file }) => severity === 'error' && isOfService(file))).toEqual([]);
    expect(after.services.map(({ institution, id }) => `${institution}/${id}`)).toEqual(services.map(({ institution, id }) => `${institution}/${id}`));
    const states = services.flatMap((service) => compared(service, after.services.find(({ id, institution }) => id === service.id && institution === service.institution)).map((one) => ({ service: service.id, ...one })));
    const counted = (state: string) => states.filter((one) => one.state === state && !notWritten.has(one.field.split('.').at(-1)!));
    const said = (all: typeof states) => all.map(({ service, field }) => `${service} ${field}`);
    expect(said(counted('other'))).toEqual([]);
    expect(said(counted('absent'))).toEqual([]);
    expect(read.drafts.flatMap(({ service, unplaced }) => unplaced.map((one) => `${service}: ${one.under} ${one.words} ${one.reason}`))).toEqual([]);
    expect(counted('same').length / counted('same').concat(counted('withheld')).length).toBeGreaterThan(0.93);
    const again = await imported(files, text, `catalogue.${format}`);
    expect(again.planned.flatMap((one) => one.files.map(({ path }) => path))).toEqual([]);
  });

  test('change no word of the services that are there', async () => {
    const files = new Map(await whole);
    const { planned } = await imported(files, await written('jsonld'), 'catalogue.jsonld');
    expect(planned.flatMap((one) => one.files.map(({ path }) => path)).filter((path) => !path.endsWith('/imported.yaml'))).toEqual([]);
    expect(planned.flatMap(({ draft, merges }) => merges.filter(({ fate }) => fate !== 'same').map(({ field, fate }) => `${draft.service} ${field} ${fate}`))).toEqual([]);
  });
});

test('a file of one service brings that service alone, and names what is not there', async () => {
  const files: Files = new Map((await filesOf('content')).map(({ path, bytes }) => [path, bytes]));
  const { catalogue } = readCatalogue(asFiles(files));
  const data = { catalogue, services: catalogue.services, root };
  const service = catalogue.services.find(({ facts }) => (facts.related ?? facts.requires) !== undefined)!;
  const text = [...linkedFile('jsonld', serviceAsCpsv(data)(service), root, cpsvTerms)].join('');
  const without: Files = new Map([...files].filter(([path]) => !isOfService(path)));
  const { read } = await imported(without, text, 'service.jsonld');
  expect(read.drafts.map(({ service: id }) => id)).toEqual([service.id]);
  expect(read.drafts[0]!.pieces.all).toBe(read.drafts[0]!.pieces.placed + read.drafts[0]!.unplaced.length);
});

test('of two steps of which only the first says who acts, both come back', async () => {
  const files: Files = new Map((await filesOf(siteFolder('complete'))).map(({ path, bytes }) => [path, bytes]));
  const path = 'institutions/example/services/tree-permit/service.yaml';
  const facts = new TextDecoder().decode(files.get(path));
  files.set(path, new TextEncoder().encode(facts.replace('  - { by: institution }\n', '  - {}\n')));
  const { catalogue } = readCatalogue(asFiles(files));
  const service = catalogue.services.find(({ id }) => id === 'tree-permit')!;
  const text = [...linkedFile('ttl', serviceAsCpsv({ catalogue, services: catalogue.services, root })(service), root, cpsvTerms)].join('');
  const without: Files = new Map([...files].filter(([one]) => !isOfService(one)));
  await imported(without, text, 'service.ttl');
  expect(readCatalogue(asFiles(without)).catalogue.services.find(({ id }) => id === 'tree-permit')!.facts.steps).toEqual([{ by: 'applicant', channel: 'online' }, {}]);
});

test('words in a language that an institution added are listed as that, none is lost, and none where the text has them', async () => {
  const files: Files = new Map((await filesOf(siteFolder('complete'))).map(({ path, bytes }) => [path, bytes]));
  const folder = 'institutions/example/services/tree-permit';
  files.set(`${folder}/tr.md`, new TextEncoder().encode('---\ntitle: Ağaç izni\nalsoCalled:\n  - kesim izni\nsteps:\n  - Başvurun.\n---\n\nSerbest metin.\n'));
  const { catalogue } = readCatalogue(asFiles(files));
  const service = catalogue.services.find(({ id }) => id === 'tree-permit')!;
  const text = [...linkedFile('ttl', serviceAsCpsv({ catalogue, services: catalogue.services, root })(service), root, cpsvTerms)].join('');
  const listed = async (into: Files) => (await imported(into, text, 'service.ttl')).read.drafts[0]!.unplaced.filter(({ words }) => words.endsWith(' @tr')).map(({ words, reason }) => `${words} ${reason}`).sort();
  expect(await listed(new Map([...files].filter(([path]) => !isOfService(path))))).toEqual(['Ağaç izni @tr added-language', 'Başvurun. @tr added-language', 'Serbest metin. @tr added-language', 'kesim izni @tr added-language']);
  expect(await listed(files)).toEqual([]);
});

test.each([
  ['other days', 'days: [mo, tu, we, th, fr]', 'days: [mo, tu, we, th]'], ['another time', 'closes: "16:00"', 'closes: "15:30"'], ['hours of a season besides', 'closes: "16:00" }\n', 'closes: "16:00" }\n      - { opens: "07:00", closes: "14:00", from: 2026-07-01, to: 2026-08-31 }\n'],
])('hours that the office has otherwise here are listed, and written nowhere: %s', async (_, from, to) => {
  const files: Files = new Map((await filesOf(siteFolder('complete'))).map(({ path, bytes }) => [path, bytes]));
  const { catalogue } = readCatalogue(asFiles(files));
  const text = [...linkedFile('ttl', catalogueAsCpsv({ catalogue, services: catalogue.services, root }), root, cpsvTerms)].join('');
  const listed = async (into: Files) => (await imported(into, text, 'catalogue.ttl')).read.drafts.flatMap(({ unplaced }) => unplaced.map(({ words, reason }) => `${words} ${reason}`));
  expect(await listed(new Map(files))).toEqual([]);
  const institution = 'institutions/example/institution.yaml';
  const before = new TextDecoder().decode(files.get(institution));
  files.set(institution, new TextEncoder().encode(before.replace(from, to)));
  expect(before.replace(from, to)).not.toBe(before);
  expect(new Set(await listed(files))).toEqual(new Set(['mo, tu, we, th, fr 08:00–16:00 other-hours']));
});

test('where the institution added the language its words come back as its text', async () => {
  const files: Files = new Map((await filesOf(siteFolder('complete'))).map(({ path, bytes }) => [path, bytes]));
  const [institution, folder] = ['institutions/example/institution.yaml', 'institutions/example/services/tree-permit'];
  files.set(institution, new TextEncoder().encode(`${new TextDecoder().decode(files.get(institution)).replace(/^languages:.*\n/m, '')}languages: [sq, sr, tr]\n`));
  files.set(`${folder}/tr.md`, new TextEncoder().encode('---\ntitle: Ağaç izni\nsummary: Ağaç kesme izni.\nalsoCalled:\n  - kesim izni\nsteps:\n  - Başvurun.\nnotes:\n  fees: Nakit ödenir.\n---\n\nSerbest metin.\n'));
  const { catalogue } = readCatalogue(asFiles(files));
  const service = catalogue.services.find(({ id }) => id === 'tree-permit')!;
  const text = [...linkedFile('ttl', serviceAsCpsv({ catalogue, services: catalogue.services, root })(service), root, cpsvTerms)].join('');
  const without: Files = new Map([...files].filter(([path]) => !isOfService(path)));
  const { read } = await imported(without, text, 'service.ttl');
  expect(read.drafts[0]!.unplaced.filter(({ words }) => words.endsWith(' @tr'))).toEqual([]);
  expect(readCatalogue(asFiles(without)).catalogue.services.find(({ id }) => id === 'tree-permit')!.further).toEqual(service.further);
});

test('a Cyrillic text that is not derived from the Latin, a label of another list, and a silence beside a fact are listed', async () => {
  const files: Files = new Map((await filesOf(siteFolder('complete'))).map(({ path, bytes }) => [path, bytes]));
  const { catalogue } = readCatalogue(asFiles(files));
  const service = catalogue.services.find(({ facts, texts }) => Array.isArray(facts.documents) && texts.sr?.title)!;
  const text = [...linkedFile('ttl', serviceAsCpsv({ catalogue, services: catalogue.services, root })(service), root, cpsvTerms)].join('');
  const spoiled = text.replace(/("[^"]+")@sr-Cyrl/, '"Друга реч"@sr-Cyrl').replace(/kat:notStated ([^;.]+)/, 'kat:notStated $1, kat:field-documents');
  const { read } = await imported(new Map([...files].filter(([path]) => !isOfService(path))), spoiled, 'service.ttl');
  const reasons = read.drafts[0]!.unplaced.map(({ words, reason }) => `${words}: ${reason}`);
  expect(reasons.join(' ')).toMatch(/Друга реч @sr-cyrl: contradiction/i);
  if (spoiled.includes('kat:field-documents')) expect(reasons.some((reason) => reason.includes('#field-documents: contradiction'))).toBe(true);
});

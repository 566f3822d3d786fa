import { toLatin } from '#languages/latin.ts';
import { languages, type Language } from '#languages/languages.ts';
import type { RegistryLabel } from '#languages/registry-labels.ts';
import { importConflicts } from '#languages/words/import-conflicts.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Draft, ImportFault, ImportFile, Remainder } from '../../model/import.ts';
import { folded } from './folded.ts';
import { idFrom } from '#languages/letters.ts';
import { closest } from './workbook-cells.ts';
import { bareLabel, labelsByWords, readPage, type Held, type Page } from './registry-page.ts';
import { daysAlone, exact, heldIn, inOurLetters, isForeign, leave, longest, place, type Gathering, type Names } from './registry-gathering.ts';
import { gatherDocuments, gatherForm } from './registry-documents.ts';
import { gatherFees } from './registry-fees.ts';
import { gatherTimeLimit, gatherValidity } from './registry-times.ts';

/** What the officer said of the files. */
export interface ImportWish {
  institution?: string | undefined;
  service?: string | undefined;
  concept?: string | undefined;
}

/** Reads pages of registries: the language versions of one record become one draft. Everything of a page is placed or listed. */
export function readRegistry(files: readonly ImportFile[], catalogue: Catalogue, wish: ImportWish, today: string): { drafts: Draft[]; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const pages = files.flatMap((file) => readPage(file, catalogue, faults));
  const groups = new Map<string, Page[]>();
  for (const page of pages) {
    const key = wish.service ?? (page.record ? `${page.host ?? ''} ${page.record}` : page.file.toLowerCase().replace(/\.\w+$/, '').replace(/(?:^|[-_. ])(?:sq|al|sr|en)(?=$|[-_. ])/g, ''));
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  return { drafts: [...groups.values()].flatMap((group) => draftOf(group, catalogue, wish, today, faults)), faults };
}

function draftOf(group: readonly Page[], catalogue: Catalogue, wish: ImportWish, today: string, faults: ImportFault[]): Draft[] {
  const say = (code: ImportFault['code'], values: ImportFault['values'] = {}) => faults.push({ code, severity: 'error', file: group[0]!.file, values });
  const known = knownService(group, catalogue, wish);
  const institution = wish.institution ?? known?.institution ?? institutionOf(group, catalogue);
  if (!institution) return say('whose-record', { known: catalogue.institutions.map(({ id }) => id).join(', ') }), [];
  // Two files of one language cannot both be the same text.
  const twice = group.find((page, index) => page.language && group.findIndex((other) => other.language === page.language) !== index);
  if (twice) return say('two-pages-in-one-language', { language: twice.language!, other: group.find(({ language }) => language === twice.language)!.file, file: twice.file }), [];
  const gathering: Gathering = { pages: group, catalogue, institution, fields: new Map(), conflicts: [] };
  for (const gather of gatherers) gather(gathering);
  for (const page of group) leftOut(page);
  const { fields } = gathering;

  const proposed = idFrom(String(fields.get('en.title') ?? fields.get('sq.title') ?? fields.get('sr.title') ?? ''));
  const service = wish.service ?? known?.service ?? proposed;
  if (!service) return say('no-title', {}), [];
  if (!wish.service && !known && catalogue.services.some((one) => one.institution === institution && one.id === service)) return say('service-is-taken', { service: `${institution}/${service}` }), [];
  if (wish.concept && !known && !catalogue.services.some((one) => one.institution === institution && one.id === service)) fields.set('concept', wish.concept);
  const sources = group.filter(({ address }) => address).map(({ address, language, cut }) => ({ url: address, ...(language ? { language } : {}), seen: today, kind: 'registry', ...(cut ? { complete: false } : {}) }));
  if (sources.length > 0) fields.set('sources', sources);
  const unseen = group.every(({ cut }) => cut) ? unseenIn(group) : [];
  if (unseen.length > 0) fields.set('unseen', unseen);
  withConflicts(gathering);
  const held = group.flatMap((page) => page.held.map((one) => ({ ...one, file: page.file })));
  return [{
    institution, service, kind: 'registry', fields,
    from: group.map(({ file, language }) => ({ file, ...(language ? { language } : {}) })),
    unplaced: held.flatMap(({ words, under, state, file }): Remainder[] => (typeof state === 'object' ? [{ words, file, ...(under ? { under } : {}), ...state }] : [])),
    pieces: { all: held.length, placed: held.filter(({ state }) => typeof state !== 'object').length, labels: held.filter(({ state }) => state === 'frame').length },
  }];
}

function knownService(group: readonly Page[], { services }: Catalogue, wish: ImportWish): { institution: string; service: string } | undefined {
  const isOfGroup = ({ url }: { url: string }) => group.some(({ host, record }) => record !== undefined && isAtHost(url, host) && new URL(url).searchParams.get('id') === record);
  const same = services.filter(({ institution, facts }) => (wish.institution === undefined || institution === wish.institution) && (facts.sources ?? []).some(isOfGroup));
  return same.length === 1 ? { institution: same[0]!.institution, service: same[0]!.id } : undefined;
}

const isAtHost = (url: string, host: string | undefined): boolean => host !== undefined && URL.canParse(url) && new URL(url).hostname === host;

function institutionOf(group: readonly Page[], { institutions }: Catalogue): string | undefined {
  // Where an institution may be named: in a heading, under no label, or under one that asks for it.
  const naming = group.flatMap(({ held }) => held.filter(({ under, piece }) => under === undefined || piece.kind === 'heading' || labelsByWords.get(bareLabel(under))?.some(({ label }) => label === 'institution')));
  const said = new Set(naming.map(({ words }) => folded(toLatin(words))));
  const named = institutions.filter(({ facts }) => languages.some((language) => said.has(folded(facts.names[language]))));
  if (named.length === 1) return named[0]!.id;
  const bySite = institutions.filter(({ facts }) => (facts.websites ?? []).some((site) => group.some(({ host }) => isAtHost(site, host))));
  return bySite.length === 1 ? bySite[0]!.id : undefined;
}

function unseenIn(group: readonly Page[]): string[] {
  const labels: readonly (readonly [RegistryLabel, string])[] = [['documents', 'documents'], ['fees', 'fees'], ['form', 'forms'], ['timeLimit', 'timeLimit'], ['legalBasis', 'legalBasis'], ['validity', 'output'], ['information', 'information']];
  return labels.filter(([label]) => !group.some(({ by }) => (by.get(label) ?? []).length > 0)).map(([, field]) => field);
}

/** One field after the other: what each takes from the pages. */
const gatherers: readonly ((gathering: Gathering) => void)[] = [gatherInstitution, gatherWords, gatherUnit, gatherActs, gatherTimeLimit, gatherValidity, gatherDocuments, gatherFees, gatherForm, gatherAppeal];

function gatherInstitution({ pages, catalogue, institution }: Gathering): void {
  const names = catalogue.institutions.find(({ id }) => id === institution)!.facts.names;
  for (const held of pages.flatMap((page) => page.held)) if (languages.some((language) => folded(names[language]) === folded(toLatin(held.words))) && typeof held.state === 'object') place(held);
}

function gatherWords({ pages, fields }: Gathering): void {
  for (const page of pages) {
    const language = page.language;
    const lines = (label: RegistryLabel, most: number): string[] => heldIn(page, label).flatMap((held) => {
      if (!language) return leave(held, 'unknown-language'), [];
      if (isForeign(held.words, language)) return leave(held, 'other-language'), [];
      if (held.words.length > most) return leave(held, 'too-long'), [];
      return place(held), [inOurLetters(held.words, language)];
    });
    const [title, ...more] = heldIn(page, 'title');
    for (const held of more) leave(held, 'same-label-twice');
    const names = title ? lines('title', longest.title).slice(0, 1) : [];
    for (const held of more) leave(held, 'same-label-twice');
    if (language && names[0]) {
      fields.set(`${language}.title`, names[0]);
      fields.set(`${language}.titleStatus`, 'official');
    }
    const purpose = lines('purpose', longest.line);
    const description = lines('description', longest.line);
    if (!language) continue;
    const summary = purpose.join(' ');
    if (summary && summary.length <= longest.summary) fields.set(`${language}.summary`, summary);
    const body = [...(summary.length > longest.summary ? purpose : []), ...description].map(asMarkdown);
    if (body.length > 0) fields.set(`${language}.body`, body.join('\n\n'));
    const information = lines('information', longest.line);
    if (information.length > 0) fields.set(`${language}.information`, information.slice(0, 60));
  }
}

// The words of a registry are words: nothing in them is meant as a sign of Markdown.
function asMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]<>|~#]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}

function gatherUnit({ pages, catalogue, institution, fields }: Gathering): void {
  const units = catalogue.institutions.find(({ id }) => id === institution)!.facts.units ?? [];
  const named = new Map(units.map(({ id, names }) => [id, names ?? catalogue.vocabularies.units.get(id)?.words]));
  const found = pages.flatMap((page) => heldIn(page, 'unit').map((held) => ({ held, ids: exact(held.words, named) })));
  const all = new Set(found.flatMap(({ ids }) => ids));
  for (const { held, ids } of found) {
    if (all.size === 1 && (ids.length === 1 || page1(found, held))) place(held);
    else leave(held, all.size > 1 ? 'contradiction' : 'unknown-unit', closest(held.words, named));
  }
  if (all.size === 1) fields.set('unit', [...all][0]!);

  // A unit named once in one language is known; the same line in another language says nothing new.
  function page1(others: typeof found, held: Held): boolean {
    return others.every(({ held: other, ids }) => other !== held || ids.length === 0) && others.some(({ ids }) => ids.length === 1);
  }
}

function gatherActs({ pages, catalogue, fields }: Gathering): void {
  const acts = catalogue.vocabularies.acts;
  const names: Names = new Map([...acts].map(([id, { words }]) => [id, words]));
  const basis = new Map<string, { act: string; article?: string }>();
  for (const held of pages.flatMap((page) => heldIn(page, 'legalBasis'))) {
    const article = /(?<!\p{L})(?:neni|nenet|član|člana|clan|article|art\.)\s*(\d{1,3}(?:\.\d{1,2})?)(?!\d)/iu.exec(held.words)?.[1];
    const numbers = held.words.match(/\d{2}\s*\/\s*L\s*-?\s*\d{1,3}/gi) ?? [];
    const plain = article ? held.words.replace(/(?:[,;]|(?<!\s))\s*(?:neni|član|clan|article|art\.)\s*\d[\d.]*\s*$/iu, '') : held.words;
    const byNumber = [...acts].filter(([, { number }]) => number && /\/L/i.test(number) && numbers.some((written) => written.replace(/\s/g, '').replace(/L(?=\d)/i, 'L-').toUpperCase() === number.replace(/\s/g, '').toUpperCase())).map(([id]) => id);
    const ids = [...new Set([...exact(plain, names), ...(numbers.length === 1 ? byNumber : [])])];
    if (ids.length !== 1) { leave(held, 'no-entry', closest(plain, names)); continue; }
    place(held);
    const act = ids[0]!;
    basis.set(`${act} ${article ?? ''}`, { act, ...(article ? { article } : {}) });
  }
  if (basis.size > 0) fields.set('legalBasis', [...basis.values()]);
}

function gatherAppeal({ pages, catalogue, fields }: Gathering): void {
  const bodies: Names = new Map([...catalogue.vocabularies['appeal-bodies']].map(([id, { words }]) => [id, words]));
  const named = pages.flatMap((page) => heldIn(page, 'appealBody'));
  const ids = [...new Set(named.flatMap(({ words }) => exact(words, bodies)))];
  const periods = pages.flatMap((page) => heldIn(page, 'appealDays').map((held) => ({ held, days: Number(daysAlone.exec(folded(held.words))?.[1] ?? NaN) })));
  const days = [...new Set(periods.map((one) => one.days).filter((one) => one >= 1))];
  const body = ids.length === 1 ? ids[0]! : undefined;
  for (const held of named) if (body) place(held); else leave(held, ids.length > 1 ? 'contradiction' : 'no-entry', closest(held.words, bodies));
  for (const { held, days: own } of periods) {
    if (body && days.length === 1 && own === days[0]) place(held);
    else leave(held, days.length > 1 ? 'contradiction' : own >= 1 ? 'no-entry' : 'not-a-length-of-time');
  }
  if (body) fields.set('appeal', [{ body, ...(days.length === 1 ? { days: days[0] } : {}) }]);
}

// What no field took: the reason says whether there is none for it.
function leftOut(page: Page): void {
  for (const held of page.held) if (typeof held.state === 'object' && held.state.reason === 'no-field' && !page.language && held.under) leave(held, 'unknown-language');
}

function withConflicts({ fields, conflicts, pages }: Gathering): void {
  if (conflicts.length === 0) return;
  fields.set('conflicts', conflicts.map(({ field, note }) => ({ field, note })));
  const spoken = languages.filter((language) => pages.some((page) => page.language === language));
  for (const language of spoken) fields.set(`${language}.conflicts`, Object.fromEntries(conflicts.map(({ note, values }) => [note, (importConflicts[note] as (v: Record<string, string>) => Record<Language, string>)(values)[language]])));
}

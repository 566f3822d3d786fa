import { languages, type Language } from '#languages/languages.ts';
import { moneyAfter, plainLetters, timeUnits } from '#languages/numbers.ts';
import { languageOfWords, languageScores, paymentLabels, registryForms, registryFrame, registryLabels, registryValues, type PaymentLabel, type RegistryLabel } from '#languages/registry-labels.ts';
import { alphabetOf, toLatin } from '#languages/latin.ts';
import { importConflicts, type ImportConflict } from '#languages/words/import-conflicts.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Draft, ImportFault, ImportFile, Remainder, RemainderReason } from '../../model/import.ts';
import { webAddressPattern } from '../../model/values.ts';
import { folded } from './folded.ts';
import { mostPieces, piecesOf, type Piece } from './pieces.ts';
import { decodeText } from './table.ts';
import { idFrom } from '#languages/letters.ts';
import { closest } from './workbook.ts';

/** What the officer said of the files. */
export interface ImportWish {
  institution?: string | undefined;
  service?: string | undefined;
  concept?: string | undefined;
}

/** A page of a registry may have this many bytes. */
export const mostPageBytes = 4 * 1024 * 1024;

/** A piece and what became of it: named as a label or as part of the page around the record, placed in a field, or left with a reason. */
interface Held {
  piece: Piece;
  words: string;
  under?: string;
  state: 'frame' | 'placed' | { reason: RemainderReason; proposals?: readonly string[] };
}

/** One language version of a record. */
interface Page {
  file: string;
  held: Held[];
  by: ReadonlyMap<RegistryLabel, readonly Held[]>;
  address?: string;
  addressLanguage?: Language;
  record?: string;
  host?: string;
  language?: Language;
  cut: boolean;
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

function readPage(file: ImportFile, catalogue: Catalogue, faults: ImportFault[]): Page[] {
  const say = (code: ImportFault['code'], severity: ImportFault['severity'], values: ImportFault['values'] = {}) => faults.push({ code, severity, file: file.path, values });
  if (file.bytes.length > mostPageBytes) return say('page-too-large', 'error', { megabytes: Math.ceil(file.bytes.length / 1048576), limit: mostPageBytes / 1048576 }), [];
  const { text, encoding } = decodeText(file.bytes);
  if (encoding !== 'utf-8') say('read-in-encoding', 'warning', { encoding });
  const { pieces, address, claimed, cut } = piecesOf(text);
  if (pieces.length > mostPieces) return say('page-too-long', 'error', { pieces: pieces.length, limit: mostPieces }), [];
  const { held, by, labelLanguage } = arranged(pieces, catalogue, cut, address);
  if (by.size === 0) return say('no-record', 'error', { labels: [registryLabels.title, registryLabels.description, registryLabels.documents].map(({ sq }) => sq[0]).join(', ') }), [];
  const named = addressIn(address, file.path);
  const prose = held.filter(({ state, under }) => under !== undefined && state !== 'frame').map(({ words }) => words).join('\n');
  const spoken = languageOfWords(prose);
  const said = named.language ?? (claimed ? languageIn(claimed) : undefined) ?? labelLanguage;
  // Where the words themselves leave no doubt they decide; otherwise all that names a language has to agree.
  const language = spoken ?? (labelLanguage && said === labelLanguage && contradicts(prose, labelLanguage) === false ? labelLanguage : undefined);
  const contrary = [named.language, labelLanguage].find((other) => other !== undefined && spoken !== undefined && other !== spoken);
  if (contrary && spoken) say('language-differs', 'warning', { said: contrary, found: spoken });
  if (!language) say('language-unknown', 'warning', {});
  if (cut) say('page-cut', 'warning', {});
  const unmarked = language ? withoutMarks(prose, language, catalogue) : [];
  if (unmarked.length > 0) say('missing-marks', 'warning', { words: unmarked.join(', ') });
  return [{ file: file.path, held, by, cut, ...(address && webAddressPattern.test(address) ? { address } : {}), ...(named.language ? { addressLanguage: named.language } : {}), ...(named.record ? { record: named.record } : {}), ...(named.host ? { host: named.host } : {}), ...(language ? { language } : {}) }];
}

const mostUnmarked = 12;

/** Words that our word lists know only with ë, ç, č, ć, š, ž or đ and that stand here without: told, never changed. */
function withoutMarks(prose: string, language: Language, { vocabularies }: Catalogue): string[] {
  const known = new Map<string, string>();
  const plain = new Set<string>();
  const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  for (const list of Object.values(vocabularies)) for (const { words } of (list as ReadonlyMap<string, { words: Record<Language, string> }>).values()) for (const word of wordsIn(words[language])) {
    if (folded(word) === word) plain.add(word);
    else known.set(folded(word), word);
  }
  const found = wordsIn(prose.normalize('NFC')).filter((word) => !plain.has(word) && known.has(word) && known.get(word) !== word);
  return [...new Set(found)].sort().slice(0, mostUnmarked).map((word) => `${word} → ${known.get(word)!}`);
}

function contradicts(prose: string, language: Language): boolean {
  const scores = languageScores(prose);
  return languages.some((other) => other !== language && scores[other] > scores[language]);
}

function languageIn(word: string): Language | undefined {
  const tag = word.toLowerCase().split('-')[0];
  return tag === 'al' ? 'sq' : languages.find((language) => language === tag);
}

// Browsers write into a saved page where it came from; otherwise its name may say so.
function addressIn(address: string | undefined, file: string): { language?: Language; record?: string; host?: string } {
  const from = address && URL.canParse(address) ? new URL(address) : undefined;
  const record = from?.searchParams.get('id') ?? /(?:^|[^a-z])id[=_-]?(\d{1,8})/i.exec(file)?.[1] ?? /(?:licence|leja|dozvola|permit)[-_ ]?(\d{1,8})/i.exec(file)?.[1];
  const written = from?.pathname.split('/').map((part) => (/^(?:al|sq|sr|en)$/i.test(part) ? languageIn(part) : undefined)).find(Boolean) ?? (/(?:^|[-_. ])(al|sq|sr|en)(?=[-_. ])/i.exec(file)?.[1] ? languageIn(/(?:^|[-_. ])(al|sq|sr|en)(?=[-_. ])/i.exec(file)![1]!) : undefined);
  return { ...(written ? { language: written } : {}), ...(record ? { record } : {}), ...(from ? { host: from.hostname } : {}) };
}

type Labels = ReadonlyMap<string, readonly { label: RegistryLabel; language: Language }[]>;
const labelsByWords: Labels = wordsOf(registryLabels);
const paymentByWords = wordsOf(paymentLabels);
const frame = new Set(registryFrame.map(folded));

function wordsOf<Label extends string>(variants: Readonly<Record<Label, Readonly<Record<Language, readonly string[]>>>>): Map<string, { label: Label; language: Language }[]> {
  const found = new Map<string, { label: Label; language: Language }[]>();
  for (const label of Object.keys(variants) as Label[]) for (const language of languages) for (const words of variants[label][language]) found.set(folded(words), [...(found.get(folded(words)) ?? []), { label, language }]);
  return found;
}

/** A label without what stands around it: a colon, a mark, “(ditë)”. */
function bareLabel(words: string): string {
  return folded(toLatin(words)).replace(/\s*\([^)]*\)\s*/g, ' ').replace(/[\s:：*–—-]+$/g, '').replace(/^[\s*•·]+/g, '').trim();
}

function arranged(pieces: readonly Piece[], catalogue: Catalogue, cut: boolean, address: string | undefined): { held: Held[]; by: Map<RegistryLabel, Held[]>; labelLanguage?: Language } {
  const held: Held[] = [];
  const by = new Map<RegistryLabel, Held[]>();
  const seen = new Map<Language, number>();
  const institutions = new Set(catalogue.institutions.flatMap(({ facts }) => languages.map((language) => folded(facts.names[language]))));
  let current: { label: RegistryLabel; words: string } | undefined;
  const rowLengths = new Map<number, number>();
  for (const { row } of pieces) if (row !== undefined) rowLengths.set(row, (rowLengths.get(row) ?? 0) + 1);

  const begin = (label: RegistryLabel, words: string, piece: Piece): void => {
    current = { label, words };
    held.push({ piece, words, state: 'frame' });
    if (!by.has(label)) by.set(label, []);
    for (const { language } of labelsByWords.get(bareLabel(words)) ?? []) seen.set(language, (seen.get(language) ?? 0) + 1);
  };
  const add = (words: string, piece: Piece): void => {
    if (words === '') return;
    const item: Held = { piece, words, ...(current ? { under: current.words } : {}), state: { reason: 'no-field' } };
    held.push(item);
    if (current) by.get(current.label)!.push(item);
  };

  for (const [index, piece] of pieces.entries()) {
    const inPayments = current?.label === 'fees';
    const mayBeLabel = piece.kind !== 'item' && !(piece.kind === 'cell' && (piece.cell ?? 0) > 0) && !(piece.kind === 'cell' && inPayments && rowLengths.get(piece.row!)! > 2);
    const whole = mayBeLabel ? labelsByWords.get(bareLabel(piece.text))?.[0] : undefined;
    if (whole) {
      begin(whole.label, piece.text, piece);
      continue;
    }
    const [first, ...rest] = piece.runs as [string, ...string[]];
    const colon = piece.text.indexOf(':');
    const byRun = rest.length > 0 ? labelsByWords.get(bareLabel(first))?.[0] : undefined;
    const byColon = colon > 0 ? labelsByWords.get(bareLabel(piece.text.slice(0, colon)))?.[0] : undefined;
    if (byRun) {
      begin(byRun.label, first, piece);
      add(piece.text.slice(piece.text.indexOf(first) + first.length).replace(/^[\s:–-]+/, ''), piece);
    } else if (byColon && !(inPayments && paymentByWords.has(bareLabel(piece.text.slice(0, colon))))) {
      begin(byColon.label, piece.text.slice(0, colon), piece);
      add(piece.text.slice(colon + 1).trim(), piece);
    } else if (frame.has(folded(piece.text)) || piece.text.split(/[\s|/·•]+/).every((word) => frame.has(folded(word)))) held.push({ piece, words: piece.text, state: 'frame' });
    else if (!current && (institutions.has(folded(piece.text)) || piece.text === address)) held.push({ piece, words: piece.text, state: 'placed' });
    else add(piece.text, piece);
    // Nobody knows how the last words of a broken page would have gone on.
    const last = held.at(-1);
    if (cut && index === pieces.length - 1 && last && last.state !== 'frame') {
      last.state = { reason: 'cut-off' };
      for (const items of by.values()) if (items.at(-1) === last) items.pop();
    }
  }
  // The name of the record stands above its first label, mostly as a heading.
  if (by.size > 0 && !by.has('title')) {
    const above = held.filter(({ under, state }) => under === undefined && typeof state === 'object');
    const headings = above.filter(({ piece }) => piece.kind === 'heading');
    const [only, ...others] = headings.length > 0 ? headings.slice(-1) : above;
    if (only && others.length === 0) by.set('title', [only]);
  }
  const labelLanguage = [...seen].sort(([, a], [, b]) => b - a);
  return { held, by, ...(labelLanguage[0] && labelLanguage[0][1] > (labelLanguage[1]?.[1] ?? 0) ? { labelLanguage: labelLanguage[0][0] } : {}) };
}

/** What the pages of one record state, gathered field by field. */
interface Gathering {
  pages: readonly Page[];
  catalogue: Catalogue;
  institution: string;
  fields: Map<string, unknown>;
  conflicts: { field: string; note: ImportConflict; values: Record<string, string> }[];
}

const place = (held: Held): void => { held.state = 'placed'; };
const leave = (held: Held, reason: RemainderReason, proposals?: readonly string[]): void => { held.state = { reason, ...(proposals && proposals.length > 0 ? { proposals } : {}) }; };

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
  const same = services.filter(({ institution, facts }) => (wish.institution === undefined || institution === wish.institution) && (facts.sources ?? []).some(({ url }) => group.some(({ host, record }) => record !== undefined && host !== undefined && URL.canParse(url) && new URL(url).hostname === host && new URL(url).searchParams.get('id') === record)));
  return same.length === 1 ? { institution: same[0]!.institution, service: same[0]!.id } : undefined;
}

function institutionOf(group: readonly Page[], { institutions }: Catalogue): string | undefined {
  const named = institutions.filter(({ facts }) => group.some(({ held }) => held.some(({ words, under, piece }) => (under === undefined || piece.kind === 'heading' || labelsByWords.get(bareLabel(under))?.some(({ label }) => label === 'institution')) && languages.some((language) => folded(words) === folded(facts.names[language])))));
  if (named.length === 1) return named[0]!.id;
  const bySite = institutions.filter(({ facts }) => (facts.websites ?? []).some((site) => group.some(({ host }) => host !== undefined && URL.canParse(site) && new URL(site).hostname === host)));
  return bySite.length === 1 ? bySite[0]!.id : undefined;
}

function unseenIn(group: readonly Page[]): string[] {
  const labels: readonly (readonly [RegistryLabel, string])[] = [['documents', 'documents'], ['fees', 'fees'], ['form', 'forms'], ['timeLimit', 'timeLimit'], ['legalBasis', 'legalBasis'], ['validity', 'output'], ['information', 'information']];
  return labels.filter(([label]) => !group.some(({ by }) => (by.get(label) ?? []).length > 0)).map(([, field]) => field);
}

const heldIn = (page: Page, label: RegistryLabel): readonly Held[] => page.by.get(label) ?? [];

/** One field after the other: what each takes from the pages. */
const gatherers: readonly ((gathering: Gathering) => void)[] = [gatherInstitution, gatherWords, gatherUnit, gatherActs, gatherTimeLimit, gatherValidity, gatherDocuments, gatherFees, gatherForm, gatherAppeal];

function gatherInstitution({ pages, catalogue, institution }: Gathering): void {
  const names = catalogue.institutions.find(({ id }) => id === institution)!.facts.names;
  for (const held of pages.flatMap((page) => page.held)) if (languages.some((language) => folded(names[language]) === folded(held.words)) && typeof held.state === 'object') place(held);
}

const longest = { title: 300, summary: 400, line: 2000 };

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

function inOurLetters(words: string, language: Language): string {
  return language === 'sr' && alphabetOf(words) === 'serbian-cyrillic' ? toLatin(words) : words;
}

function isForeign(words: string, language: Language): boolean {
  const alphabet = alphabetOf(words);
  if (alphabet === 'other' || alphabet === 'mixed' || (alphabet === 'serbian-cyrillic' && language !== 'sr')) return true;
  const scores = languageScores(words);
  return scores[language] === 0 && languages.some((other) => other !== language && scores[other] >= 2);
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

type Names = ReadonlyMap<string, Readonly<Record<Language, string>> | undefined>;

/** Ids whose words, in any language, are these word for word; other names that the word list gives them count like their own. */
function exact(words: string, names: Names, others?: (id: string) => readonly string[]): string[] {
  const asked = folded(toLatin(words)).replace(/(?<![.;,:])[.;,:]+$/, '');
  return [...names].filter(([id, entry]) => entry && [...languages.map((language) => entry[language]), ...(others?.(id) ?? [])].some((one) => folded(one) === asked)).map(([id]) => id);
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

const daysAlone = /^(\d{1,3})\s*(?:dit[eë]|dan|dana|days?)?\.?$/i;

function gatherTimeLimit({ pages, fields, conflicts }: Gathering): void {
  const found = pages.flatMap((page) => heldIn(page, 'timeLimit').map((held) => ({ page, held, days: Number(daysAlone.exec(folded(held.words))?.[1] ?? NaN) })));
  const clear = found.filter(({ days }) => days >= 1);
  const values = new Set(clear.map(({ days }) => days));
  for (const { held } of found.filter(({ days }) => !(days >= 1))) {
    const numbers = held.words.match(/\d+/g) ?? [];
    leave(held, numbers.length > 1 ? 'several-values' : 'not-a-length-of-time');
    if (numbers.length > 1) conflict(conflicts, 'timeLimit.decision', 'several-time-limits', { text: held.words });
  }
  if (values.size > 1) {
    for (const { held } of clear) leave(held, 'contradiction');
    return conflict(conflicts, 'timeLimit.decision', 'time-limits-differ', { text: clear.map(({ held, page }) => `${held.words} (${page.language ?? page.file})`).join(', ') });
  }
  if (values.size === 0 || found.length > clear.length) {
    for (const { held } of clear) leave(held, 'contradiction');
    return;
  }
  for (const { held } of clear) place(held);
  const days = [...values][0]!;
  fields.set('timeLimit', { decision: { days } });
  const against = pages.flatMap((page) => statedTimes(page).filter(({ value, unit }) => !(unit === 'day' && value === days)).map(({ text }) => text))[0];
  if (against) conflict(conflicts, 'timeLimit.decision', 'time-limit-against-text', { days: String(days), text: against });
}

function conflict(conflicts: Gathering['conflicts'], field: string, note: ImportConflict, values: Record<string, string>): void {
  if (!conflicts.some((other) => other.note === note)) conflicts.push({ field, note, values });
}

const describing: readonly RegistryLabel[] = ['purpose', 'description'];

/** Lengths of time that the description states in figures, with the words around them; years say how long something is valid, not how long it takes. */
function statedTimes(page: Page): { value: number; unit: string; text: string }[] {
  const language = page.language;
  if (!language) return [];
  return describing.flatMap((label) => heldIn(page, label)).flatMap(({ words }) => {
    const plain = plainLetters(words, language);
    return [...plain.matchAll(/(?<![\d./-])(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?(?![\d./])/g)].flatMap((number) => {
      const unit = timeUnits[language].find(([, pattern]) => pattern.test(plain.slice(number.index + number[0].length)));
      if (!unit || unit[0] === 'year' || unit[0] === 'month') return [];
      const length = unit[1].exec(plain.slice(number.index + number[0].length))![0].length;
      return [{ value: number[2] ? NaN : Number(number[1]), unit: unit[0] === 'working-day' ? 'day' : unit[0], text: plain.slice(number.index, number.index + number[0].length + length).trim() }];
    });
  });
}

function gatherValidity({ pages, fields, conflicts }: Gathering): void {
  const found = pages.flatMap((page) => heldIn(page, 'validity').map((held) => ({ held, page, validity: validityIn(held.words) })));
  const values = new Set(found.flatMap(({ validity }) => validity ?? []));
  for (const { held, validity } of found) {
    if (validity === undefined) leave(held, 'not-a-length-of-time');
    else if (values.size > 1) leave(held, 'contradiction');
    else place(held);
  }
  if (values.size > 1) conflict(conflicts, 'output.validity', 'validity-differs', { text: found.map(({ held }) => held.words).join(' / ') });
  if (values.size === 1) fields.set('output', { validity: [...values][0]! });
}

function validityIn(words: string): string | undefined {
  const asked = folded(toLatin(words)).replace(/\.$/, '');
  if (languages.some((language) => registryValues.unlimited[language].map(folded).includes(asked))) return 'unlimited';
  const [, number, unit] = /^(\d{1,3}) (\p{L}+)$/u.exec(asked) ?? [];
  if (!number) return undefined;
  const named = languages.flatMap((language) => timeUnits[language].filter(([, pattern]) => pattern.exec(` ${unit}`)?.[0].length === unit!.length + 1).map(([name]) => name))[0];
  const letter = { year: 'Y', month: 'M', week: 'W', day: 'D' }[named as 'year'];
  return letter && Number(number) > 0 ? `P${Number(number)}${letter}` : undefined;
}

interface DocumentLine { held: Held; name: string; form?: string | undefined; formWords?: string | undefined; ids: string[]; page: Page; index: number }

function gatherDocuments({ pages, catalogue, fields, conflicts }: Gathering): void {
  const names: Names = new Map([...catalogue.vocabularies.documents].map(([id, { words }]) => [id, words]));
  const others = (id: string) => Object.values(catalogue.vocabularies.documents.get(id)?.alsoCalled ?? {}).flat();
  const lists = pages.map((page) => heldIn(page, 'documents').map((held, index): DocumentLine => {
    const [, name, inside] = /^(.*?)\s*\(([^()]*)\)\s*[.;,]?$/u.exec(held.words) ?? [];
    const form = inside === undefined ? undefined : formIn(inside);
    const own = form ? name! : held.words;
    return { held, name: own, form, formWords: form ? inside : undefined, ids: exact(own, names, others), page, index };
  })).filter((lines) => lines.length > 0);
  if (lists.length === 0) return;
  const none = lists.every((lines) => lines.length === 1 && lines[0]!.ids.length === 0 && formIn(lines[0]!.held.words) === 'none');
  const sameLength = lists.every((lines) => lines.length === lists[0]!.length);
  if (!sameLength) conflict(conflicts, 'documents', 'documents-differ', { text: lists.map((lines) => `${lines.length} (${lines[0]!.page.language ?? '?'})`).join(', ') });
  // “None” under documents may mean that no form is asked for: it is not taken for “no document needed”.
  if (none) return lists.flat().forEach(({ held }) => leave(held, 'not-said-in-our-terms'));
  const rows = sameLength ? lists[0]!.map((_, index) => lists.map((lines) => lines[index]!)) : lists.flat().map((line) => [line]);
  const documents: { id: string; form?: string }[] = [];
  for (const row of rows) {
    const ids = [...new Set(row.flatMap((line) => line.ids))];
    const id = ids.length === 1 ? ids[0]! : undefined;
    const again = id !== undefined && documents.some((one) => one.id === id);
    if (!id || again) {
      if (!(again && !sameLength)) for (const { held, name } of row) leave(held, ids.length > 1 ? 'contradiction' : again ? 'same-label-twice' : 'no-entry', closest(name, names));
      else for (const { held } of row) place(held);
      continue;
    }
    for (const { held } of row) place(held);
    documents.push({ id, ...formOf(row, conflicts) });
  }
  if (documents.length > 0) fields.set('documents', documents);
}

function formIn(words: string): string | undefined {
  const asked = folded(toLatin(words));
  return Object.entries(registryForms).find(([, variants]) => languages.some((language) => variants[language].map(folded).includes(asked)))?.[0];
}

// Serbian pages confuse a copy with a verified copy: there another language decides, and where none does nobody knows.
function formOf(row: readonly DocumentLine[], conflicts: Gathering['conflicts']): { form?: string } {
  const doubtful = (line: DocumentLine) => line.page.language === 'sr' && (line.form === 'copy' || line.form === 'verified-copy');
  const clear = row.filter((line) => line.form !== undefined && !doubtful(line));
  const forms = new Set(clear.map(({ form }) => form));
  for (const line of row.filter(doubtful)) if (clear.length > 0 && !forms.has(line.form)) conflict(conflicts, 'documents', 'verified-or-plain-copy', { text: `${line.name}: ${[line, ...clear].map(({ formWords }) => formWords).join(' / ')}` });
  const unsure = clear.length === 0 ? row.filter(doubtful) : forms.size > 1 ? clear : clear.filter(({ form }) => form === 'none');
  for (const { held } of unsure) leave(held, clear.length === 0 ? 'doubtful-form' : forms.size > 1 ? 'contradiction' : 'not-said-in-our-terms');
  const [form] = forms;
  return forms.size === 1 && form !== 'none' ? { form: form! } : {};
}

interface FeeRow { held: Held[]; type?: Held; amount?: Held; method?: Held; account?: Held; page: Page }

function gatherFees(gathering: Gathering): void {
  const { pages, catalogue, fields, conflicts } = gathering;
  const methods: Names = new Map([...catalogue.vocabularies['payment-methods']].map(([id, { words }]) => [id, words]));
  const stated = pages.map((page) => ({ page, free: [] as Held[], rows: [] as FeeRow[] }));
  for (const one of stated) {
    const all = heldIn(one.page, 'fees');
    one.free = all.filter(({ words }) => isSaid('free', words));
    one.rows = feeRows(all.filter((held) => !one.free.includes(held)), one.page, methods);
  }
  const free = stated.flatMap((one) => one.free);
  const rows = stated.flatMap((one) => one.rows);
  const money = pages.flatMap((page) => moneyIn(page))[0];
  if (free.length > 0) {
    const against = rows[0]?.held.map(({ words }) => words).join(' ') ?? money;
    if (against === undefined) {
      free.forEach(place);
      fields.set('fees', 'none');
    } else {
      free.forEach((held) => leave(held, 'contradiction'));
      rows.flatMap(({ held }) => held).forEach((held) => leave(held, 'contradiction'));
      conflict(conflicts, 'fees', 'free-against-text', { text: against });
    }
    return;
  }
  const lists = stated.map((one) => one.rows).filter((list) => list.length > 0);
  if (lists.length === 0) return;
  const facts = (list: readonly FeeRow[]) => list.map(({ amount }) => amountIn(amount?.words));
  const agreed = lists.every((list) => JSON.stringify(facts(list)) === JSON.stringify(facts(lists[0]!)));
  if (!agreed) {
    rows.flatMap(({ held }) => held).forEach((held) => leave(held, 'contradiction'));
    return conflict(conflicts, 'fees', 'fees-differ', { text: lists.map((list) => `${list.map(({ amount }) => amount?.words ?? '?').join(' + ')} (${list[0]!.page.language ?? '?'})`).join(', ') });
  }
  const fees: object[] = [];
  for (const [index] of lists[0]!.entries()) {
    const same = lists.map((list) => list[index]!);
    const amount = amountIn(same[0]!.amount?.words);
    if (amount === undefined) {
      for (const held of same.flatMap((row) => row.held)) leave(held, 'no-amount');
      continue;
    }
    const id = fees.length === 0 ? 'fee' : `fee-${fees.length + 1}`;
    for (const { amount: held } of same) if (held) place(held);
    const payment = [...new Set(same.flatMap(({ method }) => (method ? exact(method.words, methods) : [])))];
    for (const { method } of same) if (method) { if (payment.length === 1) place(method); else leave(method, 'no-entry', closest(method.words, methods)); }
    const accounts = [...new Set(same.flatMap(({ account }) => (account ? [account.words.replace(/\s+/g, ' ')] : [])))];
    for (const { account } of same) if (account) { if (accounts.length === 1) place(account); else leave(account, 'contradiction'); }
    for (const { type, page } of same) {
      if (!type) continue;
      if (!page.language || isForeign(type.words, page.language)) { leave(type, page.language ? 'other-language' : 'unknown-language'); continue; }
      place(type);
      const field = `${page.language}.fees`;
      fields.set(field, { ...(fields.get(field) as object | undefined), [id]: inOurLetters(type.words, page.language) });
    }
    fees.push({ id, amount, currency: 'EUR', ...(payment.length === 1 ? { payment } : {}), ...(accounts.length === 1 ? { account: accounts[0] } : {}) });
  }
  if (fees.length > 0) fields.set('fees', fees);
}

function isSaid(value: keyof typeof registryValues, words: string): boolean {
  const asked = folded(toLatin(words)).replace(/[.!]$/, '');
  return languages.some((language) => registryValues[value][language].map(folded).includes(asked));
}

function feeRows(all: readonly Held[], page: Page, methods: Names): FeeRow[] {
  const rows: FeeRow[] = [];
  let columns: (PaymentLabel | undefined)[] | undefined;
  const byRow = new Map<number, Held[]>();
  let loose: FeeRow | undefined;
  for (const held of all) if (held.piece.row !== undefined) byRow.set(held.piece.row, [...(byRow.get(held.piece.row) ?? []), held]);
  const done = new Set<number>();
  for (const held of all) {
    const { row } = held.piece;
    if (row !== undefined && byRow.get(row)!.length > 1) {
      if (done.has(row)) continue;
      done.add(row);
      const cells = byRow.get(row)!;
      const named = cells.map(({ words }) => paymentByWords.get(bareLabel(words))?.[0]?.label);
      if (named.filter(Boolean).length >= 2) {
        columns = [];
        for (const [index, cell] of cells.entries()) {
          columns[cell.piece.cell ?? index] = named[index];
          cell.state = 'frame';
        }
        continue;
      }
      rows.push(feeRow(cells.map((cell) => [columns?.[cell.piece.cell ?? 0] ?? guessless(cell.words, methods), cell] as const), page));
      continue;
    }
    // One under the other: “Amount: 2 EUR”. A name that comes again begins the next payment.
    const colon = held.words.indexOf(':');
    const label = colon > 0 ? paymentByWords.get(bareLabel(held.words.slice(0, colon)))?.[0]?.label : guessless(held.words, methods);
    const value: Held = colon > 0 && label ? Object.assign(held, { words: held.words.slice(colon + 1).trim() }) : held;
    if (!loose || (label && loose[label])) rows.push((loose = { held: [], page }));
    loose.held.push(value);
    if (label) loose[label] = value;
    else leave(value, 'no-field');
  }
  return rows;
}

function feeRow(cells: readonly (readonly [PaymentLabel | undefined, Held])[], page: Page): FeeRow {
  const row: FeeRow = { held: cells.map(([, cell]) => cell), page };
  for (const [label, cell] of cells) if (label && !row[label]) row[label] = cell;
  return row;
}

// What a cell is by its form alone: an amount, an account, a method of the word list; anything else names the payment.
function guessless(words: string, methods: Names): PaymentLabel {
  if (amountIn(words) !== undefined) return 'amount';
  if (/^\d[\d -]{9,39}$/.test(words.trim())) return 'account';
  return exact(words, methods).length > 0 ? 'method' : 'type';
}

/** An amount in euros; undefined where none is fixed. */
export function amountIn(words: string | undefined): number | undefined {
  const found = /^(?:€|eur)?\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*(?:€|eur|euro|evra|evro|eura)?\.?$/i.exec(folded(words ?? ''));
  return found ? Number(`${found[1]}.${found[2] ?? '0'}`) : undefined;
}

function moneyIn(page: Page): string[] {
  return describing.flatMap((label) => heldIn(page, label)).flatMap(({ words }) => {
    const plain = page.language ? plainLetters(words, page.language) : words.toLowerCase();
    return [...plain.matchAll(/(?<![\d.,])\d{1,6}(?:[.,]\d{1,2})?/g)].flatMap((number) => {
      const rest = plain.slice(number.index + number[0].length);
      const currency = moneyAfter.find(([, pattern]) => pattern.test(rest));
      return currency && Number(number[0].replace(',', '.')) > 0 ? [`${number[0]}${currency[1].exec(rest)![0]}`] : [];
    });
  });
}

function gatherForm({ pages, fields }: Gathering): void {
  const forms: { id: string; url: string; language?: Language }[] = [];
  for (const page of pages) {
    for (const held of heldIn(page, 'form')) {
      if (isSaid('notAvailable', held.words)) { leave(held, 'form-not-said'); continue; }
      const href = held.piece.href ?? /https?:\/\/\S+/.exec(held.words)?.[0];
      const url = href && (page.address || /^https?:/.test(href)) && URL.canParse(href, page.address) ? new URL(href, page.address).href : undefined;
      if (!url || !webAddressPattern.test(url) || !page.language) { leave(held, url ? 'unknown-language' : 'no-entry'); continue; }
      place(held);
      const known = forms.find((form) => form.url === url);
      const id = known?.id ?? (forms.length === 0 ? 'application' : `application-${forms.length + 1}`);
      if (!known) forms.push({ id, url });
      if (!isSaid('download', held.words) && held.words !== url) fields.set(`${page.language}.forms`, { ...(fields.get(`${page.language}.forms`) as object | undefined), [id]: inOurLetters(held.words, page.language) });
    }
  }
  if (forms.length > 0) fields.set('forms', forms);
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

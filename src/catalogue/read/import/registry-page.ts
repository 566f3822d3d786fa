/** One page of a registry: its pieces under their labels, its language, its record. */
import { languages, type Language } from '#languages/languages.ts';
import { languageOfWords, languageScores, paymentLabels, registryFrame, registryLabels, type RegistryLabel } from '#languages/registry-labels.ts';
import { toLatin } from '#languages/latin.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { ImportFault, ImportFile, RemainderReason } from '../../model/import.ts';
import { webAddressPattern } from '../../model/values.ts';
import { folded } from './folded.ts';
import { mostPieces, piecesOf, type Piece } from './pieces.ts';
import { decodeText } from './table.ts';

/** A page of a registry may have this many bytes. */
const mostPageBytes = 4 * 1024 * 1024;

/** A piece and what became of it: named as a label or as part of the page around the record, placed in a field, or left with a reason. */
export interface Held {
  piece: Piece;
  words: string;
  under?: string;
  state: 'frame' | 'placed' | { reason: RemainderReason; proposals?: readonly string[] };
}

/** One language version of a record. */
export interface Page {
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

/** Reads a page; none where it cannot be read, with the fault said. */
export function readPage(file: ImportFile, catalogue: Catalogue, faults: ImportFault[]): Page[] {
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

/** The labels of records, by their words. */
export const labelsByWords: Labels = wordsOf(registryLabels);

/** The labels of a table of payments, by their words. */
export const paymentByWords = wordsOf(paymentLabels);

const frame = new Set(registryFrame.map(folded));

function wordsOf<Label extends string>(variants: Readonly<Record<Label, Readonly<Record<Language, readonly string[]>>>>): Map<string, { label: Label; language: Language }[]> {
  const found = new Map<string, { label: Label; language: Language }[]>();
  for (const label of Object.keys(variants) as Label[]) for (const language of languages) for (const words of variants[label][language]) found.set(folded(words), [...(found.get(folded(words)) ?? []), { label, language }]);
  return found;
}

/** A label without what stands around it: a colon, a mark, “(ditë)”. */
export function bareLabel(words: string): string {
  const bare = folded(toLatin(words)).replace(/\s*\([^()]*\)\s*/g, ' ');
  // Sought from the end: a pattern would begin anew at each of thousands of hyphens.
  let end = bare.length;
  while (end > 0 && /[\s:：*–—-]/.test(bare[end - 1]!)) end--;
  return bare.slice(0, end).replace(/^[\s*•·]+/g, '').trim();
}

// So many different labels of ours make a table, a list of terms or a level of headings one of labels; a table of documents or payments has one or two.
const leastLabels = 3;

/** The tables, lists of terms and levels of headings in which every first cell, term or heading is a label. */
function placesWithLabels(pieces: readonly Piece[]): ReadonlySet<string> {
  const found = new Map<string, Set<RegistryLabel>>();
  for (const { heads, text } of pieces) for (const { label } of (heads && labelsByWords.get(bareLabel(text))) || []) found.set(heads!, (found.get(heads!) ?? new Set()).add(label));
  return new Set([...found].filter(([, labels]) => labels.size >= leastLabels).map(([heads]) => heads));
}

function arranged(pieces: readonly Piece[], catalogue: Catalogue, cut: boolean, address: string | undefined): { held: Held[]; by: Map<RegistryLabel, Held[]>; labelLanguage?: Language } {
  const held: Held[] = [];
  const by = new Map<RegistryLabel, Held[]>();
  const seen = new Map<Language, number>();
  const institutions = new Set(catalogue.institutions.flatMap(({ facts }) => languages.map((language) => folded(facts.names[language]))));
  const labelled = placesWithLabels(pieces);
  // Under a label that we do not know stands what no field takes: it is not what the label before it asks for.
  let current: { label?: RegistryLabel; words: string; heads: string | undefined } | undefined;
  const rowLengths = new Map<number, number>();
  for (const { row } of pieces) if (row !== undefined) rowLengths.set(row, (rowLengths.get(row) ?? 0) + 1);

  const begin = (label: RegistryLabel, words: string, piece: Piece): void => {
    current = { label, words, heads: piece.heads };
    held.push({ piece, words, state: 'frame' });
    if (!by.has(label)) by.set(label, []);
    for (const { language } of labelsByWords.get(bareLabel(words)) ?? []) seen.set(language, (seen.get(language) ?? 0) + 1);
  };
  const add = (words: string, piece: Piece): void => {
    if (words === '') return;
    const item: Held = { piece, words, ...(current ? { under: current.words } : {}), state: { reason: 'no-field' } };
    held.push(item);
    if (current?.label) by.get(current.label)!.push(item);
  };

  const isUnknownLabel = ({ heads }: Piece): boolean => heads !== undefined && heads === current?.heads && labelled.has(heads);

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
    else if (!current && (institutions.has(folded(toLatin(piece.text))) || piece.text === address)) held.push({ piece, words: piece.text, state: 'placed' });
    else if (mayBeLabel && isUnknownLabel(piece) && !(inPayments && paymentByWords.has(bareLabel(piece.text)))) {
      current = { words: piece.text, heads: piece.heads };
      held.push({ piece, words: piece.text, state: 'frame' });
    } else add(piece.text, piece);
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

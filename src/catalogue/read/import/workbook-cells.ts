/** A cell → the value that its column holds. */
import { distance } from 'fastest-levenshtein';
import { alphabetOf, toLatin } from '#languages/latin.ts';
import { inEach, languages, type Language } from '#languages/languages.ts';
import { registryValues } from '#languages/registry-labels.ts';
import { workbookWords } from '#languages/words/workbook.ts';
import type { Catalogue, Institution } from '../../model/catalogue.ts';
import type { ImportFault } from '../../model/import.ts';
import { idPattern, wholeIdPattern } from '../../model/values.ts';
import { listNames, type ListName } from '../../model/vocabulary.ts';
import { choiceWordsOf, valueSeparator, type Column, type Sheet } from '../../model/workbook.ts';
import { durationMeant, lengthMeant, meansFree, meansNone, meansNoneAtAll, numberMeant, numbersMeant } from '../meant.ts';
import { folded } from './folded.ts';
import type { TableCell } from './table.ts';

type SayOfCell = (code: ImportFault['code'], values?: ImportFault['values']) => void;

/** What the names in a cell are looked up in: the word lists, and the institution of its row where that is known. */
interface Known { catalogue: Catalogue; institution: Institution | undefined }

/** The value of a cell of a sheet; undefined where it is none, which is said. */
export function valueOf(column: Column, sheet: Sheet, cell: TableCell, known: Known, fault: SayOfCell, warn: SayOfCell): unknown {
  const { value } = cell;
  const written = String(value).trim();
  if (column.mayBeNone && isOneOf(written, workbookWords.none, 'none')) return 'none';
  // The cell has room for nothing else: another word for it is understood, and that it costs nothing where fees are meant.
  if (column.kind === 'none' && (meansNoneAtAll(written) || (column.path.at(-1) === 'fees' && meansFree(written)))) return 'none';
  if (column.kind === 'none') return fault('only-none', { value: written.slice(0, 60), none: workbookWords.none.sq, none2: workbookWords.none.sr, none3: workbookWords.none.en }), undefined;
  if (column.kind === 'date') return dateOf(cell, fault);
  // An article “1/2” that a program took for a day is no longer what was written.
  if (cell.day !== undefined) return fault('became-a-date', { day: cell.day }), undefined;
  if (column.kind === 'number') return numberOf(column, sheet, value, fault);
  if (column.kind === 'yes') {
    if (value === true || isOneOf(written, workbookWords.yes, 'true')) return true;
    if (value === false || isOneOf(written, workbookWords.no, 'false')) return false;
    return fault('not-yes-or-no', { value: written.slice(0, 60) }), undefined;
  }
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || Math.abs(value) >= 1e15)) return fault('number-for-words', { value: written }), undefined;
  const words = inLatin(column, written, fault, warn);
  if (words === undefined) return undefined;
  if (column.kind === 'duration') return column.mayBeUnlimited && meansUnlimited(words) ? 'unlimited' : durationOf(words, fault);
  if (column.kind === 'choices') {
    const ids = words.split(/[\n,;]+/).map((one) => one.trim()).filter(Boolean).map((one) => idOf(column, one, known, fault));
    return ids.includes(undefined) ? undefined : column.oneOrMore && ids.length === 1 ? ids[0] : ids;
  }
  return column.choices || column.refersTo ? idOf(column, words, known, fault) : words;
}

function isOneOf(written: string, words: Readonly<Record<Language, string>>, machine: string): boolean {
  return [machine, ...languages.map((language) => words[language])].map(folded).includes(folded(written));
}

// Serbian may be typed in either alphabet; what is kept is Latin. Everything else is written in Latin letters.
function inLatin({ language }: Column, words: string, fault: SayOfCell, warn: SayOfCell): string | undefined {
  const alphabet = alphabetOf(words);
  if (alphabet === 'latin') return words;
  if (alphabet === 'serbian-cyrillic' && language === 'sr') {
    warn('cyrillic-to-latin', { words: words.slice(0, 40) });
    return toLatin(words);
  }
  fault(alphabet === 'mixed' ? 'mixed-alphabets' : 'other-alphabet', { words: words.slice(0, 40) });
  return undefined;
}

function dateOf({ value, day }: TableCell, fault: SayOfCell): string | undefined {
  if (day !== undefined) return day;
  if (typeof value === 'number') return fault('number-for-date', { value }), undefined;
  const written = String(value).trim();
  const [, first, mark, second, year] = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})\.?$/.exec(written) ?? [];
  const readings = [[first, second], [second, first]].map(([d, m]) => (year ? `${year}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` : written));
  const date = readings[0]!;
  if (mark === undefined || mark === '.') {
    if (isDay(date)) return date;
    fault('not-a-date', { value: written.slice(0, 40), detail: /^\d{4}-\d{2}-\d{2}$/.test(date) ? 'day' : 'form' });
    return undefined;
  }
  // Some write the month first where there is no full stop: nobody can tell who.
  const [one, other] = [...new Set(readings)].filter(isDay);
  fault('not-a-date', { value: written.slice(0, 40), detail: one ? 'reading' : 'day', ...(one ? { one } : {}), ...(other ? { other } : {}) });
  return undefined;
}

function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
}

// Fields in euros: of a fee, and of an appeal.
const amounts: readonly string[] = ['amount', 'fee'];

function numberOf(column: Column, sheet: Sheet, value: TableCell['value'], fault: SayOfCell): number | undefined {
  const field = column.path.at(-1)!;
  if (typeof value === 'number') {
    if (amounts.includes(field) && Number(value.toFixed(2)) !== value) return fault('parts-of-a-cent', { value, nearest: value.toFixed(2) }), undefined;
    return value;
  }
  // A comma before one or two digits is the decimal sign of Albanian and Serbian; 1,500 may be either and is asked about.
  const plain = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(String(value).trim());
  if (plain) return Number(`${plain[1]}.${plain[2] ?? '0'}`);
  const written = String(value).slice(0, 60);
  if (field === 'amount' && meansNone(written)) return fault('not-a-number', { value: written, free: 'free', ...sheet.label }), undefined;
  fault('not-a-number', { value: written, ...(numbersMeant(written, field) ?? { nearest: numberMeant(written, field) }), ...lengthElsewhere(written, column, sheet) });
  return undefined;
}

// As the registries say it.
function meansUnlimited(words: string): boolean {
  return languages.some((language) => registryValues.unlimited[language].map(folded).includes(folded(words)));
}

// A length of time with its unit in the column of another one: “3 muaj” in that of the days.
function lengthElsewhere(written: string, { path }: Column, sheet: Sheet): ImportFault['values'] {
  const meant = lengthMeant(written, path.at(-1)!);
  if (!meant) return {};
  const nearest = String(meant.number);
  if (meant.field === path.at(-1)) return { nearest };
  const other = sheet.columns.find((column) => column.path.join('/') === [...path.slice(0, -1), meant.field].join('/'));
  return other ? { nearest, ...(meant.field === 'count' ? { counted: 'counted' } : {}), ...other.meta.label } : {};
}

function durationOf(words: string, fault: SayOfCell): unknown {
  const range = /^(P\S+)?\s*[–—-]\s*(P\S+)$/.exec(words);
  const value = range ? { ...(range[1] ? { min: range[1] } : {}), max: range[2] } : words;
  if (range || words === 'unlimited' || words.startsWith('P')) return value;
  fault('not-a-duration', { value: words.slice(0, 60), nearest: durationOrRangeMeant(words) });
  return undefined;
}

function durationOrRangeMeant(words: string): string {
  const [, least, most, unit] = /^(\d{1,4})\s*[–—-]\s*(\d{1,4})(\s*\p{L}{1,10}\.?)$/u.exec(words) ?? [];
  const ends = unit === undefined ? [durationMeant(words)] : [least, most].map((end) => durationMeant(`${end}${unit}`));
  return ends.includes('') ? '' : ends.join(' – ');
}

function idOf(column: Column, words: string, known: Known, fault: SayOfCell): string | undefined {
  const [written] = words.split(valueSeparator) as [string];
  // Ids of no list are free: the check says of them what is to be said.
  if (!column.choices && column.refersTo === undefined) return written;
  const names = column.choices ? new Map(column.choices.map((choice) => [choice, choiceWordsOf(column)?.[choice]])) : entriesOf(column.refersTo!, known);
  if (!names || names.has(written)) return written;
  const named = [...names].filter(([id, entry]) => folded(id) === folded(words) || (entry && languages.some((language) => folded(entry[language]) === folded(words)))).map(([id]) => id);
  if (named.length === 1) return named[0];
  // Ids of other records are held against the catalogue by the check.
  if (!column.choices && (idPattern.test(written) || wholeIdPattern.test(written)) && !isWordList(column.refersTo!)) return written;
  fault('unknown-choice', { value: words.slice(0, 60), ...asOffered(closest(words, names), names) });
  return undefined;
}

// As the list of the cell has them: the id, and what it is called.
function asOffered(ids: readonly string[], names: ReadonlyMap<string, Entry>): ImportFault['values'] {
  const offered = (language: Language) => ids.map((id) => [id, names.get(id)?.[language].replace(/\.$/, '')].filter(Boolean).join(valueSeparator)).join('; ');
  return ids.length === 0 ? {} : inEach(offered);
}

// What a unit is called stands in its institution.
function isWordList(list: string): boolean {
  return list !== 'units' && (listNames as readonly string[]).includes(list);
}

type Entry = Readonly<Record<Language, string>> | undefined;

// Names that the workbook knows no list of: channels of the service, files that the institution stores.
const heldByTheCheck: ReadonlySet<string> = new Set(['ownChannels', 'files']);

function entriesOf(list: string, { catalogue: { vocabularies, institutions }, institution }: Known): ReadonlyMap<string, Entry> | undefined {
  if (list === 'institutions') return new Map(institutions.map(({ id, facts }) => [id, facts.names]));
  if (list === 'units' || list === 'offices') return new Map((institution?.facts[list] ?? []).map(({ id, names }) => [id, names ?? vocabularies.units.get(id)?.words]));
  return isWordList(list) ? new Map([...vocabularies[list as ListName]].map(([id, { words }]) => [id, words])) : heldByTheCheck.has(list) ? undefined : new Map();
}

const proposals = 3;

/** The entries whose id or words come closest to what was written. */
export function closest(words: string, names: ReadonlyMap<string, Entry>): string[] {
  const asked = folded(toLatin(words));
  const far = (id: string, entry: Entry) => Math.min(distance(asked, id), ...(entry ? languages.map((language) => distance(asked, folded(entry[language]))) : []));
  return [...names].map(([id, entry]) => ({ id, far: far(id, entry) })).sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1)).slice(0, proposals).map(({ id }) => id);
}

import { addressAsked, addressesIn } from '../model/links.ts';
import type { Place } from '../model/problem.ts';
import { webAddressPattern } from '../model/values.ts';
import type { RecordOf, Records } from './link.ts';
import type { Source } from './source.ts';

/** Addresses and where they are written, in the order of files and lines. */
export type Addresses = ReadonlyMap<string, readonly Place[]>;

/** The addresses of several groups of files, of which each stands behind the one before it. */
export function addressesTogether(groups: readonly Addresses[]): Addresses {
  const all = new Map<string, readonly Place[]>();
  for (const group of groups) {
    for (const [url, places] of group) {
      const known = all.get(url);
      all.set(url, known ? [...known, ...places] : places);
    }
  }
  return all;
}

/** Every web address in the records and texts that pages are made from, and where it is written, in the order of files and lines. */
export function addressesOf(records: Pick<Records, 'institutions' | 'documents' | 'services' | 'concepts' | 'lists' | 'folders'>): Addresses {
  const places = new Map<string, Place[]>();
  const add = (url: string, place: Place): void => {
    const known = places.get(url);
    if (!known) places.set(url, [place]);
    else if (known.at(-1)!.file !== place.file || known.at(-1)!.line !== place.line) known.push(place);
  };
  const acts = records.lists.get('acts');
  const read: RecordOf<object>[] = [...records.institutions.values(), ...records.documents.values(), ...records.services.values(), ...records.concepts.values(), ...(acts ? [acts] : []), ...[...records.folders.values()].flatMap(({ texts, further }) => [...texts.values(), ...further.values()])];
  for (const { value, source } of read.sort((a, b) => (a.source.path < b.source.path ? -1 : 1))) {
    // What the short cut reads stands in the file as it is.
    if (source.plainNumbers && source.text?.includes('://') === false) continue;
    wordsIn(value, [], (words, path) => {
      const found = webAddressPattern.test(words) ? [addressAsked(words), ...addressesIn(words)] : addressesIn(words);
      for (const url of new Set(found)) add(url, source.placeOf(path));
    });
    inBody(source, add);
  }
  return places;
}

// The path is one list that grows and shrinks: only the few words that hold an address need it.
function wordsIn(value: unknown, path: PropertyKey[], take: (words: string, path: readonly PropertyKey[]) => void): void {
  if (typeof value === 'string') {
    if (value.includes('://')) take(value, path);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      wordsIn(value[index], path, take);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const field in value) {
      // A standard's URI names a thing; nobody is sent there to read.
      if (field === 'uri') continue;
      path.push(field);
      wordsIn((value as Record<string, unknown>)[field], path, take);
      path.pop();
    }
  }
}

function inBody(source: Source, add: (url: string, place: Place) => void): void {
  if (!source.body?.includes('://')) return;
  for (const [index, line] of source.body.split('\n').entries()) {
    for (const url of addressesIn(line)) add(url, { file: source.path, line: (source.bodyLine ?? 1) + index, column: Math.max(line.indexOf(url), line.indexOf('http')) + 1 });
  }
}

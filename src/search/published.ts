/** The index of names as it is published: one file a route, or a folder of parts where one would be too long. */
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import { remembered, unnoted, type Remembered } from '#catalogue/model/reads.ts';
import { view, type Sources } from '#catalogue/model/views.ts';
import { voiceFor } from '#catalogue/write/voices.ts';
import type { Voice } from '#languages/voice.ts';
import { longestWhole, partsOf } from './parts.ts';
import { titlesFile, titlesOf, type Titles } from './titles.ts';

/** The files of a route, by name without ending; `opening` is the one that is asked for first. */
export interface Published {
  opening: string;
  files: ReadonlyMap<string, string>;
  /** Ids of the services behind each entry. */
  ids: readonly (readonly string[])[];
}

/** Decides how an index of names is published. */
export function publishedAs(titles: Titles): Published {
  const ids = titles.entries.map(({ offers }) => offers.map(({ at, id }) => `${titles.institutions[at]!.id}/${id}`));
  if (mayBeWhole(titles)) {
    const { name, text } = titlesFile(titles);
    if (text.length <= longestWhole) return { opening: name, files: new Map([[name, text]]), ids };
  }
  const { files, placed } = partsOf(titles);
  return { opening: placed('head'), ids, files: new Map([...files].map(([part, text]) => [placed(part), text])) };
}

// Writing all names out only to see that they are too many would take as long as cutting them.
function mayBeWhole({ entries }: Titles): boolean {
  let length = 0;
  return entries.every((entry) => (length += JSON.stringify(entry).length) <= longestWhole);
}

const made = new WeakMap<Catalogue, Map<string, Remembered<Published>>>();

/** The names of a route, made once for a catalogue. */
export function namesOf(catalogue: Catalogue, voice: Voice, base: string, services?: readonly Service[]): Published {
  let published = made.get(catalogue);
  if (!published) made.set(catalogue, (published = new Map()));
  return remembered(published, `${base} ${voice.route.path}`, () => publishedAs(titlesOf(catalogue, voice, base, services)));
}

/** Under which names they are published, and the services behind each entry: known without making them where nothing of it changed. */
export function namesIndexOf(of: Sources, route: string, base: string): NamesIndex {
  return namesIndex(of, ...keysFor(route, base));
}

/** What stands in a file of them. Nothing is noted as read: its name says what stands there, and who lists the files asked for their names. */
export function namesFile(of: Sources, route: string, base: string, file: string): string {
  return unnoted(() => namesOf(of.catalogue, voiceFor(of.catalogue, route), base, of.services).files.get(file)!);
}

export interface NamesIndex extends Omit<Published, 'files'> { files: readonly string[] }

// A key is never empty.
const keysFor = (route: string, base: string) => [route, `${base}/`] as const;

const namesIndex = view('names-index', ({ catalogue, services }, route, under: string): NamesIndex => {
  const { files, ...index } = namesOf(catalogue, voiceFor(catalogue, route), under.slice(0, -1), services);
  return { ...index, files: [...files.keys()] };
}, { keeps: 'noted' });

/** Where the names of a route are opened, without the base of the site. */
export function namesAddress({ opening }: Pick<Published, 'opening'>): string {
  return `/search-index/names/${opening}.json`;
}

/** The index of names as it is published: one file a route; where that would be too long, it opens a folder of parts. */
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import { remembered, unnoted, type Remembered } from '#catalogue/model/reads.ts';
import { view, type Sources } from '#catalogue/model/views.ts';
import { voiceFor } from '#catalogue/write/voices.ts';
import type { Route } from '#languages/languages.ts';
import type { Voice } from '#languages/voice.ts';
import { placeOf } from './packed.ts';
import { longestWhole, marked, partsOf } from './parts.ts';
import { titlesOf, type Titles } from './titles.ts';

/** The files of a route, by name without ending: the one that is asked for first bears the name of the route from build to build, so that no page has to be made again for what is searched. */
export interface Published {
  /** What the names are known by. */
  mark: string;
  files: ReadonlyMap<string, string>;
  /** Ids of the services behind each entry. */
  ids: readonly (readonly string[])[];
}

/** Decides how an index of names is published. */
export function publishedAs(titles: Titles): Published {
  const ids = titles.entries.map(({ offers }) => offers.map(({ at, id }) => `${titles.institutions[at]!.id}/${id}`));
  if (mayBeWhole(titles)) {
    const whole = marked(titles);
    const text = JSON.stringify(whole);
    if (text.length <= longestWhole) return { mark: whole.mark, files: new Map([[titles.route, text]]), ids };
  }
  const { head, files } = partsOf(titles);
  return { mark: head.mark, ids, files: new Map([...files].map(([part, text]) => [part === 'head' ? titles.route : placeOf(head, part), text])) };
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

/** By what they are known, under which names they are published, and the services behind each entry: known without making them where nothing of it changed. */
export function namesIndexOf(of: Sources, route: string, base: string): NamesIndex {
  return namesIndex(of, ...keysFor(route, base));
}

/** What stands in a file of them. That which opens them rests on all; the name of another says what stands there, and who lists the files asked for their names, so nothing else is noted as read. */
export function namesFile(of: Sources, route: string, base: string, file: string): string {
  if (file === route) namesIndexOf(of, route, base);
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
export function namesAddress(route: Route['path']): string {
  return `/search-index/names/${route}.json`;
}

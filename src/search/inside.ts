/** Asks the index of texts, in the browser: fetches the files of the words that a question has. */
import type { ScriptExceptions } from '#languages/cyrillic.ts';
import { routeOf, type Route } from '#languages/languages.ts';
import { unpackNumbers } from './packed.ts';
import { readQuestion, type Root } from './roots.ts';
import { fileOf, levels, type TextHead, type TextRoute, type TextWords } from './text-packed.ts';
import { likeness, likenessWithSlips, rank, type Findings } from './text-scores.ts';

/** A service: the number of its entry in the index of names, and its place among those that offer it. */
export type TextPlace = readonly [entry: number, offer: number];

/** The index of texts, as the browser asks it. */
export interface Inside {
  /** The mark of the names whose entries are meant. */
  names: string;
  /** Where the route is read in another script than the texts are kept in, what stays as it is written. */
  script: ScriptExceptions | undefined;
  /** The services whose texts answer what was typed, best first. */
  ask(typed: string): Promise<TextPlace[]>;
}

/** Opens the index of texts at an address such as `/search-index/sq/`; `get` fetches a file of it. */
export async function openInside(path: Route['path'], get: (name: string) => Promise<unknown>): Promise<Inside> {
  const { language } = routeOf(path)!;
  const head = await get('head') as TextHead;
  const own = head.routes[path] === undefined ? undefined : await get(head.routes[path]) as TextRoute;
  const starts = unpackNumbers(head.starts).map(([start]) => start);
  const files = new Map<string, Promise<TextWords>>();
  return {
    names: head.names[path]!, script: own?.script,
    async ask(typed) {
      const found = await Promise.all(readQuestion(typed, language).map(findingsOf));
      return rank(found, head.count).map(placeOf);
    },
  };

  async function findingsOf({ root, weight }: Root): Promise<Findings> {
    const name = fileOf(root, head);
    const words = Object.entries(name === undefined ? {} : await fetched(name));
    const services = new Map<number, number>();
    // Where no word is like it, it may be a slip.
    for (const alike of [likeness, likenessWithSlips]) {
      for (const [stem, packed] of words) {
        const share = alike(root, stem);
        if (share > 0) for (const [service, level] of unpackNumbers(packed)) services.set(service, Math.max(services.get(service) ?? 0, (share * (level + 1)) / levels));
      }
      if (services.size > 0) break;
    }
    return { weight, services };
  }

  function fetched(name: string): Promise<TextWords> {
    let file = files.get(name);
    if (!file) {
      files.set(name, (file = get(name) as Promise<TextWords>));
      file.catch(() => files.delete(name));
    }
    return file;
  }

  function placeOf(service: number): TextPlace {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= service) low = middle; else high = middle;
    }
    return [own ? own.entries[low]! : low, service - starts[low]!];
  }
}

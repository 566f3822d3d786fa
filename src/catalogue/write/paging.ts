import type { Voice } from '#languages/voice.ts';
import { browseWordsWith } from '#languages/words/browse.ts';
import type { Service } from '../model/catalogue.ts';
import { remembered, type Remembered } from '../model/reads.ts';

/** How much of a list one page shows; a longer one goes on under further addresses, so that no page grows with the catalogue. */
export const mostOnPage = { allNames: 1000, names: 400, groups: 60, services: 150, rows: 100, concepts: 200, offers: 12, reported: 40, named: 600, tasks: 2000, letters: 60, compared: 24 } as const;

/** A list that is one of several on a page stands folded where it is longer: the next one is then in sight. */
export const longestOpen = 12;

/** Which of several pages of one list a page is. */
export interface Part {
  number: number;
  of: number;
}

/** A list cut into pages of about the same length; always at least one. */
export function inPages<Item>(items: readonly Item[], most: number): Item[][] {
  const pages = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: pages }, (_, index) => items.slice(Math.round((items.length * index) / pages), Math.round((items.length * (index + 1)) / pages)));
}

/** Groups cut into pages: a group that does not fit goes on on the next page, under its own name again. */
export function groupsInPages<Group, Item>(groups: readonly Group[], itemsOf: (group: Group) => readonly Item[], withItems: (group: Group, items: readonly Item[]) => Group, most: number): Group[][] {
  return inPages(groups.flatMap((group) => itemsOf(group).map((item) => ({ group, item }))), most).map((page) => [...Map.groupBy(page, ({ group }) => group)].map(([group, own]) => withItems(group, own.map(({ item }) => item))));
}

/** The numbers to choose from: the first, the last, and those around the present one; 0 stands for a gap. */
export function numbersAround({ number, of }: Part): number[] {
  const shown = Array.from({ length: of }, (_, index) => index + 1).filter((one) => one === 1 || one === of || Math.abs(one - number) <= 2);
  return shown.flatMap((one, index) => (index > 0 && one - shown[index - 1]! > 1 ? [0, one] : [one]));
}

/** What stands after the address of a list for one of its pages: nothing for the first. */
export function afterAddress(number: number): string {
  return number === 1 ? '' : `${number}/`;
}

/** The numbers of the pages after the first, as parts of addresses; nothing stands for the first itself. */
export function pageParams(pages: number): (string | undefined)[] {
  return Array.from({ length: pages }, (_, index) => (index === 0 ? undefined : String(index + 1)));
}

/** A title that says which page of its list this is, after the first. */
export function withPart(title: string, { number, of }: Part, voice: Voice): string {
  return number === 1 ? title : `${title}, ${voice.say(browseWordsWith.pageOf(number, of))}`;
}

const kept = new WeakMap<object, Map<string, Remembered<unknown>>>();

/** What is made from a catalogue once for all the pages of a list; with another catalogue it is made anew. Each of these pages counts as having read what it was made from. */
export function keptWith<Made>(services: readonly Service[], key: string, make: () => Made): Made {
  const own = kept.get(services) ?? new Map<string, Remembered<unknown>>();
  kept.set(services, own);
  return remembered(own, key, make) as Made;
}

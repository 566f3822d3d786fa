import { dirname, join } from 'node:path';
import { markAsUsed, remove, standingIn } from '../disk.ts';

/** Notes of so many sites are kept: of some outputs that take turns. */
const keptAtMost = 12;

/** Says that the notes of a site were used, and throws away those of sites that were built longest ago: nobody may ever build them again, and notes of thousands of services are large. */
export async function keepFewNotes(used: string): Promise<void> {
  try {
    markAsUsed(used);
    const folder = dirname(used);
    const all = await standingIn(folder);
    const sites = all.filter(({ name }) => /^\w+\.json$/.test(name)).sort((a, b) => b.changed.getTime() - a.changed.getTime());
    const stay = new Set(sites.slice(0, keptAtMost).map(({ name }) => stemOf(name)));
    // What was begun just now may be another build's, whose notes come last.
    const isOld = (changed: Date): boolean => changed.getTime() < Date.now() - 86_400_000;
    for (const { name, changed } of all) if (!stay.has(stemOf(name)) && isOld(changed)) await remove(join(folder, name));
  } catch {
    // Notes that stay cost room, nothing else.
  }
}

const stemOf = (name: string): string => name.replace(/\..*$/, '');

import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { canPatch, exchangeFolder, haveInto, patchFolder, removeFolder, removeNow, writeNewNow, type Patch } from '#src/disk.ts';
import type { GrowingSite } from '#src/press/growing.ts';
import { endTurn, turnOf, type Turn } from './leftovers.ts';

// Somebody's turn takes as long as changing some thousand files.
const [longest, often] = [120_000, 20];

/**
 * Puts a finished site into its place: its new files into the earlier site that it was made over, or its folder in the place of what is there. `mark` names the process (ownMark).
 * False where another build has put its own site there meanwhile, so that the files that were to stay are no longer those that were looked at.
 */
export async function putSite(site: GrowingSite, out: string, mark: string): Promise<boolean> {
  const { part, over } = site;
  const patch = over && await patchOf(site);
  await begin(turnOf(out), { mark, ...(patch ? { patch } : {}) });
  let old: string | undefined;
  // From here to the end of the turn in one breath: a signal that is heard comes before or after it.
  try {
    if (over && !over.isStill()) return false;
    if (patch && canPatch(out, patch)) patchFolder(out, patch);
    else if (over && !await isWhole(site)) return false;
    else old = exchangeFolder(part, out, mark);
  } finally {
    removeNow(turnOf(out));
  }
  await removeFolder(old);
  return true;
}

async function begin(file: string, turn: Turn): Promise<void> {
  for (let waited = 0; !writeNewNow(file, JSON.stringify(turn)); waited += often) {
    if (waited > longest) throw new Error(`${file} says that another build is at work. Where none is, remove the file.`);
    if (!await endTurn(file)) await pause(often);
  }
}

// First what others lead to, then the pages, the record last: what a page names is there before it.
const order = (path: string): number => (path === 'build.json' ? 2 : /\.html(?:\.\w+)?$/.test(path) ? 1 : 0);

async function patchOf(site: GrowingSite): Promise<Patch> {
  const { fresh } = await site.files();
  return { from: site.part, put: fresh.toSorted((a, b) => order(a) - order(b)), gone: await site.gone() };
}

/** Gives the folder of the new files all others too, where the earlier site cannot be changed. */
async function isWhole(site: GrowingSite): Promise<boolean> {
  const { kept } = await site.files();
  return kept.every((path) => haveInto(site.placeOf(path), join(site.part, path)));
}

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { existsNow, lengthOf, lookOver, markOf, markOfFolder, type Standing } from '../disk.ts';

/** A site that is changed file by file. Another build may put its own there meanwhile: then `isStill` is false. */
export interface Over { site: string; isStill(): boolean }

/** An earlier site that is looked over: every file that stands in it is asked for at some moment after this was begun. */
export interface LookedOver { over: Over; standing(): Promise<Standing> }

/** What the thread is told. */
export interface LookingData {
  site: string;
  /** The file in which is kept what its folders held. */
  folders: string;
}
/** What it tells: the paths in one text, which is sent sooner than ten thousands. */
export interface Looked { paths: string; marks: Standing['marks'] }

/** Notes of so many bytes name so many files that another thread has asked for them all before this one has read the content. */
const enoughForThread = 300_000;

/** Begins to look over an earlier site, in a thread where it is large, which its notes tell; where there are no notes, it is looked over when somebody asks. */
export function beginLookingOver({ site, notes }: { site: string; notes: string }): LookedOver {
  // Before the first file is asked for: whoever puts another site there from now on is noticed by this.
  const over = siteAsItIs(site);
  const apart = existsNow(notes) && lengthOf(notes) >= enoughForThread ? standingApart({ site, folders: notes.replace(/\.json$/, '.folders.json') }) : undefined;
  return { over, standing: apart ?? (async () => lookOver(site)) };
}

/** A site as it is now. Whether it still is that is told by its folder, and by its record, which is put last. */
export function siteAsItIs(site: string): Over {
  const identity = () => `${markOfFolder(site)} ${markOf(join(site, 'build.json'))}`;
  const before = identity();
  return { site, isStill: () => identity() === before };
}

function standingApart(data: LookingData): () => Promise<Standing> {
  const thread = new Worker(new URL('./looking.ts', import.meta.url), { workerData: data });
  const told = new Promise<Standing>((resolve) => {
    thread.once('message', ({ paths, marks }: Looked) => resolve({ paths: paths === '' ? [] : paths.split('\0'), marks }));
    // Then it is done here.
    thread.once('error', () => resolve(lookOver(data.site)));
  });
  // A build that finds problems does not wait for it.
  thread.unref();
  return () => {
    thread.ref();
    return told;
  };
}

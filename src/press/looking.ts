import { parentPort, workerData } from 'node:worker_threads';
import { fingerprint, lookOver, type SeenFolder } from '../disk/look.ts';
import { readWholeNow } from '../disk/read.ts';
import { writeWholeNow } from '../disk/write.ts';
import type { Looked, LookingData } from './looking-over.ts';

// A thread that looks over an earlier site while another reads the content. A page stands in a folder of its own, so what each folder held is kept: to ask whether it changed costs a fifth of listing it.
const { site, folders: file } = workerData as LookingData;
const before = seenBefore();
const { paths, marks, folders } = lookOver(site, before);
parentPort!.postMessage({ paths: paths.join('\0'), marks } satisfies Looked, [marks.buffer as ArrayBuffer]);
const known = new Set(before);
if (folders.length !== before.length || !folders.every((folder) => known.has(folder))) keep();

function seenBefore(): readonly SeenFolder[] {
  const text = Buffer.from(readWholeNow(file) ?? []).toString('utf8');
  return fingerprint(text.slice(65)) === text.slice(0, 64) ? (JSON.parse(text.slice(65)) as readonly SeenFolder[]) : [];
}

function keep(): void {
  const text = JSON.stringify(folders);
  try {
    writeWholeNow(file, [Buffer.from(`${fingerprint(text)}\n${text}`)]);
  } catch {
    // Then all are listed the next time too.
  }
}

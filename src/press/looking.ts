import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Looked, LookingData } from './looking-over.ts';

// A thread that looks over an earlier site while another reads the content.
const { site, compiled } = workerData as LookingData;
if (compiled !== undefined) enableCompileCache(compiled);
const { lookOver } = await import('../disk/look.ts');
const { paths, marks } = lookOver(site);
parentPort!.postMessage({ paths: paths.join('\0'), marks } satisfies Looked, [marks.buffer as ArrayBuffer]);

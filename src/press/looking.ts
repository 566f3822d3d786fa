import { parentPort, workerData } from 'node:worker_threads';
import { lookOver } from '../disk/look.ts';
import type { Looked, LookingData } from './looking-over.ts';

// A thread that looks over an earlier site while another reads the content.
const { paths, marks } = lookOver((workerData as LookingData).site);
parentPort!.postMessage({ paths: paths.join('\0'), marks } satisfies Looked, [marks.buffer as ArrayBuffer]);

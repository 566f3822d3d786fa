import { setPriority } from 'node:os';
import { keepCompiled } from './compiled.ts';

/** What the preview has read and judged while it starts. */
export interface Ahead { content: string; today: string; history: string }

// A thread beside the server of the preview.
keepCompiled();
const { givenHere } = await import('./judge-parts.ts');
const { keepJudged } = await import('./judge-to-publish.ts');
const { judgedFolder, keepHistory } = await import('./render.ts');
const { content, today, history } = await givenHere<Ahead>();
// Pages go first. (Only on Linux does a thread have a rank of its own; with 0 it is the one that asks.)
if (process.platform === 'linux') setPriority(0, 4);
await keepHistory(content, history);
// With its threads it is sooner done than by the first page.
await keepJudged(content, today, judgedFolder(content));

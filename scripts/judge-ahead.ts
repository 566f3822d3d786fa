import { keepCompiled } from './compiled.ts';

/** What the preview has read and judged while it starts. */
export interface Ahead { content: string; today: string; history: string }

// A thread beside the server of the preview.
keepCompiled();
const { givenHere } = await import('./further-threads.ts');
const { keepJudged } = await import('./judge-to-publish.ts');
const { historyFile, judgedFolder } = await import('./begin.ts');
const { keepHistory } = await import('./render.ts');
const { content, today, history } = await givenHere<Ahead>();
await keepHistory(content, history, historyFile(content));
// With its threads it is sooner done than by the first page.
await keepJudged(content, today, judgedFolder(content));

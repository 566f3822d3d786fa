import { historyFile, judgedFolder } from './begin.ts';
import { givenHere } from './further-threads.ts';
import { keepJudged } from './judge-to-publish.ts';
import { keepHistory } from './render.ts';

/** What the preview has read and judged while it starts. */
export interface Ahead { content: string; today: string; history: string }

// A thread beside the server of the preview.
const { content, today, history } = await givenHere<Ahead>();
await keepHistory(content, history, historyFile(content));
// With its threads it is sooner done than by the first page.
await keepJudged(content, today, judgedFolder(content));

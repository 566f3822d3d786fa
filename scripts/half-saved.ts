import { join, resolve } from 'node:path';
import { pathIn } from '#catalogue/write/diagnostics.ts';
import type { InEachLanguage } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { endWriting, fingerprint, houseFolder, standingIn, writeTogether, type EndedWriting } from '#src/disk.ts';
import { inContent } from './in-content.ts';
import { isAbandoned, ownMark } from './leftovers.ts';

/** Saves files of a content folder together; where the machine stops in the middle, the next command that reads the folder ends it. */
export async function saveTogether(folder: string, files: Parameters<typeof writeTogether>[0]): Promise<void> {
  await writeTogether(files, join(placeOf(folder), ownMark()));
}

/** Ends what was begun to be saved in a content folder by processes that are no more, and says what became of it. */
export async function wordsOfEndedSaves(folder: string): Promise<InEachLanguage[]> {
  const at = resolve(folder);
  const journals = (await standingIn(placeOf(at))).filter(({ name, changed }) => isAbandoned(name, changed));
  return journals.flatMap(({ name }) => endWriting(join(placeOf(at), name)) ?? []).map(({ outcome, paths }) => words[outcome](paths.map((path) => pathIn(folder, inContent(path, at))).join(', ')));
}

const words: Readonly<Record<EndedWriting['outcome'], (files: string) => InEachLanguage>> = { finished: commandWords.saveFinished, back: commandWords.saveTakenBack, changed: commandWords.saveChanged };

// Not in the folder itself: nothing that a change brings along may write files here.
function placeOf(folder: string): string {
  return join(houseFolder, 'node_modules/.cache/saving', fingerprint(resolve(folder)).slice(0, 16));
}

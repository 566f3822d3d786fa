import type { z } from 'zod';
import { inEach, routes, type Language } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { noHistory, type HistoryEntry } from '../model/history.ts';
import type { publishedChanges } from '../model/published-index.ts';
import { changeInWords } from './changes.ts';
import { headerOf, type Judged } from './open-data.ts';

/** How many changes the open file holds. */
const changesPublished = 5_000;

/** /api/v1/changes.json: what became of the services, fact by fact, with the words of the page in each language. */
export function changesAsData(judged: Judged): z.infer<typeof publishedChanges> {
  const { catalogue, history = noHistory } = judged;
  const { from, complete, shallow, commit, since, entries } = history;
  const spoken = (language: Language) => {
    const voice = voiceOf(routes.find((route) => route.path === language)!, catalogue.script);
    return (entry: HistoryEntry): string[] => { const { became, facts } = changeInWords(catalogue, entry, voice); return [...(became ? [became] : []), ...facts]; };
  };
  const said = inEach(spoken);
  return {
    ...headerOf(judged), from, complete, shallow, commit: commit ?? null, since: since ?? null, count: entries.length, most: changesPublished,
    changes: entries.slice(0, changesPublished).map((entry) => ({ ...entry, words: inEach((language) => said[language](entry)) })),
  };
}

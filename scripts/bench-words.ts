import type { InEachLanguage } from '#languages/languages.ts';
import type { Voice } from '#languages/voice.ts';
import { actWords } from '#languages/words/acts.ts';
import { browseWords } from '#languages/words/browse.ts';
import { chainWords } from '#languages/words/chain.ts';
import { changeWords } from '#languages/words/changes.ts';
import { checklistWords } from '#languages/words/checklist.ts';
import { compareWords } from '#languages/words/compare.ts';
import { documentWords } from '#languages/words/documents.ts';
import { letterWords, toldWords, wrongWords } from '#languages/words/letters.ts';
import { offlineWords } from '#languages/words/offline.ts';
import { paperWords } from '#languages/words/paper.ts';
import { reportWords } from '#languages/words/reports.ts';
import { searchWords } from '#languages/words/search.ts';
import { askWords, noneWords, serviceHeadings, serviceWords } from '#languages/words/service.ts';
import { searchBoxWords, siteWords, siteWordsWith } from '#languages/words/site.ts';
import { workWords } from '#languages/words/work.ts';

const tables = {
  act: actWords, service: serviceWords, headings: serviceHeadings, nothing: noneWords, ask: askWords, site: siteWords, browse: browseWords, checklist: checklistWords, chain: chainWords, compare: compareWords, report: reportWords,
  search: searchWords, box: searchBoxWords, offline: offlineWords, work: workWords, paper: paperWords, documents: documentWords, changes: changeWords, letter: letterWords, wrong: wrongWords, told: toldWords,
} as const;

/** The words that stand on many pages of a language, as shared data of a peer: the part of our word tables that the compared pages say. */
export function wordsForPeers(voice: Voice, today: string): object {
  const { say } = voice;
  const link = (words: InEachLanguage, path: string) => ({ text: say(words), path });
  return {
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, Object.fromEntries(Object.entries(table).flatMap(([key, words]: [string, unknown]) => (typeof words === 'object' && words !== null && 'sq' in words && typeof words.sq === 'string' ? [[key, say(words as InEachLanguage)]] : [])))])),
    dataof: say(siteWordsWith.dataOf(voice.date(today))),
    bar: [link(siteWords.home, ''), link(siteWords.aToZ, 'a-z/'), link(siteWords.institutions, '#institutions'), link(siteWords.reports, 'reports/'), link(siteWords.guide, 'guide/'), link(siteWords.data, 'data/')],
    foot: [link(siteWords.topics, 'topics/'), link(siteWords.lifeEvents, 'life-events/'), link(siteWords.concepts, 'concepts/'), link(siteWords.reportsLong, 'reports/'), link(siteWords.guideForOfficers, 'guide/'), link(siteWords.data, 'data/'), link(changeWords.title, 'changes/'), link(offlineWords.title, 'offline/'), link(siteWords.accessibility, 'guide/accessibility/')],
    choices: ([['', compareWords.every], ['fee', compareWords.onlyFee], ['time', compareWords.onlyTime], ['differs', compareWords.onlyDiffering], ['contradicted', compareWords.onlyContradicted]] as const).map(([value, words]) => ({ value, id: value || 'all', text: say(words) })),
    orders: ([['', compareWords.byName], ['fee', compareWords.byFee], ['time', compareWords.byTime], ['share', compareWords.byShare]] as const).map(([value, words]) => ({ value, text: say(words) })),
    columns: [browseWords.institution, siteWords.fee, siteWords.timeLimit, browseWords.documents, browseWords.form, browseWords.appeal, siteWords.completeness].map(say),
  };
}

/** What the bar at the head marks: by language and page. */
export function barsForPeers(paths: readonly string[]): object {
  return Object.fromEntries(paths.flatMap((lang) => ['', 'a-z/', 'reports/', 'guide/', 'data/', '-'].map((path) => [`${lang} ${path}`, { lang, path }])));
}

import type { z } from 'zod';
import { inEach, type InEachLanguage } from '#languages/languages.ts';
import { noticeWords } from '#languages/words/work.ts';
import { answererOf } from '../assess/quarter-today.ts';
import { idOf, workOf, type Task } from '../assess/worklist.ts';
import { opening } from '../model/links.ts';
import { compare } from '../model/problem.ts';
import type { publishedDataQuality, publishedEverydayWords, publishedHolidays, publishedObligations, publishedScript, publishedStandard, publishedVocabularies } from '../model/published.ts';
import type { publishedLinks } from '../model/published-index.ts';
import type { publishedRecommendations, publishedRegisters, publishedReports, publishedWork } from '../model/published-judged.ts';
import { judgesDocuments, judgesServices, ruleNames } from '../model/rules.ts';
import { quartersIn, type RegistrySnapshot } from '../model/snapshot.ts';
import { calledToday } from '../model/succession.ts';
import { listNames } from '../model/vocabulary.ts';
import { helpOf, messageOf } from './finding-words.ts';
import { addedTextsIn, headerOf, idToday, type Judged } from './open-data.ts';
import { sourcesOf } from './sources.ts';
import { answersToObligations } from './standings.ts';

type Published<Schema extends z.ZodType> = z.infer<Schema>;

/** /api/v1/standard.json: every version of the yardstick, and the rules that judge. */
export function standardAsData(judged: Judged): Published<typeof publishedStandard> {
  const { standard, standards = standard ? [standard] : [] } = judged.catalogue;
  return {
    ...headerOf(judged), versions: standards.map((version) => ({ ...version, requirements: version.requirements.map(({ id }) => id) })),
    rules: ruleNames.map((id) => ({ id, judges: judgesServices(id) ? 'service' as const : judgesDocuments(id) ? 'document' as const : 'obligation' as const, requirements: (standard?.requirements ?? []).filter(({ rule }) => rule === id).map((requirement) => requirement.id) })),
  };
}

/** /api/v1/obligations.json: the services that must be offered, and who describes them. */
export function obligationsAsData(judged: Judged): Published<typeof publishedObligations> {
  const obligations = judged.catalogue.obligations ?? [];
  const of = sourcesOf(judged);
  const answers = Map.groupBy(judged.catalogue.institutions.flatMap(({ id }) => answersToObligations(of, id)), ({ service }) => service);
  return { ...headerOf(judged), count: obligations.length, obligations: obligations.map((obligation) => ({ ...obligation, answers: (answers.get(obligation.id) ?? []).map(({ institution, requirement, outcome }) => ({ institution, requirement, outcome })) })) };
}

/** /api/v1/reports.json: the sums of every institution, without the single findings. */
export function reportsAsData(judged: Judged): Published<typeof publishedReports> {
  return { ...headerOf(judged), count: judged.reports.length, reports: judged.reports.map((report) => ({ ...report, ...addedTextsIn(judged, report) })) } as Published<typeof publishedReports>;
}

/** /api/v1/work/{institution}.json: what an institution has to do, in the order of its work list. */
export function workAsData(judged: Judged, institution: string): Published<typeof publishedWork> {
  const tasks = workOf(judged, institution);
  return {
    ...headerOf(judged), institution, count: tasks.length,
    tasks: tasks.map((task) => {
      const { kind, services, obligation, requirement, dimension, language, field, file, line, points, due, overdue, late, doer } = task;
      return { ...withoutUnsaid({ id: idOf(task), kind, services: [...services], obligation, requirement, dimension, language, field, file, line, points, due, overdue, late }), ...wordsOf(judged, task), doer } as Published<typeof publishedWork>['tasks'][number];
    }),
  };
}

function wordsOf(judged: Judged, { findings: [finding], requirement: asked, notice }: Task): { message: InEachLanguage; help: InEachLanguage } {
  const requirement = judged.catalogue.standard?.requirements.find(({ id }) => id === asked);
  if (!finding || !requirement) return { message: noticeWords[notice!.what].title, help: noticeWords[notice!.what].help };
  return { message: inEach((language) => messageOf(finding, requirement, language)), help: inEach((language) => helpOf(finding, requirement, language)) };
}

/** /api/v1/vocabularies.json: every word list. */
export function vocabulariesAsData(judged: Judged): Published<typeof publishedVocabularies> {
  const lists = listNames.map((id) => ({ id, entries: [...judged.catalogue.vocabularies[id]].map(([entry, facts]) => ({ id: entry, ...facts })) }));
  return { ...headerOf(judged), count: lists.reduce((sum, { entries }) => sum + entries.length, 0), lists };
}

/** /api/v1/everyday-words.json */
export function everydayWordsAsData(judged: Judged): Published<typeof publishedEverydayWords> {
  return { ...headerOf(judged), words: judged.catalogue.everyday ?? {} };
}

/** /api/v1/script.json */
export function scriptAsData(judged: Judged): Published<typeof publishedScript> {
  const { keepLatin, words } = judged.catalogue.script;
  return { ...headerOf(judged), keepLatin, words };
}

/** /api/v1/holidays.json: the days off by which working days are counted; null where nobody has listed them. */
export function holidaysAsData(judged: Judged): Published<typeof publishedHolidays> {
  return { ...headerOf(judged), holidays: judged.catalogue.holidays ?? null };
}

/** /api/v1/data-quality.json: by what open data are judged; null where the content does not say. */
export function dataQualityAsData(judged: Judged): Published<typeof publishedDataQuality> {
  return { ...headerOf(judged), dataQuality: judged.catalogue.dataQuality ?? null };
}

/** /api/v1/recommendations.json: what every quarter recommended, and what was answered. */
export function recommendationsAsData(judged: Judged): Published<typeof publishedRecommendations> {
  const { snapshots, answers = [] } = judged.catalogue;
  const called = calledToday(judged.catalogue);
  const recommendations = quartersIn(snapshots).flatMap((snapshot) => snapshot.institutions.flatMap(({ id: institution, recommendations: given }) => given.map((recommendation) => {
    const { quarter } = snapshot;
    const found = answers.find((answer) => answer.quarter === quarter && answer.institution === answererOf(snapshot, institution, called) && answer.requirement === recommendation.requirement);
    const { quarter: _quarter, institution: _institution, requirement: _requirement, ...answer } = found ?? {};
    return { quarter, institution, ...idToday(called, institution), ...recommendation, ...(found ? { answer } : {}) } as Published<typeof publishedRecommendations>['recommendations'][number];
  })));
  return { ...headerOf(judged), count: recommendations.length, recommendations };
}

/** /api/v1/registers.json: figures counted on the registers themselves, before the catalogue. */
export function registersAsData(judged: Judged): Published<typeof publishedRegisters> {
  return { ...headerOf(judged), snapshots: judged.catalogue.snapshots.filter((snapshot): snapshot is RegistrySnapshot => snapshot.counted === 'registry-records').sort((a, b) => compare(a.quarter, b.quarter) || compare(a.date, b.date)) };
}

/** /api/v1/links.json: every address in the content, where it is written, and what the last check found. */
export function linksAsData(judged: Judged): Published<typeof publishedLinks> {
  const { addresses, links } = judged.catalogue;
  const checked = [...links.values()].map((record) => record.checked).sort(compare).at(-1) ?? null;
  const urls = [...new Set([...addresses.keys(), ...links.keys()])].sort(compare);
  return {
    ...headerOf(judged), count: urls.length, checked,
    links: urls.map((url) => {
      const record = links.get(url);
      return { url, ...(record ? { opens: opening(record), ...record } : {}), places: (addresses.get(url) ?? []).map(({ file, line }) => ({ file, line })) };
    }),
  };
}

function withoutUnsaid(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

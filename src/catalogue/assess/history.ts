import { languages } from '#languages/languages.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { noHistory, type History, type HistoryEntry } from '../model/history.ts';
import { compare } from '../model/problem.ts';
import { quartersIn } from '../model/snapshot.ts';
import { calledToday } from '../model/succession.ts';
import { servicePairs } from './changes.ts';
import { factChangesBetween } from './fact-changes.ts';
import { figuresToday } from './quarter-today.ts';

/** What one step of the history did to services: those before it and those after it, which need only be the ones that it touched. */
export function historyEntries(before: readonly Service[], after: readonly Service[], { date, revision }: Pick<HistoryEntry, 'date' | 'revision'>): HistoryEntry[] {
  return servicePairs(before, after).flatMap(({ kind, old, now }): HistoryEntry[] => {
    const service = (now ?? old)!;
    const facts = old && now ? factChangesBetween(old, now) : [];
    if ((kind === 'changed' && facts.length === 0) || kind === 'unreadable' || kind === 'readable-again') return [];
    return [{
      date, revision, institution: service.institution, service: service.id, kind, ...(kind === 'renamed' ? { was: { institution: old!.institution, service: old!.id } } : {}),
      titles: titlesOf(service), facts,
    }];
  }).sort(inOrder);
}

const titlesOf = (service: Pick<Service, 'texts'> | undefined): HistoryEntry['titles'] => Object.fromEntries(languages.flatMap((language) => { const title = service?.texts[language]?.title; return title === undefined ? [] : [[language, title]]; }));

/** The history where there are no commits: from the quarters that were kept, which name the services of their day and none of their facts. */
export function historyFromQuarters(catalogue: Pick<Catalogue, 'snapshots' | 'services' | 'institutions'>): History {
  const called = calledToday(catalogue);
  const quarters = quartersIn(catalogue.snapshots);
  if (quarters.length === 0) return noHistory;
  const servicesOf = quarters.map((snapshot) => new Set(Object.keys(figuresToday(snapshot, undefined, called)!.perService)));
  const services = new Map(catalogue.services.map((service) => [`${service.institution}/${service.id}`, service]));
  const entries = quarters.slice(1).flatMap(({ quarter, date }, index) => {
    const [old, now] = [servicesOf[index]!, servicesOf[index + 1]!];
    const entry = (kind: 'new' | 'removed') => (key: string): HistoryEntry => ({ date: `${date}T00:00:00Z`, revision: quarter, institution: key.split('/')[0]!, service: key.split('/')[1]!, kind, titles: titlesOf(services.get(key)), facts: [] });
    return [...[...now].filter((key) => !old.has(key)).map(entry('new')), ...[...old].filter((key) => !now.has(key)).map(entry('removed'))].sort(inOrder);
  });
  return { from: 'quarters', complete: false, shallow: false, since: `${quarters[0]!.date}T00:00:00Z`, entries: newestFirst(entries) };
}

/** Entries as they are shown: the newest first, those of one moment by institution and service. */
export function newestFirst(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return [...entries].sort((a, b) => compare(b.date, a.date) || inOrder(a, b));
}

function inOrder(a: HistoryEntry, b: HistoryEntry): number {
  return compare(a.institution, b.institution) || compare(a.service, b.service);
}

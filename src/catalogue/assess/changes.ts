import { isLanguage } from '#languages/languages.ts';
import type { Places, Service } from '../model/catalogue.ts';
import type { Change, FindingChange, FindingChangeKind, ServiceChange, ServiceChangeKind, StaleField, State } from '../model/change.ts';
import type { Finding, Share } from '../model/finding.ts';
import { compare } from '../model/problem.ts';
import { isWithdrawn } from '../model/withdrawn.ts';
import { completenessOf } from './completeness.ts';
import { overridesOf } from './overrides.ts';

/** What a change of the content does: to services, to findings, to translations. Both states are judged on the same day, so that every difference is the change's. */
export function changesBetween(before: State, after: State, files: readonly string[]): Change {
  const pairs = pairsOf(before, after);
  const was = new Map(pairs.flatMap(({ old, now }) => (old && now ? [[keyOf(now), keyOf(old)]] : [])));
  const ofServices = findingChanges(before, after, pairs, was);
  const differing = new Set(ofServices.map(({ finding }) => subjectOf(finding)));
  const findings = [...ofServices, ...documentChanges(before, after)];
  const [sharesBefore, sharesAfter] = [sharesIn(before), sharesIn(after)];
  const services = pairs
    .filter(({ kind, old, now }) => kind !== 'changed' || !sameRecord(old!, now!) || differing.has(keyOf(now!)) || JSON.stringify(sharesBefore.get(keyOf(old!))) !== JSON.stringify(sharesAfter.get(keyOf(now!))))
    .map((pair) => serviceChange(pair, pair.old && sharesBefore.get(keyOf(pair.old)), pair.now && sharesAfter.get(keyOf(pair.now)), after.catalogue.standard ?? before.catalogue.standard))
    .sort((a, b) => compare(a.institution, b.institution) || compare(a.service, b.service));
  const knownStale = new Set(before.stale.map((field) => staleKey(field, subjectOf(field))));
  const stale = after.stale.filter((field) => !knownStale.has(staleKey(field, was.get(subjectOf(field)) ?? subjectOf(field))));
  return { files: [...files].sort(compare), services, findings, stale: [...stale].sort((a, b) => compare(subjectOf(a), subjectOf(b)) || compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.field, b.field)), overrides: overridesOf(before, after, files) };
}

/** A service before and after. */
export interface Pair {
  kind: ServiceChangeKind;
  old?: Service;
  now?: Service;
}

const keyOf = (service: Pick<Service, 'institution' | 'id'>): string => `${service.institution}/${service.id}`;
const subjectOf = (named: { institution: string; service: string }): string => `${named.institution}/${named.service}`;
// A finding may also be about something that the institution owes and has no service for.
const isOfService = (finding: Finding): boolean => finding.subject === undefined;
const staleKey = ({ language, field }: StaleField, subject: string): string => `${subject} ${language} ${field}`;

// Every service of both states, with what became of it; `changed` says only that it is in both.
function pairsOf(before: State, after: State): Pair[] {
  return servicePairs(before.catalogue.services, after.catalogue.services, unreadableIn(before), unreadableIn(after));
}

/** Every service that stands in either state, with what became of it; `changed` says only that it is in both. A renamed one is known by its former ids, or else by what it says. */
export function servicePairs(before: readonly Service[], after: readonly Service[], wasBroken: (service: Service) => boolean = () => false, isBroken: (service: Service) => boolean = () => false): Pair[] {
  const old = new Map(before.map((service) => [keyOf(service), service]));
  const now = new Map(after.map((service) => [keyOf(service), service]));
  const gone = [...old.values()].filter((service) => !now.has(keyOf(service)) && !isBroken(service));
  const added = [...now.values()].filter((service) => !old.has(keyOf(service)) && !wasBroken(service) && !isBroken(service));
  const renamed = renamedAmong(gone, added);
  const kindOf = (a: Service | undefined, b: Service | undefined): ServiceChangeKind => {
    const service = (b ?? a)!;
    if (isBroken(service)) return wasBroken(service) && a && b && sameRecord(a, b) ? 'changed' : 'unreadable';
    if (wasBroken(service)) return b ? 'readable-again' : 'removed';
    if (!a || !b) return a ? 'removed' : 'new';
    return isWithdrawn(a) === isWithdrawn(b) ? 'changed' : isWithdrawn(b) ? 'withdrawn' : 'restored';
  };
  const taken = new Set([...renamed].flatMap(([b, a]) => [a, b]));
  return [
    ...[...renamed].map(([b, a]): Pair => ({ kind: 'renamed', old: a, now: b })),
    ...[...new Set([...old.keys(), ...now.keys()])].flatMap((key): Pair[] => {
      const [a, b] = [old.get(key), now.get(key)].map((service) => (service && taken.has(service) ? undefined : service));
      return a || b ? [{ kind: kindOf(a, b), ...(a ? { old: a } : {}), ...(b ? { now: b } : {}) }] : [];
    }),
  ];
}

// Figures of a service of which a file cannot be read would say nothing of the service. A file with a problem may still be read: then it counts.
function unreadableIn({ catalogue, problems }: State): (service: Service) => boolean {
  const faulty = [...new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file))];
  const services = new Map(catalogue.services.map((service) => [keyOf(service), service]));
  const concepts = new Map(catalogue.concepts.map((concept) => [concept.id, concept]));
  const isRead = (file: string, record: { places: Places } | undefined): boolean => {
    const language = /\/([^/]+)\.md$/.exec(file)?.[1];
    return record !== undefined && (language === undefined || !isLanguage(language) || record.places[language]?.file === file);
  };
  return (service) => faulty.some((file) => {
    if (file.startsWith(`${service.folder}/`)) return !isRead(file, services.get(keyOf(service)));
    if (file === `institutions/${service.institution}/institution.yaml`) return !services.has(keyOf(service));
    const { concept } = service.facts;
    return concept !== undefined && file.startsWith(`concepts/${concept}/`) && !isRead(file, concepts.get(concept));
  });
}

// A folder that went and one that came are the same service when that says so, or when at least half of what they say themselves is the same.
function renamedAmong(gone: readonly Service[], added: readonly Service[]): Map<Service, Service> {
  const fieldsOf = new Map([...gone, ...added].map((service) => [service, ownFieldsOf(service)]));
  const candidates = added.flatMap((now) => gone.flatMap((old) => {
    const likeness = now.facts.formerIds?.includes(keyOf(old)) ? 2 : likenessOf(fieldsOf.get(old)!, fieldsOf.get(now)!);
    return likeness >= 0.5 ? [{ now, old, likeness }] : [];
  }));
  candidates.sort((a, b) => b.likeness - a.likeness || Number(b.now.institution === b.old.institution) - Number(a.now.institution === a.old.institution) || compare(keyOf(a.now), keyOf(b.now)) || compare(keyOf(a.old), keyOf(b.old)));
  const renamed = new Map<Service, Service>();
  const taken = new Set<Service>();
  for (const { now, old } of candidates) {
    if (renamed.has(now) || taken.has(old)) continue;
    renamed.set(now, old);
    taken.add(old);
  }
  return renamed;
}

// The share of fields that say the same, of all fields that either says.
function likenessOf(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): number {
  let [same, both] = [0, 0];
  for (const [field, value] of a) {
    const other = b.get(field);
    if (other !== undefined) both++;
    if (other === value) same++;
  }
  return same / Math.max(1, a.size + b.size - both);
}

const saysLittle: ReadonlySet<string> = new Set(['concept', 'status', 'review', 'formerIds']);

function ownFieldsOf({ facts, texts, inherited }: Service): Map<string, string> {
  const fields = [...Object.entries(facts), ...Object.entries(texts).flatMap(([language, text]) => Object.entries(text ?? {}).map(([field, words]) => [`${language}.${field}`, words] as const))];
  return new Map(fields.filter(([field, value]) => value !== undefined && !inherited.includes(field) && !saysLittle.has(field)).map(([field, value]) => [field, JSON.stringify(value)]));
}

function sameRecord(a: Service, b: Service): boolean {
  return JSON.stringify([a.facts, a.texts, a.further]) === JSON.stringify([b.facts, b.texts, b.further]);
}

interface Shares { all: Share; dimensions: ReadonlyMap<string, Share> }

function sharesIn({ findings }: State): Map<string, Shares> {
  return new Map([...Map.groupBy(findings.filter(isOfService), subjectOf)].map(([key, own]) => [key, { all: completenessOf(own), dimensions: new Map([...Map.groupBy(own, ({ dimension }) => dimension)].map(([dimension, those]) => [dimension, completenessOf(those)])) }]));
}

function serviceChange({ kind, old, now }: Pair, before: Shares | undefined, after: Shares | undefined, standard: State['catalogue']['standard']): ServiceChange {
  const service = (now ?? old)!;
  const hadFigures = kind !== 'readable-again' && kind !== 'restored' ? before : undefined;
  const hasFigures = kind !== 'unreadable' && kind !== 'withdrawn' ? after : undefined;
  return {
    institution: service.institution, service: service.id, kind,
    ...(kind === 'renamed' ? { was: { institution: old!.institution, service: old!.id } } : {}),
    before: hadFigures?.all ?? null, after: hasFigures?.all ?? null,
    dimensions: Object.fromEntries((standard?.dimensions ?? []).map(({ id }) => [id, { before: hadFigures?.dimensions.get(id) ?? null, after: hasFigures?.dimensions.get(id) ?? null }])),
  };
}

function findingChanges(before: State, after: State, pairs: readonly Pair[], was: ReadonlyMap<string, string>): FindingChange[] {
  const notCompared = new Set(pairs.filter(({ kind }) => kind === 'unreadable' || kind === 'readable-again' || kind === 'withdrawn').map(({ old, now }) => keyOf((now ?? old)!)));
  const groupOf = (finding: Finding, subject = subjectOf(finding)) => `${subject} ${finding.requirement} ${isOfService(finding)}`;
  const old = Map.groupBy(before.findings, (finding) => groupOf(finding));
  const now = Map.groupBy(after.findings.filter((finding) => !isOfService(finding) || !notCompared.has(subjectOf(finding))), (finding) => groupOf(finding));
  return [...now.values()].flatMap((those) => {
    const [first] = those as [Finding];
    return changesOfRequirement(old.get(groupOf(first, isOfService(first) ? was.get(subjectOf(first)) : undefined)) ?? [], those);
  });
}

// Who writes down for the first time what an institution publishes opens nothing: before, nobody had looked.
function documentChanges(before: State, after: State): FindingChange[] {
  const old = new Map((before.inventory ?? []).filter(({ reason }) => reason?.code !== 'not-looked').map((finding) => [categoryKey(finding), finding]));
  return (after.inventory ?? []).flatMap((finding) => {
    const earlier = old.get(categoryKey(finding));
    return earlier ? changesOfRequirement([earlier], [finding]) : [];
  });
}

const categoryKey = (finding: Finding): string => `${subjectOf(finding)} ${finding.requirement}`;

// A finding belongs to the earlier one in the same language; a rule that speaks of one language only while something is open there has changed its answer, not its subject.
function changesOfRequirement(old: readonly Finding[], now: readonly Finding[]): FindingChange[] {
  const left = new Set(old);
  const take = (found: Finding | undefined): Finding | undefined => { if (found) left.delete(found); return found; };
  const exact = new Map(now.map((finding) => [finding, take([...left].find(({ language }) => language === finding.language))]));
  return now.flatMap((finding) => {
    const before = exact.get(finding) ?? take([...left].find((candidate) => !isOpen(candidate) || !isOpen(finding)));
    const kind = kindOfChange(before, finding);
    return kind ? [{ kind, finding, ...(before ? { before } : {}) }] : [];
  }).concat([...left].filter((before) => isOpen(before) && now.some(isOpen)).map((before) => ({ kind: 'closed' as const, finding: { ...before, outcome: 'met', won: before.possible }, before })));
}

/** Whether something is asked for and is not wholly there. */
export function isOpen(finding: Finding): boolean {
  return finding.outcome === 'missing' || finding.outcome === 'partial';
}

function kindOfChange(before: Finding | undefined, now: Finding): FindingChangeKind | undefined {
  if (!before || !isOpen(before)) return isOpen(now) ? 'new' : now.outcome === 'unknown' && before?.outcome === 'met' ? 'unknown' : undefined;
  if (!isOpen(now)) return now.outcome === 'unknown' ? 'unknown' : 'closed';
  if (before.outcome !== now.outcome) return now.outcome === 'partial' ? 'better' : 'worse';
  const more = now.possible - now.won - (before.possible - before.won);
  return more > 0 ? 'worse' : more < 0 ? 'better' : undefined;
}

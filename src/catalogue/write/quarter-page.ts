import { inEach, languages, type InEachLanguage } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { answerWords, quarterWords, quarterWordsWith } from '#languages/words/quarters.ts';
import { reportWordsWith } from '#languages/words/reports.ts';
import { lastDayOf, nextQuarter } from '../assess/quarter.ts';
import { kept, shareOfPoints } from '../assess/points.ts';
import { fellIn, figuresIn, improvedIn, trendOf, type Change, type Counted, type Direction, type Trend } from '../assess/trend.ts';
import type { Doer } from '../assess/doer.ts';
import type { InstitutionAnswer } from '../model/answer.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { quartersIn, type CatalogueSnapshot, type Recommendation, type RegistrySnapshot } from '../model/snapshot.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { addressOf, nameOfObligation, titleOf } from './names.ts';
import { richOf, type Rich } from './rich.ts';
import { responsibleInWords } from './responsible.ts';
import { institutionIn, serviceIn } from '../model/look-up.ts';

/** A line of the table from the baseline to the target; shares from 0 to 1, null where nothing could be judged. */
export interface QuarterRow {
  part: 'score' | 'described' | 'coverage' | 'dimension' | 'language' | 'institution';
  id: string;
  name: string;
  href?: string;
  baseline: number | null;
  last: number | null;
  now: number | null;
  target?: number;
  change: ChangeView;
  /** “12 of 20 points”, or “9 of 24” services. */
  figure: string;
}

export interface ChangeView {
  direction: Direction;
  /** ↑ or ↓; empty where nothing moved. */
  sign: string;
  words: string;
}

/** A requirement or service that moved. */
export interface Moved {
  id: string;
  name: Rich;
  href?: string;
  before: number | null;
  now: number | null;
  change: ChangeView;
}

export interface AnswerView {
  kind: string;
  words: Phrase;
  from: string;
  due?: string;
}

export interface RecommendationView {
  id: string;
  name: Rich;
  href?: string;
  remedy: Rich;
  concerns: string;
  points: number;
  gain: string;
  who: string;
  /** Year-month-day. */
  by: string;
  day: string;
  answer?: AnswerView;
  /** For all institutions together: how many have answered. */
  answered?: string;
  /** What became of the requirement since, for recommendations of an earlier quarter. */
  since?: ChangeView;
}

export interface QuarterPage {
  quarter: string;
  /** Undefined for all institutions together. */
  institution?: string;
  title: string;
  lead: string;
  date: string;
  version: string;
  columns: { baseline?: string; last?: string; now: string; target?: string };
  rows: readonly QuarterRow[];
  institutions: readonly QuarterRow[];
  /** Sentences under the table: first quarter, other standard, no target. */
  notes: readonly string[];
  history: readonly { quarter: string; name: string; href: string; date: string; version: string; score: number | null; coverage: number | null; services: number }[];
  /** Undefined in the first quarter that was kept. */
  moved?: { improved: { requirements: readonly Moved[]; services: readonly Moved[] }; fell: { requirements: readonly Moved[]; services: readonly Moved[] }; fresh: readonly Moved[]; gone: readonly Moved[] };
  recommendations: readonly RecommendationView[];
  earlier?: { lead: string; recommendations: readonly RecommendationView[] };
  registry: readonly { id: string; name: string; rows: readonly { id: string; name: Rich; href?: string; stated: number; visible: number; met: number; judged: number }[] }[];
  fingerprint: string;
}

/** The quarters of an institution that were kept, or of all together: what has a page. */
export function quarterPages(catalogue: Pick<Catalogue, 'snapshots'>): { quarter: string; institution?: string }[] {
  return quartersIn(catalogue.snapshots).flatMap(({ quarter, institutions }) => [{ quarter }, ...institutions.map(({ id }) => ({ quarter, institution: id }))]);
}

/** The report of a quarter, of one institution or of all together: from the baseline to the target, what moved, what to do next, and what was answered. */
export function quarterPage(catalogue: Catalogue, quarter: string, institution: string | undefined, voice: Voice, today = lastDayOf(quarter)): QuarterPage {
  const all = quartersIn(catalogue.snapshots).filter((snapshot) => figuresIn(snapshot, institution) !== undefined);
  const snapshot = all.find((candidate) => candidate.quarter === quarter)!;
  const earlier = all.filter((candidate) => candidate.quarter < quarter);
  const [baseline, last] = [earlier[0], earlier.at(-1)];
  const now = figuresIn(snapshot, institution)!;
  const trend = trendOf(figuresIn(last, institution), now);
  const standard = standardOf(catalogue, snapshot);
  const target = targetOf(standard, quarter);
  const context: Context = { catalogue, snapshot, ...(last ? { last } : {}), ...(baseline ? { baseline } : {}), ...(institution === undefined ? {} : { institution }), standard, voice };
  const short = (of: string) => voice.say(quarterWordsWith.short(of));
  return {
    quarter, ...(institution === undefined ? {} : { institution }),
    title: voice.say(quarterWordsWith.title(nameOfWhole(catalogue, institution), quarter)), lead: voice.say((snapshot.date === lastDayOf(quarter) ? quarterWordsWith.leadAtEnd : quarterWordsWith.lead)(voice.date(snapshot.date), snapshot.standard)),
    date: voice.date(snapshot.date), version: voice.say(quarterWordsWith.version(snapshot.standard)),
    columns: {
      ...(baseline && baseline !== last ? { baseline: short(baseline.quarter) } : {}), ...(last ? { last: short(last.quarter) } : {}), now: short(quarter),
      ...(target ? { target: short(target.by) } : {}),
    },
    rows: rowsOf(context, trend, now, target),
    institutions: institution === undefined ? snapshot.institutions.map(({ id }) => rowOfInstitution(context, id)).sort((a, b) => (b.now ?? -1) - (a.now ?? -1) || voice.compare(a.name, b.name)) : [],
    notes: [...(today < lastDayOf(quarter) ? [quarterWords.unfinished] : []), ...notesOf(context, target)].map(voice.say),
    history: all.filter((candidate) => candidate.quarter <= quarter).map((candidate) => historyOf(candidate, institution, voice)),
    ...(last ? { moved: movedIn(context, trend) } : {}),
    recommendations: recommendationsIn(context, snapshot),
    ...(last ? { earlier: { lead: voice.say(quarterWordsWith.earlierLead(quarterWordsWith.name(last.quarter))), recommendations: recommendationsIn(context, last).map((recommendation) => ({ ...recommendation, since: changeInWords(trend.requirements.find(({ id }) => id === recommendation.id), voice) })) } } : {}),
    registry: registryOf(context, now),
    fingerprint: snapshot.content,
  };
}

interface Context {
  catalogue: Catalogue;
  snapshot: CatalogueSnapshot;
  last?: CatalogueSnapshot;
  baseline?: CatalogueSnapshot;
  institution?: string;
  /** The version that judged the quarter. */
  standard: Standard | undefined;
  voice: Voice;
}

type Target = NonNullable<Standard['targets']>[number];

function standardOf(catalogue: Catalogue, snapshot: CatalogueSnapshot): Standard | undefined {
  return catalogue.standards?.find(({ version }) => version === snapshot.standard) ?? catalogue.standard;
}

// The next target ahead; when all have passed, the last.
function targetOf(standard: Standard | undefined, quarter: string): Target | undefined {
  const targets = [...(standard?.targets ?? [])].sort((a, b) => (a.by < b.by ? -1 : 1));
  return targets.find(({ by }) => by >= quarter) ?? targets.at(-1);
}

/** The name of an institution, or of all together, in each language; its id when the catalogue no longer knows it. */
export function nameOfWhole(catalogue: Catalogue, institution: string | undefined): InEachLanguage {
  if (institution === undefined) return quarterWords.all;
  return institutionIn(catalogue, institution)?.facts.names ?? inEach(() => institution);
}

function rowsOf({ baseline, institution, standard, voice }: Context, trend: Trend, now: Counted, target: Target | undefined): QuarterRow[] {
  const first = figuresIn(baseline, institution);
  const before = (pick: (trend: Trend) => Change | undefined): number | null => (first ? (pick(trendOf(undefined, first))?.now ?? null) : null);
  const points = (of: { won: number; possible: number }) => voice.say(reportWordsWith.ofPoints(voice.number(of.won), voice.number(of.possible)));
  const row = (part: QuarterRow['part'], name: InEachLanguage, change: Change, figure: string, pick: (trend: Trend) => Change | undefined, aim?: number): QuarterRow => ({
    part, id: change.id, name: voice.say(name), baseline: before(pick), last: change.before, now: change.now, ...(aim === undefined ? {} : { target: aim }), change: changeInWords(change, voice), figure,
  });
  const { coverage } = now;
  const dimensions = standard?.dimensions ?? [];
  return [
    row('score', quarterWords.score, trend.score, points(now), (then) => then.score, target?.score),
    row('described', quarterWords.described, trend.described, points(now.described), (then) => then.described),
    ...(coverage ? [row('coverage', quarterWords.coverage, trend.coverage, voice.say(quarterWordsWith.ofServices(coverage.described, coverage.described + coverage.lacking)), (then) => then.coverage)] : []),
    ...inOrderOf(dimensions.map(({ id }) => id), trend.dimensions).filter(({ id }) => now.dimensions[id]).map((change) => row('dimension', dimensions.find(({ id }) => id === change.id)?.words ?? inEach(() => change.id), change, points(now.dimensions[change.id]!), (then) => then.dimensions.find(({ id }) => id === change.id), target?.dimensions?.[change.id])),
    ...languages.filter((language) => now.languages[language].possible > 0).map((language) => row('language', valueWords.procedureLanguage[language], trend.languages.find(({ id }) => id === language)!, points(now.languages[language]), (then) => then.languages.find(({ id }) => id === language))),
  ];
}

function rowOfInstitution({ catalogue, snapshot, last, baseline, voice }: Context, id: string): QuarterRow {
  const now = figuresIn(snapshot, id)!;
  const { score } = trendOf(figuresIn(last, id), now);
  const first = figuresIn(baseline, id);
  return {
    part: 'institution', id, name: voice.say(nameOfWhole(catalogue, id)), href: addressOf.quarter(voice, snapshot.quarter, id),
    baseline: first ? shareOfPoints(first).score : null, last: score.before, now: score.now, change: changeInWords(last ? { ...score, direction: figuresIn(last, id) ? score.direction : 'new' } : score, voice),
    figure: voice.say(reportWordsWith.ofPoints(voice.number(now.won), voice.number(now.possible))),
  };
}

function notesOf({ snapshot, last, baseline, standard, voice }: Context, target: Target | undefined): InEachLanguage[] {
  const highest = [...(standard?.bands ?? [])].sort((a, b) => b.from - a.from)[0];
  return [
    ...(last ? [] : [quarterWords.firstQuarter]),
    ...([last, baseline].some((other) => other !== undefined && other.standard !== snapshot.standard) ? [quarterWords.otherStandard] : []),
    ...(target ? [quarterWordsWith.targetBy(quarterWordsWith.name(target.by))] : highest ? [quarterWordsWith.noTarget(highest.words, voice.percent(highest.from))] : []),
    quarterWords.percentNote,
  ];
}

function historyOf(snapshot: CatalogueSnapshot, institution: string | undefined, voice: Voice): QuarterPage['history'][number] {
  const figures = figuresIn(snapshot, institution)!;
  const { score, coverage } = trendOf(undefined, figures);
  return {
    quarter: snapshot.quarter, name: voice.say(quarterWordsWith.short(snapshot.quarter)), href: addressOf.quarter(voice, snapshot.quarter, institution), date: voice.date(snapshot.date),
    version: voice.say(quarterWordsWith.version(snapshot.standard)), score: score.now, coverage: coverage.now, services: figures.services,
  };
}

function movedIn(context: Context, trend: Trend): NonNullable<QuarterPage['moved']> {
  const requirement = (change: Change): Moved => ({ ...linkOfRequirement(context, change.id), id: change.id, before: change.before, now: change.now, change: changeInWords(change, context.voice) });
  const service = (change: Change): Moved => ({ ...linkOfService(context, change.id), id: change.id, before: change.before, now: change.now, change: changeInWords(change, context.voice) });
  const those = (direction: Direction) => trend.services.filter((change) => change.direction === direction).map(service);
  return {
    improved: { requirements: improvedIn(trend.requirements).map(requirement), services: improvedIn(trend.services).map(service) },
    fell: { requirements: fellIn(trend.requirements).map(requirement), services: fellIn(trend.services).map(service) },
    fresh: those('new'), gone: those('gone'),
  };
}

function recommendationsIn(context: Context, snapshot: CatalogueSnapshot): RecommendationView[] {
  return context.institution === undefined ? recommendationsOfAll(context, snapshot) : recommendationsOfOne(context, snapshot, context.institution);
}

function recommendationsOfOne(context: Context, snapshot: CatalogueSnapshot, institution: string): RecommendationView[] {
  const { catalogue, voice } = context;
  const given = (catalogue.answers ?? []).filter((answer) => answer.institution === institution && answer.quarter === snapshot.quarter);
  return (snapshot.institutions.find(({ id }) => id === institution)?.recommendations ?? []).map((recommendation) => {
    const answer = given.find(({ requirement }) => requirement === recommendation.requirement);
    return {
      ...viewOf(context, recommendation), concerns: voice.say(quarterWordsWith.concerns(recommendation.services)),
      who: catalogue.institutions.some(({ id }) => id === institution) ? responsibleInWords(catalogue, institution, doerNow(catalogue, institution, recommendation), voice) : voice.say(quarterWords.rolesOfInstitutions),
      ...(answer ? { answer: answerInWords(answer, voice) } : {}),
    };
  });
}

// For all together, where most points are lost; each institution has its own order.
function recommendationsOfAll(context: Context, snapshot: CatalogueSnapshot): RecommendationView[] {
  const { catalogue, voice } = context;
  const order = (standardOf(catalogue, snapshot)?.requirements ?? []).map(({ id }) => id);
  const lost = [...Map.groupBy(snapshot.institutions.flatMap(({ id, requirements, coverage }) => Object.entries(requirements).map(([requirement, counted]) => ({ id, requirement, coverage, ...counted }))), ({ requirement }) => requirement)].map(([requirement, those]) => {
    const open = those.filter(({ won, possible }) => possible > won);
    return { requirement, points: kept(open.reduce((sum, { won, possible }) => sum + possible - won, 0)), institutions: open.length, services: open.reduce((sum, { id, partial, missing }) => sum + (snapshot.institutions.find((figures) => figures.id === id)!.recommendations.find((given) => given.requirement === requirement)?.services ?? partial + missing), 0) };
  });
  return lost.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points || order.indexOf(a.requirement) - order.indexOf(b.requirement)).slice(0, 5).map((most) => {
    const received = snapshot.institutions.filter(({ recommendations }) => recommendations.some(({ requirement }) => requirement === most.requirement));
    const given = received.filter(({ id }) => (catalogue.answers ?? []).some((answer) => answer.institution === id && answer.quarter === snapshot.quarter && answer.requirement === most.requirement));
    return {
      ...viewOf(context, { ...most, by: lastDayOf(nextQuarter(snapshot.quarter)) }), concerns: voice.say(quarterWordsWith.concernsOf(most.services, most.institutions)),
      who: voice.say(quarterWords.rolesOfInstitutions), ...(received.length === 0 ? {} : { answered: voice.say(quarterWordsWith.answered(given.length, received.length)) }),
    };
  });
}

function viewOf(context: Context, { requirement, points, by }: Pick<Recommendation, 'requirement' | 'points' | 'by'>): Pick<RecommendationView, 'id' | 'name' | 'href' | 'remedy' | 'points' | 'gain' | 'by' | 'day'> {
  const { voice } = context;
  const words = requirementOf(context, requirement)?.words[voice.route.language];
  return {
    id: requirement, ...linkOfRequirement(context, requirement), remedy: words ? richOf(words.remedy, voice) : [], points,
    gain: voice.say(reportWordsWith.pointsToGain(points, voice.number(points))), by, day: voice.date(by),
  };
}

// The role of today answers for it, whoever held it when the quarter was kept.
function doerNow(catalogue: Catalogue, institution: string, { unit, concept }: Recommendation): Doer {
  if (concept !== undefined) return { by: 'concept', concept };
  const publishing = institutionIn(catalogue, institution)?.facts.publishing;
  return { by: 'institution', ...(publishing ? { role: publishing.role, ...(publishing.deputy ? { deputy: publishing.deputy } : {}) } : {}), ...(unit === undefined ? {} : { unit }) };
}

function answerInWords(answer: InstitutionAnswer, voice: Voice): AnswerView {
  return {
    kind: voice.say(answerWords[answer.answer]), words: voice.firstOf(answer.words)!, from: voice.say(quarterWordsWith.answeredBy(voice.say(answer.role), voice.date(answer.date))),
    ...(answer.due === undefined ? {} : { due: voice.say(quarterWordsWith.dueBy(voice.date(answer.due))) }),
  };
}

function registryOf(context: Context, now: Counted): QuarterPage['registry'] {
  const { catalogue, snapshot, institution, standard, voice } = context;
  const before = catalogue.snapshots.filter((candidate) => candidate.counted === 'registry-records' && candidate.quarter <= snapshot.quarter).at(-1);
  if (before?.counted !== 'registry-records') return [];
  const order = (standard?.requirements ?? []).map(({ id }) => id);
  const registers = institution === undefined ? [together(before.registers)] : before.registers.filter(({ institutions }) => institutions?.includes(institution));
  return registers.map(({ id, names, requirements }) => ({
    id, name: voice.say(names),
    rows: Object.entries(requirements).filter(([requirement, { visible }]) => visible > 0 && now.requirements[requirement]).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([requirement, { stated, visible }]) => {
      const { met, partial, missing } = now.requirements[requirement]!;
      return { id: requirement, ...linkOfRequirement(context, requirement), stated, visible, met, judged: met + partial + missing };
    }),
  })).filter(({ rows }) => rows.length > 0);
}

function together(registers: RegistrySnapshot['registers']): Pick<RegistrySnapshot['registers'][number], 'id' | 'names' | 'requirements'> {
  const counted = Map.groupBy(registers.flatMap(({ requirements }) => Object.entries(requirements)), ([id]) => id);
  const sum = (those: readonly (readonly [string, { visible: number; stated: number }])[], of: 'visible' | 'stated') => those.reduce((total, [, counts]) => total + counts[of], 0);
  return { id: 'all', names: quarterWords.allRegisters, requirements: Object.fromEntries([...counted].map(([id, those]) => [id, { visible: sum(those, 'visible'), stated: sum(those, 'stated') }])) };
}

function requirementOf({ catalogue, standard }: Context, id: string): Requirement | undefined {
  return [standard, catalogue.standard, ...(catalogue.standards ?? [])].flatMap((version) => version?.requirements ?? []).find((requirement) => requirement.id === id);
}

function linkOfRequirement(context: Context, id: string): { name: Rich; href?: string } {
  const { catalogue, voice } = context;
  const requirement = requirementOf(context, id);
  const hasPage = catalogue.standard?.requirements.some((current) => current.id === id);
  return { name: requirement ? richOf(requirement.words[voice.route.language].title, voice) : [{ text: id, code: true }], ...(hasPage ? { href: addressOf.requirement(voice, id) } : {}) };
}

// For all institutions together a service is named with its institution.
function linkOfService({ catalogue, institution, voice }: Context, key: string): { name: Rich; href?: string } {
  const [owner, id] = institution === undefined ? (key.split('/') as [string, string]) : [institution, key];
  const service = serviceIn(catalogue, owner, id);
  const name: Phrase = service ? titleOf(service, voice) : nameOfObligation(catalogue, id, voice);
  const whose = institution === undefined ? [{ text: ` (${voice.say(nameOfWhole(catalogue, owner))})` }] : [];
  return { name: [name, ...whose], ...(service && service.facts.status !== 'withdrawn' ? { href: addressOf.service(voice, service) } : {}) };
}

/** What became of a share, in words; the difference of the figures that are shown. */
export function changeInWords(change: Change | undefined, voice: Voice): ChangeView {
  const direction = change?.direction ?? 'unknown';
  const points = change ? Math.abs(shown(change.now) - shown(change.before)) : 0;
  const moved = direction === 'rose' ? quarterWordsWith.rose(points) : direction === 'fell' ? quarterWordsWith.fell(points) : undefined;
  return { direction, sign: direction === 'rose' ? '↑' : direction === 'fell' ? '↓' : '', words: voice.say(moved ?? quarterWordsWith.direction[direction as Exclude<Direction, 'rose' | 'fell'>]) };
}

// As voice.percent shows it: rounded down.
function shown(share: number | null): number {
  return Math.floor((share ?? 0) * 100 + 1e-9);
}

function inOrderOf(order: readonly string[], changes: readonly Change[]): Change[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...changes].sort((a, b) => place(a.id) - place(b.id));
}

/** The score of each institution, and of all together, in every quarter that was kept, the newest first. */
export function quartersOverview(catalogue: Catalogue, voice: Voice): { quarters: readonly QuarterPage['history'][number][]; rows: readonly { name: string; cells: readonly ({ href: string; score: number | null; quarter: string } | undefined)[] }[] } {
  const snapshots = quartersIn(catalogue.snapshots).reverse();
  const rowOf = (name: string, institution?: string) => ({
    name, cells: snapshots.map((snapshot) => {
      const figures = figuresIn(snapshot, institution);
      return figures && { href: addressOf.quarter(voice, snapshot.quarter, institution), score: shareOfPoints(figures).score, quarter: voice.say(quarterWordsWith.name(snapshot.quarter)) };
    }),
  });
  const institutions = [...new Set(snapshots.flatMap((snapshot) => snapshot.institutions.map(({ id }) => id)))].map((id) => ({ id, name: voice.say(nameOfWhole(catalogue, id)) })).sort((a, b) => voice.compare(a.name, b.name));
  return { quarters: snapshots.map((snapshot) => historyOf(snapshot, undefined, voice)), rows: [rowOf(voice.say(quarterWords.allTogether)), ...institutions.map(({ id, name }) => rowOf(name, id))] };
}

import { inEach, languages, type InEachLanguage } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import type { Voice } from '#languages/voice.ts';
import { quarterWords, quarterWordsWith } from '#languages/words/quarters.ts';
import { reportWordsWith } from '#languages/words/reports.ts';
import { lastDayOf } from '../assess/quarter.ts';
import { shareOfPoints } from '../assess/points.ts';
import { figuresToBeginWith, figuresToday, keptUnder, readToday } from '../assess/quarter-today.ts';
import { fellIn, figuresIn, improvedIn, trendOf, type Change, type Counted, type Direction, type Trend } from '../assess/trend.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { quartersIn, type CatalogueSnapshot, type RegistrySnapshot } from '../model/snapshot.ts';
import type { Standard } from '../model/standard.ts';
import { calledToday } from '../model/succession.ts';
import { addressOf } from './names.ts';
import { changeInWords, isOfferedElsewhere, linkOfRequirement, linkOfService, nameOfWhole, standardOf, type ChangeView, type QuarterContext } from './quarter-names.ts';
import { recommendationsIn, type RecommendationView } from './quarter-recommendations.ts';
import { plainly, type Rich } from './rich.ts';
import { isLacking } from './shares.ts';
import { institutionIn } from '../model/look-up.ts';

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

/** A requirement or service that moved. */
export interface Moved {
  id: string;
  name: Rich;
  href?: string;
  before: number | null;
  now: number | null;
  change: ChangeView;
}

/** A service that lost a language, with the languages by their names. */
export interface LostText {
  id: string;
  name: Rich;
  href?: string;
  languages: string;
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
  /** The same quarter under the names that it was kept under, or under the name of today. */
  otherNames: readonly { text: string; href: string }[];
  history: readonly { quarter: string; name: string; href: string; date: string; version: string; score: number | null; coverage: number | null; services: number }[];
  /** Undefined in the first quarter that was kept. */
  moved?: { improved: { requirements: readonly Moved[]; services: readonly Moved[] }; fell: { requirements: readonly Moved[]; services: readonly Moved[] }; fresh: readonly Moved[]; gone: readonly Moved[]; elsewhere: readonly Moved[]; lostTexts: readonly LostText[] };
  recommendations: readonly RecommendationView[];
  earlier?: { lead: string; recommendations: readonly RecommendationView[] };
  registry: readonly { id: string; name: string; rows: readonly { id: string; name: Rich; href?: string; stated: number; visible: number; met: number; judged: number }[] }[];
  fingerprint: string;
}

/** The quarters of an institution that were kept, or of all together: what has a page. What was kept under a former name keeps its page, and stands under the name of today too. */
export function quarterPages(catalogue: Pick<Catalogue, 'snapshots' | 'institutions' | 'services'>): { quarter: string; institution?: string }[] {
  const called = calledToday(catalogue);
  return quartersIn(catalogue.snapshots).flatMap((snapshot) => {
    const ids = new Set([snapshot, readToday(snapshot, called)].flatMap(({ institutions }) => institutions.map(({ id }) => id)));
    return [{ quarter: snapshot.quarter }, ...[...ids].map((institution) => ({ quarter: snapshot.quarter, institution }))];
  });
}

/** The report of a quarter, of one institution or of all together: from the baseline to the target, what moved, what to do next, and what was answered. */
export function quarterPage(catalogue: Catalogue, quarter: string, institution: string | undefined, voice: Voice, today = lastDayOf(quarter)): QuarterPage {
  const called = calledToday(catalogue);
  // A report under a former name is the one that was kept: nothing is added to it.
  const isAsKept = institution !== undefined && called.institutions.has(institution);
  const asKept = quartersIn(catalogue.snapshots);
  const all = (isAsKept ? asKept : asKept.map((kept) => readToday(kept, called))).filter((candidate) => figuresIn(candidate, institution) !== undefined);
  const snapshot = all.find((candidate) => candidate.quarter === quarter)!;
  const earlier = all.filter((candidate) => candidate.quarter < quarter);
  const [baseline, last] = [earlier[0], earlier.at(-1)];
  const keptFor = (of: CatalogueSnapshot | undefined) => asKept.find((kept) => kept.quarter === of?.quarter);
  const now = (isAsKept ? figuresIn(snapshot, institution) : figuresToday(keptFor(snapshot), institution, called))!;
  const trend = trendOf(isAsKept ? figuresIn(last, institution) : figuresToBeginWith(keptFor(last), institution, called, now), now);
  const standard = standardOf(catalogue, snapshot);
  const target = targetOf(standard, quarter);
  const context: QuarterContext = { catalogue, snapshot, ...(last ? { last } : {}), ...(baseline ? { baseline } : {}), ...(institution === undefined ? {} : { institution }), called, standard, voice };
  const short = (of: string) => voice.say(quarterWordsWith.short(of));
  return {
    quarter, ...(institution === undefined ? {} : { institution }),
    title: plainly(quarterWordsWith.title(nameOfWhole(catalogue, institution), quarter), voice), lead: leadOf(snapshot, standard, today, voice),
    date: voice.date(dayOf(snapshot, today)), version: voice.say(quarterWordsWith.version(snapshot.standard)),
    columns: {
      ...(baseline && baseline !== last ? { baseline: short(baseline.quarter) } : {}), ...(last ? { last: short(last.quarter) } : {}), now: short(quarter),
      ...(target ? { target: short(target.by) } : {}),
    },
    rows: rowsOf(context, trend, now, target),
    institutions: institution === undefined ? snapshot.institutions.map(({ id }) => rowOfInstitution(context, id)).sort((a, b) => (b.now ?? -1) - (a.now ?? -1) || voice.compare(a.name, b.name)) : [],
    notes: [...notesOf(context, target), ...notesOfNames(context, asKept.filter((kept) => kept.quarter <= quarter))].map((note) => plainly(note, voice)),
    otherNames: otherNamesOf(context, keptFor(snapshot)!),
    history: all.filter((candidate) => candidate.quarter <= quarter).map((candidate) => historyOf(candidate, institution, voice, today)),
    ...(last ? { moved: movedIn(context, trend) } : {}),
    recommendations: recommendationsIn(context, snapshot),
    ...(last ? { earlier: { lead: voice.say(quarterWordsWith.earlierLead(quarterWordsWith.name(last.quarter))), recommendations: recommendationsIn(context, last).map((recommendation) => ({ ...recommendation, since: changeInWords(trend.requirements.find(({ id }) => id === recommendation.id), voice) })) } } : {}),
    registry: registryOf(context, now),
    fingerprint: snapshot.content,
  };
}

// A quarter that runs is judged ahead, by its last day; to a reader nothing is known after today.
function dayOf({ date }: CatalogueSnapshot, today: string): string {
  return date < today ? date : today;
}

function leadOf(snapshot: CatalogueSnapshot, standard: Standard | undefined, today: string, voice: Voice): string {
  const end = lastDayOf(snapshot.quarter);
  const lead = voice.say(leadOnDay(snapshot, standard, dayOf(snapshot, today), voice));
  return today < end ? `${lead} ${voice.say(quarterWordsWith.runsUntil(voice.date(end)))}` : lead;
}

// A quarter before the first version is judged by that one, and says so; snapshots kept before they could say it are told by the standard itself.
function leadOnDay({ quarter, date, standard: version, standardFrom }: CatalogueSnapshot, standard: Standard | undefined, day: string, voice: Voice): InEachLanguage {
  const from = standardFrom ?? (standard?.version === version && date < standard.inForceFrom ? standard.inForceFrom : undefined);
  if (from !== undefined) return quarterWordsWith.leadBefore(voice.date(day), version, voice.date(from));
  return (day === lastDayOf(quarter) ? quarterWordsWith.leadAtEnd : quarterWordsWith.lead)(voice.date(day), version);
}

type Target = NonNullable<Standard['targets']>[number];

// The next target ahead; when all have passed, the last.
function targetOf(standard: Standard | undefined, quarter: string): Target | undefined {
  const targets = [...(standard?.targets ?? [])].sort((a, b) => (a.by < b.by ? -1 : 1));
  return targets.find(({ by }) => by >= quarter) ?? targets.at(-1);
}

function rowsOf({ catalogue, baseline, institution, standard, voice }: QuarterContext, trend: Trend, now: Counted, target: Target | undefined): QuarterRow[] {
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
    ...inOrderOf(dimensions.map(({ id }) => id), trend.dimensions).filter(({ id }) => now.dimensions[id]).map((change) => {
      const words = withId(dimensions, change.id)?.words ?? inEach(() => change.id);
      return row('dimension', words, change, points(now.dimensions[change.id]!), (then) => withId(then.dimensions, change.id), target?.dimensions?.[change.id]);
    }),
    ...languages.filter((language) => now.languages[language].possible > 0).map((language) => {
      const own = row('language', valueWords.procedureLanguage[language], withId(trend.languages, language)!, points(now.languages[language]), (then) => withId(then.languages, language));
      const hasWork = institution !== undefined && institutionIn(catalogue, institution) && isLacking(now.languages[language]);
      return hasWork ? { ...own, href: addressOf.translations(voice, institution, language) } : own;
    }),
  ];
}

const withId = <Entry extends { id: string }>(entries: readonly Entry[], wanted: string): Entry | undefined => entries.find(({ id }) => id === wanted);

function rowOfInstitution({ catalogue, snapshot, last, baseline, voice }: QuarterContext, id: string): QuarterRow {
  const now = figuresIn(snapshot, id)!;
  const { score } = trendOf(figuresIn(last, id), now);
  const first = figuresIn(baseline, id);
  return {
    part: 'institution', id, name: plainly(nameOfWhole(catalogue, id), voice), href: addressOf.quarter(voice, snapshot.quarter, id),
    baseline: first ? shareOfPoints(first).score : null, last: score.before, now: score.now, change: changeInWords(last ? { ...score, direction: figuresIn(last, id) ? score.direction : 'new' } : score, voice),
    figure: voice.say(reportWordsWith.ofPoints(voice.number(now.won), voice.number(now.possible))),
  };
}

function notesOf({ catalogue, snapshot, last, baseline, standard, voice }: QuarterContext, target: Target | undefined): InEachLanguage[] {
  const highest = [...(standard?.bands ?? [])].sort((a, b) => b.from - a.from)[0];
  return [
    ...(last ? [] : [quartersIn(catalogue.snapshots)[0]?.quarter === snapshot.quarter ? quarterWords.firstQuarter : quarterWords.firstOfInstitution]),
    ...([last, baseline].some((other) => other !== undefined && other.standard !== snapshot.standard) ? [quarterWords.otherStandard] : []),
    ...(target ? [quarterWordsWith.targetBy(quarterWordsWith.name(target.by))] : highest ? [quarterWordsWith.noTarget(highest.words, voice.percent(highest.from))] : []),
    quarterWords.percentNote,
  ];
}

/** A quarter in the list of those that were kept. */
export function historyOf(snapshot: CatalogueSnapshot, institution: string | undefined, voice: Voice, today: string): QuarterPage['history'][number] {
  const figures = figuresIn(snapshot, institution)!;
  const { score, coverage } = trendOf(undefined, figures);
  return {
    quarter: snapshot.quarter, name: voice.say(quarterWordsWith.short(snapshot.quarter)), href: addressOf.quarter(voice, snapshot.quarter, institution), date: voice.date(dayOf(snapshot, today)),
    version: voice.say(quarterWordsWith.version(snapshot.standard)), score: score.now, coverage: coverage.now, services: figures.services,
  };
}

// Whose figures are told here, where those who kept them called it otherwise.
function notesOfNames({ catalogue, institution, called }: QuarterContext, kept: readonly CatalogueSnapshot[]): InEachLanguage[] {
  const heir = institution === undefined ? undefined : called.institutions.get(institution);
  if (heir !== undefined) return [quarterWordsWith.calledToday(`\`${institution}\``, nameOfWhole(catalogue, heir))];
  const former = (snapshot: CatalogueSnapshot) => snapshot.institutions.map(({ id }) => id).filter((id) => called.institutions.has(id));
  if (institution === undefined) return kept.some((snapshot) => former(snapshot).length > 0) ? [quarterWords.namesOfToday] : [];
  const [first, ...others] = new Set(kept.flatMap(former).filter((id) => called.institutions.get(id) === institution));
  if (first === undefined) return [];
  const isAdded = kept.some((snapshot) => keptUnder(snapshot, institution, called).length > 1);
  return [(isAdded ? quarterWordsWith.addedUp : quarterWordsWith.keptAs)([first, ...others].map((id) => `\`${id}\``).join(', '))];
}

function otherNamesOf({ catalogue, institution, called, voice }: QuarterContext, kept: CatalogueSnapshot): QuarterPage['otherNames'] {
  if (institution === undefined) return [];
  const heir = called.institutions.get(institution);
  const others = heir === undefined ? keptUnder(kept, institution, called).filter((id) => id !== institution) : [heir];
  return others.map((id) => ({ text: plainly(quarterWordsWith.sameQuarter(nameOfWhole(catalogue, id)), voice), href: addressOf.quarter(voice, kept.quarter, id) }));
}

function movedIn(context: QuarterContext, trend: Trend): NonNullable<QuarterPage['moved']> {
  const requirement = (change: Change): Moved => ({ ...linkOfRequirement(context, change.id), id: change.id, before: change.before, now: change.now, change: changeInWords(change, context.voice) });
  const service = (change: Change): Moved => ({ ...linkOfService(context, change.id), id: change.id, before: change.before, now: change.now, change: changeInWords(change, context.voice) });
  const isElsewhere = (id: string) => isOfferedElsewhere(context, id);
  const those = (direction: Direction) => trend.services.filter((change) => change.direction === direction).map(service);
  const gone = those('gone');
  return {
    improved: { requirements: improvedIn(trend.requirements).map(requirement), services: improvedIn(trend.services).map(service) },
    fell: { requirements: fellIn(trend.requirements).map(requirement), services: fellIn(trend.services).map(service) },
    fresh: those('new'), gone: gone.filter(({ id }) => !isElsewhere(id)), elsewhere: gone.filter(({ id }) => isElsewhere(id)).map((one) => ({ ...one, change: { ...one.change, words: context.voice.say(quarterWordsWith.direction.elsewhere) } })),
    lostTexts: trend.lostTexts.map(({ id, languages: lost }) => ({ ...linkOfService(context, id), id, languages: lost.map((language) => context.voice.say(valueWords.procedureLanguage[language])).join(', ') })),
  };
}

function registryOf(context: QuarterContext, now: Counted): QuarterPage['registry'] {
  const { catalogue, snapshot, institution, standard, called, voice } = context;
  const before = catalogue.snapshots.filter((candidate) => candidate.counted === 'registry-records' && candidate.quarter <= snapshot.quarter).at(-1);
  if (before?.counted !== 'registry-records') return [];
  const order = (standard?.requirements ?? []).map(({ id }) => id);
  const registers = institution === undefined ? [together(before.registers)] : before.registers.filter(({ institutions }) => institutions?.some((id) => id === institution || called.institutions.get(id) === institution));
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

function inOrderOf(order: readonly string[], changes: readonly Change[]): Change[] {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...changes].sort((a, b) => place(a.id) - place(b.id));
}

import { languages, type Language } from '#languages/languages.ts';
import type { CatalogueSnapshot, Figures, Points, Recommendation } from '../model/snapshot.ts';
import type { CalledToday } from '../model/succession.ts';
import { added, kept, sumOf } from './points.ts';
import { wholeOf } from './quarter.ts';
import { most } from './recommendations.ts';
import { figuresIn, type Counted } from './trend.ts';

const known = new WeakMap<CatalogueSnapshot, { called: CalledToday; read: CatalogueSnapshot }>();

/** A quarter as it is read today: what it kept of an institution stands under the name of today, and what it kept of several that are one today is added, point by point. The file stays as it was written. */
export function readToday(snapshot: CatalogueSnapshot, called: CalledToday): CatalogueSnapshot {
  const found = known.get(snapshot);
  if (found?.called === called) return found.read;
  const byHeir = Map.groupBy(snapshot.institutions, ({ id }) => called.institutions.get(id) ?? id);
  const institutions = [...byHeir].map(([id, those]) => (isAsKept(id, those, called) ? those[0]! : joined(id, those, called)));
  const read = institutions.length === snapshot.institutions.length && institutions.every((figures, index) => figures === snapshot.institutions[index]) ? snapshot : { ...snapshot, institutions };
  known.set(snapshot, { called, read });
  return read;
}

/** Under which names a quarter kept what an institution of today was. */
export function keptUnder(snapshot: CatalogueSnapshot, institution: string, called: CalledToday): string[] {
  return snapshot.institutions.map(({ id }) => id).filter((id) => (called.institutions.get(id) ?? id) === institution);
}

/** The institution of today whose answers are those to what a quarter recommended: an answer goes with its folder. Where several are one today, nobody can say whose an answer was. */
export function answererOf(snapshot: CatalogueSnapshot, institution: string, called: CalledToday): string {
  const heir = called.institutions.get(institution);
  return heir !== undefined && keptUnder(snapshot, heir, called).length === 1 ? heir : institution;
}

/** The figures that a trend to those of a later quarter begins with: of an institution, or of all together, as they were kept. A service is followed by its own name, from wherever it was offered, as soon as a quarter measured it where it is today; points of a whole institution are never parted. */
export function figuresToBeginWith(kept: CatalogueSnapshot | undefined, institution: string | undefined, called: CalledToday, now: Pick<Counted, 'perService'>): Counted | undefined {
  const own = figuresToday(kept, institution, called);
  if (institution === undefined || !own) return own;
  const taken = (wholeToday(kept!, called).byOwner.get(institution) ?? []).filter(([id]) => Object.hasOwn(now.perService, id) && !Object.hasOwn(own.perService, id));
  return taken.length === 0 ? own : { ...own, perService: { ...own.perService, ...Object.fromEntries(taken) } };
}

/** The figures of an institution in a quarter that was kept, as it is read today; of all together with services under their names of today. */
export function figuresToday(kept: CatalogueSnapshot | undefined, institution: string | undefined, called: CalledToday): Counted | undefined {
  if (!kept) return undefined;
  return institution === undefined ? wholeToday(kept, called).figures : figuresIn(readToday(kept, called), institution);
}

/** All institutions of a quarter together, and the services of each by their ids of today. */
interface Whole { called: CalledToday; figures: Counted; byOwner: ReadonlyMap<string, readonly [id: string, points: Points][]> }

const wholes = new WeakMap<CatalogueSnapshot, Whole>();

// Once for all reports of a quarter: each institution's asks for it. By the names that were kept: what left an institution before that was called otherwise is known by these alone.
function wholeToday(kept: CatalogueSnapshot, called: CalledToday): Whole {
  const found = wholes.get(kept);
  if (found?.called === called) return found;
  const asKept = wholeOf(kept);
  const heirOf = (name: string) => called.institutions.get(name.split('/')[0]!);
  const names = renamed(Object.keys(asKept.perService), (name) => called.services.get(name) ?? (heirOf(name) === undefined ? name : undefined), (name) => name.replace(/^[^/]+/, heirOf(name)!));
  const figures = names.every(([name, now]) => name === now) ? asKept : { ...asKept, ...ofServices(asKept, names) };
  const services = Object.entries(figures.perService).map(([name, points]) => { const [owner, id] = name.split('/') as [string, string]; return { owner, entry: [id, points] as [string, Points] }; });
  const byOwner = new Map([...Map.groupBy(services, ({ owner }) => owner)].map(([owner, those]) => [owner, those.map(({ entry }) => entry)]));
  const whole = { called, figures, byOwner };
  wholes.set(kept, whole);
  return whole;
}

/** In how many services a requirement is not met, as a quarter kept it: in the words of what was recommended, else by the findings. */
export function unmetIn({ recommendations, requirements }: Pick<Figures, 'recommendations' | 'requirements'>, requirement: string): number {
  const { partial = 0, missing = 0 } = requirements[requirement] ?? {};
  return recommendations.find((given) => given.requirement === requirement)?.services ?? partial + missing;
}

function isAsKept(id: string, [first, ...others]: readonly Figures[], called: CalledToday): boolean {
  return first!.id === id && others.length === 0 && !Object.keys(first!.perService).some((service) => called.services.get(`${id}/${service}`)?.startsWith(`${id}/`));
}

function joined(id: string, those: readonly Figures[], called: CalledToday): Figures {
  const whole = wholeOf({ institutions: those });
  // What another institution offers today keeps the name that it had, as long as that is free.
  const names = renamed(Object.keys(whole.perService), (name) => {
    const now = called.services.get(name) ?? name.replace(/^[^/]+/, id);
    return now.startsWith(`${id}/`) && (called.services.has(name) || name.startsWith(`${id}/`)) ? now.slice(id.length + 1) : undefined;
  }, (name) => name.split('/')[1]!);
  return { id, ...whole, ...ofServices(whole, names), recommendations: those.length === 1 ? those[0]!.recommendations : together(those, whole) };
}

type Renamed = readonly (readonly [name: string, now: string])[];

// First what is surely called so today, then what is left under its own name, where nothing else bears it.
function renamed(names: readonly string[], today: (name: string) => string | undefined, own: (name: string) => string): Renamed {
  const sure = names.flatMap((name): [string, string][] => { const now = today(name); return now === undefined ? [] : [[name, now]]; });
  const [taken, isSure] = [new Set(sure.map(([, now]) => now)), new Set(sure.map(([name]) => name))];
  const rest = names.filter((name) => !isSure.has(name) && !taken.has(own(name))).map((name): [string, string] => [name, own(name)]);
  const placeOf = new Map(names.map((name, place) => [name, place]));
  return [...sure, ...rest].sort(([a], [b]) => placeOf.get(a)! - placeOf.get(b)!);
}

function ofServices({ perService, texts }: Pick<Counted, 'perService' | 'texts'>, names: Renamed): Pick<Counted, 'perService' | 'texts'> {
  const byName = [...Map.groupBy(names, ([, now]) => now)].map(([now, those]) => [now, those.map(([name]) => name)] as const);
  const spoken = (those: readonly string[]): Language[] => languages.filter((language) => those.some((name) => texts?.[name]?.includes(language)));
  return {
    perService: Object.fromEntries(byName.map(([now, those]) => [now, added(those.map((name) => perService[name]!))])),
    ...(texts ? { texts: Object.fromEntries(byName.filter(([, those]) => those.some((name) => Object.hasOwn(texts, name))).map(([now, those]) => [now, spoken(those)])) } : {}),
  };
}

// What brings most to several that are one today: each kept only its own five, so that the sixth of one counts here too.
function together(those: readonly Figures[], { requirements }: Pick<Figures, 'requirements'>): Recommendation[] {
  const by = those.flatMap(({ recommendations }) => recommendations.map((recommendation) => recommendation.by)).sort().at(-1);
  if (by === undefined) return [];
  return Object.entries(requirements).filter(([, { won, possible }]) => possible > won).map(([requirement, { won, possible }]): Recommendation => ({
    requirement, services: sumOf(those.map((figures) => unmetIn(figures, requirement))), points: kept(possible - won), ...sameDoer(those, requirement), by,
  })).sort((a, b) => b.points - a.points).slice(0, most);
}

// Who acts, where it was the same for all that lack it.
function sameDoer(those: readonly Figures[], requirement: string): Pick<Recommendation, 'unit' | 'concept'> {
  const [first, ...others] = those.filter((figures) => unmetIn(figures, requirement) > 0).map(({ recommendations }) => recommendations.find((given) => given.requirement === requirement));
  const one = (of: 'unit' | 'concept') => (first?.[of] !== undefined && others.every((other) => other?.[of] === first[of]) ? { [of]: first[of] } : {});
  return { ...one('unit'), ...one('concept') };
}

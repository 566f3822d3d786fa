import { inEach, type InEachLanguage } from '#languages/languages.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { quarterWords, quarterWordsWith } from '#languages/words/quarters.ts';
import type { Change, Direction } from '../assess/trend.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { institutionIn, serviceIn } from '../model/look-up.ts';
import type { CatalogueSnapshot } from '../model/snapshot.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { calledToday, type CalledToday } from '../model/succession.ts';
import { isWithdrawn } from '../model/withdrawn.ts';
import { addressOf, nameOfObligation, titleBeside } from './names.ts';
import { richOf, type Rich } from './rich.ts';

/** What the report of a quarter is told from: the quarter, those it is held against, and for whom. */
export interface QuarterContext {
  catalogue: Catalogue;
  snapshot: CatalogueSnapshot;
  last?: CatalogueSnapshot;
  baseline?: CatalogueSnapshot;
  institution?: string;
  called: CalledToday;
  /** The version that judged the quarter. */
  standard: Standard | undefined;
  voice: Voice;
}

/** The version of the standard that judged a quarter. */
export function standardOf(catalogue: Catalogue, snapshot: CatalogueSnapshot): Standard | undefined {
  return catalogue.standards?.find(({ version }) => version === snapshot.standard) ?? catalogue.standard;
}

/** The name of an institution, or of all together, in each language. Of one that was renamed or merged since, the name of today and the id that the quarter was kept under; the id alone when the catalogue no longer knows it. Ids stand between backticks: no script changes them. */
export function nameOfWhole(catalogue: Catalogue, institution: string | undefined): InEachLanguage {
  if (institution === undefined) return quarterWords.all;
  const names = institutionIn(catalogue, institution)?.facts.names;
  if (names) return names;
  const today = institutionIn(catalogue, calledToday(catalogue).institutions.get(institution))?.facts.names;
  return inEach((language) => (today ? `${today[language]} (\`${institution}\`)` : `\`${institution}\``));
}

/** A requirement as the version that judged the quarter words it, or any other that knows it. */
export function requirementOf({ catalogue, standard }: QuarterContext, id: string): Requirement | undefined {
  return [standard, catalogue.standard, ...(catalogue.standards ?? [])].flatMap((version) => version?.requirements ?? []).find((requirement) => requirement.id === id);
}

/** A requirement by its name, with its page where it still has one. */
export function linkOfRequirement(context: QuarterContext, id: string): { name: Rich; href?: string } {
  const { catalogue, voice } = context;
  const requirement = requirementOf(context, id);
  const hasPage = catalogue.standard?.requirements.some((current) => current.id === id);
  return { name: requirement ? richOf(requirement.words[voice.route.language].title, voice) : [{ text: id, code: true }], ...(hasPage ? { href: addressOf.requirement(voice, id) } : {}) };
}

/** A service by its name, with its page where citizens are shown it; for all institutions together it is named with its institution. */
export function linkOfService(context: QuarterContext, key: string): { name: Rich; href?: string } {
  const { catalogue, voice } = context;
  const { institution: owner, id, isOwn } = serviceToday(context, key);
  const service = serviceIn(catalogue, owner, id);
  const name: Phrase = service ? titleBeside(catalogue, service, voice) : nameOfObligation(catalogue, id, voice);
  // What another institution has today is named with it.
  const whose = isOwn ? [] : [{ text: ` (${voice.say(nameOfWhole(catalogue, owner))})` }];
  return { name: [name, ...whose], ...(service && !isWithdrawn(service) ? { href: addressOf.service(voice, service) } : {}) };
}

/** Whether another institution offers today what one had in a quarter. */
export function isOfferedElsewhere(context: QuarterContext, key: string): boolean {
  const { institution, id, isOwn } = serviceToday(context, key);
  const service = serviceIn(context.catalogue, institution, id);
  return context.institution !== undefined && !isOwn && service !== undefined && !isWithdrawn(service);
}

// Where a service of a quarter stands today; its institution itself may be called otherwise by now.
function serviceToday(context: QuarterContext, key: string): { institution: string; id: string; isOwn: boolean } {
  const { institution, called } = context;
  const whole = institution === undefined ? key : `${institution}/${key}`;
  const [owner, id] = (called.services.get(whole) ?? leftFor(context, key) ?? whole).split('/') as [string, string];
  return { institution: owner, id, isOwn: institution !== undefined && [institution, called.institutions.get(institution)].includes(owner) };
}

// What left one that is part of the institution today is known by the name that it had there.
function leftFor({ catalogue, institution, called }: QuarterContext, key: string): string | undefined {
  if (institution === undefined || serviceIn(catalogue, institution, key)) return undefined;
  const former = [...called.institutions].filter(([, now]) => now === institution).map(([id]) => id);
  return former.map((id) => called.services.get(`${id}/${key}`)).find((now) => now !== undefined && !now.startsWith(`${institution}/`));
}

/** How a share moved, for its reader. */
export interface ChangeView {
  direction: Direction;
  /** ↑ or ↓; empty where nothing moved. */
  sign: string;
  words: string;
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

import type { Catalogue, Service } from '../model/catalogue.ts';
import type { InstitutionFacts } from '../model/institution.ts';
import { compare, inOrder, type Problem } from '../model/problem.ts';
import { addressesOf, addressesTogether, type Addresses } from './addresses.ts';
import { assembleInstitutions, assembleShared, conceptsIn, servicesIn } from './assemble.ts';
import { linksIn, problemsOfChains, problemsOfDeadEnds, type ServiceLink } from './chains.ts';
import { kindOf } from './folders.ts';
import { linkInstitutions } from './link.ts';
import { linkShared, problemsOfFeedback, problemsOfNamedInstitutions, targetsIn } from './link-shared.ts';
import { problemsOfNames } from './names.ts';
import { readRecords, type Look, type Remembered } from './records.ts';
import { fewOfAKind, problemAt } from './problem-at.ts';
import { namesToday, problemsOfSuccessions, successionsIn, type Succession } from './succession.ts';
import type { Source, SourceFile } from './source.ts';

export type { Look, Remembered };

/** What the paths of a content folder tell before a file is read: which are left out, and which institutions and services there are to be named. */
export interface Names {
  problems: readonly Problem[];
  skipped: ReadonlySet<string>;
  institutions: readonly string[];
  /** As `institution/service`. */
  services: readonly string[];
}

/** What was read of some institutions. */
export interface PartOfCatalogue {
  catalogue: Catalogue;
  /** What is wrong with their files, each for itself. */
  problems: readonly Problem[];
  /** What they name that is not there, name twice or say of nothing. */
  linked: readonly Problem[];
  /** The addresses in their own files; the catalogue has those of what all share too. */
  addresses: Addresses;
  rest: Rest;
}

/** What institutions bring to a catalogue, besides what all share. */
export type OwnOfInstitutions = Pick<Catalogue, 'institutions' | 'services' | 'files' | 'answers'>;

/** What is asked of all institutions together, once each was read: little enough to be kept. */
export interface Rest {
  links: readonly ServiceLink[];
  successions: readonly Succession[];
  institutions: readonly { id: string; facts: Pick<InstitutionFacts, 'type'> }[];
  unreadable: readonly string[];
}

/** What parts of a catalogue have in common, as plain data: whoever has it joins them without reading anything. */
export interface Common { catalogue: Catalogue; addresses: readonly [before: Addresses, behind: Addresses] }
type Joined = Pick<PartOfCatalogue, 'addresses'> & { catalogue: OwnOfInstitutions };

/** The catalogue of several parts, as if all had been read at once. */
export function joinParts({ catalogue, addresses: [before, behind] }: Common, parts: readonly Joined[]): Catalogue {
  const byId = (end: string) => parts.map((part) => ({ part, id: `${part.catalogue.institutions[0]?.id ?? ''}${end}` })).sort((a, b) => compare(a.id, b.id)).map(({ part }) => part);
  const [sorted, inPaths] = [byId(''), byId('/')];
  return {
    ...catalogue, institutions: sorted.flatMap((part) => part.catalogue.institutions), services: inPaths.flatMap((part) => part.catalogue.services),
    files: sorted.flatMap((part) => part.catalogue.files ?? []), answers: sorted.flatMap((part) => part.catalogue.answers ?? []),
    addresses: addressesTogether([before, ...inPaths.map((part) => part.addresses), behind]),
  };
}

/** Reads a catalogue institution by institution, so that none of them has to be kept. */
export interface CatalogueReader {
  /** What all institutions share. */
  shared: Omit<PartOfCatalogue, 'rest' | 'addresses'>;
  /** Reads institutions, of each of which all files have to be given; what is remembered of a file is not read again. */
  read(files: readonly SourceFile[], remembered?: Remembered): PartOfCatalogue & { sourceOf(path: string): Source | undefined };
  /** What a catalogue of several parts takes from what they share. */
  common: Common;
  /** The catalogue of several parts, as if all had been read at once. */
  join(parts: readonly Joined[]): Catalogue;
  /** What only all institutions together show. Of files that are not kept, a source is asked for again. */
  conclude(parts: readonly Rest[], sourceOf: (path: string) => Source | undefined): Problem[];
}

/** Whether a file is an institution's own; all others belong to all. */
export function isOfInstitution(path: string): boolean {
  return /^institutions\/[^/]+\//.test(path);
}

/** What the paths of a content folder tell. */
export function namesIn(files: readonly Pick<SourceFile, 'path' | 'house'>[]): Names {
  const { problems, skipped } = problemsOfNames(files);
  const found = (pattern: RegExp) => files.flatMap(({ path }) => (path.startsWith('institutions/') && !skipped.has(path) ? pattern.exec(path)?.slice(1).join('/') ?? [] : []));
  return { problems, skipped, institutions: found(/^institutions\/([^./][^/]*)\/institution\.yaml$/), services: found(/^institutions\/([^./][^/]*)\/services\/([^./][^/]*)\/service\.yaml$/) };
}

/** A reader for the institutions of a content folder, of which it has read what they share; a quiet one does not say what is wrong with that. What is remembered of a file is not read again. */
export function readerOf(shared: readonly SourceFile[], names: Names, { look, lookAtShared = look, quiet = false, remembered: sharedRemembered }: { look?: Look | undefined; lookAtShared?: Look | undefined; quiet?: boolean; remembered?: Remembered | undefined } = {}): CatalogueReader {
  const { skipped } = names;
  const house = new Set(shared.filter((file) => file.house).map((file) => file.path));
  const reported = (problems: readonly Problem[]) => problems.filter(({ file }) => !house.has(file));
  const problems: Problem[] = [];
  const records = readRecords(shared, problems, quiet ? { skipped, bodies: false, remembered: sharedRemembered } : { skipped, look: lookAtShared, remembered: sharedRemembered });
  const targets = targetsIn(records, names);
  const catalogue = assembleShared(records);
  const conceptOf = new Map(catalogue.concepts.map((concept) => [concept.id, concept]));
  const nothing = { institutions: new Map(), documents: new Map(), services: new Map(), concepts: new Map(), lists: new Map(), folders: new Map() };
  // In the order of paths: concepts, institutions, vocabularies.
  const addresses = [addressesOf({ ...nothing, concepts: records.concepts, folders: records.folders }), addressesOf({ ...nothing, lists: records.lists })] as const;
  return {
    shared: { catalogue: { ...catalogue, addresses: addressesTogether(addresses) }, problems: fewOfAKind(reported(problems)), linked: quiet ? [] : fewOfAKind(reported(linkShared(records, targets))) },
    read(files, remembered) {
      const ownProblems: Problem[] = [];
      const own = readRecords(files, ownProblems, { skipped, look, remembered });
      const linked = linkInstitutions(own, records, targets);
      const ownAddresses = addressesOf(own);
      return {
        catalogue: { ...assembleInstitutions(catalogue, conceptOf, own), addresses: addressesTogether([addresses[0], ownAddresses, addresses[1]]) }, problems: fewOfAKind(ownProblems), linked: fewOfAKind(linked), addresses: ownAddresses,
        rest: { links: linksIn(own, records.concepts), successions: successionsIn(own), institutions: [...own.institutions].map(([id, { value }]) => ({ id, facts: { type: value.type } })), unreadable: [...own.unreadable] },
        sourceOf(path) {
          const id = path.split('/').filter((_, index) => index === 1 || index === 3).join('/');
          return (path.endsWith('/institution.yaml') ? own.institutions.get(path.split('/')[1]!) : own.services.get(id))?.source ?? own.faulty.get(path)?.source;
        },
      };
    },
    common: { catalogue, addresses },
    join: (parts) => joinParts({ catalogue, addresses }, parts),
    conclude(parts, sourceOf) {
      const unreadable = [...records.unreadable, ...parts.flatMap((part) => part.unreadable)];
      const said = parts.flatMap((part) => part.successions);
      const today = namesToday(said, names.services);
      const named = reported(problemsOfNamedInstitutions(records, names.institutions, today));
      const feedback = [...records.feedback].flatMap(([institution, record]) => problemsOfFeedback(institution, record, names, unreadable, targets, today));
      // What a broken list or concept would say, nobody knows.
      const [links, institutions] = [parts.flatMap((part) => part.links), parts.flatMap((part) => part.institutions)];
      const chains = unreadable.length > 0 ? [] : [...problemsOfChains(links, institutions, records, sourceOf), ...problemsOfDeadEnds(links, institutions, records, sourceOf)];
      const withdrawn = new Set(links.flatMap(({ institution, id, facts }) => (facts.status === 'withdrawn' ? [`${institution}/${id}`] : [])));
      const successions = problemsOfSuccessions(said, { services: names.services, today, isWithdrawn: (id) => withdrawn.has(id) }, sourceOf);
      return fewOfAKind([...named, ...feedback, ...chains, ...successions]);
    },
  };
}

/** Reads a content folder: what could be read, and every problem of the run in the order of files and lines. */
export function readCatalogue(files: readonly SourceFile[], look?: Look): { catalogue: Catalogue; problems: Problem[] } {
  const names = namesIn(files);
  const { shared, read, conclude } = readerOf(files.filter(({ path }) => !isOfInstitution(path)), names, { look });
  const part = read(files.filter(({ path }) => isOfInstitution(path)));
  const problems = [...names.problems, ...shared.problems, ...part.problems];
  if (problems.length === 0 && !files.some((file) => !file.house && kindOf(file.path).kind === 'institution')) problems.push(problemAt('.', 'empty-content', 1, 1, ''));
  return { catalogue: part.catalogue, problems: inOrder([...problems, ...shared.linked, ...part.linked, ...conclude([part.rest], part.sourceOf)]) };
}

/** The services that some files tell of, with what they take from their concepts, and the files that could not be read: all that a history needs of an earlier state. */
export function readServices(files: readonly SourceFile[]): { services: Service[]; unreadable: ReadonlySet<string> } {
  const records = readRecords(files, [], { skipped: problemsOfNames(files).skipped, bodies: false });
  return { services: servicesIn(records, new Map(conceptsIn(records).map((concept) => [concept.id, concept]))), unreadable: records.unreadable };
}

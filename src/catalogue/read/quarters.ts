import type { AnswersFacts } from '../model/answer.ts';
import type { Problem } from '../model/problem.ts';
import { quarterOf, type CatalogueSnapshot, type Figures, type Points, type Snapshot } from '../model/snapshot.ts';
import type { RecordOf } from './link.ts';
import type { Source } from './source.ts';

/** What a snapshot may name: requirements of any version, and the versions there are. */
export interface Known {
  requirements: readonly string[];
  standards: readonly number[];
}

/** Figures that cannot be true, names that are no longer known, and a quarter that was kept twice. */
export function problemsOfSnapshots(snapshots: readonly RecordOf<Snapshot>[], known: Known): Problem[] {
  return snapshots.flatMap((record, index) => {
    const first = snapshots.slice(0, index).find(({ value }) => value.quarter === record.value.quarter && value.counted === record.value.counted);
    const twice = first ? [record.source.problem('quarter-kept-twice', ['quarter'], { value: record.value.quarter, file: first.source.path })] : [];
    return isOfCatalogue(record) ? [...twice, ...judgedOnAnotherDay(record), ...unknownNames(record, known), ...contradictionsIn(record)] : twice;
  });
}

function isOfCatalogue(record: RecordOf<Snapshot>): record is RecordOf<CatalogueSnapshot> {
  return record.value.counted === 'catalogue';
}

// A snapshot is never rewritten: what was removed since is only pointed out.
const unknownName = (source: Source, path: readonly PropertyKey[], name: string | number, { on = 'value', detail = '' }: { on?: 'key' | 'value'; detail?: '' | 'institution' } = {}): Problem => source.problem('snapshot-names-unknown', path, { value: name, detail }, { on, severity: 'warning' });

// By the day a reader knows which state of the content, and which version of the standard, the figures speak of.
function judgedOnAnotherDay({ value: { quarter, date }, source }: RecordOf<CatalogueSnapshot>): Problem[] {
  return quarterOf(date) === quarter ? [] : [source.problem('snapshot-contradicts-itself', ['date'], { detail: 'day', says: date, value: quarter })];
}

function unknownNames({ value, source }: RecordOf<CatalogueSnapshot>, known: Known): Problem[] {
  return [
    ...(known.standards.length === 0 || known.standards.includes(value.standard) ? [] : [unknownName(source, ['standard'], value.standard)]),
    ...value.institutions.flatMap((institution, index) => (known.requirements.length === 0 ? [] : Object.keys(institution.requirements).filter((id) => !known.requirements.includes(id)).map((id) => unknownName(source, ['institutions', index, 'requirements', id], id, { on: 'key' })))),
  ];
}

/** Institutions in snapshots that are known neither under their name of today nor under one that they had before. */
export function institutionsUnknownIn(snapshots: readonly RecordOf<Snapshot>[], known: ReadonlySet<string>): Problem[] {
  return snapshots.filter(isOfCatalogue).flatMap(({ value, source }) => value.institutions.flatMap(({ id }, index) => (known.has(id) ? [] : [unknownName(source, ['institutions', index, 'id'], id, { detail: 'institution' })])));
}

// One contradiction of an institution is enough: most others follow from it.
function contradictionsIn({ value, source }: RecordOf<CatalogueSnapshot>): Problem[] {
  return value.institutions.flatMap((figures, index) => {
    const [found] = contradictionsOf(figures);
    return found ? [source.problem('snapshot-contradicts-itself', ['institutions', index, ...found.path], { says: found.says, sum: found.sum, field: found.path.join('.') }, { on: 'key' })] : [];
  });
}

interface Contradiction { path: readonly string[]; says: number; sum: number }

function contradictionsOf(figures: Figures): Contradiction[] {
  const parts: [path: readonly string[], of: Points][] = [
    [[], figures], [['described'], figures.described],
    ...(['dimensions', 'languages', 'requirements', 'perService'] as const).flatMap((cut) => Object.entries<Points>(figures[cut]).map(([id, of]): [readonly string[], Points] => [[cut, id], of])),
  ];
  const tooMuch = parts.filter(([, { won, possible }]) => won > possible).map(([path, { won, possible }]) => ({ path: [...path, 'won'], says: won, sum: possible }));
  const sums = ([['dimensions', figures], ['requirements', figures], ['perService', figures.described]] as const).flatMap(([cut, whole]) => (['won', 'possible'] as const).flatMap((part) => {
    const sum = rounded(Object.values<Points>(figures[cut]).reduce((total, points) => total + points[part], 0));
    // Parts are kept to four digits, so their sum may be off by as many halves.
    return Math.abs(sum - whole[part]) > 0.01 ? [{ path: [cut], says: whole[part], sum }] : [];
  }));
  const described = Object.keys(figures.perService).length;
  const counted = ([[['services'], figures.services], [['coverage', 'described'], figures.coverage?.described]] as const).flatMap(([path, says]) => (says === undefined || says === described ? [] : [{ path, says, sum: described }]));
  return [...tooMuch, ...sums, ...counted];
}

function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}

/** Answers without words, two answers to one recommendation, and answers to a quarter that was not kept. */
export function problemsOfAnswers({ value, source }: RecordOf<AnswersFacts>, { snapshots, unreadable }: { snapshots: readonly RecordOf<Snapshot>[]; unreadable: ReadonlySet<string> }): Problem[] {
  const kept = new Set(snapshots.filter((snapshot) => snapshot.value.counted === 'catalogue').map((snapshot) => snapshot.value.quarter));
  // A snapshot with a fault of its own is there: its quarter is no second mistake.
  const isKept = (quarter: string) => kept.has(quarter) || [...unreadable, ...snapshots.map((snapshot) => snapshot.source.path)].includes(`monitoring/${quarter}/catalogue.yaml`);
  return value.answers.flatMap((answer, index) => {
    const first = value.answers.findIndex((other) => other.quarter === answer.quarter && other.requirement === answer.requirement);
    return [
      ...(Object.keys(answer.words).length === 0 ? [source.problem('answer-without-words', ['answers', index, 'words'], {}, { on: 'key' })] : []),
      ...(first === index ? [] : [source.problem('answered-twice', ['answers', index, 'requirement'], { value: answer.requirement, quarter: answer.quarter, first: source.placeOf(['answers', first, 'requirement']).line })]),
      ...(isKept(answer.quarter) ? [] : [source.problem('quarter-not-kept', ['answers', index, 'quarter'], { value: answer.quarter }, { severity: 'warning' })]),
      ...(answer.due !== undefined && answer.due < answer.date ? [source.problem('dates-reversed', ['answers', index, 'due'], { field: 'answers', from: answer.date, to: answer.due })] : []),
    ];
  });
}

/** How institutions stand by what is asked, without a word of it: pages and open files of all institutions are put together from these, so that one entry does not have the findings of all taken out. */
import { completenessOf, countsOf } from '../assess/completeness.ts';
import { outcomes, type Counts, type Finding, type Share } from '../model/finding.ts';
import { findingsOf } from '../model/look-up.ts';
import { view, type Sources } from '../model/views.ts';

/** What was found of an institution by one requirement. */
export interface Standing {
  looked: number;
  counts: Counts;
  share: Share;
  subjects: readonly Pick<Finding, 'service' | 'subject' | 'outcome'>[];
}

const standings = view('standings', ({ open }, institution): Readonly<Record<string, Standing>> => {
  const own = [...findingsOf(open!.findings, institution), ...findingsOf(open!.inventory, institution)];
  return Object.fromEntries([...Map.groupBy(own, ({ requirement }) => requirement)].map(([requirement, found]) => [requirement, {
    looked: found.length, counts: countsOf(found), share: completenessOf(found), subjects: found.map(({ service, subject, outcome }) => ({ service, outcome, ...(subject ? { subject } : {}) })),
  }]));
}, { keeps: 'filed' });

/** How an institution stands by a requirement; null where nothing of it was judged. */
export const standingOf = view('standing', (of, institution, requirement: string): Standing | null => {
  const own = standings(of, institution);
  return Object.hasOwn(own, requirement) ? own[requirement]! : null;
});

/** How all institutions stand by a requirement. */
export function standingOfAll(of: Sources, requirement: string): { counts: Counts; share: Share } {
  const all = of.catalogue.institutions.flatMap(({ id }) => standingOf(of, id, requirement) ?? []);
  const sum = (number: (one: Standing) => number): number => all.reduce((so, one) => so + number(one), 0);
  const [won, possible] = [sum(({ share }) => share.won), sum(({ share }) => share.possible)];
  return { counts: Object.fromEntries(outcomes.map((outcome) => [outcome, sum(({ counts }) => counts[outcome])])) as Counts, share: { won, possible, score: possible === 0 ? null : won / possible } };
}

/** What an institution answers to what must be offered, by the obligation. */
type Answer = Pick<Finding, 'service' | 'institution' | 'requirement' | 'outcome'>;

/** The answers of an institution to what it must offer. */
export const answersToObligations = view('obligation-answers', ({ open }, institution): readonly Answer[] => findingsOf(open!.findings, institution).filter(({ subject }) => subject === 'obligation').map(({ service, requirement, outcome }) => ({ service, institution, requirement, outcome })), { keeps: 'filed' });

/** How many findings there are of an institution. */
export const findingCount = view('finding-count', ({ open }, institution): number => findingsOf(open!.findings, institution).length);

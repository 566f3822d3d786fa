import { isLanguage, languages, type Language, type OfficialLanguage } from '#languages/languages.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { compare } from '../model/problem.ts';
import { deadlinesOf, fieldStating } from '../model/several.ts';
import type { TaskKind } from '../model/task.ts';
import type { Assessment } from './assess.ts';
import { daysBetween } from './days.ts';
import { doerOf, type Doer } from './doer.ts';
import { datesOf, isNear, placeIn, type Dated } from './due.ts';
import { toldOf, type Told } from './feedback.ts';
import { fewNamesOf, placeOfNames, type FewNames } from './few-names.ts';
import type { ReasonCode } from './rule.ts';
import { recordedFieldsOfAdded, translationWorkOf, type TranslationTask } from './translations.ts';
import { nextCheckOf } from './unchecked.ts';
import { findingsOf, institutionIn, serviceIn, servicesOf } from '../model/look-up.ts';
import { stillOffered } from '../model/withdrawn.ts';

/** Something that the facts show and no requirement asks: a date that comes or has passed, an act that another has replaced, what readers told, or a service whose everyday names are too few to find it by. */
export type Notice = Dated | { what: 'act'; act: string; by: string } | FewNames | ({ what: 'told' } & Told);

/** One thing to do: the findings that it settles, what it gains, by when, and who does it. */
export interface Task {
  kind: TaskKind;
  institution: string;
  /** The services it counts for, by id: one, or all that one line mends. None where only the institution is concerned. */
  services: readonly string[];
  /** The service that must be offered and has no entry. */
  obligation?: string;
  requirement?: string;
  dimension?: string;
  language?: Language;
  field?: string;
  file?: string;
  line?: number;
  /** What can be gained: what its findings lost. */
  points: number;
  due?: string;
  /** Days since it was due. */
  overdue?: number;
  /** Its day has passed, or nobody ever checked the entry. */
  late: boolean;
  doer: Doer;
  /** What is not met; empty where no requirement asks for it. */
  findings: readonly Finding[];
  notice?: Notice;
}

/** Everything an institution has to do. What is late comes first, because wrong facts harm citizens more than missing ones; then what readers say is wrong, most often first; then what falls due, then by points, by the order of the standard and by id; what nobody could judge stands last. */
export function workOf(assessment: Pick<Assessment, 'catalogue' | 'findings' | 'today'>, institution: string): Task[] {
  const { catalogue, today } = assessment;
  const owner = institutionIn(catalogue, institution);
  if (!owner) return [];
  const own = ownOf(catalogue, owner);
  const findings = findingsOf(assessment.findings, institution);
  const ofFindings = tasksOfFindings(own, findings, today);
  const found = new Set(ofFindings.flatMap(({ due, services }) => (due === undefined ? [] : services)));
  const ofNotices = noticesOf(own, today).filter(({ notice, service }) => notice.what !== 'check' || !found.has(service ?? ''));
  const order = new Map((catalogue.standard?.requirements ?? []).map(({ id }, index) => [id, index]));
  const orderOf = (task: Task) => order.get(task.requirement ?? '') ?? order.size;
  return [...ofFindings, ...ofNotices.map((one) => taskOfNotice(own, one, today))].sort((a, b) =>
    rankOf(a) - rankOf(b) || toldIn(b) - toldIn(a) || b.points - a.points || (b.overdue ?? 0) - (a.overdue ?? 0) || compare(a.due ?? '', b.due ?? '') || orderOf(a) - orderOf(b)
    || compare(idOf(a), idOf(b)));
}

/** What stays the same about a task from day to day: for calendars and for sorting. */
export function idOf({ institution, services, obligation, requirement, language, notice, file, field, kind, findings }: Task): string {
  const about = notice === undefined ? [requirement ?? kind, language] : [notice.what, 'part' in notice ? notice.part : undefined, 'act' in notice ? notice.act : undefined, 'act' in notice ? field : undefined, 'reason' in notice ? notice.reason : undefined];
  const whose = obligation ?? (services.length === 1 ? services[0] : file);
  return [institution, whose, ...about, services.length > 1 ? field : undefined, services.length > 1 ? JSON.stringify(findings[0]?.reason ?? null) : undefined].filter((part) => part !== undefined).join('/');
}

/** What all these tasks gain together. */
export function pointsOf(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { points }) => sum + points, 0);
}

/** A field that translators have to write or to bring up to date. */
export interface FieldToTranslate {
  language: OfficialLanguage;
  /** The service whose words they are, or the shared description. */
  service?: string;
  concept?: string;
  /** Left out where the whole text is missing. */
  field?: string;
  state: 'missing' | 'stale' | 'differs';
  from?: Language;
  file?: string;
  line?: number;
}

/** What translators have to do, per language and service: what is missing, older than its source, or says something else. A text that is missing whole is one line. */
export function translationsIn(catalogue: Catalogue, institution: string, tasks: readonly Task[]): FieldToTranslate[] {
  const work = translationWorkOf(catalogue, institution);
  const textsOf = ({ service, concept }: TranslationTask) => (concept === undefined ? serviceIn(catalogue, institution, service) : catalogue.concepts.find(({ id }) => id === concept))?.texts;
  const fields = languages.flatMap((language) => [...Map.groupBy(work[language], ({ file }) => file).values()].flatMap((same): FieldToTranslate[] => {
    const { service, concept, file } = same[0]!;
    const place = { language, ...(service === undefined ? {} : { service }), ...(concept === undefined ? {} : { concept }), file };
    if (textsOf(same[0]!)?.[language] === undefined) return [{ ...place, state: 'missing' }];
    return same.map(({ field, state, from }) => ({ ...place, field, state, from }));
  }));
  const differing = tasks.filter(({ requirement, language }) => language !== undefined && ruleOf(catalogue, requirement) === 'facts-agree').flatMap((task) => task.services.map((service): FieldToTranslate => {
    const { field = task.field, with: compared } = task.findings[0]?.reason?.values ?? {};
    return { language: task.language!, service, state: 'differs', ...(field === undefined ? {} : { field: String(field) }), ...(isLanguage(String(compared)) ? { from: compared as Language } : {}), ...(task.file === undefined ? {} : { file: task.file }), ...(task.line === undefined ? {} : { line: task.line }) };
  }));
  // No requirement asks for words in a language that the institution added; what it says in one should be as new as what it was translated from.
  const added = stillOffered(servicesOf(catalogue.services, institution)).flatMap((service) => recordedFieldsOfAdded(service).flatMap(({ language, field, from, stale }): FieldToTranslate[] => (stale ? [{ language, service: service.id, file: `${service.folder}/${language}.md`, field, state: 'stale', from }] : [])));
  return [...fields, ...differing, ...added].sort((a, b) => compare(a.language, b.language) || compare(a.concept ?? '', b.concept ?? '') || compare(a.service ?? '', b.service ?? '') || compare(a.state, b.state) || compare(a.field ?? '', b.field ?? ''));
}

type Own = Pick<Catalogue, 'standard' | 'vocabularies'> & { whole: Catalogue; institution: Institution; institutions: readonly Institution[]; services: readonly Service[]; folderOf: ReadonlyMap<string, string> };

function ownOf(whole: Catalogue, institution: Institution): Own {
  const services = stillOffered(servicesOf(whole.services, institution.id));
  return { whole, institution, institutions: [institution], services, folderOf: new Map(services.map(({ id, folder }) => [id, `${folder}/`])), vocabularies: whole.vocabularies, ...(whole.standard ? { standard: whole.standard } : {}) };
}

function tasksOfFindings(own: Own, findings: readonly Finding[], today: string): Task[] {
  const open = findings.filter(({ outcome }) => outcome === 'missing' || outcome === 'partial' || outcome === 'unknown');
  return [...Map.groupBy(open, (finding) => lineOf(own, finding)).values()].map((same) => taskOf(own, same, today));
}

// What stands outside the folder of a service, in institution.yaml or in a shared description, is mended once for all the services that it counts for.
function lineOf({ folderOf }: Own, finding: Finding): string {
  const { service, subject, requirement, language, field, file, reason, outcome } = finding;
  const inItsFolder = subject !== undefined || file === undefined || file.startsWith(folderOf.get(service) ?? '');
  return JSON.stringify([requirement, inItsFolder ? [subject ?? '', service] : [outcome, file, field, language, reason]]);
}

function taskOf(own: Own, findings: readonly Finding[], today: string): Task {
  const first = findings[0]!;
  const { requirement, dimension, language, field, file, line, subject, service } = first;
  const services = subject === undefined ? findings.map((finding) => finding.service).sort(compare) : [];
  const { unit, ...others } = doerOf(own, first);
  return {
    kind: kindOf(own, first), institution: first.institution, services, ...(subject === undefined ? {} : { obligation: service }), requirement, dimension,
    ...(language === undefined ? {} : { language }), ...(field === undefined ? {} : { field }), ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }),
    points: findings.reduce((sum, { won, possible }) => sum + possible - won, 0),
    ...lateness(dueOf(own, first, today), today), ...(neverChecked(own, first) ? { late: true } : {}),
    doer: unit === undefined || services.length !== 1 ? others : { ...others, unit }, findings,
  };
}

// An entry that nobody ever checked has no day on which it became late.
function neverChecked(own: Own, { requirement, outcome, reason }: Finding): boolean {
  return outcome === 'missing' && reason === undefined && ruleOf(own, requirement) === 'checked-recently';
}

const lateReasons: ReadonlySet<string> = new Set<ReasonCode>(['checked-long-ago', 'next-check-passed']);

function dueOf({ whole, services }: Own, { service, reason }: Finding, today: string): string | undefined {
  if (!lateReasons.has(reason?.code ?? '')) return undefined;
  return nextCheckOf(whole, services.find(({ id }) => id === service)!, today);
}

function ruleOf({ standard }: Pick<Catalogue, 'standard'>, requirement: string | undefined): string {
  return standard?.requirements.find(({ id }) => id === requirement)?.rule ?? '';
}

const kindOfReason: Readonly<Partial<Record<ReasonCode, TaskKind>>> = { contradicted: 'settle', 'left-out-contradicted': 'settle', 'act-replaced': 'correct' };
const kindOfRule: Readonly<Record<string, TaskKind>> = {
  'checked-recently': 'check', 'next-check': 'check', confirmed: 'confirm', described: 'describe', 'no-conflict': 'settle',
  translated: 'translate', 'facts-agree': 'translate', 'translation-fresh': 'translate',
  'links-work': 'correct', 'open-format': 'correct', 'plain-summary': 'correct', 'short-sentences': 'correct', structured: 'correct',
};

function kindOf(own: Own, { outcome, reason, requirement }: Finding): TaskKind {
  if (outcome === 'unknown') return 'find-out';
  return (reason && kindOfReason[reason.code as ReasonCode]) ?? kindOfRule[ruleOf(own, requirement)] ?? 'fill';
}

function lateness(due: string | undefined, today: string): Pick<Task, 'due' | 'overdue' | 'late'> {
  if (due === undefined) return { late: false };
  return due < today ? { due, overdue: daysBetween(due, today), late: true } : { due, late: false };
}

function rankOf(task: Task): number {
  if (task.late) return 0;
  // A fact that readers call wrong may harm the next one today; what they miss or cannot read waits with what falls due.
  if (task.notice?.what === 'told') return task.notice.reason === 'wrong' || task.notice.reason === 'otherwise' ? 1 : 2;
  return task.due !== undefined ? 2 : task.kind === 'find-out' ? 4 : 3;
}

function toldIn({ notice }: Task): number {
  return notice?.what === 'told' ? notice.open : 0;
}

interface Noticed { notice: Notice; service?: string; field: string; file: string; line: number }

function noticesOf(own: Own, today: string): Noticed[] {
  const dates = datesOf({ ...own.whole, services: own.services }, own.institution, today).filter((date) => isNear(date, today));
  return [...dates.map((notice) => ({ notice, ...(notice.service === undefined ? {} : { service: notice.service }), field: notice.field, file: notice.file, line: notice.line })), ...own.services.flatMap((service) => [...replacedActsOf(own, service), ...namesWanted(own, service)]), ...toldNow(own, today)];
}

// What was told before the last check is settled by it.
function toldNow({ whole, institution, services }: Own, today: string): Noticed[] {
  return toldOf(whole, institution.id, today).flatMap((told) => {
    const service = services.find(({ id }) => id === told.service);
    const field = told.part === undefined ? 'review' : told.part === 'timeLimit' ? 'timeLimit.decision' : told.part;
    return service === undefined || told.open === 0 ? [] : [{ notice: { what: 'told' as const, ...told }, service: service.id, field, ...placeIn(service, field) }];
  });
}

// The acts of the legal basis are the business of a requirement; those beside a fee, a time limit or an appeal nobody else looks at.
function replacedActsOf({ vocabularies }: Own, service: Service): Noticed[] {
  const { fees, timeLimit, appeal } = service.facts;
  const named: [string, string | undefined][] = [
    ...(typeof fees === 'object' ? fees : []).map((fee): [string, string | undefined] => ['fees', fee.act]),
    ['timeLimit.decision', timeLimit?.decision?.act], ...deadlinesOf(service.facts).map((deadline): [string, string | undefined] => [fieldStating(service.facts, 'applicantDeadline'), deadline.act]),
    ...(typeof appeal === 'object' ? appeal : []).map((remedy): [string, string | undefined] => ['appeal', remedy.act]),
  ];
  const found = named.flatMap(([field, act]): Noticed[] => {
    const by = act === undefined ? undefined : vocabularies.acts.get(act)?.replacedBy;
    return act === undefined || by === undefined ? [] : [{ notice: { what: 'act', act, by }, service: service.id, field, ...placeIn(service, field) }];
  });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

// Names gain no points: the standard does not ask for them, readers do.
function namesWanted({ whole }: Own, service: Service): Noticed[] {
  const notice = fewNamesOf(service);
  return notice === undefined ? [] : [{ notice, service: service.id, field: 'alsoCalled', ...placeOfNames(whole, service, notice.languages[0]!.language) }];
}

const kindOfNotice: Readonly<Record<Notice['what'], TaskKind>> = { check: 'check', fee: 'renew', hours: 'renew', act: 'correct', names: 'fill', told: 'check' };

function taskOfNotice(own: Own, { notice, service, field, file, line }: Noticed, today: string): Task {
  return {
    kind: kindOfNotice[notice.what], institution: own.institution.id, services: service === undefined ? [] : [service], field, file, line, points: 0,
    ...lateness('due' in notice ? notice.due : undefined, today),
    doer: doerOf(own, { institution: own.institution.id, service: service ?? '', file }), findings: [], notice,
  };
}

import { furtherLanguages, languages, type Language, type OfficialLanguage } from '#languages/languages.ts';
import { reportWords, reportWordsWith } from '#languages/words/reports.ts';
import { noticeWords, taskKindWords, workWords, workWordsWith } from '#languages/words/work.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Dated } from '../assess/due.ts';
import { pointsOf, translationsIn, type FieldToTranslate, type Task } from '../assess/worklist.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Report } from '../model/finding.ts';
import { taskKinds } from '../model/task.ts';
import { labelOfField } from './finding-words.ts';
import { addressOf, nameOfUnit, titleBeside, titleOf } from './names.ts';
import { mostOnPage } from './paging.ts';
import { gapInWords, plainOf, quoted, type Rich } from './rich.ts';
import { nameOfPart, taskInWords, type TaskInWords } from './task-words.ts';
import { conceptIn, institutionIn, serviceIn } from '../model/look-up.ts';

/** How many units a reader can choose among; the rest stands together, because the stylesheet knows so many. */
export const mostUnits = 20;
const mostFirst = 10;
const mostDates = 6;
const mostNamed = 5;

/** A choice of what is shown, with how many tasks there are of it. */
export interface Choice {
  /** The class that the tasks carry. */
  id: string;
  text: string;
  tasks: number;
}

/** One task in its group: what differs from its neighbours. */
export interface TaskLine {
  title: string | Phrase;
  href?: string;
  matter?: Rich;
  place?: string;
  edit?: string;
  points?: string;
  when?: string;
  late: boolean;
  counts?: string;
}

/** What is asked; the title of a requirement stands between quotation marks, after how much of it lacks. */
interface Gap {
  gap?: string;
  asked: Rich;
}

/** Tasks that ask the same, with what they have in common said once. */
export interface TaskGroup extends Gap {
  /** Classes by which it is shown or hidden. */
  classes: string;
  kind: string;
  href?: string;
  matter?: Rich;
  help: Rich;
  basis?: string;
  /** “9 tasks · 27 points to gain”; of all of them, whoever does them. */
  sum: string;
  late: boolean;
  /** By who has to act. */
  parts: readonly { classes: string; who: string; sum: string; lines: readonly TaskLine[]; more?: string }[];
}

export interface WorkPage {
  institution: { id: string; name: string; href: string };
  tasks: number;
  late: number;
  lead: string;
  /** The score today, and what it becomes step by step: entries that lack are a step of their own, because one task can stand for many. */
  outlook: readonly { step: string; share: number | null }[];
  /** Said where entries that lack are a step. */
  outlookNote?: string;
  responsible: string;
  /** What is open among the published documents, whose points are a sum of their own; left out where nothing is. */
  documents?: { text: string; href: string };
  dates: readonly { day: string; late: boolean; what: string; names: readonly { title: Phrase | string; href?: string }[]; more?: string }[];
  first: readonly (TaskInWords & Gap & { place?: string; edit?: string; late: boolean })[];
  choices: Readonly<Record<'kind' | 'language' | 'who' | 'dimension', readonly Choice[]>>;
  groups: readonly TaskGroup[];
  translations: readonly { language: OfficialLanguage; name: string; fields: number; services: readonly { title: Phrase; href: string; folder: string; fields: readonly { field: string; state: string; place?: string; edit?: string }[] }[]; more?: string }[];
}

/** The work list of an institution, for the readers of a route. `edit` makes the address where a file can be changed, where the site knows one. */
export function workPage(catalogue: Catalogue, report: Report, tasks: readonly Task[], dates: readonly Dated[], today: string, voice: Voice, edit?: (file: string) => string | undefined): WorkPage {
  const owner = institutionIn(catalogue, report.institution)!;
  const first = tasks.slice(0, mostFirst);
  const { role, deputy } = owner.facts.publishing ?? {};
  const whoOf = whosOf(tasks);
  const points = pointsOf(tasks);
  const late = tasks.filter((task) => task.late).length;
  return {
    institution: { id: owner.id, name: voice.say(owner.facts.names), href: addressOf.institution(voice, owner.id) },
    tasks: tasks.length, late,
    lead: [voice.say(workWordsWith.tasks(tasks.length, voice.number(tasks.length))), voice.say(reportWordsWith.pointsToGain(points, voice.number(points))), ...(late > 0 ? [voice.say(workWordsWith.late(late))] : [])].join(' · '),
    ...outlookOf(tasks, first, report, voice),
    responsible: role ? [voice.say(role), ...(deputy ? [voice.say(reportWordsWith.deputy(deputy))] : [])].join('; ') : voice.say(reportWords.noRoleNamed),
    ...documentsInWords(report, voice),
    dates: datesInWords(catalogue, dates, today, voice),
    first: first.map((task) => { const said = taskInWords(catalogue, task, voice); return { ...said, ...gapOf([task], said.asked, voice), ...placeOf(task, edit), late: task.late }; }),
    choices: {
      kind: taskKinds.map((kind) => ({ id: `k-${kind}`, text: voice.say(taskKindWords[kind]), tasks: tasks.filter((task) => task.kind === kind).length })).filter(isUsed),
      language: languages.map((language) => ({ id: `l-${language}`, text: nameOfLanguage(language, voice), tasks: tasks.filter((task) => task.language === language).length })).filter(isUsed),
      who: whoChoices(catalogue, tasks, whoOf, voice),
      dimension: (catalogue.standard?.dimensions ?? []).map(({ id, words }, index) => ({ id: `d-${index + 1}`, text: voice.say(words), tasks: tasks.filter((task) => task.dimension === id).length })).filter(isUsed),
    },
    groups: groupsOf(catalogue, tasks, whoOf, voice, edit),
    translations: translationsInWords(catalogue, owner.id, translationsIn(catalogue, owner.id, tasks), voice, edit),
  };
}

function outlookOf(tasks: readonly Task[], first: readonly Task[], { score, won, possible }: Report, voice: Voice): Pick<WorkPage, 'outlook' | 'outlookNote'> {
  const gained = (points: number) => (possible === 0 ? null : (won + points) / possible);
  const fresh = first.filter(({ kind }) => kind === 'describe');
  const entries = fresh.reduce((sum, task) => sum + entriesIn(task), 0);
  const steps = [
    ...(fresh.length === 0 ? [] : [{ step: workWordsWith.withNew(entries), share: gained(pointsOf(fresh)) }]),
    ...(fresh.length === first.length ? [] : [{ step: fresh.length === 0 ? workWordsWith.withFirst(first.length) : workWordsWith.thenMore(first.length - fresh.length), share: gained(pointsOf(first)) }]),
  ];
  return {
    outlook: [{ step: workWords.today, share: score }, ...steps, { step: workWords.withAll, share: gained(pointsOf(tasks)) }].map(({ step, share }) => ({ step: voice.say(step), share })),
    ...(fresh.length === 0 ? {} : { outlookNote: voice.say(workWords.newCountsWhole) }),
  };
}

// A register of which only the number is known is one task, however many entries it lacks.
function entriesIn({ findings }: Task): number {
  return Number(findings[0]?.reason?.values.lacking ?? 1);
}

function documentsInWords({ institution, inventory }: Report, voice: Voice): Pick<WorkPage, 'documents'> {
  const open = Object.values(inventory.categories).filter(({ outcome }) => outcome !== 'met' && outcome !== 'not-applicable').length;
  return open === 0 ? {} : { documents: { text: voice.say(workWordsWith.documents(open)), href: addressOf.documents(voice, institution) } };
}

/** The name of a content language, as its own readers' neighbours call it. */
export function nameOfLanguage(language: Language, voice: Voice): string {
  return voice.say(valueWords.procedureLanguage[language]);
}

/** The name of a dimension of the standard. */
export function nameOfDimension(catalogue: Catalogue, id: string, voice: Voice): string {
  const dimension = catalogue.standard?.dimensions.find((candidate) => candidate.id === id);
  return dimension ? voice.say(dimension.words) : id;
}

function isUsed({ tasks }: Choice): boolean {
  return tasks > 0;
}

type WhoOf = (task: Task) => { id: string; unit?: string };

// Units get numbers, the busiest first: a stylesheet cannot know their ids.
function whosOf(tasks: readonly Task[]): WhoOf {
  const busy = new Map<string, number>();
  for (const { doer } of tasks) if (doer.unit !== undefined) busy.set(doer.unit, (busy.get(doer.unit) ?? 0) + 1);
  const units = [...busy].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).slice(0, mostUnits).map(([unit]) => unit);
  return ({ doer }) => {
    if (doer.by === 'concept') return { id: 'w-keepers' };
    if (doer.unit === undefined) return { id: 'w-none' };
    const index = units.indexOf(doer.unit);
    return index < 0 ? { id: 'w-others' } : { id: `w-${index + 1}`, unit: doer.unit };
  };
}

function whoChoices(catalogue: Catalogue, tasks: readonly Task[], whoOf: WhoOf, voice: Voice): Choice[] {
  const [first] = tasks;
  const owner = first && institutionIn(catalogue, first.institution)!;
  const named: Readonly<Record<string, string>> = { 'w-keepers': voice.say(workWords.keepers), 'w-none': voice.say(workWords.noUnit), 'w-others': voice.say(workWords.otherUnits) };
  const groups = [...Map.groupBy(tasks, (task) => whoOf(task).id)].map(([id, same]) => ({ id, text: named[id] ?? nameOfUnit(catalogue, owner!, whoOf(same[0]!).unit!, voice), tasks: same.length }));
  return groups.sort((a, b) => Number(a.id in named) - Number(b.id in named) || voice.compare(a.text, b.text));
}

function groupsOf(catalogue: Catalogue, tasks: readonly Task[], whoOf: WhoOf, voice: Voice, edit?: (file: string) => string | undefined): TaskGroup[] {
  const dimensions = (catalogue.standard?.dimensions ?? []).map(({ id }) => id);
  const groups = [...Map.groupBy(tasks, ({ requirement, notice, kind, language }) => JSON.stringify([requirement ?? notice?.what, kind, language])).values()];
  // Of thousands of tasks each kind shows some; all stand in the table.
  const shown = tasks.length > mostOnPage.tasks ? mostOnPage.offers : Infinity;
  const rankOf = ([task]: readonly Task[]) => (task!.kind === 'find-out' ? 2 : task!.late || task!.due !== undefined ? 0 : 1);
  return groups.sort((a, b) => rankOf(a) - rankOf(b) || pointsOf(b) - pointsOf(a)).map((same) => {
    const [task] = same;
    const worded = new Map(same.map((one) => [one, taskInWords(catalogue, one, voice)]));
    const { kind, asked, href, help, basis } = worded.get(task!)!;
    const matters = new Set([...worded.values()].map(({ matter }) => plainOf(matter)));
    const matter = matters.size === 1 ? worded.get(task!)!.matter : undefined;
    const classes = [`k-${task!.kind}`, ...(task!.language ? [`l-${task!.language}`] : []), ...(task!.dimension ? [`d-${dimensions.indexOf(task!.dimension) + 1}`] : [])];
    const parts = [...Map.groupBy(same, (one) => worded.get(one)!.who)].map(([who, own]) => ({
      classes: [...new Set(own.map((one) => whoOf(one).id))].join(' '), who, sum: sumOf(own, voice),
      lines: own.slice(0, shown).map((one) => lineOf(one, worded.get(one)!, matter === undefined, edit)),
      ...(own.length > shown ? { more: voice.say(workWordsWith.more(own.length - shown)) } : {}),
    }));
    return {
      classes: [...new Set([...classes, ...parts.flatMap((part) => part.classes.split(' '))])].join(' '), kind, ...gapOf(same, asked, voice), ...(href === undefined ? {} : { href }), ...(matter === undefined || matter.length === 0 ? {} : { matter }), help, ...(basis === undefined ? {} : { basis }),
      sum: sumOf(same, voice), late: same.some(({ late }) => late), parts,
    };
  });
}

// Of tasks in a group some may be met in part.
function gapOf(tasks: readonly Task[], asked: Rich, voice: Voice): Gap {
  const outcomes = new Set(tasks.flatMap(({ findings }) => findings.map(({ outcome }) => outcome)));
  const [only = 'missing'] = outcomes.size === 1 ? outcomes : [];
  return outcomes.size === 0 ? { asked } : { gap: gapInWords(only, voice), asked: quoted(asked, voice) };
}

function lineOf(task: Task, { subject, matter, points, when, counts }: TaskInWords, own: boolean, edit?: (file: string) => string | undefined): TaskLine {
  return {
    ...subject, ...placeOf(task, edit), ...(own && matter.length > 0 ? { matter } : {}), ...(task.points > 0 ? { points } : {}), ...(when === undefined ? {} : { when }), late: task.late, ...(counts === undefined ? {} : { counts }),
  };
}

function sumOf(tasks: readonly Task[], voice: Voice): string {
  const points = pointsOf(tasks);
  return [voice.say(workWordsWith.tasks(tasks.length, voice.number(tasks.length))), ...(points > 0 ? [voice.say(reportWordsWith.pointsToGain(points, voice.number(points)))] : [])].join(' · ');
}

// In the folder of the service the rest of the path says nothing new.
function placeOf({ file, line, institution, services, obligation }: Pick<Task, 'file' | 'line' | 'institution' | 'services' | 'obligation'>, edit?: (file: string) => string | undefined): { place?: string; edit?: string } {
  if (file === undefined) return {};
  const folder = `institutions/${institution}/${services.length === 1 ? `services/${services[0]}/` : ''}`;
  return { place: obligation === undefined ? `${file.startsWith(folder) ? file.slice(folder.length) : file}:${line ?? 1}` : file, ...(edit && obligation === undefined ? { edit: edit(file) } : {}) };
}

function datesInWords(catalogue: Catalogue, dates: readonly Dated[], today: string, voice: Voice): WorkPage['dates'] {
  return [...Map.groupBy(dates, ({ due, what }) => `${due} ${what}`).values()].slice(0, mostDates).map((same) => {
    const { due, what } = same[0]!;
    const names = same.slice(0, mostNamed).map((date) => {
      const service = serviceIn(catalogue, date.institution, date.service);
      if (service) return { title: titleBeside(catalogue, service, voice), href: addressOf.service(voice, service) };
      return { title: nameOfPart(catalogue, date.institution, date, voice) };
    });
    return { day: voice.date(due), late: due < today, what: voice.say(what === 'check' ? workWords.check : noticeWords[what].title), names, ...(same.length > names.length ? { more: voice.say(workWordsWith.more(same.length - names.length)) } : {}) };
  });
}

function translationsInWords(catalogue: Catalogue, institution: string, work: readonly FieldToTranslate[], voice: Voice, edit?: (file: string) => string | undefined): WorkPage['translations'] {
  const added = furtherLanguages.filter((language) => work.some((task) => task.language === language));
  return [...languages, ...added].map((language) => {
    const own = work.filter((task) => task.language === language);
    const services = [...Map.groupBy(own, ({ service, concept }) => (concept === undefined ? `${service}` : `concepts/${concept}`)).values()].flatMap((tasks) => {
      const { service: id, concept: shared } = tasks[0]!;
      const service = serviceIn(catalogue, institution, id);
      const concept = conceptIn(catalogue, shared);
      const title = concept ? titleOf(concept, voice) : service && titleBeside(catalogue, service, voice);
      if (!title) return [];
      const folder = concept ? `concepts/${concept.id}/` : `${service!.folder}/`;
      const fields = tasks.map(({ field, state, file, line }) => ({
        field: field === undefined ? voice.say(workWords.wholeText) : labelInWords(field, voice), state: voice.say(workWords[state]),
        ...(file === undefined ? {} : { place: `${file.startsWith(folder) ? file.slice(folder.length) : file}:${line ?? 1}`, ...(edit ? { edit: edit(file) } : {}) }),
      }));
      return [{ title, href: concept ? addressOf.concept(voice, concept.id) : addressOf.service(voice, service!), folder, fields }];
    }).sort((a, b) => voice.compare(a.title.text, b.title.text));
    return { language, name: voice.say(workWordsWith.into(valueWords.procedureLanguage[language][voice.route.language])), fields: own.length, services: services.slice(0, mostOnPage.services), ...(services.length > mostOnPage.services ? { more: voice.say(workWordsWith.more(services.length - mostOnPage.services)) } : {}) };
  });
}

// “notes.timeLimit” is the note beside the time limit.
function labelInWords(field: string, voice: Voice): string {
  const [name = field, part] = field.split('.');
  const label = labelOfField(name, voice.route.language, 'words');
  return `${label ? voice.write(label, voice.route.language).text : name}${part ? ` (${part})` : ''}`;
}

import { inEach, type InEachLanguage } from '#languages/languages.ts';
import { wrongReasons } from '#languages/words/letters.ts';
import { reportWords, reportWordsWith } from '#languages/words/reports.ts';
import { valueWords } from '#languages/values.ts';
import { noticeWords, taskKindWords, workWords, workWordsWith } from '#languages/words/work.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Told } from '../assess/feedback.ts';
import type { Notice, Task } from '../assess/worklist.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { remembered, type Remembered } from '../model/reads.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { enoughNames } from '../model/text.ts';
import { helpOf, labelOfField } from './finding-words.ts';
import { addressOf, nameOfAct, nameOfObligation, nameOfUnit, titleBeside, titleOf } from './names.ts';
import { basisOf } from './requirement-page.ts';
import { messageInScript, richOf, titleOfRequirement, type Rich } from './rich.ts';
import { responsibleInWords } from './responsible.ts';
import { conceptIn, institutionIn, serviceIn } from '../model/look-up.ts';

/** A task as it is read: what is asked, what is the matter, what to write, for what, by when, and who acts. */
export interface TaskInWords {
  kind: string;
  asked: Rich;
  /** The page of the requirement, where one asks for it. */
  href?: string;
  matter: Rich;
  help: Rich;
  basis?: string;
  subject: { title: string | Phrase; href?: string };
  /** “counts for all 9 services”, where one line mends them all. */
  counts?: string;
  points: string;
  /** “by 21 May 2027”, “late since …” */
  when?: string;
  /** The unit, the keeper of the shared description, or the role, whoever is nearest; the page names the role and its deputy once for all. */
  who: string;
}

/** A task in the words of a route. */
export function taskInWords(catalogue: Catalogue, task: Task, voice: Voice): TaskInWords {
  const requirement = task.requirement === undefined ? undefined : requirementInWords(catalogue, task.requirement, voice);
  const when = whenOf(task, voice);
  return {
    kind: voice.say(taskKindWords[task.kind]), ...askedOf(catalogue, task, requirement, voice), ...(requirement?.basis ? { basis: requirement.basis } : {}),
    subject: subjectOf(catalogue, task, voice), ...(task.services.length > 1 ? { counts: voice.say(reportWordsWith.forServices(task.services.length)) } : {}),
    points: voice.say(reportWordsWith.points(task.points, voice.number(task.points))), ...(when === undefined ? {} : { when }),
    who: nearestOf(catalogue, task, voice),
  };
}

/** What every task says of the requirement that asks for it; `help` is for those of whom something is asked. */
interface RequirementInWords { requirement: Requirement; said: Pick<TaskInWords, 'asked' | 'href'>; help: Rich; basis: string }

const ofStandards = new WeakMap<Standard, Map<string, Remembered<RequirementInWords | undefined>>>();

// Thousands of tasks rest on some dozens of requirements.
function requirementInWords(catalogue: Catalogue, id: string, voice: Voice): RequirementInWords | undefined {
  const { standard } = catalogue;
  if (!standard) return undefined;
  const own = ofStandards.get(standard) ?? new Map<string, Remembered<RequirementInWords | undefined>>();
  ofStandards.set(standard, own);
  return remembered(own, `${voice.route.path} ${id}`, () => {
    const requirement = standard.requirements.find((candidate) => candidate.id === id);
    return requirement && {
      requirement, said: { asked: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, id) },
      help: richOf(requirement.words[voice.route.language].remedy, voice), basis: basisOf(catalogue, requirement, voice).basis ?? '',
    };
  });
}

function nearestOf(catalogue: Catalogue, { doer, institution }: Task, voice: Voice): string {
  const owner = institutionIn(catalogue, institution)!;
  return doer.by === 'institution' && doer.unit !== undefined ? nameOfUnit(catalogue, owner, doer.unit, voice) : responsibleInWords(catalogue, institution, doer, voice);
}

function askedOf(catalogue: Catalogue, task: Task, asking: RequirementInWords | undefined, voice: Voice): Pick<TaskInWords, 'asked' | 'href' | 'matter' | 'help'> {
  const [finding] = task.findings;
  if (finding && asking) return { ...asking.said, matter: messageInScript(finding, asking.requirement, voice), help: helpOf(finding, asking.requirement, voice.route.language) === '' ? [] : asking.help };
  const { title, help } = noticeWords[task.notice!.what];
  return { asked: [{ text: voice.say(title) }], matter: matterOf(catalogue, task, task.notice!, voice), help: richOf(help[voice.route.language], voice) };
}

function matterOf(catalogue: Catalogue, task: Task, notice: Notice, voice: Voice): Rich {
  if (notice.what === 'check') return [];
  if (notice.what === 'names') return [{ text: voice.say(workWordsWith.names(notice.languages.map(({ language, names }) => `${voice.say(valueWords.procedureLanguage[language])} ${voice.number(names)}`).join(', '), voice.number(enoughNames))) }];
  if (notice.what === 'told') return [{ text: toldInWords(notice, voice) }];
  // The names of acts stay as they are written, in every script.
  if (notice.what === 'act') return [{ text: `${voice.say(labelIn(task.field!))}: ` }, nameOfAct(catalogue, notice.act, voice), { text: ' → ' }, nameOfAct(catalogue, notice.by, voice)];
  return [{ text: voice.say(workWordsWith.ends(nameOfPart(catalogue, notice.institution, notice, voice), voice.date(notice.due))) }];
}

/** What readers told, how often and since when: only what no check has settled, or all of it. */
export function toldInWords({ reason, part, open, count, from, to }: Told, voice: Voice, whole = false): string {
  const number = whole ? count : open;
  return voice.say(workWordsWith.told(number, voice.say(wrongReasons[reason]), part === undefined ? undefined : voice.say(labelIn(part)), from, to));
}

function labelIn(field: string): InEachLanguage {
  return inEach((language) => labelOfField(field, language) ?? field);
}

/** What ends on a day: a fee with its amount and what it is for, or the office whose hours end. */
export function nameOfPart(catalogue: Catalogue, institution: string, notice: Extract<Notice, { due: string }>, voice: Voice): string {
  const owner = institutionIn(catalogue, institution)!;
  if (notice.what === 'hours') return notice.part === undefined ? voice.say(owner.facts.names) : nameOfUnit(catalogue, owner, notice.part, voice);
  const service = serviceIn(catalogue, institution, notice.service);
  const fee = typeof service?.facts.fees === 'object' ? service.facts.fees.find(({ id }) => id === notice.part) : undefined;
  const words = voice.firstOf(Object.fromEntries(Object.entries(service?.texts ?? {}).map(([language, text]) => [language, notice.part === undefined ? undefined : text?.fees?.[notice.part]])));
  return [fee && voice.money(fee.amount, fee.currency), words?.text].filter(Boolean).join(', ');
}

/** By when, or since when it is late; undefined where no day is set. */
function whenOf({ due, overdue, late }: Pick<Task, 'due' | 'overdue' | 'late'>, voice: Voice): string | undefined {
  if (due === undefined) return late ? voice.say(workWords.neverChecked) : undefined;
  return voice.say(overdue === undefined ? workWordsWith.by(voice.date(due)) : workWordsWith.lateSince(voice.date(due), voice.count(overdue, 'day')));
}

// What a task is about: one service, one that has no entry yet, or what many services share.
function subjectOf(catalogue: Catalogue, { institution, services, obligation, doer }: Task, voice: Voice): TaskInWords['subject'] {
  if (obligation !== undefined) return { title: nameOfObligation(catalogue, obligation, voice) };
  const service = services.length === 1 ? serviceIn(catalogue, institution, services[0]) : undefined;
  if (service) return { title: titleBeside(catalogue, service, voice), href: addressOf.service(voice, service) };
  const concept = conceptIn(catalogue, doer.concept);
  return concept ? { title: titleOf(concept, voice), href: addressOf.concept(voice, concept.id) } : { title: voice.say(reportWords.wholeInstitution) };
}

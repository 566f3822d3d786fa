import { workWords } from '#languages/words/work.ts';
import type { Voice } from '#languages/voice.ts';
import type { Task } from '../assess/worklist.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { csvInParts } from './csv.ts';
import { nameOfUnit } from './names.ts';
import { plainOf } from './rich.ts';
import { responsibleInWords } from './responsible.ts';
import { taskInWords } from './task-words.ts';
import { nameOfDimension, nameOfLanguage } from './work-page.ts';
import { institutionIn } from '../model/look-up.ts';

const columns = ['order', 'kind', 'service', 'asked', 'matter', 'write', 'points', 'due', 'daysLate', 'language', 'dimension', 'field', 'file', 'line', 'unit', 'role', 'deputy', 'basis', 'address', 'requirementId'] as const;

/** /{lang}/reports/{institution}/work.csv: a row for each task, in the order of the list, in the reader's words. `root` is the address of the site. */
export function workAsCsv(catalogue: Catalogue, tasks: readonly Task[], voice: Voice, root: string): string {
  const rows = tasks.map((task, index) => {
    const owner = institutionIn(catalogue, task.institution)!;
    const { kind, subject, counts, asked, matter, help, basis } = taskInWords(catalogue, task, voice);
    const title = typeof subject.title === 'string' ? subject.title : subject.title.text;
    const { unit, ...others } = task.doer;
    const { role, deputy } = others;
    const row: Readonly<Record<(typeof columns)[number], string | number>> = {
      order: index + 1, kind, service: counts ? `${title} (${counts})` : title, asked: plainOf(asked), matter: plainOf(matter), write: plainOf(help), points: task.points, due: task.due ?? '', daysLate: task.overdue ?? '',
      language: task.language ? nameOfLanguage(task.language, voice) : '', dimension: task.dimension ? nameOfDimension(catalogue, task.dimension, voice) : '', field: task.field ?? '', file: task.file ?? '', line: task.line ?? '',
      unit: unit === undefined ? '' : nameOfUnit(catalogue, owner, unit, voice), role: role ? voice.say(role) : responsibleInWords(catalogue, task.institution, others, voice), deputy: deputy ? voice.say(deputy) : '', basis: basis ?? '', address: subject.href ? `${root}${subject.href}` : '', requirementId: task.requirement ?? '',
    };
    return columns.map((column) => row[column]);
  });
  return [...csvInParts(rows, columns.map((column) => voice.say(workWords[column])))].join('');
}

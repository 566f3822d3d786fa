/** Who may ask for a service, what is asked, and in which steps it is given. */
import { languages } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { keyOf, leave, place } from './facts.ts';
import { put, putLines, stated } from './exported-fields.ts';
import { codeOf, isSame, onlyOne, said, type Exported } from './exported-statements.ts';

export function readConditions(exported: Exported): void {
  putLines(exported, 'eligibility', 'cv:holdsRequirement', 'requirement', 'dct:title');
  putLines(exported, 'exclusions', 'kat:excludes', 'exclusion', 'dct:title');
  putLines(exported, 'information', 'kat:asks', 'information', 'dct:title');
}

export function readSteps(exported: Exported): void {
  const steps = putLines(exported, 'steps', 'kat:hasStep', 'step', 'dct:description').map(({ node }) => {
    for (const fact of said(exported, node, 'kat:order')) place(fact);
    return stated({ by: codeOf(exported, node, 'kat:actor', 'by', Object.keys(valueWords.by)), channel: channelOf(exported, node) });
  });
  // A line for every step, also where it is not known who acts: facts of another number of steps say nothing of any.
  put(exported, 'steps', steps.some((step) => Object.keys(step).length > 0) ? steps : []);
}

/** The way by which a step is taken, by the id that its address carries. */
function channelOf(exported: Exported, node: string): string | undefined {
  const way = onlyOne(exported, node, 'kat:byChannel');
  const start = `${exported.key}#channel-`;
  const id = way && keyOf(way.statement.object);
  if (!id?.startsWith(start) || !said(exported, exported.key, 'cv:hasChannel').some(({ statement }) => keyOf(statement.object) === id)) return way && leave(way, 'no-entry'), undefined;
  place(way!);
  return id.slice(start.length);
}

/** CPSV-AP has one text for all steps: it is held against the steps, and nothing is made of it. */
export function compareProcedure(exported: Exported): void {
  const rule = onlyOne(exported, exported.key, 'cpsv:follows');
  if (!rule) return;
  const node = keyOf(rule.statement.object);
  const steps = Object.fromEntries(languages.flatMap((language) => {
    const lines = exported.fields.get(`${language}.steps`) as string[] | undefined;
    return lines ? [[language, lines.map((line, index) => `${index + 1}. ${line}`).join('\n')]] : [];
  }));
  const told = said(exported, node, 'dct:description');
  for (const fact of told) if (isSame(exported, fact.statement.object, steps)) place(fact);
  // Its name is made of that of the service, its acts are those of the service.
  if (told.every(({ state }) => state === 'placed')) for (const fact of [rule, ...said(exported, node, 'dct:identifier', 'dct:title', 'cpsv:implements')]) place(fact);
}

/** How long a service takes, by when one applies, what follows silence, and how one appeals. */
import { languages } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { keyOf, leave, place } from './facts.ts';
import { onlyPart, partsInOrder, partsOf, placePart, put, putEntry, putWords, stated, type Fields } from './exported-fields.ts';
import { asNumber, codeOf, entryOf, isSame, onlyOne, said, textOf, valueOf, wordsIn, type Exported } from './exported-statements.ts';

export function readTimeLimit(exported: Exported): void {
  const { fields, key } = exported;
  const node = timeLimitOf(exported);
  const decision = node === undefined ? undefined : countedTime(exported, node);
  // CPSV-AP says it once more, where an ISO duration can.
  const again = onlyOne(exported, key, 'cv:processingTime');
  if (again && node !== undefined && said(exported, node, 'kat:length').some(({ statement }) => statement.object.value === again.statement.object.value)) place(again);
  const practice = rangeOf(exported, key, 'kat:usuallyTakes');
  if (decision !== undefined || practice !== undefined) fields.set('timeLimit', stated({ decision, practice }));
}

function timeLimitOf(exported: Exported): string | undefined {
  const fact = onlyOne(exported, exported.key, 'kat:hasTimeLimit');
  if (!fact) return undefined;
  const node = keyOf(fact.statement.object);
  placePart(exported, fact, node);
  return node;
}

/** What stands beside the time limit is the note on it once more. */
export function compareTimeLimitNotes(exported: Exported): void {
  const node = timeLimitOf(exported);
  if (node === undefined) return;
  const notesOn = (field: string) => Object.fromEntries(languages.map((language) => [language, (exported.fields.get(`${language}.notes`) as Record<string, string> | undefined)?.[field]]));
  for (const fact of said(exported, node, 'dct:description')) if (['timeLimit.decision', 'timeLimit'].some((field) => isSame(exported, fact.statement.object, notesOn(field)))) place(fact);
}

export function readDeadlines(exported: Exported): void {
  put(exported, 'applicantDeadlines', partsOf(exported, 'kat:applicantDeadline', 'applicant-deadline').map(({ node, id }) => {
    putEntry(exported, 'applicantDeadlines', id, wordsIn(exported, node, 'dct:description'));
    return { id, ...countedTime(exported, node) };
  }));
  for (const { node } of onlyPart(exported, 'kat:applicantDeadline', 'applicant-deadline')) exported.fields.set('applicantDeadline', countedTime(exported, node));
}

export function readSilence(exported: Exported): void {
  put(exported, 'silence', codeOf(exported, exported.key, 'kat:whenSilent', 'silence', Object.keys(valueWords.silence)));
}

export function readAppeals(exported: Exported): void {
  put(exported, 'appeal', partsInOrder(exported, 'kat:hasAppeal', 'appeal').flatMap(({ node, fact }) => {
    const body = entryOf(exported, 'appeal-bodies', onlyOne(exported, node, 'kat:appealBody'));
    if (body === undefined) return leave(fact, 'no-entry'), [];
    putWords(exported, 'appealHow', wordsIn(exported, node, 'dct:description'));
    const fee = textOf(exported, node, 'kat:appealFee');
    return [stated({ body, ...countedTime(exported, node), fee: fee === undefined ? undefined : Number(fee) === 0 ? 'none' : asNumber(fee), court: entryOf(exported, 'appeal-bodies', onlyOne(exported, node, 'kat:court')) })];
  }));
}

/** A length of time with how it is counted, and what it rests on. */
function countedTime(exported: Exported, node: string): Fields {
  return stated({
    ...lengthOf(exported, node), count: codeOf(exported, node, 'kat:counting', 'count', Object.keys(valueWords.count)), from: codeOf(exported, node, 'kat:countedFrom', 'from', Object.keys(valueWords.from)),
    act: entryOf(exported, 'acts', onlyOne(exported, node, 'kat:restsOn')), article: textOf(exported, node, 'kat:article'),
  });
}

function lengthOf(exported: Exported, node: string): Fields {
  const fact = onlyOne(exported, node, 'kat:length');
  if (!fact) return {};
  const [, months, days, hours] = /^P(?:(\d{1,4})M)?(?:(\d{1,4})D)?(?:T(\d{1,4})H)?$/.exec(fact.statement.object.value) ?? [];
  if ((months ?? days ?? hours) === undefined) return leave(fact, 'not-a-length-of-time'), {};
  place(fact);
  return Object.fromEntries(Object.entries({ days, hours, months }).flatMap(([unit, value]) => (value === undefined ? [] : [[unit, Number(value)]])));
}

/** A duration, exact or between two bounds: the shortest stands under the same name with “AtLeast”. */
export function rangeOf(exported: Exported, node: string, property: string): unknown {
  const longest = valueOf(onlyOne(exported, node, property));
  const shortest = valueOf(onlyOne(exported, node, `${property}AtLeast`));
  return longest === undefined || longest === shortest ? longest : stated({ min: shortest, max: longest });
}

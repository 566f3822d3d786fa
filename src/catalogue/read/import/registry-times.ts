/** Time limits and validity that a registry states. */
import { languages } from '#languages/languages.ts';
import { plainLetters, timeUnits } from '#languages/numbers.ts';
import { registryValues } from '#languages/registry-labels.ts';
import { toLatin } from '#languages/latin.ts';
import { folded } from './folded.ts';
import type { Page } from './registry-page.ts';
import { asWritten, conflict, daysAlone, describing, heldIn, inOurLetters, leave, place, type Gathering } from './registry-gathering.ts';

/** Takes the time limit for the decision, in days; a description that says another one makes a conflict. */
export function gatherTimeLimit({ pages, fields, conflicts }: Gathering): void {
  const found = pages.flatMap((page) => heldIn(page, 'timeLimit').map((held) => ({ page, held, days: Number(daysAlone.exec(folded(held.words))?.[1] ?? NaN) })));
  const clear = found.filter(({ days }) => days >= 1);
  const values = new Set(clear.map(({ days }) => days));
  for (const { held } of found.filter(({ days }) => !(days >= 1))) {
    const numbers = held.words.match(/\d+/g) ?? [];
    leave(held, numbers.length > 1 ? 'several-values' : 'not-a-length-of-time');
    if (numbers.length > 1) conflict(conflicts, 'timeLimit.decision', 'several-time-limits', { text: held.words });
  }
  if (values.size > 1) {
    for (const { held } of clear) leave(held, 'contradiction');
    return conflict(conflicts, 'timeLimit.decision', 'time-limits-differ', { text: clear.map(({ held, page }) => `${held.words} (${page.language ?? page.file})`).join(', ') });
  }
  if (values.size === 0 || found.length > clear.length) {
    for (const { held } of clear) leave(held, 'contradiction');
    return;
  }
  for (const { held } of clear) place(held);
  const days = [...values][0]!;
  fields.set('timeLimit', { decision: { days } });
  const against = pages.flatMap((page) => statedTimes(page).filter(({ value, unit }) => !(unit === 'day' && value === days)).map(({ text }) => text))[0];
  if (against) conflict(conflicts, 'timeLimit.decision', 'time-limit-against-text', { days: String(days), text: against });
}

/** Lengths of time that the description states in figures, with the words around them; years say how long something is valid, not how long it takes. */
function statedTimes(page: Page): { value: number; unit: string; text: string }[] {
  const language = page.language;
  if (!language) return [];
  return describing.flatMap((label) => heldIn(page, label)).flatMap((held) => {
    const words = inOurLetters(held.words, language);
    const plain = plainLetters(words, language);
    return [...plain.matchAll(/(?<![\d./-])(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?(?![\d./])/g)].flatMap((number) => {
      const unit = timeUnits[language].find(([, pattern]) => pattern.test(plain.slice(number.index + number[0].length)));
      if (!unit || unit[0] === 'year' || unit[0] === 'month') return [];
      const length = unit[1].exec(plain.slice(number.index + number[0].length))![0].length;
      return [{ value: number[2] ? NaN : Number(number[1]), unit: unit[0] === 'working-day' ? 'day' : unit[0], text: asWritten(words, plain, number.index, plain.slice(number.index, number.index + number[0].length + length).trim()) }];
    });
  });
}

/** Takes how long the outcome is valid. */
export function gatherValidity({ pages, fields, conflicts }: Gathering): void {
  const found = pages.flatMap((page) => heldIn(page, 'validity').map((held) => ({ held, page, validity: validityIn(held.words) })));
  const values = new Set(found.flatMap(({ validity }) => validity ?? []));
  for (const { held, validity } of found) {
    if (validity === undefined) leave(held, 'not-a-length-of-time');
    else if (values.size > 1) leave(held, 'contradiction');
    else place(held);
  }
  if (values.size > 1) conflict(conflicts, 'output.validity', 'validity-differs', { text: found.map(({ held }) => held.words).join(' / ') });
  if (values.size === 1) fields.set('output', { validity: [...values][0]! });
}

function validityIn(words: string): string | undefined {
  const asked = folded(toLatin(words)).replace(/\.$/, '');
  if (languages.some((language) => registryValues.unlimited[language].map(folded).includes(asked))) return 'unlimited';
  const [, number, unit] = /^(\d{1,3}) (\p{L}+)$/u.exec(asked) ?? [];
  if (!number) return undefined;
  const named = languages.flatMap((language) => timeUnits[language].filter(([, pattern]) => pattern.exec(` ${unit}`)?.[0].length === unit!.length + 1).map(([name]) => name))[0];
  const letter = { year: 'Y', month: 'M', week: 'W', day: 'D' }[named as 'year'];
  return letter && Number(number) > 0 ? `P${Number(number)}${letter}` : undefined;
}

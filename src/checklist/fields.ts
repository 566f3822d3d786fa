import type { ChecklistData } from '#catalogue/write/checklist.ts';
import { sayFault } from '../reading/fault.ts';
import { say } from './in-words.ts';
import { day, numberOfUnits, type Choices } from './state.ts';

/** The fields of the form, and what the reader chose in them. */
export interface Fields {
  /** What may be chosen. */
  known: { when: readonly string[]; fees: readonly string[] };
  /** Fields that are written into, not ticked. */
  typed: readonly HTMLInputElement[];
  /** The day of applying; absent where the page does not ask for it. */
  applied: HTMLInputElement | undefined;
  choices(): Choices;
  show(chosen: Choices): void;
}

/** The fields of a form; `today` asks which day it is. */
export function fieldsOf(form: HTMLElement, today: () => string): Fields {
  const inputs = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  const [when, fee, times, applied, decided] = [inputs('when'), inputs('fee'), inputs('times'), inputs('applied'), inputs('decided')];
  const typed = [...times, ...applied, ...decided];
  return {
    typed, applied: applied[0], known: { when: when.map(({ value }) => value), fees: [...fee.map(({ value }) => value), ...times.map(({ dataset }) => dataset.fee!)] },
    choices() {
      const ticked = fee.filter(({ checked }) => checked).map(({ value }) => [value, 1] as const);
      const counted = times.map(({ value, dataset }) => [dataset.fee!, numberOfUnits(value) ?? 0] as const).filter(([, number]) => number > 0);
      const [on, decision] = [applied, decided].map(([input]) => day(input?.value ?? null));
      return { when: new Set(when.filter(({ checked }) => checked).map(({ value }) => value)), fees: new Map([...ticked, ...counted]), ...(on && on !== today() ? { applied: on } : {}), ...(decision ? { decided: decision } : {}) };
    },
    show(chosen) {
      for (const input of when) input.checked = chosen.when.has(input.value);
      for (const input of fee) input.checked = chosen.fees.has(input.value);
      for (const input of times) input.value = String(chosen.fees.get(input.dataset.fee!) ?? '');
      if (applied[0]) applied[0].value = chosen.applied ?? today();
      if (decided[0]) decided[0].value = chosen.decided ?? '';
      for (const input of typed) sayFault(input, undefined, input);
    },
  };
}

/** What is wrong with what was typed, in words. The browser alone would only refuse it, or keep silent. */
export function wrongWith({ type, value, validity }: HTMLInputElement, data: ChecklistData): string | undefined {
  const isDate = type === 'date';
  const isFine = validity.valid && (value === '' || (isDate ? day(value) : numberOfUnits(value)) !== undefined);
  return isFine ? undefined : say(data, isDate ? 'notDay' : 'notNumber');
}

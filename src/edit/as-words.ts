import type { Choice, FormElement, FormValue } from '#catalogue/write/edit-form.ts';
import type { DurationOrRange } from '#catalogue/model/service-parts.ts';
import { durationInWords } from '#catalogue/write/time.ts';
import { editWords } from '#languages/words/edit.ts';
import type { Tools } from './element.ts';

/** What a field says, a line for each thing; none where nothing is stated. */
export function linesOfField(element: FormElement | undefined, value: unknown, tools: Pick<Tools, 'voice' | 'choicesFrom' | 'conditions'>): string[] {
  if (element?.part === 'facts') return linesOf(element.value, value, tools);
  if (value === undefined || value === 'none') return value === 'none' ? [tools.voice.say(editWords.none)] : [];
  if (typeof value !== 'string') return Object.values(value as Readonly<Record<string, string>>);
  return [element?.choices?.find((choice) => choice.value === value)?.label ?? value];
}

/** What a value of the facts says, a line for each thing, under the names that the form has for its fields; what is not stated and ids that no officer sees are left out. */
export function linesOf(of: FormValue, value: unknown, tools: Pick<Tools, 'voice' | 'choicesFrom' | 'conditions'>): string[] {
  if (value === undefined || value === null) return [];
  if (value === 'none') return [tools.voice.say(editWords.none)];
  if (of.kind === 'rows' && Array.isArray(value)) return value.map((row) => linesOf(of.item!, row, tools).join('; '));
  if (of.kind === 'object' && typeof value === 'object') {
    return Object.entries(of.fields!).filter(([, field]) => field.kind !== 'own-id').flatMap(([name, field]) => linesOf(field, (value as Readonly<Record<string, unknown>>)[name], tools).map((line) => `${String(field.schema.title ?? name)}: ${line}`));
  }
  return [oneOf(of, value, tools)];
}

/** A value that has no parts, as the form shows it. */
function oneOf(of: FormValue, value: unknown, { voice, choicesFrom, conditions }: Pick<Tools, 'voice' | 'choicesFrom' | 'conditions'>): string {
  if (Array.isArray(value)) return value.map((one) => oneOf(of, one, { voice, choicesFrom, conditions })).join(', ');
  if (typeof value === 'boolean') return voice.say(value ? editWords.yes : editWords.no);
  if (typeof value === 'number') return voice.number(value);
  if (of.kind === 'length' && value === 'unlimited') return voice.say(editWords.unlimited);
  if (of.kind === 'length') return durationInWords(value as DurationOrRange, voice);
  const choices: readonly Choice[] = of.kind === 'condition' ? conditions : of.from === undefined ? of.choices ?? [] : choicesFrom(of.from);
  return choices.find((choice) => choice.value === value)?.label ?? String(value);
}

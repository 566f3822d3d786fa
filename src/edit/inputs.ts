import { useId, useState, type ChangeEvent, type FocusEvent } from 'react';
import { mayBeTwoNumbers } from '#catalogue/read/meant.ts';
import { fileKinds } from '#catalogue/model/stored-file.ts';
import type { Choice, FormValue } from '#catalogue/write/edit-form.ts';
import { lengthUnits } from '#languages/words/edit.ts';
import { afterwards, h, useTools, useWords, type ReactNode } from './element.ts';

/** What every input is given: the id that its label names, the value, and what to do with another one. Undefined means that nothing is stated. */
export interface InputProps {
  id: string;
  of: FormValue;
  value: unknown;
  onChange(value: unknown): void;
}

const textOf = (value: unknown): string => (value === undefined || value === null || typeof value === 'object' ? '' : String(value));
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);
const onText = (use: (text: string) => void) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => use(event.target.value);

/** The inputs by what is asked for. */
export const inputs: Readonly<Record<string, (props: InputProps) => ReactNode>> = {
  line: Line, date: DateInput, time: TimeInput, address: Address, number: NumberInput, choice: ChoiceInput, choices: Choices, yesno: YesNo, flag: Flag, length: Length, amount: Amount, condition: Condition, file: StoredFile,
};

/** These carry labels of their own, one for each of their parts. */
export const groups: ReadonlySet<string> = new Set(['choices', 'length', 'amount', 'condition']);

function Line({ id, value, onChange }: InputProps): ReactNode {
  return h('input', { id, type: 'text', value: textOf(value), onChange: onText((text) => onChange(orNothing(text))) });
}

function DateInput({ id, value, onChange }: InputProps): ReactNode {
  return h('input', { id, type: 'date', className: 'short', value: textOf(value), onChange: onText((text) => onChange(orNothing(text))) });
}

function TimeInput({ id, value, onChange }: InputProps): ReactNode {
  return h('input', { id, type: 'time', className: 'short', value: textOf(value), onChange: onText((text) => onChange(orNothing(text))) });
}

function Address({ id, value, onChange }: InputProps): ReactNode {
  return h('input', { id, type: 'url', inputMode: 'url', placeholder: 'https://', value: textOf(value), onChange: onText((text) => onChange(orNothing(text))) });
}

/** A number as it is being written: “1,” is on its way to 1,5. What is no number stays as it was written, and the check says so. */
function NumberInput({ id, value, onChange }: InputProps): ReactNode {
  const [text, setText] = useState(textOf(value));
  const shown = numberIn(text) === value || (text === '' && value === undefined) ? text : textOf(value);
  return h('input', { id, type: 'text', inputMode: 'decimal', className: 'short', value: shown, onChange: onText((typed) => { setText(typed); onChange(numberIn(typed)); }) });
}

/** The number that was typed; what is none, or may be two, as it was written. */
export function numberIn(text: string): number | string | undefined {
  const plain = text.trim().replace(',', '.');
  // 1.500 may be one and a half or a thousand and five hundred: it stays as it was written, and the check asks.
  if (mayBeTwoNumbers(plain)) return text;
  return plain === '' ? undefined : /^-?\d+(?:\.\d*)?$/.test(plain) ? Number(plain) : text;
}

function useChoices(of: FormValue, value: unknown): readonly Choice[] {
  const { choicesFrom } = useTools();
  const say = useWords();
  const choices = of.from === undefined ? of.choices ?? [] : choicesFrom(of.from);
  const given = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  return [...choices, ...given.filter((one) => !choices.some((choice) => choice.value === one)).map((one) => ({ value: one, label: `${one} (${say('unknownChoice')})` }))];
}

function ChoiceInput({ id, of, value, onChange }: InputProps): ReactNode {
  const say = useWords();
  const choices = useChoices(of, value);
  return h('select', { id, value: textOf(value), onChange: onText((text) => onChange(orNothing(text))) }, h('option', { value: '' }, `– ${say('notStated')} –`), choices.map((choice) => h('option', { key: choice.value, value: choice.value }, choice.label)));
}

/** The file of a form: one that the institution has stored, or one from this computer. */
function StoredFile({ id, of, value, onChange }: InputProps): ReactNode {
  const say = useWords();
  const { storeFile } = useTools();
  const [refusal, setRefusal] = useState<string>();
  const hintId = useId();
  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    const taken = await storeFile(file);
    // The same file may be chosen again once it was put right.
    target.value = '';
    setRefusal('refusal' in taken ? taken.refusal : undefined);
    if ('name' in taken) onChange(taken.name);
  };
  return h('div', { className: 'stack' }, h(ChoiceInput, { id, of, value, onChange }),
    h('label', null, say('fileFromHere'), h('span', { className: 'hint', id: hintId }, say('fileHint')), h('input', { type: 'file', accept: fileKinds.map((kind) => `.${kind}`).join(','), 'aria-describedby': hintId, onChange: (event: ChangeEvent<HTMLInputElement>) => void take(event) })),
    refusal !== undefined && h('p', { className: 'message', role: 'alert' }, refusal));
}

const manyChoices = 9;

/** Several of a list: boxes to tick while they are few, else those chosen and a list to choose from. */
function Choices({ id, of, value, onChange }: InputProps): ReactNode {
  const say = useWords();
  const choices = useChoices(of, value);
  const chosen = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  // Days stand in the order of the week, whichever was ticked first.
  const inOrder = (list: readonly string[]) => (of.choices ? choices.map(({ value: one }) => one).filter((one) => list.includes(one)) : list);
  const set = (list: readonly string[]) => onChange(list.length === 0 ? undefined : of.oneOrMore && list.length === 1 ? list[0] : inOrder(list));
  if (choices.length <= manyChoices) {
    return h('div', { className: 'checks' }, choices.map((choice, index) => h('label', { key: choice.value },
      h('input', { id: index === 0 ? id : `${id}-${choice.value}`, type: 'checkbox', checked: chosen.includes(choice.value), onChange: (event: ChangeEvent<HTMLInputElement>) => set(event.target.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value)) }), choice.label)));
  }
  const label = (one: string) => choices.find((choice) => choice.value === one)?.label ?? one;
  return h('div', { className: 'picks' },
    chosen.length > 0 && h('ul', null, chosen.map((one) => h('li', { key: one }, label(one), h('button', { type: 'button', className: 'small', onClick: () => set(chosen.filter((other) => other !== one)), 'aria-label': `${say('remove')}: ${label(one)}` }, '×')))),
    h('select', { id, value: '', 'aria-label': say('add'), onChange: onText((text) => { if (text) set([...chosen, text]); }) }, h('option', { value: '' }, `${say('add')} …`), choices.filter((choice) => !chosen.includes(choice.value)).map((choice) => h('option', { key: choice.value, value: choice.value }, choice.label))));
}

function YesNo({ id, value, onChange }: InputProps): ReactNode {
  const say = useWords();
  return h('select', { id, className: 'short', value: value === undefined ? '' : String(value), onChange: onText((text) => onChange(text === '' ? undefined : text === 'true')) },
    h('option', { value: '' }, `– ${say('notStated')} –`), h('option', { value: 'true' }, say('yes')), h('option', { value: 'false' }, say('no')));
}

function Flag({ id, of, value, onChange }: InputProps): ReactNode {
  return h('label', { className: 'flag' }, h('input', { id, type: 'checkbox', checked: value === true, onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.checked ? true : undefined) }), String(of.schema.title ?? ''));
}

function Amount({ id, of, value, onChange }: InputProps): ReactNode {
  const say = useWords();
  const how = value === undefined ? '' : value === 'none' ? 'none' : 'value';
  return h('div', { className: 'beside-each' },
    h('select', { id, value: how, 'aria-label': String(of.schema.title ?? ''), onChange: onText((text) => onChange(text === '' ? undefined : text === 'none' ? 'none' : 0)) }, h('option', { value: '' }, say('notStated')), h('option', { value: 'none' }, say('none')), h('option', { value: 'value' }, say('value'))),
    how === 'value' && h(NumberInput, { id: `${id}-amount`, of, value, onChange }));
}

type Unit = keyof typeof lengthUnits;
const codes: Readonly<Record<Unit, readonly [string, string]>> = { minute: ['PT', 'M'], hour: ['PT', 'H'], day: ['P', 'D'], week: ['P', 'W'], month: ['P', 'M'], year: ['P', 'Y'] };

// Such as P1Y6M.
const severalUnits = /^P(?=.*\d[A-Z].*\d[A-Z])(?:\d+[A-Z])*(?:T(?:\d+[A-Z])+)?$/;

/** A length of time in one unit: `PT15M` is 15 minutes. Between the letters stands what was written, which may be no number. */
export function partsOfLength(length: unknown): { text: string; unit: Unit } | undefined {
  if (typeof length !== 'string' || severalUnits.test(length)) return undefined;
  const [, start, text = '', end] = /^(PT?)(.+)([A-Z])$/.exec(length) ?? [];
  const unit = (Object.keys(codes) as Unit[]).find((candidate) => codes[candidate][0] === start && codes[candidate][1] === end);
  return unit && { text, unit };
}

/** So many of a unit, as it stands in a file. What is no number stays in it as it was written, and the check says so. */
export function lengthIn(text: string, unit: Unit): string {
  const number = text.trim().replace(/^0+(?=\d|$)/, '');
  return number === '' ? '' : `${codes[unit][0]}${number}${codes[unit][1]}`;
}

function Length({ id, of, value, onChange }: InputProps): ReactNode {
  const say = useWords();
  const isRange = typeof value === 'object' && value !== null;
  const range = isRange ? (value as { min?: string; max?: string }) : {};
  const how = value === undefined ? '' : value === 'unlimited' ? 'unlimited' : isRange ? 'between' : 'exactly';
  const title = String(of.schema.title ?? '');
  const choose = (text: string) => onChange(text === '' ? undefined : text === 'unlimited' ? 'unlimited' : text === 'between' ? { min: '', max: typeof value === 'string' && value !== 'unlimited' ? value : 'P1D' } : range.max ?? 'P1D');
  return h('div', { className: 'beside-each' },
    h('select', { id, value: how, 'aria-label': `${title}: ${say('kind')}`, onChange: onText(choose) },
      h('option', { value: '' }, say('notStated')), h('option', { value: 'exactly' }, say('exactly')), h('option', { value: 'between' }, say('between')), of.unlimited && h('option', { value: 'unlimited' }, say('unlimited'))),
    how === 'exactly' && h(OneLength, { id: `${id}-length`, title, value: String(value), onChange }),
    how === 'between' && h(OneLength, { id: `${id}-min`, title: say('atLeast'), value: range.min ?? '', onChange: (min) => onChange({ ...range, min }) }),
    how === 'between' && h(OneLength, { id: `${id}-max`, title: say('atMost'), value: range.max ?? '', onChange: (max) => onChange({ ...range, max }) }));
}

function OneLength({ id, title, value, onChange }: { id: string; title: string; value: string; onChange(value: string): void }): ReactNode {
  const say = useWords();
  const { voice } = useTools();
  // While another number is written, none stands there: the unit stays.
  const [last, setLast] = useState<Unit>('day');
  const parts = partsOfLength(value);
  // A length of several units is shown as it is written.
  if (value !== '' && !parts) return h('input', { id, type: 'text', className: 'short', value, 'aria-label': title, onChange: onText(onChange) });
  const { text, unit } = parts ?? { text: '', unit: last };
  const put = (number: string, of: Unit) => { setLast(of); onChange(lengthIn(number, of)); };
  // A field of numbers alone would let in what is none, keep silent and hand over nothing.
  return h('span', { className: 'length' },
    h('input', { id, type: 'text', inputMode: 'numeric', className: 'short', value: text, 'aria-label': `${title}: ${say('howMany')}`, onChange: onText((number) => put(number, unit)) }),
    h('select', { value: unit, 'aria-label': `${title}: ${say('unit')}`, onChange: onText((other) => put(text || '1', other as Unit)) }, (Object.keys(codes) as Unit[]).map((one) => h('option', { key: one, value: one }, voice.say(lengthUnits[one])))));
}

/** The condition under which a row counts: one that the service names already, or a new one in words. */
function Condition({ id, of, value, onChange }: InputProps): ReactNode {
  const say = useWords();
  const { conditions, addCondition } = useTools();
  const [words, setWords] = useState<string>();
  const wordsId = useId();
  const add = () => { if (words?.trim()) onChange(addCondition(words.trim())); setWords(undefined); };
  const addAndStay = () => { add(); afterwards(() => document.getElementById(id)?.focus()); };
  const known = typeof value === 'string' && !conditions.some((one) => one.value === value) ? [...conditions, { value, label: value }] : conditions;
  return h('div', { className: 'stack' },
    h('select', { id, value: textOf(value), 'aria-label': String(of.schema.title ?? ''), onChange: onText((text) => { if (text === '+') setWords(''); else onChange(orNothing(text)); }) },
      h('option', { value: '' }, `– ${say('notStated')} –`), known.map((one) => h('option', { key: one.value, value: one.value }, one.label)), h('option', { value: '+' }, say('newCondition'))),
    // Whoever writes the condition and goes on has said it: without its words the row would hold for everybody.
    words !== undefined && h('div', { className: 'beside-each', onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => { if (!currentTarget.contains(relatedTarget)) add(); } }, h('label', { htmlFor: wordsId }, say('conditionWords')),
      h('input', { id: wordsId, type: 'text', autoFocus: true, value: words, onChange: onText(setWords), onKeyDown: (event: { key: string; preventDefault(): void }) => { if (event.key === 'Enter') { event.preventDefault(); addAndStay(); } } }),
      h('button', { type: 'button', className: 'plain-button', onClick: addAndStay }, say('add'))));
}

import FormOfSchema from '@rjsf/core';
import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps, FieldProps, FieldTemplateProps, ObjectFieldTemplateProps, RJSFSchema, UiSchema, ValidatorType } from '@rjsf/utils';
import { createContext, Fragment, memo, useContext } from 'react';
import type { FormValue } from '#catalogue/write/edit-form.ts';
import { freeId } from '#languages/letters.ts';
import { editWordsWith } from '#languages/words/edit.ts';
import { isObject } from './draft.ts';
import { afterwards, h, useTools, useWords, type ReactNode } from './element.ts';
import { groups, inputs } from './inputs.ts';
import { useRemoving } from './undo.ts';

/** The value of a field of facts, laid out by the form library from the JSON Schema of the model. */
export const FactValue = memo(function FactValue({ of, field, value, onChange }: { of: FormValue; field: string; value: unknown; onChange(value: unknown): void }): ReactNode {
  return h(FormOfSchema, {
    tagName: 'div', idPrefix: `in-${field}`, idSeparator: '-', schema: of.schema as RJSFSchema, uiSchema: uiOf(of), formData: value, validator: checkElsewhere, templates, fields,
    noValidate: true, showErrorList: false, experimental_defaultFormStateBehavior: { emptyObjectFields: 'skipDefaults', arrayMinItems: { populate: 'never' }, constAsDefaults: 'never' },
    onChange: ({ formData }: { formData?: unknown }) => onChange(withOwnIds(of, formData)), children: h(Fragment),
  });
}, (before, after) => before.of === after.of && before.value === after.value && before.field === after.field);

/** How the library asks for each part: our own inputs for every value that is not a list or a thing with fields. */
function uiOf(of: FormValue): UiSchema {
  const own = { 'ui:options': { of } };
  if (of.kind === 'object') return { ...own, ...Object.fromEntries(Object.entries(of.fields!).map(([name, inner]) => [name, uiOf(inner)])) };
  if (of.kind === 'rows') return { ...own, items: uiOf(of.item!) };
  return { ...own, 'ui:field': 'input' };
}

const formValueOf = (uiSchema: UiSchema | undefined): FormValue | undefined => (uiSchema?.['ui:options'] as { of?: FormValue } | undefined)?.of;
const isMadeByTheForm = (of: FormValue): boolean => of.kind === 'own-id' || (of.kind === 'choice' && of.from === undefined && of.choices?.length === 1);

/** Rows get the ids that an officer never sees, and values that allow no choice; what is there is never changed. */
export function withOwnIds(of: FormValue, value: unknown): unknown {
  if (of.kind !== 'rows' || !Array.isArray(value)) return value;
  const own = Object.entries(of.item!.fields!).filter(([, field]) => isMadeByTheForm(field));
  return value.reduce<unknown[]>((rows, row) => {
    const made = own.flatMap(([name, field]): [string, unknown][] => {
      if ((row as Record<string, unknown> | undefined)?.[name] !== undefined) return [];
      if (field.kind === 'choice') return [[name, field.choices![0]!.value]];
      // What has a name of its own is called by it, once that is written (named-rows.ts).
      if (of.item!.fields!.names) return [];
      const type = (row as Record<string, unknown> | undefined)?.type;
      // A channel is called by its kind, as soon as that is known.
      if (of.item!.fields!.type && typeof type !== 'string') return [];
      const taken = [...value, ...rows].flatMap((other) => ((other as Record<string, unknown> | undefined)?.[name] as string | undefined) ?? []);
      return [[name, freeId(typeof type === 'string' ? type : field.first ?? name, taken)]];
    });
    rows.push(made.length === 0 ? row : { ...Object.fromEntries(made), ...(row as object) });
    return rows;
  }, []);
}

// Whether a value is right is said by the reader of the catalogue, in the officer's language: a second opinion in English would be no help, and compiling schemas is what the page's security policy forbids.
const checkElsewhere: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({}),
};

function InputField({ formData, onChange, fieldPathId, uiSchema }: FieldProps): ReactNode {
  const of = formValueOf(uiSchema)!;
  if (isMadeByTheForm(of)) return null;
  const Input = inputs[of.kind]!;
  return h(Input, { id: fieldPathId.$id, of, value: formData, onChange: (value: unknown) => onChange(value, fieldPathId.path) });
}

// More letters than a select of the usual width shows.
const longWords = 24;

function FieldTemplate({ id, label, rawDescription, children, uiSchema, fieldPathId }: FieldTemplateProps): ReactNode {
  const { choicesFrom } = useTools();
  const of = formValueOf(uiSchema);
  if (!of || of.kind === 'object' || of.kind === 'rows') return children;
  if (isMadeByTheForm(of)) return null;
  // The whole value has the heading of its field above it, which stands for the label to those who see it.
  if (fieldPathId.path.length === 0) return groups.has(of.kind) ? children : h(Fragment, null, h('label', { className: 'quiet', htmlFor: id }, label), children);
  const hint = of.kind === 'choice' || of.kind === 'condition' || of.kind === 'file' || of.kind === 'flag' ? '' : rawDescription;
  const said = hint ? h('span', { className: 'hint' }, hint) : null;
  if (of.kind === 'flag') return h('div', { className: 'input' }, children);
  if (groups.has(of.kind)) return h('fieldset', { className: `input asks-${of.kind}` }, h('legend', null, label), said, children);
  const choices = of.kind !== 'choice' ? [] : of.from === undefined ? of.choices ?? [] : choicesFrom(of.from);
  const isLong = choices.some((choice) => choice.label.length > longWords);
  return h('div', { className: `input asks-${of.kind}${isLong ? ' of-long-words' : ''}` }, h('label', { htmlFor: id }, label), said, children);
}

function ObjectFieldTemplate({ properties, title, fieldPathId, uiSchema, formData }: ObjectFieldTemplateProps): ReactNode {
  const say = useWords();
  const of = formValueOf(uiSchema)!;
  const last = fieldPathId.path.at(-1);
  const shown = properties.filter(({ name }) => !isMadeByTheForm(of.fields![name]!));
  const first = of.atOnce ? of.atOnce.flatMap((wanted) => shown.filter(({ name }) => name === wanted)) : shown;
  const more = shown.filter((property) => !first.includes(property));
  const isFilled = more.some(({ name }) => (formData as Record<string, unknown> | undefined)?.[name] !== undefined);
  const inside = [
    h('div', { className: 'fields', key: 'first' }, first.map(({ name, content }) => h(Fragment, { key: name }, content))),
    more.length > 0 && h('details', { key: 'more', className: 'more', open: isFilled || undefined }, h('summary', null, say('more')), h('div', { className: 'fields' }, more.map(({ name, content }) => h(Fragment, { key: name }, content)))),
  ];
  return typeof last === 'string' ? h('fieldset', { className: 'part' }, h('legend', null, title), inside) : h(Fragment, null, inside);
}

const Rows = createContext<readonly unknown[]>([]);

function ArrayFieldTemplate({ items, onAddClick, fieldPathId, schema, title, formData }: ArrayFieldTemplateProps): ReactNode {
  const say = useWords();
  const thing = String((schema.items as { title?: string } | undefined)?.title ?? '');
  const list = `${fieldPathId.$id}-rows`;
  const add = () => { onAddClick(); afterwards(() => document.querySelector<HTMLElement>(`#${CSS.escape(list)} > li:last-child :is(input, select)`)?.focus()); };
  const rows = h('div', { className: 'list-of-rows' },
    h(Rows.Provider, { value: Array.isArray(formData) ? formData : [] }, h('ol', { id: list, className: 'form-rows' }, items)),
    h('button', { type: 'button', id: `${fieldPathId.$id}-add`, className: 'plain-button', onClick: add }, `${say('add')}${thing ? `: ${thing.toLocaleLowerCase()}` : ''}`));
  // The rows within a row have no heading above them.
  return fieldPathId.path.length === 0 ? rows : h('fieldset', { className: 'part' }, h('legend', null, title), rows);
}

function ArrayFieldItemTemplate({ children, buttonsProps, index, totalItems, schema, uiSchema }: ArrayFieldItemTemplateProps): ReactNode {
  const say = useWords();
  const { voice } = useTools();
  const called = useNameOf(useContext(Rows)[index], formValueOf(uiSchema));
  const name = `${voice.say(editWordsWith.row(String(schema.title ?? ''), index + 1))}${called ? `: ${called}` : ''}`;
  const { onMoveUpItem, onMoveDownItem, onRemoveItem, fieldPathId } = buttonsProps;
  const removing = useRemoving();
  const remove = () => { removing(name); onRemoveItem(); afterwards(() => document.getElementById(`${fieldPathId.$id.replace(/-\d+$/, '')}-add`)?.focus()); };
  return h('li', { className: 'form-row' },
    h('div', { className: 'row-head' }, h('span', { className: 'row-name' }, name),
      h(RowButtons, { name, first: index === 0, last: index === totalItems - 1, onUp: onMoveUpItem, onDown: onMoveDownItem, onRemove: remove, say })),
    children);
}

/** What a row that has a name is called: an office without names of its own has that of its id in the word list of units, which the form never shows. */
export function useNameOf(row: unknown, of: FormValue | undefined): string | undefined {
  const { voice, choicesFrom } = useTools();
  if (!of?.fields?.names || !isObject(row)) return undefined;
  const own = isObject(row.names) ? row.names[voice.route.language] : undefined;
  return typeof own === 'string' && own !== '' ? voice.write(own, voice.route.language).text : choicesFrom('offices').find(({ value }) => value === row.id)?.label;
}

/** The buttons of a row: up, down, away. */
export function RowButtons({ name, first, last, onUp, onDown, onRemove, say }: { name: string; first: boolean; last: boolean; onUp(): void; onDown(): void; onRemove(): void; say: ReturnType<typeof useWords> }): ReactNode {
  const button = (word: keyof typeof signs, does: () => void, disabled: boolean) => h('button', { type: 'button', className: 'small', onClick: () => does(), disabled, 'aria-label': `${say(word)}: ${name}`, title: say(word) }, h('svg', { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': true }, h('path', { d: signs[word] })));
  return h('span', { className: 'row-buttons' }, button('up', onUp, first), button('down', onDown, last), button('remove', onRemove, false));
}

const signs = { up: 'M10 17V3M4 9l6-6 6 6', down: 'M10 3v14M4 11l6 6 6-6', remove: 'M4 4l12 12M16 4L4 16' } as const;

const templates = { FieldTemplate, ObjectFieldTemplate, ArrayFieldTemplate, ArrayFieldItemTemplate };
const fields = { input: InputField };

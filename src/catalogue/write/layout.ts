import { z } from 'zod';
import { innerOf } from '../model/field.ts';

/** How a value of a schema is laid out: the order of its fields, and whether it is short enough by nature to share one line. */
export interface Layout {
  /** Words are expected here, and no number. */
  isWords: boolean;
  /** Fields in the order of the model; unknown ones last, as they stood. */
  inOrder<Value>(entries: [string, Value][]): [string, Value][];
  at(step: string | number): Layout;
  /** Whether a list or record of this kind may stand on the line of its name when it is narrow enough. */
  fitsOneLine(value: object): boolean;
}

const known = new WeakMap<z.ZodType, Layout>();

/** The layout that follows from a schema alone, so that a new field has its place at once. */
export function layoutOf(schema: z.ZodType): Layout {
  let layout = known.get(schema);
  if (!layout) known.set(schema, (layout = made(schema)));
  return layout;
}

// What no schema describes: an example may hold anything.
const anything: Layout = { isWords: false, inOrder: (entries) => entries, at: () => anything, fitsOneLine: () => true };

function made(schema: z.ZodType): Layout {
  const forms = formsOf(schema);
  const records = forms.filter((form) => form instanceof z.ZodObject);
  const lists = forms.filter((form) => form instanceof z.ZodArray);
  const maps = forms.filter((form) => form instanceof z.ZodRecord);
  const fields = [...new Set(records.flatMap((record) => Object.keys(record.shape as object)))];
  const place = new Map(fields.map((field, index) => [field, index]));
  const steps = new Map<string, Layout>();
  const item = lists[0] && layoutOf(lists[0].element as z.ZodType);
  const entry = maps[0] && layoutOf(maps[0].valueType as z.ZodType);
  const fieldSchema = (field: string) => records.map((record) => (record.shape as Record<string, z.ZodType | undefined>)[field]).find(Boolean);
  const isLine = {
    list: lists.some((list) => isPlain(list.element as z.ZodType)),
    map: maps.some((map) => isPlain(map.valueType as z.ZodType)),
    record: records.some((record) => Object.values(record.shape as object).every((field: z.ZodType) => isPlain(field) || isListOfPlain(field)) || Object.values(record.shape as object).some(holdsAnything)),
  };
  return {
    isWords: forms.length > 0 && forms.some((form) => form instanceof z.ZodString || form instanceof z.ZodStringFormat || form instanceof z.ZodEnum || form instanceof z.ZodLiteral && typeof form.value === 'string') && !forms.some((form) => form instanceof z.ZodNumber || form instanceof z.ZodNumberFormat),
    inOrder: (entries) => (place.size === 0 || stand(entries, place) ? entries : [...entries].sort(([a], [b]) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size))),
    at(step) {
      if (typeof step === 'number') return item ?? anything;
      let layout = steps.get(step);
      if (!layout) {
        const field = fieldSchema(step);
        steps.set(step, (layout = field ? layoutOf(field) : entry ?? anything));
      }
      return layout;
    },
    fitsOneLine: (value) => (Array.isArray(value) ? isLine.list || lists.length === 0 : records.length > 0 ? isLine.record : maps.length > 0 ? isLine.map : true),
  };
}

// Most files stand in the order of the model already.
function stand(entries: readonly [string, unknown][], place: ReadonlyMap<string, number>): boolean {
  let last = 0;
  for (const [field] of entries) {
    const at = place.get(field) ?? place.size;
    if (at < last) return false;
    last = at;
  }
  return true;
}

function formsOf(schema: z.ZodType): z.ZodType[] {
  const inner = innerOf(schema);
  if (inner) return formsOf(inner);
  return schema instanceof z.ZodUnion ? (schema.options as z.ZodType[]).flatMap(formsOf) : [schema];
}

function isPlain(schema: z.ZodType): boolean {
  return formsOf(schema).some((form) => !(form instanceof z.ZodObject || form instanceof z.ZodArray || form instanceof z.ZodRecord || form instanceof z.ZodUnknown));
}

function isListOfPlain(schema: z.ZodType): boolean {
  return formsOf(schema).some((form) => form instanceof z.ZodArray && isPlain(form.element as z.ZodType));
}

function holdsAnything(schema: z.ZodType): boolean {
  return formsOf(schema).some((form) => form instanceof z.ZodRecord && formsOf(form.valueType as z.ZodType).some((value) => value instanceof z.ZodUnknown || (value instanceof z.ZodRecord && holdsAnything(value))));
}

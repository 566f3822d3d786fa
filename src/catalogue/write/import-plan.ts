import { mergeOf, type FieldMerge } from '../assess/merge.ts';
import { revisionOf } from '../assess/revision.ts';
import type { Draft } from '../model/import.ts';
import type { ImportedFacts } from '../model/imported.ts';
import { plainly, fieldsOf, type OwnService } from '../model/workbook.ts';
import { filesWith, importedWith } from './imported.ts';

/** What is there before an import. */
export interface Before {
  own: ReadonlyMap<string, OwnService>;
  imported: ReadonlyMap<string, ImportedFacts>;
  /** Text of a file, relative to the content folder. */
  textOf(path: string): string | undefined;
  /** Revisions of fields when the file was made, by `institution/service`. */
  base: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Whether a field that the file does not state is to be taken out. */
  silenceRemoves(field: string): boolean;
  /** Year-month-day. */
  today: string;
}

/** What an import does to one service. */
export interface PlannedService {
  draft: Draft;
  folder: string;
  isNew: boolean;
  merges: readonly FieldMerge[];
  /** Relative to the content folder. */
  files: readonly { path: string; text: string }[];
}

/** What an import would write: nothing is touched here. */
export function planImport(drafts: readonly Draft[], before: Before): PlannedService[] {
  return drafts.map((draft) => {
    const key = `${draft.institution}/${draft.service}`;
    const folder = `institutions/${draft.institution}/services/${draft.service}`;
    const own = before.own.get(key);
    const record = before.imported.get(key);
    const fields = withWhatStands(draft, own);
    const earlier = [before.base.get(key), record?.[draft.kind] && new Map(Object.entries(record[draft.kind]!.fields))].filter((states) => states !== undefined);
    const merges = mergeOf(own, { fields, silenceRemoves: before.silenceRemoves }, earlier).filter(({ field, theirs }) => theirs !== undefined || draft.kind === 'workbook' || record?.[draft.kind]?.fields[field] !== undefined);
    const changes = merges.filter(({ fate }) => fate === 'taken' || fate === 'removed').map(({ field, theirs }) => ({ field, value: theirs }));
    const texts = new Map(['service.yaml', 'sq.md', 'sr.md', 'en.md'].flatMap((name) => {
      const text = before.textOf(`${folder}/${name}`);
      return text === undefined ? [] : [[name, text] as const];
    }));
    const written = own && changes.length === 0 ? new Map<string, string>() : filesWith(changes, texts);
    // A workbook knows itself how everything stood; only what was taken from it has to be remembered.
    const remembered = merges.filter(({ theirs, fate }) => theirs !== undefined && (draft.kind !== 'workbook' || fate === 'taken'));
    const imported = remembered.length === 0 ? undefined : importedWith(record, draft.kind, { date: before.today, from: draft.from.map(({ file, language }) => ({ file, ...(language ? { language } : {}) })), fields: Object.fromEntries(remembered.map(({ field, theirs }) => [field, revisionOf(theirs)])) });
    const files = [...written, ...(imported === undefined ? [] : [['imported.yaml', imported] as const])].map(([name, text]) => ({ path: `${folder}/${name}`, text }));
    return { draft, folder, isNew: !own, merges, files };
  });
}

type Fields = Readonly<Record<string, unknown>>;

// Sources and conflicts are gathered from many places: an import adds to them and takes none away.
function withWhatStands({ fields, kind }: Draft, own: OwnService | undefined): ReadonlyMap<string, unknown> {
  if (kind === 'workbook' || !own) return fields;
  const ours = fieldsOf(own);
  const notes = new Set((joined(ours.get('conflicts'), fields.get('conflicts'), (item) => String(item.field)) as Fields[] | undefined ?? []).map(({ note }) => note));
  const gathered = [...fields].map(([field, value]): readonly [string, unknown] => {
    const here = ours.get(field);
    if (field === 'sources') return [field, joined(here, value, ({ url }) => String(url))];
    // Where somebody has already described a contradiction in a field, theirs stands.
    if (field === 'conflicts') return [field, joined(here, value, (item) => String(item.field))];
    if (field.endsWith('.conflicts')) return [field, { ...Object.fromEntries(Object.entries(value as Fields).filter(([note]) => notes.has(note))), ...(here as Fields | undefined) }];
    return [field, value];
  });
  return new Map(gathered);
}

function joined(ours: unknown, theirs: unknown, keyOf: (item: Fields) => string): unknown {
  const all = [ours, theirs].flatMap((list) => (Array.isArray(list) ? (list as Fields[]) : []));
  return plainly([...new Map([...all].reverse().map((item) => [keyOf(item), item])).values()].reverse());
}

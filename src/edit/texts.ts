import { useState, type ChangeEvent, type ClipboardEvent } from 'react';
import type { Concept } from '#catalogue/model/catalogue.ts';
import type { TextElement } from '#catalogue/write/edit-form.ts';
import { editWordsWith } from '#languages/words/edit.ts';
import { isLanguage, writtenTag, type OfficialLanguage } from '#languages/languages.ts';
import type { Said } from './judge.ts';
import { fieldAt, isSame, type Draft } from './draft.ts';
import { afterwards, h, placeOf, useTools, useWords, type ReactNode } from './element.ts';
import { RowButtons } from './facts.ts';
import { rowsIn, withPasted } from './pasted.ts';
import type { TranslationState } from './translations.ts';
import { filledTo, parts, rowsOf, withPlaces, withWords, type Part, type Rows } from './rows.ts';
import { useUndo } from './undo.ts';

/** What a field of words is given. */
export interface TextProps {
  element: TextElement;
  draft: Draft;
  gone: ReadonlySet<string>;
  set(path: string, value: unknown): void;
  /** The languages that are on the screen. */
  shown: readonly OfficialLanguage[];
  states: ReadonlyMap<string, TranslationState>;
  confirmed: ReadonlySet<string>;
  confirm(path: string, is: boolean): void;
  messages(path: string): readonly Said[];
  /** For a map of words: the entries that something in the facts asks words for. */
  entries?: readonly { id: string; label: string }[];
  /** Further entries that may be added. */
  more?: readonly { value: string; label: string }[];
}

/** A field of words, in each language side by side. */
export function TextField(props: TextProps): ReactNode {
  const { element, draft, shown } = props;
  if (element.kind === 'map') return h(MapOfWords, props);
  if (element.kind === 'lines') return h(Lines, props);
  return h('div', { className: 'columns' }, shown.map((language) => h(Cell, { ...props, key: language, language, path: `${language}.${element.field}`, entry: element.field, control:
    (id: string, describedBy: string | undefined) => h(OneText, { id, describedBy, element, language, value: fieldAt(draft, `${language}.${element.field}`), set: (value) => props.set(`${language}.${element.field}`, value) }) })));
}

/** One language of a field: its name, the words, what the concept says meanwhile, and whether the translation still holds. */
function Cell({ element, language, path, entry, states, confirmed, confirm, messages, control }: TextProps & { language: OfficialLanguage; path: string; entry: string; control(id: string, describedBy: string | undefined): ReactNode }): ReactNode {
  const { voice, concept } = useTools();
  const id = `in-${path.replace(/\./g, '-')}`;
  const shared = entry === 'titleStatus' ? undefined : sharedIn(concept, language, entry);
  const said = messages(path);
  return h('div', { className: 'cell', id: placeOf(path) },
    h('label', { htmlFor: id, className: 'tongue' }, voice.say(editWordsWith.language(language)), h('span', { className: 'quiet' }, `: ${element.label}`)),
    control(id, shared === undefined ? undefined : `${id}-more`),
    shared !== undefined && h('p', { className: 'hint shared', id: `${id}-more` }, h('span', null, voice.say(editWordsWith.inheritedWords(''))), h('span', { lang: writtenTag[language] }, Array.isArray(shared) ? shared.join(' · ') : String(shared))),
    said.map(({ text, help }, index) => h('p', { key: index, className: 'message' }, `${text}${help ? ` – ${help}` : ''}`)),
    h(Translation, { path, state: states.get(path), confirmed: confirmed.has(path), confirm }));
}

function Translation({ path, state, confirmed, confirm }: { path: string; state: TranslationState | undefined; confirmed: boolean; confirm(path: string, is: boolean): void }): ReactNode {
  const { voice } = useTools();
  const say = useWords();
  if (!state || (state.state === 'fresh' && !confirmed)) return null;
  return h('div', { className: state.state === 'stale' ? 'translation stale' : 'translation' },
    state.state === 'stale' && h('p', null, voice.say(editWordsWith.stale(state.from))),
    h('label', { className: 'flag', title: state.state === 'stale' ? undefined : voice.say(editWordsWith.unrecorded(state.from)) }, h('input', { type: 'checkbox', checked: confirmed, onChange: (event: ChangeEvent<HTMLInputElement>) => confirm(path, event.target.checked) }), say('translationRight')));
}

function OneText({ id, describedBy, element, language, value, set }: { id: string; describedBy: string | undefined; element: TextElement; language: OfficialLanguage; value: unknown; set(value: unknown): void }): ReactNode {
  const say = useWords();
  const common = { id, lang: writtenTag[language], 'aria-describedby': describedBy };
  const text = value === undefined ? '' : Array.isArray(value) ? value.join('\n') : String(value);
  const put = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => set(event.target.value === '' ? undefined : element.kind === 'own-lines' ? event.target.value.split('\n') : event.target.value);
  if (element.kind === 'choice') return h('select', { id, value: text, onChange: put }, h('option', { value: '' }, `– ${say('notStated')} –`), element.choices!.map((choice) => h('option', { key: choice.value, value: choice.value }, choice.label)));
  if (element.kind === 'line') return h('input', { ...common, type: 'text', value: text, onChange: put });
  return h('textarea', { ...common, rows: element.kind === 'body' ? 5 : 3, value: text, onChange: put });
}

/** Lists of sentences: a row is one step in all languages and in the facts, so that lists stay of one length. */
function Lines({ element, draft, set, shown, states, confirmed, confirm, messages }: TextProps): ReactNode {
  const say = useWords();
  const { voice, concept, tongues } = useTools();
  const listIn = (language: OfficialLanguage): readonly string[] | undefined => {
    const value = fieldAt(draft, `${language}.${element.field}`);
    return Array.isArray(value) ? (value as string[]) : undefined;
  };
  const length = Math.max(0, ...tongues.map((language) => listIn(language)?.length ?? 0));
  const rows = rowsOf(draft, element.field);
  const setRows = (next: Rows) => parts.forEach((part) => { if (next[part] && next[part] !== rows[part]) set(`${part}.${element.field}`, next[part]); });
  const onAll = (change: (list: unknown[]) => unknown[]) => setRows(withPlaces(rows, change));
  const put = (language: OfficialLanguage, row: number, words: string) => {
    const next = withWords(rows, language, row, words);
    if (length <= 1 && next[language]!.every((line) => line === '')) set(`${language}.${element.field}`, undefined);
    else setRows(next);
  };
  // A list copied from elsewhere is as many rows; into words that are there it is pasted as it is.
  const paste = (language: OfficialLanguage, row: number, event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = rowsIn(event.clipboardData.getData('text/plain'));
    if (pasted.length === 0 || selectionEnd - selectionStart < value.length) return;
    event.preventDefault();
    setRows(withPasted(rows, language, row, pasted));
  };
  const name = (row: number) => voice.say(editWordsWith.row(element.label, row + 1));
  // Also what is no list: one text may say that there is none, and keeps it.
  const said = Object.fromEntries(parts.filter((part) => part !== 'facts' || rows.facts).map((part) => [part, fieldAt(draft, `${part}.${element.field}`)])) as Readonly<Partial<Record<Part, unknown>>>;
  const { removing, notice } = useUndo(`text.${element.field}`, said, (before) => Object.entries(before).forEach(([part, value]) => set(`${part}.${element.field}`, value)));
  const add = () => {
    if (length === 0) set(`${shown[0] ?? 'sq'}.${element.field}`, ['']);
    else tongues.forEach((language) => { if (rows[language]) set(`${language}.${element.field}`, filledTo(rows[language], length + 1, language)); });
    afterwards(() => document.getElementById(`in-${shown[0]}-${element.field}-${length}`)?.focus());
  };
  return h('div', { className: 'lines' },
    h('ol', { className: 'form-rows' }, Array.from({ length }, (_, row) => h('li', { key: row, className: 'form-row' },
      h('div', { className: 'row-head' }, h('span', { className: 'row-name', 'aria-hidden': true }, `${row + 1}.`),
        h(RowButtons, { name: name(row), first: row === 0, last: row === length - 1, say, onUp: () => onAll((list) => swapped(list, row, row - 1)), onDown: () => onAll((list) => swapped(list, row, row + 1)), onRemove: () => { removing(name(row)); onAll((list) => list.filter((_line, index) => index !== row)); } })),
      h('div', { className: 'columns' }, shown.map((language) => h('div', { key: language, className: 'cell' },
        h('label', { htmlFor: `in-${language}-${element.field}-${row}`, className: 'tongue' }, voice.say(editWordsWith.language(language)), h('span', { className: 'quiet' }, `: ${name(row)}`)),
        h('textarea', { id: `in-${language}-${element.field}-${row}`, rows: 2, lang: writtenTag[language], value: listIn(language)?.[row] ?? '', onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => paste(language, row, event), onChange: (event: ChangeEvent<HTMLTextAreaElement>) => put(language, row, event.target.value) }))))))),
    notice,
    h('button', { type: 'button', className: 'plain-button', onClick: add, 'aria-label': `${say('addLine')}: ${element.label}` }, say('addLine')),
    h('div', { className: 'columns' }, shown.map((language) => {
      const path = `${language}.${element.field}`;
      const shared = sharedIn(concept, language, element.field);
      return h('div', { key: language, className: 'cell under', id: placeOf(path) },
        listIn(language) === undefined && shared !== undefined && length > 0 && h('p', { className: 'hint shared' }, voice.say(editWordsWith.inheritedWords('')), h('span', { lang: writtenTag[language] }, Array.isArray(shared) ? shared.join(' · ') : '')),
        messages(path).map(({ text, help }, index) => h('p', { key: index, className: 'message' }, `${text}${help ? ` – ${help}` : ''}`)),
        states.get(path) && states.get(path)!.state !== 'fresh' && h('p', { className: 'tongue' }, voice.say(editWordsWith.language(language))),
        h(Translation, { path, state: states.get(path), confirmed: confirmed.has(path), confirm }));
    })));
}

function swapped(list: readonly unknown[], a: number, b: number): unknown[] {
  const copy = [...list];
  [copy[a], copy[b]] = [copy[b], copy[a]];
  return copy;
}

/** Words by id: of each fee, document, condition … one row, in each language. */
function MapOfWords(props: TextProps): ReactNode {
  const { element, draft, gone, set, shown, entries = [], more = [] } = props;
  const say = useWords();
  const { tongues } = useTools();
  const [added, setAdded] = useState<readonly string[]>([]);
  const written = tongues.flatMap((language) => Object.keys((fieldAt(draft, `${language}.${element.field}`) ?? {}) as object));
  // A row that was taken away may come back, and its words with it: until then they are not shown.
  const ids = [...new Set([...entries.map(({ id }) => id), ...written, ...added])].filter((id) => !gone.has(`${element.field}.${id}`));
  const labelOf = (id: string) => entries.find((entry) => entry.id === id)?.label ?? more.find((choice) => choice.value === id)?.label ?? id;
  const put = (language: OfficialLanguage, id: string, words: string) => {
    const { [id]: old, ...others } = (fieldAt(draft, `${language}.${element.field}`) ?? {}) as Record<string, unknown>;
    const next = words === '' ? others : old === undefined ? { ...others, [id]: words } : { ...((fieldAt(draft, `${language}.${element.field}`) ?? {}) as object), [id]: words };
    set(`${language}.${element.field}`, Object.keys(next).length === 0 ? undefined : next);
  };
  const left = more.filter(({ value }) => !ids.includes(value));
  return h('div', { className: 'lines' },
    ids.length === 0 && left.length === 0 && h('p', { className: 'hint' }, say('noEntries')),
    ids.length > 0 && h('ul', { className: 'form-rows' }, ids.map((id) => h('li', { key: id, className: 'form-row' },
      h('div', { className: 'row-head' }, h('span', { className: 'row-name' }, labelOf(id))),
      h('div', { className: 'columns' }, shown.map((language) => h(Cell, { ...props, key: language, language, path: `${language}.${element.field}.${id}`, entry: `${element.field}.${id}`, element: { ...element, label: `${element.label}, ${labelOf(id)}` }, control:
        (input: string, describedBy: string | undefined) => h('textarea', { id: input, rows: 2, lang: writtenTag[language], 'aria-describedby': describedBy, value: wordsIn(fieldAt(draft, `${language}.${element.field}`), id), onChange: (event: ChangeEvent<HTMLTextAreaElement>) => put(language, id, event.target.value) }) })))))),
    left.length > 0 && h('label', { className: 'input' }, say('addWords'), h('select', { value: '', onChange: (event: ChangeEvent<HTMLSelectElement>) => setAdded([...added, event.target.value]) }, h('option', { value: '' }, `– ${say('choose')} –`), left.map((choice) => h('option', { key: choice.value, value: choice.value }, choice.label)))));
}

function wordsIn(map: unknown, id: string): string {
  const value = typeof map === 'object' && map !== null ? (map as Readonly<Record<string, unknown>>)[id] : undefined;
  return typeof value === 'string' ? value : '';
}

/** What the common description says in a language of a field, or of an entry of a map of words: `fees.issue`. It has none of the languages that institutions add. */
export function sharedIn(concept: Pick<Concept, 'texts'> | undefined, language: OfficialLanguage, path: string): unknown {
  const [field = '', ...rest] = path.split('.');
  const text = isLanguage(language) ? (concept?.texts[language] as Readonly<Record<string, unknown>> | undefined) : undefined;
  const value = text?.[field];
  return rest.length === 0 ? value : typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[rest.join('.')] : undefined;
}

/** The answer that the texts in some languages give together: a value, none, or nothing. */
export function answerOfTexts(draft: Draft, field: string, languages: readonly OfficialLanguage[]): 'value' | 'none' | undefined {
  const values = languages.map((language) => fieldAt(draft, `${language}.${field}`)).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values.every((value) => isSame(value, 'none')) ? 'none' : 'value';
}

import { useMemo, useRef, useState, type ChangeEvent } from 'react';
import type { FactElement, FormElement, FormSection, TextElement } from '#catalogue/write/edit-form.ts';
import { isFurtherLanguage, isLanguage, languages, writtenTag, type OfficialLanguage } from '#languages/languages.ts';
import type { TimeSpan } from '#catalogue/model/service-parts.ts';
import { labelOfEntry } from '#catalogue/write/finding-words.ts';
import { lengthInWords } from '#catalogue/write/time.ts';
import { editWords, editWordsWith } from '#languages/words/edit.ts';
import { fieldAt, type Draft } from './draft.ts';
import { h, placeOf, useTools, useWords, type ReactNode } from './element.ts';
import { FactValue, withOwnIds } from './facts.ts';
import type { Said } from './judge.ts';
import { answerOfTexts, sharedIn, TextField, type TextProps } from './texts.ts';
import type { TranslationState } from './translations.ts';
import { RemovingProvider, useUndo } from './undo.ts';

/** What the whole form is given. */
export interface FormProps {
  sections: readonly FormSection[];
  draft: Draft;
  /** Words of rows that were taken away, which go with the next save. */
  gone: ReadonlySet<string>;
  set(path: string, value: unknown): void;
  states: ReadonlyMap<string, TranslationState>;
  confirmed: ReadonlySet<string>;
  confirm(path: string, is: boolean): void;
  messages(path: string): readonly Said[];
}

/** All fields of a service or an institution, section by section. */
export function ServiceFields(props: FormProps): ReactNode {
  const { sections } = props;
  const say = useWords();
  const { voice, tongues } = useTools();
  // A narrow screen has room for one language at a time: the reader’s own first.
  const [wish, setWish] = useState<OfficialLanguage | 'all'>(() => (matchMedia('(max-width: 40rem)').matches ? voice.route.language : 'all'));
  // Whoever writes an added language has the own one beside it, to translate from.
  const shown = wish === 'all' ? tongues : isLanguage(wish) ? [wish] : [voice.route.language, wish];
  return h('div', { className: 'form-body' },
    h('nav', { className: 'parts-of-form', 'aria-label': say('sections') }, h('ul', null, sections.map(({ id, label }) => h('li', { key: id }, h('a', { href: `#${id}` }, label))))),
    h('div', { className: 'sections' },
      sections.some(({ elements }) => elements.some(({ part }) => part === 'text')) && h('div', { className: 'choices tongues', role: 'group', 'aria-labelledby': 'tongues' }, h('span', { id: 'tongues' }, say('textLanguages')),
        (['all', ...tongues] as const).map((choice) => h('label', { key: choice }, h('input', { type: 'radio', name: 'shown', checked: wish === choice, onChange: () => setWish(choice) }), choice === 'all' ? say('allTexts') : voice.say(editWordsWith.language(choice))))),
      sections.map(({ id, label, elements }) => h('section', { key: id, id, className: 'form-section', 'aria-labelledby': `h-${id}` },
        h('h2', { id: `h-${id}` }, label),
        elements.filter((element) => isAsked(element, props.draft)).map((element) => h(Element, { ...props, key: `${element.part}.${element.field}`, element, shown }))))));
}

// What replaces a service is asked where it is withdrawn, and shown where it was written all the same.
function isAsked({ part, field }: FormElement, { facts }: Draft): boolean {
  return part !== 'facts' || field !== 'replacedBy' || facts.status === 'withdrawn' || facts.replacedBy !== undefined;
}

function Element(props: FormProps & { element: FormElement; shown: readonly OfficialLanguage[] }): ReactNode {
  const { element, messages } = props;
  const path = `${element.part}.${element.field}`;
  const { label, hint } = element;
  return h('div', { className: `element of-${element.part}`, id: placeOf(path), role: 'group', 'aria-labelledby': `l-${placeOf(path)}` },
    h('h3', { id: `l-${placeOf(path)}` }, label), hint && h('p', { className: 'hint' }, hint),
    element.part === 'facts' ? h(Fact, { ...props, element }) : h(Words, { ...props, element }),
    element.part === 'facts' && messages(path).map(({ text, help }, index) => h('p', { key: index, className: 'message' }, `${text}${help ? ` – ${help}` : ''}`)));
}

/** A field of facts with its answer: inherited, a value, none, or not stated. */
function Fact({ element, draft, set }: FormProps & { element: FactElement }): ReactNode {
  const { concept } = useTools();
  const { field, value: of, mayBeNone } = element;
  const path = `facts.${field}`;
  const value = draft.facts[field];
  const shared = notInherited.has(field) ? undefined : (concept?.facts as Readonly<Record<string, unknown>> | undefined)?.[field];
  const blank = () => set(path, of.kind === 'rows' ? withOwnIds(of, [{}]) : undefined);
  // Another answer by a slip of the hand loses nothing: what was written comes back with its own.
  const written = useRef<unknown>(undefined);
  const choose = (answer: Answer) => {
    if (value !== undefined && value !== 'none') written.current = value;
    const own = written.current ?? (shared === 'none' ? undefined : shared);
    if (answer !== 'value') set(path, answer);
    else if (own === undefined) blank();
    else set(path, structuredClone(own));
  };
  const { removing, notice } = useUndo(path, value, (before) => set(path, before));
  const input = h(RemovingProvider, { value: removing }, h('div', { className: 'value' }, h(FactValue, { of, field, value: value === 'none' ? undefined : value, onChange: (next: unknown) => set(path, next) }), of.kind === 'rows' && notice));
  if (mayBeNone) {
    return h('div', null,
      h(Answers, { name: path, answer: value === undefined ? undefined : value === 'none' ? 'none' : 'value', inherits: shared !== undefined, choose }),
      value !== undefined && value !== 'none' && input, value === undefined && shared !== undefined && h(Shared, { of, field, value: shared }));
  }
  if (shared === undefined) return input;
  return value === undefined
    ? h('div', null, h(Shared, { of, field, value: shared }), h(Turn, { word: 'override', does: () => set(path, structuredClone(shared)) }))
    : h('div', null, input, h(Turn, { word: 'takeBack', does: () => set(path, undefined) }));
}

// What belongs to an entry alone is never inherited (read/inherit.ts).
const notInherited: ReadonlySet<string> = new Set(['conflicts', 'review', 'sources', 'unseen']);

/** What the concept says, to be read and not to be changed here. */
function Shared({ of, field, value }: { of: FactElement['value']; field: string; value: unknown }): ReactNode {
  const say = useWords();
  return h('fieldset', { className: 'inherited', disabled: true }, h('legend', null, say('fromConcept')), value === 'none' ? h('p', null, say('none')) : h(FactValue, { of, field: `${field}-shared`, value, onChange: () => undefined }));
}

function Turn({ word, does }: { word: 'override' | 'takeBack'; does(): void }): ReactNode {
  const say = useWords();
  return h('p', { className: 'turn' }, h('button', { type: 'button', className: 'plain-button', onClick: does }, say(word)));
}

type Answer = 'value' | 'none' | undefined;

/** The three answers to an element, always all three to be seen. */
function Answers({ name, answer, inherits, choose }: { name: string; answer: Answer; inherits: boolean; choose(answer: Answer): void }): ReactNode {
  const say = useWords();
  const choices: readonly [Answer, keyof typeof editWords][] = [['value', 'value'], ['none', 'none'], [undefined, inherits ? 'inherited' : 'notStated']];
  return h('fieldset', { className: 'choices answers' }, h('legend', { className: 'quiet' }, say('answer')),
    choices.map(([one, word]) => h('label', { key: word }, h('input', { type: 'radio', name: `answer-${name}`, checked: answer === one, onChange: (_event: ChangeEvent<HTMLInputElement>) => choose(one) }), say(word))));
}

function Words(props: FormProps & { element: TextElement; shown: readonly OfficialLanguage[] }): ReactNode {
  const { element, draft, set, shown } = props;
  const { concept, tongues } = useTools();
  const say = useWords();
  const { field } = element;
  const named = useEntries(element, draft);
  // Notes are written where they are wanted; and what the common description says in every language need not be said again.
  const isSaid = (id: string) => languages.every((language) => sharedIn(concept, language, `${element.field}.${id}`) !== undefined);
  const isOptional = ({ id }: { id: string }) => element.field === 'documents' || isSaid(id);
  const ofNotes = useFieldsForNotes(element);
  const entries = named.filter((entry) => !isOptional(entry));
  const more = [...ofNotes, ...named.filter(isOptional).map(({ id, label }) => ({ value: id, label }))];
  const text = (language: OfficialLanguage) => sharedIn(concept, language, field);
  const inherits = element.kind !== 'map' && field !== 'titleStatus' && languages.some((language) => text(language) !== undefined);
  // What is inherited is said again in the languages that have it; an added one has its own words beside it.
  const answering: readonly OfficialLanguage[] = inherits ? languages : tongues;
  const answer = answerOfTexts(draft, field, answering);
  const all = (value: (language: OfficialLanguage) => unknown) => answering.forEach((language) => set(`${language}.${field}`, value(language)));
  const inputIn = (asked: readonly OfficialLanguage[]) => asked.length > 0 && h(TextField, { ...props, shown: asked, entries, more } satisfies TextProps & Record<string, unknown>);
  const input = inputIn(shown);
  const added = inherits && answer !== 'value' && inputIn(shown.filter(isFurtherLanguage));
  const shared = inherits && answer === undefined && h('fieldset', { className: 'inherited', disabled: true }, h('legend', null, say('fromConcept')),
    h('div', { className: 'columns' }, shown.filter(isLanguage).map((language) => h('div', { key: language, lang: writtenTag[language], id: placeOf(`${language}.${field}`) }, h(SharedWords, { value: text(language) })))));
  const override = () => all((language) => { const value = text(language); return value === undefined ? undefined : structuredClone(value); });
  const written = useRef<Readonly<Partial<Record<OfficialLanguage, unknown>>> | undefined>(undefined);
  const choose = (next: Answer) => {
    if (answer === 'value') written.current = Object.fromEntries(answering.map((language) => [language, fieldAt(draft, `${language}.${field}`)]));
    const own = written.current;
    if (next === 'none') all((language) => (language === 'sq' || draft.texts[language] ? 'none' : undefined));
    else if (next === undefined) all(() => undefined);
    else if (own) all((language) => own[language]);
    else if (inherits) override();
    else all((language) => (language === (shown[0] ?? 'sq') ? [''] : undefined));
  };
  if (element.mayBeNone) return h('div', null, h(Answers, { name: `text.${field}`, answer, inherits, choose }), answer === 'value' && input, shared, added);
  if (!inherits) return input;
  return answer === undefined ? h('div', null, shared, h(Turn, { word: 'override', does: override }), added) : h('div', null, input, h(Turn, { word: 'takeBack', does: () => all(() => undefined) }));
}

function SharedWords({ value }: { value: unknown }): ReactNode {
  const say = useWords();
  if (value === undefined) return h('p', { className: 'hint' }, say('notStated'));
  if (value === 'none') return h('p', null, say('none'));
  return Array.isArray(value) ? h('ul', null, value.map((line: string, index) => h('li', { key: index }, line))) : h('p', null, String(value));
}

type Row = Readonly<Record<string, unknown>>;

/** What in the facts asks for words: each fee, document, condition, form and conflict, called as an officer would call it. */
function useEntries(element: TextElement, draft: Draft): readonly { id: string; label: string }[] {
  const { voice, concept, choicesFrom, conditions } = useTools();
  return useMemo(() => {
    if (element.kind !== 'map') return [];
    const rows = (field: string): readonly Row[] => {
      const value = draft.facts[field] ?? (concept?.facts as Row | undefined)?.[field];
      return Array.isArray(value) ? (value as Row[]) : [];
    };
    // What is not filled in yet bears the name of its row.
    const numbered = (field: string, index: number) => voice.write(editWordsWith.row(labelOfEntry(field, voice.route.language) ?? field, index + 1)[voice.route.language], voice.route.language).text;
    const conditional = [...rows('documents'), ...rows('fees')].flatMap(({ when }) => (typeof when === 'string' ? [when] : []));
    const of: Readonly<Record<string, () => { id: unknown; label: string }[]>> = {
      documents: () => rows('documents').map(({ id }) => ({ id, label: choicesFrom('documents').find(({ value }) => value === id)?.label ?? String(id) })),
      fees: () => rows('fees').map(({ id, amount, currency }, index) => ({ id, label: typeof amount === 'number' ? voice.money(amount, String(currency ?? 'EUR')) : numbered('fees', index) })),
      forms: () => rows('forms').map(({ id, url, file }, index) => ({ id, label: typeof url === 'string' ? url.replace(/^https?:\/\//, '').slice(0, 60) : typeof file === 'string' ? file : numbered('forms', index) })),
      outputs: () => rows('outputs').map(({ id, type }, index) => ({ id, label: choicesFrom('outputs').find(({ value }) => value === type)?.label ?? numbered('outputs', index) })),
      applicantDeadlines: () => rows('applicantDeadlines').map(({ id, ...span }, index) => ({ id, label: 'days' in span || 'hours' in span || 'months' in span ? lengthInWords(span as TimeSpan, voice) : numbered('applicantDeadlines', index) })),
      when: () => [...new Set(conditional)].map((id) => ({ id, label: conditions.find(({ value }) => value === id)?.label ?? id })),
      conflicts: () => rows('conflicts').map(({ note, field }, index) => ({ id: note, label: choicesFrom('fields').find(({ value }) => value === String(field).split('.')[0])?.label ?? numbered('conflicts', index) })),
    };
    const found = (of[element.field]?.() ?? []).filter((entry): entry is { id: string; label: string } => typeof entry.id === 'string' && entry.id !== '');
    return [...new Map(found.map((entry) => [entry.id, entry])).values()];
  }, [element, draft.facts, concept, conditions, choicesFrom, voice]);
}

function useFieldsForNotes(element: TextElement): readonly { value: string; label: string }[] {
  const { choicesFrom } = useTools();
  return element.field === 'notes' ? choicesFrom('fields') : [];
}


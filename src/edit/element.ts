import { createContext, createElement, useContext, type ReactNode } from 'react';
import type { Catalogue, Concept, Institution } from '#catalogue/model/catalogue.ts';
import type { Choice } from '#catalogue/write/edit-form.ts';
import { officialLanguages, type OfficialLanguage } from '#languages/languages.ts';
import { editWords } from '#languages/words/edit.ts';
import type { Voice } from '#languages/voice.ts';

/** Elements are made by calls, not by JSX: these files are plain TypeScript and run unbuilt, like all others. */
export const h = createElement;
export type { ReactNode };

/** What every part of the form may ask for. */
export interface Tools {
  voice: Voice;
  catalogue: Catalogue;
  institution: Institution | undefined;
  /** The languages that words are asked for in: those of the site, and those that the institution added. */
  tongues: readonly OfficialLanguage[];
  concept: Concept | undefined;
  /** What an id of this list, unit or record kind can be, in the reader's words. */
  choicesFrom(list: string): readonly Choice[];
  /** The conditions that this service names, in the reader's words. */
  conditions: readonly Choice[];
  /** Makes a condition of its words and gives its id. */
  addCondition(words: string): string;
  /** Takes up a file for a form and gives its name; or says why it cannot be stored. */
  storeFile(file: File): Promise<{ name: string } | { refusal: string }>;
}

const ToolsContext = createContext<Tools | undefined>(undefined);
export const ToolsProvider = ToolsContext.Provider;

export function useTools(): Tools {
  return useContext(ToolsContext)!;
}

/** A word of the editor. */
export function useWords(): (name: keyof typeof editWords) => string {
  const { voice } = useTools();
  return (name) => voice.say(editWords[name]);
}

/** The id of a field's place in the page, by its path: `facts.fees`, `sq.title`. */
export function placeOf(path: string): string {
  return `f-${path.replace(/\./g, '-')}`;
}

const ofLanguage = new RegExp(`^(?:${officialLanguages.join('|')})\\.`);

/** Brings a field, a row of it or the very input into view, opens what hides it and puts the cursor into it. */
export function focusField(path: string, row?: number, steps: readonly (string | number)[] = []): boolean {
  const input = `in-${path.replace(/\./g, '-')}`;
  const ofRow = row === undefined ? null : document.getElementById(`${input}-${row}`) ?? document.querySelector(`#${CSS.escape(placeOf(path))} .form-rows`)?.children[row] ?? null;
  const very = steps.length > 1 ? document.getElementById(`in-${steps.join('-')}`) : null;
  const place = very ?? (ofRow as HTMLElement | null) ?? document.getElementById(input) ?? document.getElementById(`${input}-0`) ?? document.getElementById(placeOf(path)) ?? document.getElementById(placeOf(path.replace(ofLanguage, 'text.')));
  if (!place) return false;
  for (let node: Element | null = place; node; node = node.parentElement) if (node instanceof HTMLDetailsElement) node.open = true;
  const control = place.matches(':is(input, select, textarea):not(:disabled)') ? place : place.querySelector<HTMLElement>('input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)') ?? place.querySelector<HTMLElement>('button:not(:disabled)') ?? place;
  if (control === place) place.tabIndex = -1;
  control.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
  return true;
}

/** Does something once the change is on the screen. */
export function afterwards(does: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(does));
}

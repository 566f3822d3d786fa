import { languages, type InEachLanguage } from '#languages/languages.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { Report } from '#catalogue/model/finding.ts';
import { isWithdrawn } from '#catalogue/model/withdrawn.ts';
import { kindOf, type FileKind } from '#catalogue/read/folders.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { titleBeside } from '#catalogue/write/names.ts';
import { voiceFor } from '#catalogue/write/voices.ts';
import { needsIn, officesIn } from './named-by.ts';

/** What the form editor has to know around a service: the files that it is read with, and which services there are. */
export interface EditContext {
  files: readonly { path: string; text: string }[];
  /** Paths of the files that institutions store for their forms; what is in them is no business of the form. */
  stored: readonly string[];
  services: readonly EditableService[];
  /** Year-month-day of judging. */
  today: string;
}

/** A service in the editor's list. */
export interface EditableService {
  institution: string;
  id: string;
  /** As they stand beside those of its institution. */
  titles: Partial<InEachLanguage>;
  concept?: string;
  /** It is offered no more. */
  withdrawn?: true;
  /** The service that takes its place, as `institution/service`. */
  replacedBy?: string;
  /** What it needs of other services, by the field that says so. */
  needs?: readonly { field: string; id: string }[];
  /** The offices of its institution that it names. */
  offices?: readonly string[];
  /** Its share of the points, from 0 to 1. */
  score: number | null;
}

// What a service is read and judged with; the services of others are known by their names alone.
const around: ReadonlySet<FileKind['kind']> = new Set(['standard', 'requirement', 'inventory', 'list', 'script', 'everyday', 'institution', 'concept-facts', 'concept-text', 'links']);

/** The context of every service of a catalogue. */
export function editContext(files: readonly SourceFile[], catalogue: Catalogue, reports: readonly Report[], today: string): EditContext {
  const score = new Map(reports.flatMap(({ institution, perService }) => Object.entries(perService).map(([id, share]) => [`${institution}/${id}`, share.score] as const)));
  return {
    files: files.filter((file) => !file.fault && around.has(kindOf(file.path).kind)).map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) })),
    stored: files.filter(({ path }) => kindOf(path).kind === 'stored-file').map(({ path }) => path),
    services: catalogue.services.map((service) => {
      const { institution, id, texts, facts } = service;
      const titles = Object.fromEntries(languages.filter((language) => texts[language]?.title).map((language) => [language, titleBeside(catalogue, service, voiceFor(catalogue, language)).text]));
      const needs = needsIn(facts);
      const offices = officesIn(facts);
      return { institution, id, titles, ...(facts.concept ? { concept: facts.concept } : {}), ...(isWithdrawn(service) ? { withdrawn: true as const } : {}), ...(facts.replacedBy ? { replacedBy: facts.replacedBy } : {}), ...(needs.length > 0 ? { needs } : {}), ...(offices.length > 0 ? { offices } : {}), score: score.get(`${institution}/${id}`) ?? null };
    }),
    today,
  };
}

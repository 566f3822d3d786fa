import type { Language } from '#languages/languages.ts';
import type { DataQuality } from './data-quality.ts';
import type { InstitutionFacts } from './institution.ts';
import type { OpenDataRecord } from './open-data.ts';
import type { Place } from './problem.ts';
import type { ConceptFacts, ServiceFacts } from './service.ts';
import type { Snapshot, Standard } from './standard.ts';
import type { ScriptFacts } from './script.ts';
import type { Text } from './text.ts';
import type { Vocabularies } from './vocabulary.ts';

export type Texts = Readonly<Partial<Record<Language, Text>>>;

/** Field name (`fees`, or `sq.summary`) → where it stands. A field that is left out has no place. */
export type Places = Readonly<Record<string, Place>>;

export interface Concept {
  id: string;
  facts: ConceptFacts;
  texts: Texts;
  places: Places;
}

/** One institution's service: its own facts and words over those of its concept. */
export interface Service {
  id: string;
  institution: string;
  facts: ServiceFacts;
  texts: Texts;
  places: Places;
  /** Fields that come from the concept. */
  inherited: readonly string[];
  /** Folder of its files, relative to the content folder. */
  folder: string;
}

export interface Institution {
  id: string;
  facts: InstitutionFacts;
  places: Places;
}

/** Everything that was read, linked and sorted by id. */
export interface Catalogue {
  institutions: readonly Institution[];
  services: readonly Service[];
  concepts: readonly Concept[];
  vocabularies: Vocabularies;
  /** Absent when the content has no standard: then nothing is judged. */
  standard?: Standard;
  script: ScriptFacts;
  snapshots: readonly Snapshot[];
  /** By what data sets are judged; absent when the content does not say. */
  dataQuality?: DataQuality;
  /** Open-data catalogues as they were judged, the oldest first. */
  openData: readonly OpenDataRecord[];
}

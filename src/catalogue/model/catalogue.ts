import type { FurtherLanguage, Language } from '#languages/languages.ts';
import type { DataQuality } from './data-quality.ts';
import type { InstitutionAnswer } from './answer.ts';
import type { FeedbackRow } from './feedback.ts';
import type { InstitutionFacts } from './institution.ts';
import type { LinkRecord } from './links.ts';
import type { OpenDataRecord } from './open-data.ts';
import type { Place } from './problem.ts';
import type { DocumentCategory, PublishedDocument } from './published-document.ts';
import type { ConceptFacts, ServiceFacts } from './service.ts';
import type { Snapshot } from './snapshot.ts';
import type { Obligation, Standard } from './standard.ts';
import type { EverydayFacts } from './everyday.ts';
import type { StoredFile } from './stored-file.ts';
import type { HolidaysFacts } from './holidays.ts';
import type { ScriptFacts } from './script.ts';
import type { Text } from './text.ts';
import type { Vocabularies } from './vocabulary.ts';

export type Texts = Readonly<Partial<Record<Language, Text>>>;

/** Field name (`fees`, or `sq.summary`, `sq.steps.2`, `sq.notes.fees`) → where it stands. A field that is left out has no place. */
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
  /** Its words in languages that the institution added; no requirement asks for them, and nothing is inherited. */
  further?: Readonly<Partial<Record<FurtherLanguage, Text>>>;
  places: Places;
  /** Fields that come from the concept. */
  inherited: readonly string[];
  /** The concept's texts, as they stand there: what is recorded of their translation is theirs. */
  conceptTexts?: Texts;
  /** Folder of its files, relative to the content folder. */
  folder: string;
}

export interface Institution {
  id: string;
  facts: InstitutionFacts;
  places: Places;
  /** What it publishes without being asked; left out where nobody has looked yet. */
  documents?: PublishedDocuments;
}

/** `documents.yaml` of an institution, by category. */
export interface PublishedDocuments {
  of: ReadonlyMap<string, 'none' | readonly PublishedDocument[]>;
  places: Places;
}

/** Everything that was read, linked and sorted by id. */
export interface Catalogue {
  /** The day of which it speaks (year-month-day): what is due on it; absent where it was only read. */
  day?: string;
  institutions: readonly Institution[];
  services: readonly Service[];
  concepts: readonly Concept[];
  vocabularies: Vocabularies;
  /** The standard that judges; absent when the content has none: then nothing is judged. */
  standard?: Standard;
  /** Every version of the standard, the oldest first. */
  standards?: readonly Standard[];
  /** Services that institutions must offer, by id. */
  obligations?: readonly Obligation[];
  /** Categories of documents that institutions publish without being asked, in their order. */
  inventory?: readonly DocumentCategory[];
  script: ScriptFacts;
  /** What people type for the words of the catalogue. */
  everyday?: EverydayFacts;
  /** Days on which offices are closed by law; absent where nobody has listed them. */
  holidays?: HolidaysFacts;
  snapshots: readonly Snapshot[];
  /** Every web address in the files and where it is written. */
  addresses: ReadonlyMap<string, readonly Place[]>;
  /** What the last recorded check found at each address; empty when nobody has checked. */
  links: ReadonlyMap<string, LinkRecord>;
  /** By what data sets are judged; absent when the content does not say. */
  dataQuality?: DataQuality;
  /** Open-data catalogues as they were judged, the oldest first. */
  openData: readonly OpenDataRecord[];
  /** Files that institutions store for their forms. */
  files?: readonly StoredFile[];
  /** What institutions answered to the recommendations of a quarter, by institution, quarter and requirement. */
  answers?: readonly InstitutionAnswer[];
  /** How many messages of readers came about what, by institution; empty where nobody has counted. */
  feedback?: readonly FeedbackRow[];
}

/** Words by the language they are tagged with (BCP 47); `und` where the catalogue does not say which. */
export type WordsByTag = Readonly<Record<string, string>>;

/** What a language tag may look like (BCP 47, without the rare forms). */
export const languageTagPattern = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** A day, a month or a year, as far as a catalogue says it. */
export const datePattern = /^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$/;

/** Whom to ask about a data set. */
export interface DataContact {
  name?: string;
  email?: string;
  phone?: string;
  page?: string;
}

/** One way of getting the data: a file or a service (dcat:Distribution). Values stay as the catalogue wrote them. */
export interface Distribution {
  accessUrl?: string;
  downloadUrl?: string;
  /** Several where a catalogue states the format twice. */
  formats: readonly string[];
  mediaType?: string;
  licence?: string;
  rights?: string;
  byteSize?: number;
  issued?: string;
  modified?: string;
}

/** A data set as DCAT-AP describes it (dcat:Dataset). What the catalogue does not say is not there. */
export interface Dataset {
  /** Its address, or the name that its catalogue gives it. */
  id: string;
  titles: WordsByTag;
  descriptions: WordsByTag;
  publisher?: string;
  contact?: DataContact;
  licence?: string;
  accessRights?: string;
  keywords: readonly string[];
  themes: readonly string[];
  /** As written: an address of the EU's or Dublin Core's list, or a word. */
  frequency?: string;
  issued?: string;
  modified?: string;
  spatial: readonly string[];
  temporal: readonly string[];
  languages: readonly string[];
  page?: string;
  distributions: readonly Distribution[];
}

export const catalogueFormats = ['turtle', 'json-ld', 'ckan'] as const;
export type CatalogueFormat = (typeof catalogueFormats)[number];

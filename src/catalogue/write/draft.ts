import { furtherLanguages, languages, type FurtherLanguage, type Language, type OfficialLanguage } from '#languages/languages.ts';
import type { institutionTypes } from '../model/institution.ts';
import { formatRecord, formatText } from './format.ts';

export const recordKinds = ['institution', 'concept', 'service', 'requirement'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a new record is to be. */
export interface Wish {
  kind: RecordKind;
  id: string;
  /** In the languages in which it is known. */
  titles: Readonly<Partial<Record<Language, string>>>;
  /** In languages that the institution added. */
  addedTitles?: Readonly<Partial<Record<FurtherLanguage, string>>>;
  institution?: string;
  concept?: string;
  type?: (typeof institutionTypes)[number];
  /** Ids of institution.yaml. */
  unit?: string;
  office?: string;
  /** What the service is about, taken over from a neighbour’s entry: kind, topics, audience. */
  structure?: Readonly<Record<string, unknown>>;
  /** A line for the officer, as a comment at the head of the facts. */
  note?: string;
  /** Titles that the concept already gives. */
  inheritedTitles?: Partial<Record<Language, string>>;
  /** Year-month-day. */
  today: string;
}

/** The files of a new record, relative to the content folder: only what is known, so that every gap stays visible. */
export function draftOf(wish: Wish): { path: string; text: string }[] {
  const { id, titles, institution } = wish;
  switch (wish.kind) {
    case 'institution':
      return [{ path: `institutions/${id}/institution.yaml`, text: formatRecord('institution', { type: wish.type ?? 'other', status: 'unconfirmed', names: { ...titles }, languages: ['sq', 'sr'] }) }];
    case 'concept':
      return [{ path: `concepts/${id}/service.yaml`, text: withNote(wish, formatRecord('concept', {})) }, ...texts(`concepts/${id}`, titles)];
    case 'service': {
      const folder = `institutions/${institution}/services/${id}`;
      const channels = wish.office ? { channels: [{ id: 'counter', type: 'counter', office: wish.office }], contact: wish.office } : {};
      const facts = formatRecord('service', { ...(wish.concept ? { concept: wish.concept } : {}), status: 'unconfirmed', ...(wish.unit ? { unit: wish.unit } : {}), ...wish.structure, ...channels });
      // A title that the concept gives is not written a second time.
      const own = Object.fromEntries(Object.entries(titles).filter(([language, title]) => wish.inheritedTitles?.[language as Language] !== title));
      return [{ path: `${folder}/service.yaml`, text: withNote(wish, facts) }, ...texts(folder, { ...own, ...wish.addedTitles })];
    }
    case 'requirement': {
      const words = Object.fromEntries(languages.map((language) => [language, { title: titles[language], asks: '…', why: '…', remedy: '…', good: '…', bad: '…' }]));
      return [{ path: `standard/requirements/${id}.yaml`, text: formatRecord('requirement', { dimension: 'completeness', level: 'may', rule: 'stated', with: { field: 'summary' }, words }) }];
    }
  }
}

function withNote({ note }: Wish, facts: string): string {
  return note ? `# ${note}\n\n${facts}` : facts;
}

function texts(folder: string, titles: Readonly<Partial<Record<OfficialLanguage, string>>>): { path: string; text: string }[] {
  return [...languages, ...furtherLanguages].filter((language) => titles[language] !== undefined).map((language) => ({ path: `${folder}/${language}.md`, text: formatText({ frontMatter: { title: titles[language] } }) }));
}

import { languages, type Language } from '#languages/languages.ts';
import type { institutionTypes } from '../model/institution.ts';
import { formatRecord, formatText } from './format.ts';

export const recordKinds = ['institution', 'concept', 'service', 'requirement'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a new record is to be. */
export interface Wish {
  kind: RecordKind;
  id: string;
  titles: Readonly<Record<Language, string>>;
  institution?: string;
  concept?: string;
  type?: (typeof institutionTypes)[number];
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
      return [{ path: `concepts/${id}/service.yaml`, text: formatRecord('concept', { audience: ['citizen'] }) }, ...texts(`concepts/${id}`, titles)];
    case 'service': {
      const folder = `institutions/${institution}/services/${id}`;
      return [{ path: `${folder}/service.yaml`, text: formatRecord('service', { ...(wish.concept ? { concept: wish.concept } : {}), status: 'unconfirmed' }) }, ...texts(folder, titles)];
    }
    case 'requirement': {
      const words = Object.fromEntries(languages.map((language) => [language, { title: titles[language], asks: '…', why: '…', remedy: '…', good: '…', bad: '…' }]));
      return [{ path: `standard/requirements/${id}.yaml`, text: formatRecord('requirement', { dimension: 'completeness', level: 'may', rule: 'stated', with: { field: 'summary' }, words }) }];
    }
  }
}

function texts(folder: string, titles: Readonly<Record<Language, string>>): { path: string; text: string }[] {
  return languages.map((language) => ({ path: `${folder}/${language}.md`, text: formatText({ frontMatter: { title: titles[language] } }) }));
}

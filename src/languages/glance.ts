import type { InEachLanguage } from './languages.ts';

/** The few words in which a fee, a time limit or a place is said at a glance. */
export const glanceWords = {
  free: { sq: 'pa pagesë', sr: 'besplatno', en: 'free of charge' },
  unlimited: { sq: 'pa afat', sr: 'neograničeno', en: 'unlimited' },
  yes: { sq: 'po', sr: 'da', en: 'yes' },
  no: { sq: 'jo', sr: 'ne', en: 'no' },
  online: { sq: 'në internet', sr: 'preko interneta', en: 'online' },
  notKnownOnline: { sq: 'nuk përmendet', sr: 'ne pominje se', en: 'not mentioned' },
  missing: { sq: 'nuk është shënuar', sr: 'nije navedeno', en: 'not stated' },
  unseen: { sq: 'ende nuk e dimë', sr: 'još ne znamo', en: 'not known yet' },
  documentsMore: { sq: '# sipas rastit', sr: '# zavisno od slučaja', en: '# depending on the case' },
  contradicted: { sq: 'burimet nuk përputhen', sr: 'izvori se ne slažu', en: 'sources contradict' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

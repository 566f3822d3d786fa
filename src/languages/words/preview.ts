import type { InEachLanguage } from '../languages.ts';

/** What `npm run preview` and the comment of a pull request say of the changed pages. */
export const previewWords = {
  does: {
    sq: 'I mbledh faqet që një ndryshim i prek, që të hapen nga dosja pa server, dhe i rendit si Markdown.',
    sr: 'Skuplja stranice koje izmena dotiče, da se otvaraju iz fascikle bez servera, i ispisuje ih kao Markdown.',
    en: 'Gathers the pages that a change touches, so that they open from a folder without a server, and lists them as Markdown.',
  },
  to: { sq: 'dosja ku shkruhen faqet (preview)', sr: 'fascikla u koju se upisuju stranice (preview)', en: 'the folder that the pages are written to (preview)' },
  since: { sq: 'faqet që prek ndryshimi që nga ky commit (kërkohet)', sr: 'stranice koje dotiče izmena od tog commit-a (obavezno)', en: 'the pages that the change since this commit touches (needed)' },
  needsSince: { sq: 'Tregoni me --since me cilën gjendje krahasohet.', sr: 'Navedite pomoću --since sa kojim stanjem se poredi.', en: 'Say with --since which state it is compared with.' },
  notEmpty: (folder: string): InEachLanguage => ({ sq: `${folder} nuk është bosh; zgjidhni dosje tjetër.`, sr: `${folder} nije prazna; izaberite drugu fasciklu.`, en: `${folder} is not empty; choose another folder.` }),
  nothing: { sq: 'Asnjë faqe nuk ndryshon.', sr: 'Nijedna stranica se ne menja.', en: 'No page changes.' },
  title: (count: number): InEachLanguage => ({ sq: count === 1 ? 'Si do të duket faqja që ndryshon' : `Si do të duken ${count} faqet që ndryshojnë`, sr: count === 1 ? 'Kako će izgledati izmenjena stranica' : `Kako će izgledati izmenjene stranice: ${count}`, en: count === 1 ? 'How the changed page will look' : `How the ${count} changed pages will look` }),
  how: {
    sq: 'Shkarkoni “preview” te kontrolli “pull-request” i këtij ndryshimi (Checks → pull-request → Artifacts), shpaketojeni dhe hapni një nga këto faqe:',
    sr: 'Preuzmite „preview“ kod provere „pull-request“ ove izmene (Checks → pull-request → Artifacts), raspakujte i otvorite neku od ovih stranica:',
    en: 'Download “preview” from the check “pull-request” of this change (Checks → pull-request → Artifacts), unpack it and open one of these pages:',
  },
  more: (count: number): InEachLanguage => ({ sq: `dhe ${count} të tjera`, sr: `i još ${count}`, en: `and ${count} more` }),
} as const;

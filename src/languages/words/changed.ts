import type { InEachLanguage } from '../languages.ts';

/** What changed between two builds of the site. */
export const changedWords = {
  does: { sq: 'Tregon adresat që ndryshuan midis dy ndërtimeve: këto duhet t’i harrojë një CDN ose një kujtesë e ndërmjetme.', sr: 'Navodi adrese koje su se promenile između dve izrade: njih CDN ili drugi keš treba da zaboravi.', en: 'Lists the addresses that changed between two builds: what a CDN or another cache has to forget.' },
  site: { sq: 'adresa e faqes, para çdo adrese (ajo e ndërtimit të ri)', sr: 'adresa sajta, ispred svake adrese (ona iz nove izrade)', en: 'the address of the site, put before each (that of the new build)' },
  format: { sq: 'forma: line (një adresë për rresht), json', sr: 'oblik: line (adresa po redu), json', en: 'form: line (an address a line), json' },
  twoBuilds: { sq: 'Tregoni dy ndërtime, të vjetrin dhe të riun: dosjen ose skedarin build.json.', sr: 'Navedite dve izrade, staru i novu: fasciklu ili datoteku build.json.', en: 'Name two builds, the old and the new: the folder or its file build.json.' },
  summary: (same: number, changed: number, added: number, removed: number): InEachLanguage => ({ sq: `Skedarë: ${same} të njëjtë, ${changed} të ndryshuar, ${added} të rinj, ${removed} të hequr.`, sr: `Datoteke: istih ${same}, izmenjenih ${changed}, novih ${added}, uklonjenih ${removed}.`, en: `Files: ${same} the same, ${changed} changed, ${added} new, ${removed} removed.` }),
} as const;

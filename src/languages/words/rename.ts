import type { InEachLanguage } from '../languages.ts';

/** Help and messages of `npm run rename`. */
export const renameWords = {
  does: {
    sq: 'Ia ndërron identifikuesin një institucioni: zhvendos dosjen, shkruan identifikuesin e mëparshëm te formerIds dhe ndreq çdo vend që e përmend. Adresat e mëparshme çojnë te të rejat.',
    sr: 'Daje instituciji drugu oznaku: premešta fasciklu, upisuje raniju oznaku u formerIds i ispravlja svako mesto koje je pominje. Ranije adrese vode na nove.',
    en: 'Gives an institution another id: moves its folder, writes its former id into formerIds, and mends every place that names it. Earlier addresses lead to the new ones.',
  },
  dryRun: { sq: 'vetëm thotë çfarë do të ndryshonte', sr: 'samo kaže šta bi se promenilo', en: 'only says what would change' },
  twoIds: { sq: 'Shkruani dy identifikues: atë që ka institucioni dhe atë që do të ketë.', sr: 'Napišite dve oznake: onu koju institucija ima i onu koju će imati.', en: 'Write two ids: the one that the institution has, and the one that it shall have.' },
  noId: (id: string): InEachLanguage => ({
    sq: `“${id}” nuk është identifikues: shkruani shkronja të vogla a–z, shifra dhe vija lidhëse midis fjalëve, si ministry-of-health.`,
    sr: `„${id}“ nije oznaka: pišite mala slova a–z, cifre i crtice između reči, kao ministry-of-health.`,
    en: `“${id}” is no id: write small letters a–z, digits, and hyphens between words, like ministry-of-health.`,
  }),
  reserved: (id: string): InEachLanguage => ({ sq: `“${id}” është fjalë e adresave të faqes. Zgjidhni një tjetër.`, sr: `„${id}“ je reč iz adresa sajta. Izaberite drugu.`, en: `“${id}” is a word of the site’s own addresses. Choose another.` }),
  isThere: (path: string): InEachLanguage => ({
    sq: `${path} ekziston tashmë. Kur dy institucione bëhen një, shërbimet zhvendosen një nga një: shihni content/README.md.`,
    sr: `${path} već postoji. Kada dve institucije postanu jedna, usluge se premeštaju jedna po jedna: vidite content/README.md.`,
    en: `${path} is there already. Where two institutions become one, services are moved one by one: see content/README.md.`,
  }),
  wasCalledBy: (id: string, owner: string): InEachLanguage => ({ sq: `“${id}” është emër i mëparshëm i “${owner}”; adresat e tij çojnë atje. Zgjidhni një tjetër.`, sr: `„${id}“ je ranija oznaka institucije „${owner}“; njene adrese vode tamo. Izaberite drugu.`, en: `“${id}” is a former id of “${owner}”; its addresses lead there. Choose another.` }),
  refused: { sq: 'Asgjë nuk u ndryshua. Ndreqni më parë këto probleme.', sr: 'Ništa nije promenjeno. Prvo ispravite ove probleme.', en: 'Nothing was changed. Mend these problems first.' },
  moved: (from: string, to: string, files: number): InEachLanguage => ({ sq: `${from} → ${to} (${files} ${files === 1 ? 'skedar' : 'skedarë'})`, sr: `${from} → ${to} (datoteka: ${files})`, en: `${from} → ${to} (${files} ${files === 1 ? 'file' : 'files'})` }),
  done: { sq: 'U bë. Tani shkruani emrin e ri (names) në institution.yaml dhe ekzekutoni npm run check. Tremujorët e ruajtur mbeten siç janë.', sr: 'Gotovo. Sada upišite novi naziv (names) u institution.yaml i pokrenite npm run check. Sačuvana tromesečja ostaju kakva jesu.', en: 'Done. Now write the new name (names) in institution.yaml and run npm run check. Quarters that were kept stay as they are.' },
  onlyTold: { sq: 'Asgjë nuk u shkrua (--dry-run).', sr: 'Ništa nije upisano (--dry-run).', en: 'Nothing was written (--dry-run).' },
} as const;

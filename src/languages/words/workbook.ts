import type { InEachLanguage, Language } from '../languages.ts';

/** Words of the workbook that services are exported to and imported from. */
export const workbookWords = {
  none: { sq: 'asnjë', sr: 'nema', en: 'none' },
  yes: { sq: 'po', sr: 'da', en: 'yes' },
  no: { sq: 'jo', sr: 'ne', en: 'no' },
  example: { sq: 'Shembull', sr: 'Primer', en: 'Example' },
  noneOnly: { sq: 'nëse nuk ka asnjë', sr: 'ako nema nijednog', en: 'if there is none' },
  noneHint: {
    sq: (none: string) => `Shkruani “${none}” vetëm kur dihet se nuk ka asnjë. Rreshtat shkruhen në fletën e vet.`,
    sr: (none: string) => `Upišite „${none}“ samo kada se zna da nema nijednog. Redovi se pišu na svom listu.`,
    en: (none: string) => `Write “${none}” only when it is known that there is none. The rows stand on their own sheet.`,
  },
  durationHint: { sq: 'Dy kufij shkruhen si PT10M – PT15M, vetëm i sipërmi si – PT15M.', sr: 'Dve granice pišu se kao PT10M – PT15M, samo gornja kao – PT15M.', en: 'Two bounds are written PT10M – PT15M, the upper alone – PT15M.' },
  choicesHint: { sq: 'Disa vlera ndahen me presje ose me rresht të ri.', sr: 'Više vrednosti odvaja se zarezom ili novim redom.', en: 'Several values are parted by commas or line breaks.' },
  dateHint: { sq: 'Viti-muaji-dita.', sr: 'Godina-mesec-dan.', en: 'Year-month-day.' },
  emptyHint: { sq: 'Bosh: askush nuk e ka thënë.', sr: 'Prazno: niko nije rekao.', en: 'Empty: nobody has said.' },
  lists: { sq: 'Listat', sr: 'Spiskovi', en: 'Lists' },
  notOnList: { sq: 'Zgjidhni nga lista, ose shkruani identifikuesin.', sr: 'Izaberite sa spiska ili upišite oznaku.', en: 'Choose from the list, or write the id.' },
} as const satisfies Readonly<Record<string, InEachLanguage<unknown> | Record<Language, InEachLanguage>>>;

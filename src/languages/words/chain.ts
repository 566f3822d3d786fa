import type { InEachLanguage } from '../languages.ts';

/** Words of what a service and the services before it come to. */
export const chainWords = {
  title: { sq: 'Çfarë ju duhet gjithsej', sr: 'Šta vam je potrebno ukupno', en: 'What you need altogether' },
  intro: { sq: 'Nëse këto dokumente ende nuk i keni, merrini më parë, me këtë radhë:', sr: 'Ako ove dokumente još nemate, najpre ih pribavite ovim redom:', en: 'If you do not have these documents yet, get them first, in this order:' },
  sometimes: { sq: 'vetëm kur ju kërkohet', sr: 'samo ako se od vas traži', en: 'only if it is asked of you' },
  differs: { sq: 'taksa dhe afati ndryshojnë sipas institucionit', sr: 'taksa i rok zavise od institucije', en: 'fee and time limit differ by institution' },
  cost: { sq: 'Kostoja gjithsej', sr: 'Ukupan trošak', en: 'Cost altogether' },
  wait: { sq: 'Pritja më e gjatë', sr: 'Najduže čekanje', en: 'Longest wait' },
  atLeast: { sq: 'së paku', sr: 'najmanje', en: 'at least' },
  about: { sq: 'rreth', sr: 'oko', en: 'about' },
  asStated: { sq: 'me sa është shënuar', sr: 'prema onome što je navedeno', en: 'as far as stated' },
  how: { sq: 'Pa dokumentet që kërkohen vetëm në disa raste. Dokumentet mund t’i merrni njëkohësisht; afatet mblidhen vetëm kur njëri pret tjetrin.', sr: 'Bez dokumenata koji se traže samo u nekim slučajevima. Dokumente možete pribavljati istovremeno; rokovi se sabiraju samo kada jedan čeka drugi.', en: 'Without documents that are asked for only in some cases. Documents can be got at the same time; time limits add up only where one waits for another.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

import type { InEachLanguage } from '../languages.ts';

/** Words of the pages that stand at former addresses and lead on. */
export const movedWords = {
  title: { sq: 'Kjo faqe ka adresë të re', sr: 'Ova stranica ima novu adresu', en: 'This page has a new address' },
  text: { sq: 'Po kaloni te adresa e re. Nëse kjo nuk ndodh vetvetiu, hapni lidhjen:', sr: 'Prelazite na novu adresu. Ako se to ne desi samo od sebe, otvorite link:', en: 'You are being taken to the new address. If that does not happen by itself, open the link:' },
  keep: { sq: 'Nëse e keni ruajtur adresën e vjetër, zëvendësojeni me të renë.', sr: 'Ako ste sačuvali staru adresu, zamenite je novom.', en: 'If you saved the old address, replace it with the new one.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

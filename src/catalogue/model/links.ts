import { z } from 'zod';
import { described } from './field.ts';
import { date, webAddress } from './values.ts';

/** What a recorded check found at an address, and what that says: it opens, it has moved for good, it is shut for everyone, it failed in a way that may pass, or nobody can say. */
export const saysOf = {
  works: 'opens', moved: 'moved', broken: 'shut', loop: 'shut',
  timeout: 'passing', failing: 'passing', unreachable: 'passing', certificate: 'passing', private: 'passing',
  // What turns a program away, or does not show it its whole certificate, may well open for people.
  refused: 'unsure', untrusted: 'unsure',
} as const;
export type LinkState = keyof typeof saysOf;
export const linkStates = Object.keys(saysOf) as LinkState[];

export const linkRecord = described(z.strictObject({
  url: described(webAddress, {
    label: { sq: 'Adresa', sr: 'Adresa', en: 'Address' },
    hint: { sq: 'Siç është shkruar në përmbajtje, pa pjesën pas #.', sr: 'Kako piše u sadržaju, bez dela posle #.', en: 'As it is written in the content, without what follows #.' }, example: 'https://ekosova.rks-gov.net/',
  }),
  checked: described(date, { label: { sq: 'Kontrolluar më', sr: 'Provereno', en: 'Checked on' }, example: '2026-11-21' }),
  state: described(z.enum(linkStates as [LinkState, ...LinkState[]]), {
    label: { sq: 'Gjendja', sr: 'Stanje', en: 'State' },
    hint: {
      sq: 'works (hapet), moved (është zhvendosur), broken (faqja nuk ekziston), loop (ridrejtohet pa fund), timeout (nuk përgjigjet), failing (gabim i serverit), unreachable (serveri nuk gjendet), certificate (certifikata nuk vlen), private (adresë e rrjetit të brendshëm), refused (nuk i lejon programet), untrusted (certifikata nuk u verifikua dot).',
      sr: 'works (otvara se), moved (premeštena je), broken (stranica ne postoji), loop (preusmerava se bez kraja), timeout (ne odgovara), failing (greška servera), unreachable (server se ne nalazi), certificate (sertifikat ne važi), private (adresa unutrašnje mreže), refused (ne pušta programe), untrusted (sertifikat nije mogao da se proveri).',
      en: 'works, moved, broken (there is no such page), loop (redirects without end), timeout (no answer), failing (a fault of the server), unreachable (no server found), certificate (not valid), private (an address of an inner network), refused (lets no program in), untrusted (the certificate could not be verified).',
    }, example: 'works',
  }),
  status: described(z.int().min(100).max(599), { label: { sq: 'Kodi HTTP', sr: 'HTTP kôd', en: 'HTTP status' }, example: 404 }).optional(),
  to: described(webAddress, { label: { sq: 'Adresa e re', sr: 'Nova adresa', en: 'New address' }, hint: { sq: 'Ku të çon përgjithmonë adresa e vjetër.', sr: 'Kuda stara adresa trajno vodi.', en: 'Where the old address leads for good.' }, example: 'https://kk.rks-gov.net/gjilan/' }).optional(),
  since: described(date, { label: { sq: 'Nuk hapet që më', sr: 'Ne otvara se od', en: 'Has not opened since' }, hint: { sq: 'Kontrolli i parë që e gjeti këtë gabim.', sr: 'Prva provera koja je našla ovu grešku.', en: 'The first check that found the present fault.' }, example: '2026-10-21' }).optional(),
}), { label: { sq: 'Lidhja', sr: 'Link', en: 'Link' }, thing: 'link' });
export type LinkRecord = z.infer<typeof linkRecord>;

/** `monitoring/links.yaml`: what the last check found at each address; written by `npm run links`, never by hand. */
export const linksRecord = described(z.strictObject({
  checked: described(date, { label: { sq: 'Kontrolli i fundit', sr: 'Poslednja provera', en: 'Last check' }, example: '2026-11-21' }),
  links: described(z.array(linkRecord).max(50_000), { label: { sq: 'Lidhjet', sr: 'Linkovi', en: 'Links' }, thing: 'link' }),
}), { label: { sq: 'Kontrolli i lidhjeve', sr: 'Provera linkova', en: 'Link check' }, thing: 'linkCheck' });
export type LinksRecord = z.infer<typeof linksRecord>;

/** Whether an address opens for readers, as far as its record says. A fault that may pass counts once a later day has seen it again. */
export function opening(record: LinkRecord): 'opens' | 'moved' | 'shut' | 'unsure' {
  const says = saysOf[record.state];
  if (says !== 'passing') return says;
  return record.since !== undefined && record.since < record.checked ? 'shut' : 'unsure';
}

/** The address that is asked and recorded: what follows # never reaches a server. */
export function addressAsked(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** The web addresses in prose or Markdown, without the marks of the sentence around them. */
export function addressesIn(words: string): string[] {
  if (!words.includes('://')) return [];
  return [...words.matchAll(/https?:\/\/[^\s<>"“”„[\]`|\\]+/g)].map(([found]) => addressAsked(withoutMarks(found)));
}

// “(https://example.org/a_(b)).” leads to https://example.org/a_(b): a bracket that was never opened belongs to the sentence.
function withoutMarks(found: string): string {
  let open = 0;
  for (const [index, character] of [...found].entries()) {
    open += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (open < 0) return withoutMarks([...found].slice(0, index).join(''));
  }
  return found.replace(/&amp;/g, '&').replace(/(?<![.,;:!?*_~'’])[.,;:!?*_~'’]+$/, '');
}

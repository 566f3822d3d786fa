import { sr } from '../counted.ts';
import type { InEachLanguage } from '../languages.ts';

/** What the inspection of a built site reports. */
export const inspectWords = {
  budget: (bytes: number, page: string, most: number): InEachLanguage => ({
    sq: `faqja më e rëndë e një shërbimi ka ${bytes} B HTML dhe CSS të ngjeshur (${page}); lejohen ${most} B`,
    sr: `najteža stranica usluge ima ${bytes} B sažetog HTML-a i CSS-a (${page}); dozvoljeno je ${most} B`,
    en: `the heaviest service page has ${bytes} B of compressed HTML and CSS (${page}); ${most} B are allowed`,
  }),
  scripts: (bytes: number, page: string, most: number): InEachLanguage => ({
    sq: `më së shumti ${bytes} B skript të ngjeshur para një kërkimi (${page}); lejohen ${most} B`,
    sr: `najviše ${bytes} B sažetog skripta pre pretrage (${page}); dozvoljeno je ${most} B`,
    en: `at most ${bytes} B of compressed script before a search (${page}); ${most} B are allowed`,
  }),
  large: (bytes: number, file: string, page: number, other: number): InEachLanguage => ({
    sq: `më e madhja që ngarkon një shfletues ka ${bytes} B, e pangjeshur (${file}); lejohen ${page} B për një faqe dhe ${other} B për çdo skedar tjetër`,
    sr: `najveće što pregledač učitava ima ${bytes} B, nesažeto (${file}); dozvoljeno je ${page} B za stranicu i ${other} B za svaku drugu datoteku`,
    en: `the largest that a browser loads has ${bytes} B, not compressed (${file}); ${page} B are allowed for a page and ${other} B for any other file`,
  }),
  own: (pages: number): InEachLanguage => ({
    sq: `${pages} faqe pa skript brenda HTML-së dhe pa skedarë nga serverë të tjerë`,
    sr: `${pages} ${sr(pages, 'stranica', 'stranice', 'stranica')} bez skripta unutar HTML-a i bez datoteka sa drugih servera`,
    en: `${pages} pages without inline script and without files of other hosts`,
  }),
  html: (pages: number): InEachLanguage => ({ sq: `HTML i rregullt në ${pages} faqe`, sr: `ispravan HTML na ${pages} ${sr(pages, 'stranici', 'stranice', 'stranica')}`, en: `valid HTML on ${pages} pages` }),
  data: { sq: 'të dhënat e hapura sipas skemave të tyre', sr: 'otvoreni podaci prema svojim šemama', en: 'open data valid against its schemas' },
  linked: (statements: number): InEachLanguage => ({
    sq: `${statements} pohime të lidhura: njësoj si Turtle dhe si JSON-LD, sipas profilit tonë`,
    sr: `${statements} ${sr(statements, 'povezana tvrdnja', 'povezane tvrdnje', 'povezanih tvrdnji')}: isto kao Turtle i kao JSON-LD, po našem profilu`,
    en: `${statements} linked statements: the same as Turtle and as JSON-LD, by our profile`,
  }),
  noShapes: (file: string): InEachLanguage => ({ sq: `Skedari ${file} nuk ekziston.`, sr: `Datoteka ${file} ne postoji.`, en: `There is no file ${file}.` }),
  recorded: (files: number): InEachLanguage => ({
    sq: `${files} skedarë kanë gjatësinë dhe gjurmën që thotë përshkrimi i tyre`,
    sr: `${files} ${sr(files, 'datoteka ima', 'datoteke imaju', 'datoteka ima')} dužinu i otisak koje njihov opis navodi`,
    en: `${files} files have the length and the checksum that their record says`,
  }),
  links: { sq: 'lidhjet e brendshme, edhe pikat brenda faqeve', sr: 'unutrašnji linkovi, i mesta na stranicama', en: 'inner links, and the places within pages' },
} as const;

/** What a run of Lighthouse reports. */
export const lighthouseWords = {
  paint: (milliseconds: number, shift: number): InEachLanguage => ({
    sq: `pjesa më e madhe pas ${milliseconds} ms, zhvendosja ${shift}`,
    sr: `najveći deo posle ${milliseconds} ms, pomeranje ${shift}`,
    en: `largest paint after ${milliseconds} ms, layout shift ${shift}`,
  }),
  legend: { sq: 'Shpejtësia, qasshmëria, praktikat, kërkueshmëria; nga 100. Telefon i thjeshtë, rrjet i ngadaltë.', sr: 'Brzina, pristupačnost, praksa, vidljivost u pretrazi; od 100. Skroman telefon, spora mreža.', en: 'Speed, accessibility, practice, findability; out of 100. A modest phone on a slow network.' },
} as const;

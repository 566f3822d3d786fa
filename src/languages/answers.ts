/** What is the matter where a rule gives no reason of its own. */
import type { InEachLanguage } from './languages.ts';
import type { ReasonValues } from './reasons.ts';

type Sentence = (v: ReasonValues) => InEachLanguage;

/** What is the matter where a rule gives no reason of its own: by rule and outcome. */
export const answerWords: Readonly<Record<string, Sentence>> = {
  'stated:missing': leftOut, 'contact:missing': leftOut, 'legal-basis:missing': leftOut, 'document-forms:missing': leftOut, 'output:missing': leftOut, 'plain-summary:missing': leftOut,
  'output:partial': () => ({
    sq: 'Është shënuar vetëm njëra: çfarë merrni ose sa kohë vlen.',
    sr: 'Navedeno je samo jedno: šta dobijate ili koliko dugo važi.',
    en: 'Only one of the two is stated: what you receive, or for how long it is valid.',
  }),
  'payment:missing': () => ({
    sq: 'Taksa nuk është shënuar, prandaj as mënyra e pagesës.',
    sr: 'Taksa nije navedena, pa ni način plaćanja.',
    en: 'No fee is stated, and so neither is how to pay it.',
  }),
  'form-guidance:missing': () => ({
    sq: 'Nuk është shënuar si plotësohet formulari.',
    sr: 'Nije navedeno kako se popunjava obrazac.',
    en: 'It is not stated how to fill in the form.',
  }),
  'open-format:missing': () => ({
    sq: 'Nuk është dhënë asnjë formular, prandaj as një që plotësohet në kompjuter.',
    sr: 'Nije dat nijedan obrazac, pa ni takav koji se popunjava na računaru.',
    en: 'No form is given, and so none that can be filled in on a computer.',
  }),
  'founded:missing': () => ({
    sq: 'Nuk është shënuar asnjë akt ku mbështetet afati.',
    sr: 'Nije naveden akt na kome počiva rok.',
    en: 'No act is named that the time limit rests on.',
  }),
  'appeal-period:missing': () => ({
    sq: 'Nuk është shënuar brenda sa ditëve mund të ankoheni.',
    sr: 'Nije navedeno u kom roku možete uložiti žalbu.',
    en: 'It is not stated within how many days one may appeal.',
  }),
  'checked-recently:missing': () => ({
    sq: 'Nuk është shënuar kur u kontrollua përshkrimi herën e fundit.',
    sr: 'Nije navedeno kada je opis poslednji put proveren.',
    en: 'It is not stated when the entry was last checked.',
  }),
  'next-check:missing': () => ({
    sq: 'Nuk është caktuar dita e kontrollit të radhës.',
    sr: 'Nije određen dan sledeće provere.',
    en: 'No day is set for the next check.',
  }),
  'editor-named:missing': () => ({
    sq: 'Institucioni nuk e ka shënuar rolin përgjegjës për publikim.',
    sr: 'Institucija nije navela ulogu odgovornu za objavljivanje.',
    en: 'The institution has not named the role responsible for publishing.',
  }),
  'confirmed:missing': () => ({
    sq: 'Institucioni nuk e ka konfirmuar ende përshkrimin.',
    sr: 'Institucija još nije potvrdila opis.',
    en: 'The institution has not confirmed the entry yet.',
  }),
  'document-timely:not-applicable': () => ({
    sq: 'Nuk dihet sa shpesh duhet publikuar kjo kategori, prandaj nuk gjykohet nëse publikohet në kohë.',
    sr: 'Ne zna se koliko često ova kategorija treba da se objavljuje, pa se blagovremenost ne ocenjuje.',
    en: 'Nobody has laid down how often this category is due, so it is not judged for being in time.',
  }),
  'translated:unknown': () => ({
    sq: 'Shërbimi nuk ka ende tekst në asnjë gjuhë.',
    sr: 'Usluga još nema tekst ni na jednom jeziku.',
    en: 'The service has no text in any language yet.',
  }),
  'translation-fresh:unknown': () => ({
    sq: 'Asnjë tekst nuk e ka të shënuar nga cili rishikim u përkthye, prandaj nuk dihet nëse përkthimi është i përditësuar.',
    sr: 'Ni u jednom tekstu nije zabeleženo sa koje je revizije preveden, pa se ne zna da li je prevod ažuran.',
    en: 'No text records the revision it was translated from, so nobody knows whether the translation is up to date.',
  }),
  'short-sentences:unknown': () => ({
    sq: 'Nuk ka ende fjali për t’u vlerësuar.',
    sr: 'Još nema rečenica koje bi se ocenile.',
    en: 'There are no sentences to judge yet.',
  }),
  'structured:unknown': () => ({
    sq: 'Përshkrimi nuk përmend askund taksë, afat ose ligj, prandaj nuk ka çfarë të vlerësohet.',
    sr: 'Opis nigde ne pominje ni taksu, ni rok, ni zakon, pa nema šta da se oceni.',
    en: 'The entry nowhere mentions a fee, a time limit or a law, so there is nothing to judge.',
  }),
};

/** What is the matter where neither the rule nor a sentence above says it: the requirement itself, put as missing, partial, unknown. */
export const outcomeWords = {
  missing: (v) => ({ sq: `Mungon. Kërkesa: ${v.asks}`, sr: `Nedostaje. Zahtev: ${v.asks}`, en: `Missing. The requirement: ${v.asks}` }),
  partial: (v) => ({ sq: `Është vetëm pjesërisht. Kërkesa: ${v.asks}`, sr: `Postoji samo delimično. Zahtev: ${v.asks}`, en: `Only partly there. The requirement: ${v.asks}` }),
  unknown: (v) => ({ sq: `Nuk dihet. Kërkesa: ${v.asks}`, sr: `Ne zna se. Zahtev: ${v.asks}`, en: `Unknown. The requirement: ${v.asks}` }),
  'not-applicable': (v) => ({ sq: `Nuk zbatohet te ky shërbim: ${v.title}.`, sr: `Ne primenjuje se na ovu uslugu: ${v.title}.`, en: `Does not apply to this service: ${v.title}.` }),
} as const satisfies Readonly<Record<string, Sentence>>;

function leftOut(v: ReasonValues): InEachLanguage {
  return {
    sq: `Fusha ${v.field} është lënë jashtë: askush nuk e ka thënë ende.`,
    sr: `Polje ${v.field} je izostavljeno: to još niko nije rekao.`,
    en: `The field ${v.field} is left out: nobody has said it yet.`,
  };
}

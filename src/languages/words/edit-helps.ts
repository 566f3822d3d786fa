/** What to do about a problem in the form, where the sentence for the files speaks of lines and signs that nobody sees there. */
import type { InEachLanguage } from '../languages.ts';
import type { ProblemCode } from '../problems.ts';
import { editWords } from './edit.ts';

const inForm = (sq: string, sr: string, en: string) => (): InEachLanguage => ({ sq, sr, en });

/** By the code of the problem. */
export const editHelps: Readonly<Partial<Record<ProblemCode, (values: Readonly<Record<string, unknown>>) => InEachLanguage>>> = {
  'free-as-zero': inForm(`te përgjigjja zgjidhni “${editWords.none.sq}”`, `kod odgovora izaberite „${editWords.none.sr}“`, `choose the answer “${editWords.none.en}”`),
  'no-title': inForm('shkruani titullin së paku në një gjuhë', 'upišite naslov bar na jednom jeziku', 'write the title in at least one language'),
  'empty-value': inForm('plotësojeni ose hiqeni', 'popunite ga ili ga uklonite', 'fill it in or remove it'),
  'unfinished-words': inForm('shkruajini këtu ose lëreni fushën bosh', 'napišite ih ovde ili ostavite polje prazno', 'write them here, or leave the field empty'),
  'number-too-small': inForm('ndreqni numrin ose lëreni fushën bosh', 'ispravite broj ili ostavite polje prazno', 'correct the number, or leave the field empty'),
  'not-an-account': inForm('shkruani vetëm shifra, hapësira ose viza', 'pišite samo cifre, razmake ili crtice', 'write digits, spaces or hyphens only'),
  'no-length-of-time': inForm('shkruani ditët, orët ose muajt; lërini bosh nëse asnjë burim nuk e thotë', 'upišite dane, sate ili mesece; ostavite prazno ako nijedan izvor to ne kaže', 'write days, hours or months; leave all empty if no source says it'),
  'two-lengths-of-time': inForm('lini vetëm njërën prej tyre: ditët, orët ose muajt', 'zadržite samo jedno: dane, sate ili mesece', 'keep one of them: days, hours or months'),
  'range-reversed': ({ min, max }) => ({ sq: `këmbeni vendet: së paku ${String(max)}, së shumti ${String(min)}`, sr: `zamenite im mesta: najmanje ${String(max)}, najviše ${String(min)}`, en: `exchange the two: at least ${String(max)}, at most ${String(min)}` }),
  'instead-of-itself': inForm('zgjidhni dokument tjetër te “Ose në vend të tij”', 'izaberite drugi dokument pod „Ili umesto njega“', 'choose another document under “Or instead of it”'),
  'seen-and-unseen': inForm('hiqeni nga “Fusha që nuk u panë”', 'uklonite ga iz „Polja koja nisu viđena“', 'remove it from “Fields not seen”'),
  'missing-words': inForm('shkruajini në fushat më poshtë, në të tri gjuhët', 'napišite ih u poljima ispod, na sva tri jezika', 'write them in the fields below, in all three languages'),
};

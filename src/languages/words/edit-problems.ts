/** A problem as it is told in the form, where the sentences for the files speak of lines and signs that nobody sees there. */
import type { InEachLanguage } from '../languages.ts';
import type { MessageValues, ProblemCode } from '../problems.ts';
import { valueWords } from '../values.ts';
import { editWords } from './edit.ts';

const words = (sq: string, sr: string, en: string): InEachLanguage => ({ sq, sr, en });

// Nothing where the sentence for the files serves here as well.
type Said = InEachLanguage | ((v: MessageValues) => InEachLanguage | undefined);

/** By the code of the problem: what is wrong, where that has to be said otherwise too, and what to do, in a row or where there is none. `field` is the label of the form. */
export const editProblems: Readonly<Partial<Record<ProblemCode, { says?: Said; write: Said; writeAlone?: InEachLanguage }>>> = {
  'missing-field': {
    says: ({ field }) => words(`“${field}” nuk është plotësuar`, `„${field}“ nije popunjeno`, `“${field}” is not filled in`),
    write: words('plotësojeni, ose hiqeni rreshtin', 'popunite ga ili uklonite red', 'fill it in, or remove the row'),
    writeAlone: words('plotësojeni, ose zbrazni edhe fushat pranë tij', 'popunite ga ili ispraznite i polja pored njega', 'fill it in, or empty the fields beside it too'),
  },
  'not-a-phone-number': { write: words('shkruani shifra, hapësira dhe +, p.sh. 038 200 100', 'pišite cifre, razmake i +, npr. 038 200 100', 'write digits, spaces and +, such as 038 200 100') },
  'closes-before-opens': { write: ({ opens, closes }) => (opens === closes
    ? words('ndreqni njërën nga dy orët; hapur tërë ditën shkruhet 00:00–23:59', 'ispravite jedno od dva vremena; otvoreno ceo dan piše se 00:00–23:59', 'correct one of the two times; open all day is written 00:00–23:59')
    : words('ndreqni njërën nga dy orët; orari që kalon mesnatën ndahet në dy rreshta', 'ispravite jedno od dva vremena; radno vreme preko ponoći deli se na dva reda', 'correct one of the two times; what is open past midnight is two rows')) },
  'no-names': { says: words('zyra nuk ka emër', 'kancelarija nema naziv', 'the office has no name'), write: words('shkruajeni emrin e saj në të tri gjuhët', 'upišite njen naziv na sva tri jezika', 'write its name in all three languages') },
  'id-twice': { says: words('e njëjta gjë gjendet dy herë në listë', 'ista stvar je dva puta na spisku', 'the same thing stands twice in the list'), write: words('hiqni njërën', 'uklonite jednu', 'remove one of the two') },
  'free-as-zero': { write: words(`te përgjigjja zgjidhni “${editWords.none.sq}”`, `kod odgovora izaberite „${editWords.none.sr}“`, `choose the answer “${editWords.none.en}”`) },
  'wrong-type': { write: (v) => (v.free ? words(`shkruani 0 nëse vetëm ky rast është falas; nëse askush nuk paguan, te përgjigjja zgjidhni “${editWords.none.sq}”`, `upišite 0 ako je besplatan samo ovaj slučaj; ako niko ne plaća, kod odgovora izaberite „${editWords.none.sr}“`, `write 0 if only this case is free; if nobody pays, choose the answer “${editWords.none.en}”`) : undefined) },
  'no-title': { write: words('shkruani titullin në shqip, serbisht ose anglisht', 'upišite naslov na albanskom, srpskom ili engleskom', 'write the title in Albanian, Serbian or English') },
  'empty-value': { write: words('plotësojeni ose hiqeni', 'popunite ga ili ga uklonite', 'fill it in or remove it') },
  'unfinished-words': { write: words('shkruajini këtu ose lëreni fushën bosh', 'napišite ih ovde ili ostavite polje prazno', 'write them here, or leave the field empty') },
  'number-too-small': { write: words('ndreqni numrin ose lëreni fushën bosh', 'ispravite broj ili ostavite polje prazno', 'correct the number, or leave the field empty') },
  'not-an-account': { write: words('shkruani vetëm shifra, hapësira ose viza', 'pišite samo cifre, razmake ili crtice', 'write digits, spaces or hyphens only') },
  'no-length-of-time': { write: words('shkruani ditët, orët ose muajt; lërini bosh nëse asnjë burim nuk e thotë', 'upišite dane, sate ili mesece; ostavite prazno ako nijedan izvor to ne kaže', 'write days, hours or months; leave all empty if no source says it') },
  'two-lengths-of-time': { write: words('lini vetëm njërën prej tyre: ditët, orët ose muajt', 'zadržite samo jedno: dane, sate ili mesece', 'keep one of them: days, hours or months') },
  'range-reversed': {
    says: words('kohëzgjatja më e shkurtër është shënuar si më e gjata', 'kraće trajanje je navedeno kao duže', 'the shorter length of time is given as the longer one'),
    write: words(`këmbeni vendet e dy kohëzgjatjeve: e shkurtra te “${editWords.atLeast.sq}”`, `zamenite mesta dvema dužinama trajanja: kraća ide uz „${editWords.atLeast.sr}“`, `exchange the two: the shorter one belongs to “${editWords.atLeast.en}”`),
  },
  'instead-of-itself': { write: words('zgjidhni dokument tjetër te “Ose në vend të tij”', 'izaberite drugi dokument pod „Ili umesto njega“', 'choose another document under “Or instead of it”') },
  'seen-and-unseen': {
    says: words('këtu thuhet se nuk ka, por fusha gjendet edhe te “Fusha që nuk u panë”', 'ovde piše da nema, a polje stoji i pod „Polja koja nisu viđena“', 'here it says that there is none, but the field stands under “Fields not seen” as well'),
    write: words('hiqeni nga “Fusha që nuk u panë”', 'uklonite ga iz „Polja koja nisu viđena“', 'remove it from “Fields not seen”'),
  },
  'needs-itself': {
    write: words('hiqeni atë që nuk është e saktë te “Shërbimi që e lëshon” ose “Kërkon më parë”, ose thoni te “Kur kërkohet” apo “Ose në vend të tij” se dokumenti nuk u kërkohet të gjithëve', 'uklonite ono što nije tačno pod „Usluga koja ga izdaje“ ili „Prethodno zahteva“, ili pod „Kada se traži“ ili „Ili umesto njega“ recite da se isprava ne traži od svih', 'remove what is wrong under “Service that issues it” or “Requires first”, or say under “When it is asked for” or “Or instead of it” that the document is not asked of everybody'),
  },
  'not-an-id': {
    says: ({ value }) => words(`“${value}” nuk mund të shkruhet kështu`, `„${value}“ ne može tako da se piše`, `“${value}” cannot be written like this`),
    write: words('shkruani vetëm shkronja të vogla a–z, shifra dhe viza lidhëse, p.sh. zyra-e-pranimit: një rol, kurrë emrin e një personi', 'pišite samo mala slova a–z, cifre i crtice, npr. prijavna-kancelarija: ulogu, nikada ime osobe', 'write small letters a–z, digits and hyphens only, such as reception-office: a role, never the name of a person'),
  },
  'unused-words': {
    says: ({ value }) => words(`fjalët “${value}” nuk i përkasin më asgjëje`, `reči „${value}“ više ničemu ne pripadaju`, `the words “${value}” belong to nothing any more`),
    write: words('zbrazni fushat e tyre, ose shtoni atë që përshkruajnë', 'ispraznite njihova polja ili dodajte ono što opisuju', 'empty their fields, or add what they describe'),
  },
  'replaced-while-offered': {
    write: words(`te “Gjendja” zgjidhni “${valueWords.status.withdrawn.sq}”, ose lëreni bosh “E zëvendëson”`, `pod „Stanje“ izaberite „${valueWords.status.withdrawn.sr}“, ili ostavite prazno „Zamenjuje je“`, `choose “${valueWords.status.withdrawn.en}” under “Status”, or leave “Replaced by” empty`),
  },
  'replaced-by-withdrawn': { write: words('zgjidhni një shërbim që ofrohet, ose lëreni fushën bosh', 'izaberite uslugu koja se pruža ili ostavite polje prazno', 'choose a service that is offered, or leave the field empty') },
  'file-too-large': { write: ({ stored }) => (stored ? words('ruajeni me figura më të vogla dhe zgjidheni sërish, ose vendoseni në faqen tuaj dhe shkruani këtu adresën e tij', 'sačuvajte je sa manjim slikama i izaberite ponovo, ili je stavite na svoj sajt i ovde upišite njenu adresu', 'save it with smaller pictures and choose it again, or put it on your website and write its address here') : undefined) },
  'empty-file': { write: ({ stored }) => (stored ? words('zgjidhni një skedar tjetër', 'izaberite drugu datoteku', 'choose another file') : undefined) },
  unreadable: { write: words('ruajeni në këtë pajisje dhe zgjidheni sërish', 'sačuvajte je na ovom uređaju i izaberite ponovo', 'save it on this device and choose it again') },
  // What was chosen and not saved does not stay in the browser as the words do.
  'unknown-reference': {
    says: ({ value, targetName }) => (targetName === 'files' ? words(`skedari “${value}” nuk është ruajtur te ky institucion`, `datoteka „${value}“ nije sačuvana kod ove institucije`, `the file “${value}” is not stored with this institution`) : undefined),
    write: ({ targetName }) => (targetName === 'files' ? words(`zgjidheni sërish te “${editWords.fileFromHere.sq}”, ose zgjidhni një tjetër nga lista`, `izaberite je ponovo pod „${editWords.fileFromHere.sr}“, ili izaberite drugu sa spiska`, `choose it again under “${editWords.fileFromHere.en}”, or choose another from the list`) : undefined),
  },
  'missing-words': { write: words('shkruajini në fushat më poshtë, në të tri gjuhët', 'napišite ih u poljima ispod, na sva tri jezika', 'write them in the fields below, in all three languages') },
};

import type { InEachLanguage } from '../languages.ts';

interface ExerciseWords {
  title: InEachLanguage;
  /** What is known, and what to do. */
  task: InEachLanguage;
  /** What to write, for each thing that has to hold, in its order. */
  write: readonly InEachLanguage[];
}

/** The exercises on the practice institution, by their ids. Everything they tell is invented. What is written in files stands in backticks, which no script changes. */
export const exerciseWords: Readonly<Record<string, ExerciseWords>> = {
  'correct-a-fee': {
    title: { sq: 'Ndreqni një taksë', sr: 'Ispravite taksu', en: 'Correct a fee' },
    task: {
      sq: 'Kartela e parkimit është shënuar 21 €. Rregullorja e trilluar për taksat, neni 4, thotë 12 €: shifrat u ndërruan. Ndreqeni shumën te `fees` në `service.yaml`. Vetëm një rresht duhet të ndryshojë.',
      sr: 'Za parking kartu je upisano 21 €. Izmišljeni pravilnik o taksama, član 4, kaže 12 €: cifre su zamenjene. Ispravite iznos pod `fees` u `service.yaml`. Treba da se promeni samo jedan red.',
      en: 'The parking card is entered at 21 €. The invented regulation on fees, article 4, says 12 €: the digits were swapped. Correct the amount under `fees` in `service.yaml`. Only one line should change.',
    },
    write: [{ sq: '`amount: 12` te `fees`', sr: '`amount: 12` pod `fees`', en: '`amount: 12` under `fees`' }],
  },
  'founded-time-limit': {
    title: { sq: 'Zëvendësoni “30 ditë” me afatin që e thotë ligji', sr: 'Umesto „30 dana“ upišite rok koji kaže zakon', en: 'Replace “30 days” by the limit that the law states' },
    task: {
      sq: 'Te leja për tezgë janë shënuar 30 ditë, siç shënohen shpesh kur askush nuk e ka kërkuar aktin. Ligji i trilluar për procedurat, neni 9, jep 15 ditë. Shkruani afatin e tij dhe tregoni ku mbështetet.',
      sr: 'Kod dozvole za tezgu piše 30 dana, kako se često piše kada niko nije potražio akt. Izmišljeni zakon o postupcima, član 9, daje 15 dana. Upišite taj rok i navedite na čemu počiva.',
      en: 'The stall permit says 30 days, as is often written when nobody has looked for the act. The invented law on procedures, article 9, gives 15 days. Enter that limit and say what it rests on.',
    },
    write: [
      { sq: '`days: 15` te `timeLimit.decision`', sr: '`days: 15` pod `timeLimit.decision`', en: '`days: 15` under `timeLimit.decision`' },
      { sq: '`act: practice-law` te `timeLimit.decision`', sr: '`act: practice-law` pod `timeLimit.decision`', en: '`act: practice-law` under `timeLimit.decision`' },
      { sq: '`article: "9"` te `timeLimit.decision`', sr: '`article: "9"` pod `timeLimit.decision`', en: '`article: "9"` under `timeLimit.decision`' },
      { sq: 'kërkesa “Afati mbështetet në një akt” nuk është plotësuar ende', sr: 'zahtev „Rok počiva na aktu“ još nije ispunjen', en: 'the requirement that the limit rests on an act is not met yet' },
    ],
  },
  'none-or-not-stated': {
    title: { sq: '“none” dhe e pashënuara nuk janë e njëjta gjë', sr: '„none“ i nenavedeno nisu isto', en: '“none” and not stated are two things' },
    task: {
      sq: 'Rregullat e trilluara të bibliotekës thonë: “Për kartelën nuk duhet asnjë dokument.” Për taksën nuk thonë asgjë. Në `service.yaml` është shënuar `fees: none`, sikur të dihej që është pa pagesë, ndërsa dokumentet mungojnë. Ndreqini të dyja.',
      sr: 'Izmišljena pravila biblioteke kažu: „Za člansku kartu nije potreban nijedan dokument.“ O taksi ne kažu ništa. U `service.yaml` piše `fees: none`, kao da se zna da je besplatno, a dokumenata nema. Ispravite oboje.',
      en: 'The invented rules of the library say: “No document is needed for the card.” Of a fee they say nothing. `service.yaml` says `fees: none`, as if it were known to be free, and the documents are missing. Correct both.',
    },
    write: [
      { sq: '`documents: none` – burimi e thotë që nuk duhet asnjë', sr: '`documents: none` – izvor kaže da nije potreban nijedan', en: '`documents: none` – the source says that none is needed' },
      { sq: 'hiqeni rreshtin `fees: none`: askush nuk e ka thënë që është pa pagesë', sr: 'uklonite red `fees: none`: niko nije rekao da je besplatno', en: 'take out the line `fees: none`: nobody has said that it is free' },
    ],
  },
  'complete-a-translation': {
    title: { sq: 'Plotësoni përkthimin në serbisht dhe shënojeni', sr: 'Dopunite prevod na srpski i zabeležite ga', en: 'Complete the Serbian translation and record it' },
    task: {
      sq: 'Regjistrimi i qenit ka tri hapa në shqip dhe vetëm një në serbisht. Shtoni dy hapat te `steps` në `sr.md`: “Službenik upisuje psa u registar.” dhe “Dobijate registarski broj.” Pastaj shënoni nga u përkthye: `npm run translated -- --content practice practice/institutions/practice/services/dog-registration/sr.md`',
      sr: 'Prijava psa ima tri koraka na albanskom, a samo jedan na srpskom. Dodajte dva koraka pod `steps` u `sr.md`: „Službenik upisuje psa u registar.“ i „Dobijate registarski broj.“ Zatim zabeležite sa čega je prevedeno: `npm run translated -- --content practice practice/institutions/practice/services/dog-registration/sr.md`',
      en: 'Dog registration has three steps in Albanian and only one in Serbian. Add the two steps under `steps` in `sr.md`: “Službenik upisuje psa u registar.” and “Dobijate registarski broj.” Then record what it was translated from: `npm run translated -- --content practice practice/institutions/practice/services/dog-registration/sr.md`',
    },
    write: [
      { sq: 'po aq hapa te `steps` në `sr.md` sa në `sq.md`', sr: 'onoliko koraka pod `steps` u `sr.md` koliko ih ima u `sq.md`', en: 'as many steps under `steps` in `sr.md` as in `sq.md`' },
      { sq: 'ekzekutoni `npm run translated` për `sr.md`', sr: 'pokrenite `npm run translated` za `sr.md`', en: 'run `npm run translated` for `sr.md`' },
    ],
  },
  'from-a-record': {
    title: { sq: 'Përshkruani një shërbim nga një zë regjistri me gabime', sr: 'Opišite uslugu iz zapisa sa greškama', en: 'Describe a service from a record with faults' },
    task: {
      sq: 'Te `tree-cutting/README.md` gjendet një zë i trilluar i regjistrit. Titullit i mungojnë shenjat, afati është 15 dhe 30 ditë, taksa është “pa pagesë” dhe 5 euro. Shkruani titullin siç duhet, dokumentin me formën e tij dhe dy kundërthëniet me fjalët e tyre në `sq.md`. Afatin dhe taksën lërini jashtë: askush nuk e di cili vlen.',
      sr: 'U `tree-cutting/README.md` je izmišljeni zapis. Naslovu nedostaju znakovi, rok je 15 i 30 dana, a taksa „besplatno“ i 5 evra. Napišite naslov kako treba, dokument sa njegovim oblikom i dve protivrečnosti sa njihovim rečima u `sq.md`. Rok i taksu izostavite: niko ne zna šta važi.',
      en: '`tree-cutting/README.md` holds an invented record. Its title lacks diacritics, the limit is 15 and 30 days, the fee is “free” and 5 euro. Write the title as it should be, the document with its form, and the two contradictions with their words in `sq.md`. Leave the limit and the fee out: nobody knows which holds.',
    },
    write: [
      { sq: '`title: Leje për prerjen e një druri`, në `sq.md`', sr: '`title: Leje për prerjen e një druri`, u `sq.md`', en: '`title: Leje për prerjen e një druri`, in `sq.md`' },
      { sq: '`documents` me `{ id: id-card, form: copy }`', sr: '`documents` sa `{ id: id-card, form: copy }`', en: '`documents` with `{ id: id-card, form: copy }`' },
      { sq: '`form: copy` te dokumenti', sr: '`form: copy` uz dokument', en: '`form: copy` beside the document' },
      { sq: 'te `conflicts` në `service.yaml`: `{ field: timeLimit.decision, note: fifteen-or-thirty-days }`', sr: 'pod `conflicts` u `service.yaml`: `{ field: timeLimit.decision, note: fifteen-or-thirty-days }`', en: 'under `conflicts` in `service.yaml`: `{ field: timeLimit.decision, note: fifteen-or-thirty-days }`' },
      { sq: 'te `conflicts` në `service.yaml`: `{ field: fees, note: free-or-paid }`', sr: 'pod `conflicts` u `service.yaml`: `{ field: fees, note: free-or-paid }`', en: 'under `conflicts` in `service.yaml`: `{ field: fees, note: free-or-paid }`' },
      { sq: 'lëreni jashtë `timeLimit`', sr: 'izostavite `timeLimit`', en: 'leave `timeLimit` out' },
      { sq: 'lëreni jashtë `fees`', sr: 'izostavite `fees`', en: 'leave `fees` out' },
    ],
  },
};

/** What `npm run practice` says. */
export const practiceWords = {
  does: {
    sq: 'Krijon një institucion ushtrimi në dosje të vet dhe pesë ushtrime që i vlerëson vetë kontrolli.',
    sr: 'Pravi instituciju za vežbu u njenoj fascikli i pet vežbi koje ocenjuje sama provera.',
    en: 'Makes a practice institution in a folder of its own, with five exercises that the check itself marks.',
  },
  folder: { sq: 'dosja e ushtrimeve (practice)', sr: 'fascikla za vežbe (practice)', en: 'the folder of the exercises (practice)' },
  mark: { sq: 'tregon për çdo ushtrim a është bërë, dhe çfarë duhet shkruar ende; del me 1 kur diçka mungon', sr: 'za svaku vežbu kaže da li je urađena i šta još treba napisati; izlazi sa 1 kada nešto nedostaje', en: 'says of each exercise whether it is done, and what is still to be written; exits with 1 when something is' },
  reset: { sq: 'e kthen dosjen e ushtrimeve në fillim; çfarë keni shkruar aty humbet', sr: 'vraća fasciklu za vežbe na početak; ono što ste u njoj napisali nestaje', en: 'puts the folder of the exercises back to its beginning; what you wrote there is lost' },
  made: (folder: string): InEachLanguage => ({ sq: `U krijua ${folder}. Gjithçka aty është e trilluar.`, sr: `Napravljena je fascikla ${folder}. Sve u njoj je izmišljeno.`, en: `${folder} was made. Everything in it is invented.` }),
  restored: (folder: string): InEachLanguage => ({ sq: `${folder} është si në fillim.`, sr: `${folder} je kao na početku.`, en: `${folder} is as it was at the beginning.` }),
  isThere: (folder: string): InEachLanguage => ({ sq: `${folder} ekziston tashmë dhe nuk u prek. Shikoni si shkon me --mark, filloni nga fillimi me --reset.`, sr: `${folder} već postoji i ostaje kakva jeste. Pogledajte dokle ste stigli sa --mark, počnite iznova sa --reset.`, en: `${folder} is already there and was not touched. See how far you are with --mark, begin again with --reset.` }),
  notThere: (folder: string): InEachLanguage => ({ sq: `Nuk ka dosje ushtrimesh ${folder}. Krijojeni me npm run practice.`, sr: `Nema fascikle za vežbe ${folder}. Napravite je pomoću npm run practice.`, en: `There is no folder of exercises ${folder}. Make it with npm run practice.` }),
  foreign: (folder: string): InEachLanguage => ({ sq: `${folder} mban diçka tjetër përveç institucionit të ushtrimit dhe nuk preket.`, sr: `${folder} sadrži još nešto osim institucije za vežbu i ne dira se.`, en: `${folder} holds something else than the practice institution, and is left alone.` }),
  done: { sq: 'u bë', sr: 'urađeno', en: 'done' },
  notYet: { sq: 'ende jo', sr: 'još ne', en: 'not yet' },
  write: { sq: 'shkruani', sr: 'napišite', en: 'write' },
  sum: (done: number, all: number): InEachLanguage => ({ sq: `${done} nga ${all} ushtrime të bëra.`, sr: `Urađeno vežbi: ${done} od ${all}.`, en: `${done} of ${all} exercises done.` }),
  then: { sq: 'Kur të mbaroni një ushtrim: npm run practice -- --mark', sr: 'Kada završite vežbu: npm run practice -- --mark', en: 'When you have finished an exercise: npm run practice -- --mark' },
} as const;

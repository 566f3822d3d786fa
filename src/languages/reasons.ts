import { enOf, someWithout, sqOf, sr, srOf } from './counted.ts';
import type { InEachLanguage, Language } from './languages.ts';
import { linkStateWords } from './words/links.ts';

/** What a sentence speaks of, already in the reader's language: a field with its label, a file, a number, a day. */
export type ReasonValues = Readonly<Record<string, string | number>>;
type Sentence = (v: ReasonValues) => InEachLanguage;

const partsOfContact: Readonly<Record<'whom' | 'where' | 'when', InEachLanguage>> = {
  whom: { sq: 'telefoni ose e-posta', sr: 'telefon ili e-pošta', en: 'a telephone number or e-mail address' },
  where: { sq: 'adresa', sr: 'adresa', en: 'an address' },
  when: { sq: 'orari i punës', sr: 'radno vreme', en: 'working hours' },
};

/** Why a requirement is not met, where its own words do not say it: one sentence for each reason a rule can give. */
export const reasonWords = {
  contradicted: (v) => (v.field ? {
    sq: `Te ${v.field} burimet zyrtare thonë gjëra të ndryshme dhe kundërthënia nuk është zgjidhur ende.`,
    sr: `Zvanični izvori se ne slažu u pogledu polja ${v.field}, a protivrečnost još nije rešena.`,
    en: `Official sources contradict each other on ${v.field}, and nobody has settled it yet.`,
  } : {
    sq: 'Burimet zyrtare thonë gjëra të ndryshme dhe kundërthënia nuk është zgjidhur ende.',
    sr: 'Zvanični izvori se ne slažu, a protivrečnost još nije rešena.',
    en: 'Official sources contradict each other, and nobody has settled it yet.',
  }),
  'left-out-contradicted': (v) => ({
    sq: `Fusha ${v.field} është lënë jashtë, sepse burimet zyrtare thonë gjëra të ndryshme.`,
    sr: `Polje ${v.field} je izostavljeno jer se zvanični izvori ne slažu.`,
    en: `The field ${v.field} is left out, because official sources contradict each other.`,
  }),
  'not-seen': (v) => ({
    sq: `Nuk dihet nëse burimi e thotë: kopja që u lexua ndërpritet para fushës ${v.field}.`,
    sr: `Ne zna se da li izvor to navodi: pročitana kopija se prekida pre polja ${v.field}.`,
    en: `Nobody knows whether the source says it: the copy that was read breaks off before ${v.field}.`,
  }),
  'breaks-off': (v) => ({
    sq: `Nuk dihet nëse burimi e thotë: kopja që u lexua ndërpritet te fusha ${v.field}.`,
    sr: `Ne zna se da li izvor to navodi: pročitana kopija se prekida kod polja ${v.field}.`,
    en: `Nobody knows whether the source says it: the copy that was read breaks off at ${v.field}.`,
  }),
  'some-without': (v) => (someWithout[v.rule ?? ''] ?? someWithout.other!)(v),
  'act-without-address': (v) => ({
    sq: `Adresa në Gazetën Zyrtare nuk është shënuar te ${sqOf(v, 'akti i vetëm i përmendur', 'aktet e përmendura')}.`,
    sr: `Adresa u Službenom listu nije navedena ${srOf(v, 'kod jedinog akta', 'akta', 'akta', 'akata')}.`,
    en: `The address in the Official Gazette is not stated for ${enOf(v, 'act', 'acts')}.`,
  }),
  'act-replaced': (v) => ({
    sq: `Akti ${v.act} është zëvendësuar nga një akt më i ri.`,
    sr: `Akt ${v.act} zamenjen je novijim aktom.`,
    en: `The act ${v.act} has been replaced by a newer one.`,
  }),
  'no-text': (v) => ({
    sq: `Nuk ka tekst ${v.inLanguage}: mungon ${v.file}.`,
    sr: `Nema teksta ${v.inLanguage}: nedostaje ${v.file}.`,
    en: `There is no text ${v.inLanguage}: ${v.file} is missing.`,
  }),
  'fields-missing': (v) => ({
    sq: `Në ${v.file} ${v.count === 1 ? 'mungon një pjesë që e ka një gjuhë tjetër' : `mungojnë ${v.count} pjesë që i ka një gjuhë tjetër`}: ${v.fields}.`,
    sr: `U ${v.file} ${v.count === 1 ? 'nedostaje jedan deo koji postoji' : `${sr(v.count, 'nedostaje', 'nedostaju', 'nedostaje')} ${v.count} ${sr(v.count, 'deo koji postoji', 'dela koja postoje', 'delova koji postoje')}`} na drugom jeziku: ${v.fields}.`,
    en: `${v.file} lacks ${v.count === 1 ? 'a part' : `${v.count} parts`} that another language has: ${v.fields}.`,
  }),
  'lengths-differ': (v) => ({
    sq: `Lista ${v.field} nuk është po aq e gjatë në çdo gjuhë: ${v.here} në ${v.file}, ${v.there} në ${v.other}.`,
    sr: `Spisak ${v.field} nije iste dužine na svakom jeziku: ${v.here} u ${v.file}, ${v.there} u ${v.other}.`,
    en: `The list ${v.field} is not equally long in every language: ${v.here} in ${v.file}, ${v.there} in ${v.other}.`,
  }),
  'steps-differ': (v) => ({
    sq: `Te ${v.field} në \`service.yaml\` ${v.here === 1 ? 'është shënuar një hap' : `janë shënuar ${v.here} hapa`}, ndërsa ${v.there === 1 ? 'në tekste është një' : `në tekste janë ${v.there}`}.`,
    sr: `U polju ${v.field} u \`service.yaml\` ${sr(v.here, 'naveden je', 'navedena su', 'navedeno je')} ${v.here} ${sr(v.here, 'korak', 'koraka', 'koraka')}, a u tekstovima: ${v.there}.`,
    en: `Under ${v.field} \`service.yaml\` has ${v.here} ${v.here === 1 ? 'step' : 'steps'}, while the texts have ${v.there}.`,
  }),
  'keys-differ': (v) => ({
    sq: `Te ${v.field} emrat nuk përputhen: ${v.here} gjendet vetëm në ${v.file}, ${v.there} vetëm në ${v.other}.`,
    sr: `U polju ${v.field} imena se ne slažu: ${v.here} stoji samo u ${v.file}, ${v.there} samo u ${v.other}.`,
    en: `The names under ${v.field} do not agree: ${v.here} stands only in ${v.file}, ${v.there} only in ${v.other}.`,
  }),
  'numbers-differ': (v) => ({
    sq: `Numrat te ${v.field} nuk përputhen: ${v.here || 'asnjë'} në ${v.file}, ${v.there || 'asnjë'} në ${v.other}.`,
    sr: `Brojevi u polju ${v.field} se ne slažu: ${v.here || 'nijedan'} u ${v.file}, ${v.there || 'nijedan'} u ${v.other}.`,
    en: `The numbers under ${v.field} do not agree: ${v.here || 'none'} in ${v.file}, ${v.there || 'none'} in ${v.other}.`,
  }),
  'times-differ': (v) => ({
    sq: `Afatet dhe kohët te ${v.field} nuk përputhen: ${v.here || 'asnjë'} në ${v.file}, ${v.there || 'asnjë'} në ${v.other}.`,
    sr: `Rokovi i vremena u polju ${v.field} se ne slažu: ${v.here || 'nijedan'} u ${v.file}, ${v.there || 'nijedan'} u ${v.other}.`,
    en: `The lengths of time under ${v.field} do not agree: ${v.here || 'none'} in ${v.file}, ${v.there || 'none'} in ${v.other}.`,
  }),
  'amounts-differ': (v) => ({
    sq: `Shumat e parave te ${v.field} nuk përputhen: ${v.here || 'asnjë'} në ${v.file}, ${v.there || 'asnjë'} në ${v.other}.`,
    sr: `Novčani iznosi u polju ${v.field} se ne slažu: ${v.here || 'nijedan'} u ${v.file}, ${v.there || 'nijedan'} u ${v.other}.`,
    en: `The amounts of money under ${v.field} do not agree: ${v.here || 'none'} in ${v.file}, ${v.there || 'none'} in ${v.other}.`,
  }),
  'dates-differ': (v) => ({
    sq: `Datat te ${v.field} nuk përputhen: ${v.here || 'asnjë'} në ${v.file}, ${v.there || 'asnjë'} në ${v.other}.`,
    sr: `Datumi u polju ${v.field} se ne slažu: ${v.here || 'nijedan'} u ${v.file}, ${v.there || 'nijedan'} u ${v.other}.`,
    en: `The dates under ${v.field} do not agree: ${v.here || 'none'} in ${v.file}, ${v.there || 'none'} in ${v.other}.`,
  }),
  'forms-differ': (v) => ({
    sq: `Te ${v.field} dokumenti nuk kërkohet në të njëjtën formë: ${v.here || 'asnjë formë'} në ${v.file}, ${v.there || 'asnjë formë'} në ${v.other}.`,
    sr: `U polju ${v.field} dokument se ne traži u istom obliku: ${v.here || 'oblik nije naveden'} u ${v.file}, ${v.there || 'oblik nije naveden'} u ${v.other}.`,
    en: `Under ${v.field} the document is not asked for in the same form: ${v.here || 'no form'} in ${v.file}, ${v.there || 'no form'} in ${v.other}.`,
  }),
  'links-differ': (v) => ({
    sq: `Lidhjet te ${v.field} nuk përputhen: ${v.here || 'asnjë'} në ${v.file}, ${v.there || 'asnjë'} në ${v.other}.`,
    sr: `Linkovi u polju ${v.field} se ne slažu: ${v.here || 'nijedan'} u ${v.file}, ${v.there || 'nijedan'} u ${v.other}.`,
    en: `The links under ${v.field} do not agree: ${v.here || 'none'} in ${v.file}, ${v.there || 'none'} in ${v.other}.`,
  }),
  'field-stale': (v) => ({
    sq: `Fusha ${v.field} ka ndryshuar në ${v.other} pasi u përkthye në ${v.file}.`,
    sr: `Polje ${v.field} izmenjeno je u ${v.other} pošto je prevedeno u ${v.file}.`,
    en: `The field ${v.field} has changed in ${v.other} since it was translated in ${v.file}.`,
  }),
  'fields-stale': (v) => ({
    sq: `${v.count} fusha kanë ndryshuar në tekstin burimor pasi u përkthyen: ${v.places}.`,
    sr: `${sr(v.count, `${v.count} polje je izmenjeno`, `${v.count} polja su izmenjena`, `${v.count} polja je izmenjeno`)} u izvornom tekstu posle prevođenja: ${v.places}.`,
    en: `${v.count} fields have changed in the source text since they were translated: ${v.places}.`,
  }),
  'checked-ahead': (v) => ({
    sq: `Dita e kontrollit nuk ka ardhur ende: ${v.checked}`,
    sr: `Dan provere još nije došao: ${v.checked}`,
    en: `The day of the check, ${v.checked}, is still to come.`,
  }),
  'checked-long-ago': (v) => ({
    sq: `Kontrolli i fundit u bë më ${v.checked}; që atëherë ka kaluar tepër kohë.`,
    sr: `Prošlo je previše vremena od poslednje provere: ${v.checked}`,
    en: `The last check, on ${v.checked}, is too long ago.`,
  }),
  'next-check-passed': (v) => ({
    sq: `Dita e planifikuar për kontrollin e radhës, ${v.next}, ka kaluar.`,
    sr: `Dan zakazan za sledeću proveru je prošao: ${v.next}`,
    en: `The day set for the next check, ${v.next}, has passed.`,
  }),
  'next-check-late': (v) => ({
    sq: `Kontrolli i radhës është planifikuar më vonë se ${v.months} muaj pas të fundit: më ${v.next}.`,
    sr: `Sledeća provera je zakazana više od ${v.months} ${sr(v.months, 'meseca', 'meseca', 'meseci')} posle poslednje: ${v.next}`,
    en: `The next check is set for more than ${v.months} months after the last one: ${v.next}.`,
  }),
  'transfer-without-account': (v) => ({
    sq: `Numri i llogarisë për transfer bankar nuk është shënuar te ${sqOf(v, 'taksa e vetme', 'taksat')}.`,
    sr: `Broj računa za bankarski transfer nije naveden ${srOf(v, 'kod jedine takse', 'takse', 'takse', 'taksi', 'jedne')}.`,
    en: `The account number for the bank transfer is not stated for ${enOf(v, 'fee', 'fees')}.`,
  }),
  'fee-ended': (v) => ({
    sq: `Asnjë taksë te ${v.field} nuk është më në fuqi, që më ${v.since}.`,
    sr: `Nijedna taksa u polju ${v.field} više nije na snazi, od ${v.since}`,
    en: `No fee under ${v.field} has been in force since ${v.since}.`,
  }),
  'fee-to-come': (v) => ({
    sq: `Asnjë taksë te ${v.field} nuk është ende në fuqi; e radhës hyn në fuqi më ${v.next}.`,
    sr: `Nijedna taksa u polju ${v.field} još nije na snazi; sledeća stupa na snagu ${v.next}`,
    en: `No fee under ${v.field} is in force yet; the next comes into force on ${v.next}.`,
  }),
  'summary-too-long': (v) => ({
    sq: `Përmbledhja në ${v.file} ka ${v.length} shenja; duhet të ketë më së shumti ${v.most}.`,
    sr: `Sažetak u ${v.file} ima ${v.length} ${sr(v.length, 'znak', 'znaka', 'znakova')}; treba da ima najviše ${v.most}.`,
    en: `The summary in ${v.file} has ${v.length} characters; it should have at most ${v.most}.`,
  }),
  'summary-repeats-title': (v) => ({
    sq: `Përmbledhja në ${v.file} vetëm e përsërit titullin.`,
    sr: `Sažetak u ${v.file} samo ponavlja naslov.`,
    en: `The summary in ${v.file} only repeats the title.`,
  }),
  'summary-points-to-law': (v) => ({
    sq: `Përmbledhja në ${v.file} e dërgon lexuesin te ligji në vend që ta sqarojë shërbimin.`,
    sr: `Sažetak u ${v.file} upućuje čitaoca na zakon umesto da objasni uslugu.`,
    en: `The summary in ${v.file} sends the reader to the law instead of explaining the service.`,
  }),
  'points-elsewhere': (v) => ({
    sq: `Fusha ${v.field} e dërgon lexuesin te ligji ose te një faqe tjetër në vend që të përgjigjet vetë.`,
    sr: `Polje ${v.field} upućuje čitaoca na zakon ili na drugu stranicu umesto da samo odgovori.`,
    en: `The field ${v.field} sends the reader to the law or to another page instead of answering.`,
  }),
  'long-sentences': (v) => ({
    sq: `Në ${v.file} ${v.count === 1 ? 'një fjali ka' : `${v.count} fjali kanë`} më shumë se ${v.most} fjalë; ${v.count === 1 ? 'ajo' : 'e para'} fillon: “${v.sentence}”`,
    sr: `U ${v.file} ${v.count === 1 ? 'jedna rečenica ima' : `${v.count} ${sr(v.count, 'rečenica ima', 'rečenice imaju', 'rečenica ima')}`} više od ${v.most} reči; ${v.count === 1 ? 'počinje' : 'prva počinje'}: „${v.sentence}“`,
    en: `In ${v.file} ${v.count === 1 ? 'one sentence has' : `${v.count} sentences have`} more than ${v.most} words; ${v.count === 1 ? 'it' : 'the first'} begins: “${v.sentence}”`,
  }),
  'in-prose': (v) => ({
    sq: `Teksti e përmend, por fusha ${v.field} është lënë jashtë, prandaj nuk e gjejnë as kompjuteri, as gjuhët e tjera.`,
    sr: `Tekst to pominje, ali je polje ${v.field} izostavljeno, pa ga ne nalaze ni računar ni drugi jezici.`,
    en: `The prose mentions it, but the field ${v.field} is left out, so neither a computer nor the other languages find it.`,
  }),
  'only-role': () => ({
    sq: 'Roli përgjegjës për publikim është shënuar, por zëvendësi i tij jo.',
    sr: 'Navedena je uloga odgovorna za objavljivanje, ali ne i njen zamenik.',
    en: 'The role responsible for publishing is named, but not its deputy.',
  }),
  'contact-incomplete': (v) => {
    const lacking = (['whom', 'where', 'when'] as const).filter((part) => !v[part]);
    const listed = (language: Language): string => lacking.map((part) => partsOfContact[part][language]).join(', ');
    return { sq: `Zyra është shënuar, por i mungon: ${listed('sq')}.`, sr: `Kancelarija je navedena, ali joj nedostaje: ${listed('sr')}.`, en: `The office is named, but it lacks: ${listed('en')}.` };
  },
  'period-without-how': () => ({
    sq: 'Është shënuar brenda sa ditëve mund të ankoheni, por jo si bëhet ankesa.',
    sr: 'Navedeno je u kom roku možete uložiti žalbu, ali ne i kako se ona ulaže.',
    en: 'It is stated within how many days one may appeal, but not how.',
  }),
  'never-checked-links': () => ({
    sq: 'Nuk ka asnjë kontroll të shënuar të lidhjeve, prandaj nuk dihet nëse hapen.',
    sr: 'Nijedna provera linkova nije zabeležena, pa se ne zna da li rade.',
    en: 'No link check has been recorded, so nobody knows whether the links open.',
  }),
  'no-entry': () => ({
    sq: 'Institucioni duhet ta ofrojë këtë shërbim, por nuk ka asnjë përshkrim të tij.',
    sr: 'Institucija treba da pruža ovu uslugu, a nema nijedan njen opis.',
    en: 'The institution has to offer this service, and no entry describes it.',
  }),
  'fewer-described': (v) => ({
    sq: `Regjistri i institucionit ka së paku ${v.least} shërbime; ${v.lacking === 1 ? 'edhe një prej tyre është pa përshkrim' : `edhe ${v.lacking} prej tyre janë pa përshkrim`}.`,
    sr: `Registar institucije ima najmanje ${v.least} ${sr(v.least, 'uslugu', 'usluge', 'usluga')}; još ${v.lacking} ${sr(v.lacking, 'nema', 'nemaju', 'nema')} opis.`,
    en: `The institution’s register holds at least ${v.least} services; ${v.lacking} more of them ${v.lacking === 1 ? 'has' : 'have'} no entry.`,
  }),
  'not-looked': () => ({
    sq: 'Askush nuk e ka shënuar ende çfarë publikon ky institucion: `documents.yaml` mungon.',
    sr: 'Još niko nije zabeležio šta ova institucija objavljuje: nema datoteke `documents.yaml`.',
    en: 'Nobody has written down yet what this institution publishes: there is no `documents.yaml`.',
  }),
  'category-left-out': () => ({
    sq: 'Kategoria është lënë jashtë në `documents.yaml`: askush nuk e ka thënë ende nëse publikohet.',
    sr: 'Kategorija je izostavljena u `documents.yaml`: još niko nije rekao da li se objavljuje.',
    en: 'The category is left out of `documents.yaml`: nobody has said yet whether it is published.',
  }),
  'none-published': () => ({
    sq: 'Dihet se institucioni nuk publikon asnjë dokument të kësaj kategorie.',
    sr: 'Zna se da institucija ne objavljuje nijedan dokument iz ove kategorije.',
    en: 'It is known that the institution publishes no document of this category.',
  }),
  'document-undated': () => ({
    sq: 'Te asnjë dokument nuk është shënuar data ose periudha, prandaj nuk shihet nëse është i fundit.',
    sr: 'Ni kod jednog dokumenta nije naveden datum ni period, pa se ne vidi da li je najnoviji.',
    en: 'No document states its date or period, so nobody can tell whether it is the latest.',
  }),
  'document-old': (v) => ({
    sq: `Dokumenti më i ri arrin deri më ${v.checked}; tashmë duhej të kishte një të ri.`,
    sr: `Novi dokument je već trebalo da bude objavljen. Dan do kog seže najnoviji: ${v.checked}`,
    en: `The newest document reaches to ${v.checked}; by now there should be a newer one.`,
  }),
  'links-unsure': (v) => ({
    sq: `Kontrolli i lidhjeve më ${v.checked} nuk tregoi nëse hapen: faqet nuk u përgjigjën ose nuk i lejojnë programet.`,
    sr: `Provera linkova od ${v.checked} nije pokazala da li se otvaraju: sajtovi nisu odgovorili ili ne puštaju programe.`,
    en: `The link check on ${v.checked} could not tell whether the links open: the sites did not answer, or let no program in.`,
  }),
  'links-shut': (v) => {
    const many = v.shut !== 1;
    return {
      sq: `${many ? `Nuk hapen ${v.shut} nga ${v.all} lidhje të kontrolluara; e para është` : 'Nuk hapet lidhja'} \`${v.address}\`: ${faultOf(v).sq}, që më ${v.since}.`,
      sr: `${many ? `${sr(v.shut, 'Ne otvara', 'Ne otvaraju', 'Ne otvara')} se ${v.shut} od ${v.all} ${sr(v.all, 'proverenog linka', 'proverena linka', 'proverenih linkova')}; prvi je` : 'Ne otvara se link'} \`${v.address}\`: ${faultOf(v).sr}, od ${v.since}`,
      en: `${many ? `${v.shut} of the ${v.all} links checked do not open; the first is` : 'A link does not open:'} \`${v.address}\`${many ? ':' : ','} ${faultOf(v).en}, since ${v.since}.`,
    };
  },
  'links-moved': (v) => {
    const many = v.moved !== 1;
    return {
      sq: `${many ? `Janë zhvendosur përgjithmonë ${v.moved} lidhje; e para është` : 'Është zhvendosur përgjithmonë lidhja'} \`${v.address}\`: shkruani \`${v.to}\`, nëse ajo faqe thotë të njëjtën gjë.`,
      sr: `${many ? `${sr(v.moved, 'Trajno je premešten', 'Trajno su premeštena', 'Trajno je premešteno')} ${v.moved} ${sr(v.moved, 'link', 'linka', 'linkova')}; prvi je` : 'Trajno je premešten link'} \`${v.address}\`: napišite \`${v.to}\` ako na toj stranici stoji isto.`,
      en: `${many ? `${v.moved} links have moved for good; the first is` : 'A link has moved for good:'} \`${v.address}\`${many ? ':' : ';'} write \`${v.to}\`, if that page says the same.`,
    };
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What is said after the first difference where the texts differ in more than one place. */
export const moreDifferences: Sentence = (v) => ({
  sq: `Ka edhe ${v.more === 1 ? 'një mospërputhje tjetër' : `${v.more} mospërputhje të tjera`}: ${v.elsewhere}.`,
  sr: `${sr(v.more, v.more === 1 ? 'Postoji još jedna razlika' : `Postoji još ${v.more} razlika`, `Postoje još ${v.more} razlike`, `Postoji još ${v.more} razlika`)}: ${v.elsewhere}.`,
  en: `${v.more === 1 ? 'There is one more difference' : `There are ${v.more} more differences`}: ${v.elsewhere}.`,
});

/** “item 3” of a list, and “`steps` in `sr.md`”. */
export const placeWords = {
  item: (item: string | number): InEachLanguage => ({ sq: `pika ${item}`, sr: `stavka ${item}`, en: `item ${item}` }),
  inFile: (fields: string, file: string): InEachLanguage => ({ sq: `${fields} në ${file}`, sr: `${fields} u ${file}`, en: `${fields} in ${file}` }),
};

/** So many working days. */
export const workingDays = (count: number): InEachLanguage => ({ sq: `${count} ditë pune`, sr: `${count} ${sr(count, 'radni dan', 'radna dana', 'radnih dana')}`, en: `${count} working ${count === 1 ? 'day' : 'days'}` });

/** “in Serbian”, by the language that is spoken of. */
export const inLanguage: Readonly<Record<Language, InEachLanguage>> = {
  sq: { sq: 'në shqip', sr: 'na albanskom', en: 'in Albanian' },
  sr: { sq: 'në serbisht', sr: 'na srpskom', en: 'in Serbian' },
  en: { sq: 'në anglisht', sr: 'na engleskom', en: 'in English' },
};

// “there is no such page (404)”: the number is what an officer tells whoever keeps the other site.
function faultOf(v: ReasonValues): InEachLanguage {
  const words = linkStateWords[(Object.hasOwn(linkStateWords, v.state ?? '') ? v.state : 'broken') as keyof typeof linkStateWords];
  const status = Number(v.status) > 0 ? ` (${v.status})` : '';
  return { sq: `${words.sq}${status}`, sr: `${words.sr}${status}`, en: `${words.en}${status}` };
}

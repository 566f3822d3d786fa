/** The words with which people ask, in all languages: which of them say nothing, and which say what the reader wants to know. */
import type { Language } from '#languages/languages.ts';
import { tokensOf } from './fold.ts';

/** What a question may want to know of a service; each is a section of its page. */
const intents = ['fees', 'timeLimit', 'documents'] as const;
export type Intent = (typeof intents)[number];

const setOf = (words: string): ReadonlySet<string> => new Set(tokensOf(words));

// Every page has them and nobody looks for them.
const joining = setOf(`
  a e i sa si ku kur kush kujt pse çfarë çka qka qfare cila cili cilat cilët të së për nga tek prej dhe edhe ose nuk një nji kjo ky ajo ai ato ata këtë unë ju ta ma më mu mua im ime
  është osht asht janë jam kam keni ka kemi duhet duhen dua du due mund mundem munem nevojitet nevojiten kushton kushtojnë bëj boj bëhet bohet marr marrë merr merret nxjerr nxirret nxjerrë qit qitet qes
  shkoj drejtohem lutem mirëdita tung përshëndetje ne do
  qysh kah don dojsha doja desha deshta duhna mujna mujta mundna munet dit di dikush ndihmoni jom kom kena kishi jon veç po jo apet prap shku bo ba bëni bëjmë bajmë ndonjë ndoni vetëm sipas kurrë bash tash tani
  pret pres pritet presim qi tu duke jem jeme tem teme vij vjen vije shkon bani bane keq mirë shumë pak tjetër tjera vit vitit vite vjet vlen vlejnë brenda para pas nëse ishte isha nevojë nevoj ja jap jep jepet jepni japin lëshon lëshohet lshon kërkoj kërkohet lypet lyp lypi paraqes dorëzoj dorëzohet marrin merrni filloj ndihmë informata informacion
  koliko kolko kako gde kada ko šta što zašto koji koja koje kojim je su sam da li za na s u o od iz ili ni mi mene moj moja moje moju
  košta koštaju traje mogu može treba trebaju trebam potrebno potrebna potrebni dobiti dobijem dobija dobijam dobije izvaditi izvadim vadi vadim uzeti uzmem hoću želim ide obraćam obratim predati predam podneti podnesem molim dobar dan
  tko bi bih hteo htela htio htjela želeo želela imam imaš ima imaju nemam valja mora moram moraš morate kod kad jel jeli dal ako još samo znači važi važe zanima interesuje recite pomozite pomoć molimo vas
  čeka čekam čekati čekanje nisam nismo nije nisu bio bila bilo biti budem bude hoće neće sve sav više posle pre trebati dati daje daju izdaje izdavanje izdaju napraviti napravim pravim ići idem kome koga čega čim ovaj ova ovo taj to neki neka neko mojoj mojom moji mog mojih naš naša nama vam vama ti tvoj
  how much many long what where when who which why is are am be does did can could should would an the of for from in on at by with and or my it this that you we your there
  law laws article instruction administrative regulation ligji ligjit neni nenit udhëzim udhëzimi administrativ rregullore zakon zakona zakonu član uputstvo administrativno pravilnik uredba
  get getting need needed want wants cost costs take takes apply please find obtain whats hello hi have has had was were been being must let us our some any one its so if but just here his her he she they their them go going make give given gives tell help someone anyone about into out up
  wait waiting not no only once more than then happens happen before after within also too yes issue issued issues issuing looking wanna gonna allowed possible i’ve don’t
`);

// These ask too, but stand in names as well: dokument udhëtimi, peronska taksa. They count little, not nothing.
const weak = setOf(`
  tregon tregoj dëshmon vërteton pokazuje dokazuje potvrđuje showing shows show saying says say proving proves prove stating
  çmim çmimi kosto kostoja pagesa taksa tarifa pagesë afat afati kohë koha ditë ditësh dokument dokumente dokumentet dokumentat letër letra letrat letrën shërbim shërbimi shërbimet kërkesë kërkesa procedura procedurë online komuna komunë
  cena cenu taksu naknada naknadu rok roka vreme vremena dana dokumenta dokumenti papir papiru papiri papire papira usluga usluge zahtev postupak opština opštini
  price fee fees charge charges deadline time days document documents paper papers paperwork service services request application required requirements bring municipality
`);

// In a question these say little of the service; in a name they tell it from others: važenje građevinske dozvole, stacion i ri i autobusëve.
const aside = setOf(`
  çmimin taksën tarifën pagesën afatin dokumentesh dokumenteve dokumentacion dokumentacioni dokumentacionin kërkesën formular formulari formularin formularë aplikim aplikimi aplikimin aplikacion aplikacioni aplikoj aplikohet procedurën ankesë ankesa ankim ankohem termin termini terminin vlefshmëri vlefshmëria vlefshmërisë ri re reja rinj vjetër vjetra vjetrën
  cene troškovi troškove dokumenata dokumentima dokumentacija dokumentaciju dokumentacije molba molbu obrazac obrasca obrasci formular formulara postupka procedura žalba žalbu žalim zakazivanje zakazati zakažem termina važenje važenja nov nova novo novu nove novi novog stara staro staru stare starog
  form forms procedure appeal appointment book validity valid
`);

// What only joins in one language is a thing in another: Albanian “ime” (my), Serbian “ime” (a name); English “are”, Albanian “arë” (a field).
const naming: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = { sq: setOf('arë'), sr: setOf('ime pas') };

// A house without a permit is not a permit for a house.
const denying = setOf('pa bez without');
const doubting = setOf('nuk s’ka ska nije nisu nema nemam nisam not no');

const asked: Readonly<Record<Intent, RegExp>> = {
  fees: phrases('sa kushton|sa kushtojnë|kushton|kushtojnë|sa paguhet|sa paguaj|sa para|çmimi|çmim|kosto|taksa|tarifa|pagesa|falas|koliko košta|koliko koštaju|košta|koštaju|koliko se plaća|koliko para|cena|cenu|taksa|taksu|naknada|besplatno|how much|cost|costs|price|fee|fees|free'),
  timeLimit: phrases('sa zgjat|zgjat|sa kohë|sa ditë|sa pritet|sa pres|afati|afat|për sa ditë|kur bëhet gati|koliko traje|koliko dugo|traje|koliko vremena|koliko dana|rok|roku|koliko se čeka|how long|how many days|deadline|time limit|how fast'),
  documents: phrases('dokumente|dokumentet|dokumentat|çfarë dokumente|cilat dokumente|çka duhet|çfarë duhet|çka më duhet|çfarë nevojitet|letrat|dokumenta|dokumente|koja dokumenta|šta treba|šta mi treba|šta je potrebno|papiri|papire|documents|which papers|paperwork|papers|what do i need|what is needed|requirements'),
};

function phrases(list: string): RegExp {
  return new RegExp(`(?:^| )(?:${[...new Set(list.split('|').map((phrase) => tokensOf(phrase).join(' ')))].join('|')})(?= |$)`);
}

/** What a folded question wants to know, if it says so. */
export function intentOf(question: string): Intent | undefined {
  const words = tokensOf(question).join(' ');
  return intents.find((intent) => asked[intent].test(words));
}

// “Koji je rok za građevinsku dozvolu” asks for the time limit of the permit, not for a longer one.
const interrogative = setOf('sa cili cila cilat çfarë çka koliko koliki kolika koji koja koje šta what which how');

// “Sa zgjat leja” asks how long it takes, “me e zgjat lejen” for more time.
const lasting = 'zgjat';
const wordsBetween = 2;

// “Afati për leje ndërtimi” and “građevinska dozvola rok” ask the same without such a word, for they name the service besides; “pa afat” and “istekao rok” do not.
const term = setOf('afat afati rok deadline time limit');
const leastNamed = 2;

/** Where a question that names a service begins or ends with the words for a time limit: from which of its words, and to which. */
function termIn(tokens: readonly string[], weights: readonly number[]): readonly [from: number, to: number] {
  const isOther = (token: string): boolean => !term.has(token);
  const [first, last] = [tokens.findIndex(isOther), tokens.findLastIndex(isOther)];
  if (weights.filter((weight, at) => weight === 1 && isOther(tokens[at]!)).length < leastNamed) return [0, 0];
  if (first > 0) return [0, first];
  return denying.has(tokens[last]!) ? [0, 0] : [last + 1, tokens.length];
}

/** How much each folded word of a question counts; what it asks for right at its beginning names no service. */
export function weightsOf(tokens: readonly string[], language?: Language): number[] {
  const asksHowLong = (at: number): boolean => tokens[at] === lasting && tokens.slice(Math.max(0, at - wordsBetween), at).some((token) => interrogative.has(token));
  const weights = tokens.map((token, at) => (asksHowLong(at) ? 0 : aside.has(token) ? 0.35 : weightOf(token, language)));
  weights.fill(0, ...termIn(tokens, weights));
  const first = weights.findIndex((weight) => weight > 0);
  if (first > 0 && weights[first]! < 0.5 && weights.some((weight) => weight === 1) && tokens.slice(0, first).some((token) => interrogative.has(token))) weights[first] = 0;
  return weights;
}

/** Whether a folded word says what somebody lacks. */
export function denies(token: string): boolean {
  return denying.has(token);
}

/** How much a folded word of a question or of a name counts, in that language: nothing, little or fully. */
export function weightOf(token: string, language?: Language): number {
  return language && naming[language]?.has(token) ? 1 : doubting.has(token) || /^\d+$/.test(token) ? 0.35 : joining.has(token) ? 0 : weak.has(token) ? 0.35 : denying.has(token) ? 0.6 : 1;
}

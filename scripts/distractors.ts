/** A catalogue of the size that a whole state has, for measuring: the real entries among thousands of others with names as registers have them. None of it is published. */
import type { Catalogue, Concept, Institution, Service } from '#catalogue/model/catalogue.ts';
import { languages, type InEachLanguage, type Language } from '#languages/languages.ts';

/** What offices issue, decide and take in, everywhere the same acts: an id, then a word each in Albanian, Serbian and English, twice. */
export const acts = table(`
  permit | leje për | dozvola za | permit for | lejim për | odobrenje za | authorisation for
  licence | licencë për | licenca za | licence for | licencim për | licenciranje za | licensing of
  consent | pëlqim për | saglasnost za | consent for | miratim për | odobravanje za | approval of
  subsidy | subvencion për | subvencija za | subsidy for | ndihmë për | pomoć za | support for
  registration | regjistrim për | upis za | registration for | evidentim për | evidentiranje za | recording of
  inspection | kontroll inspektues për | inspekcijski pregled za | inspection for | inspektim për | inspekcija za | check of
  proof | dëshmi për | uverenje za | proof for | konfirmim për | potvrda za | confirmation for
  renewal | vazhdim i lejes për | produženje dozvole za | renewal of the permit for | ripërtëritje për | obnova za | extension for
`);
/** What is asked of offices that have services of their own. */
export const otherActs = table(`
  complaint | ankesë për | prigovor za | complaint about | parashtresë për | podnesak za | submission about
  notice | njoftim për | prijava za | notice of | lajmërim për | obaveštenje za | information on
  place | kërkesë për vend për | zahtev za mesto za | application for a place for | aplikim për | prijavljivanje za | application for
  advice | këshillim për | savetovanje za | advice on | udhëzim për | uputstvo za | guidance on
`);
/** What the acts are about. No real entry is about any of it. */
export const matters = table(`
  market-stall | tezgë në treg | tezgu na pijaci | a market stall
  kiosk | kioskë | kiosk | a kiosk
  tree-felling | prerje të drunjve | seču drveća | tree felling
  firewood | dru për ngrohje | ogrevno drvo | firewood
  fishing | peshkim sportiv | sportski ribolov | angling
  fish-pond | hurdhë peshku | ribnjak | a fish pond
  beekeeping | bletari | pčelarstvo | beekeeping
  greenhouse | serë | plastenik | a greenhouse
  orchard | pemishte | voćnjak | an orchard
  vineyard | vreshtë | vinograd | a vineyard
  raspberries | mjedër | maline | raspberries
  dairy-cows | lopë qumështore | muzne krave | dairy cows
  sheep | dele dhe dhi | ovce i koze | sheep and goats
  poultry | pulari | živinarstvo | poultry farming
  irrigation | ujitje të fushave | navodnjavanje polja | irrigation of fields
  well | pus | bunar | a well
  water-connection | lidhje në ujësjellës | priključak na vodovod | a water connection
  sewer-connection | lidhje në kanalizim | priključak na kanalizaciju | a sewer connection
  septic-tank | gropë septike | septičku jamu | a septic tank
  heating | ngrohje qendrore | centralno grejanje | district heating
  solar-panels | panele diellore | solarne panele | solar panels
  street-lighting | ndriçim publik | javnu rasvetu | street lighting
  waste-bin | kontejner të mbeturinave | kontejner za otpad | a waste container
  bulky-waste | mbeturina vëllimore | kabasti otpad | bulky waste
  recycling | riciklim | reciklažu | recycling
  landfill | deponi | deponiju | a landfill
  noise | zhurmë | buku | noise
  air-quality | cilësi të ajrit | kvalitet vazduha | air quality
  environmental-consent | ndikim në mjedis | uticaj na životnu sredinu | environmental impact
  quarry | gurore | kamenolom | a quarry
  sand | nxjerrje të rërës | vađenje peska | sand extraction
  advertising-board | tabelë reklamuese | reklamni pano | an advertising board
  public-event | tubim publik | javni skup | a public gathering
  concert | koncert në shesh | koncert na trgu | a concert on the square
  fireworks | fishekzjarrë | vatromet | fireworks
  street-music | muzikë në rrugë | uličnu muziku | street music
  film-shooting | xhirim të filmit | snimanje filma | shooting a film
  terrace | tarracë kafeneje | kafanski šank na otvorenom | a café terrace
  restaurant | restorant | restoran | a restaurant
  hotel | hotel | hotel | a hotel
  camping | kamping | kamp | a camp site
  bakery | furrë buke | pekaru | a bakery
  butcher | mishtore | mesaru | a butcher’s shop
  pharmacy | barnatore | apoteku | a pharmacy
  dental-clinic | ordinancë dentare | stomatološku ordinaciju | a dental surgery
  laboratory | laborator mjekësor | medicinsku laboratoriju | a medical laboratory
  veterinary | ambulantë veterinare | veterinarsku ambulantu | a veterinary clinic
  dog | qen shtëpiak | kućnog psa | a pet dog
  stray-animals | kafshë endacake | napuštene životinje | stray animals
  kindergarten | çerdhe | jaslice | a nursery
  preschool | edukim parashkollor | predškolsko vaspitanje | pre-school education
  textbooks | libra shkollorë | školske udžbenike | school textbooks
  scholarship | bursë studentore | studentsku stipendiju | a student scholarship
  dormitory | konvikt | studentski dom | a student hall
  school-transport | bartje të nxënësve | prevoz učenika | pupil transport
  diploma | nostrifikim të diplomës | nostrifikaciju diplome | diploma recognition
  library | bibliotekë | biblioteku | a library
  museum | muze | muzej | a museum
  monument | mirëmbajtje të monumentit | održavanje spomenika | upkeep of a monument
  sports-hall | sallë sportive | sportsku halu | a sports hall
  swimming-pool | pishinë | bazen | a swimming pool
  sports-club | klub sportiv | sportski klub | a sports club
  association | shoqatë joqeveritare | nevladino udruženje | an association
  social-housing | banim social | socijalno stanovanje | social housing
  foster-care | strehim familjar | hraniteljstvo | foster care
  home-care | kujdes në shtëpi | negu u kući | home care
  wheelchair | karrocë invalidore | invalidska kolica | a wheelchair
  blind-persons | përkrahje të të verbërve | podršku slepima | support of the blind
  war-veterans | veteranë të luftës | ratne veterane | war veterans
  victims | viktima të dhunës | žrtve nasilja | victims of violence
  repatriation | riatdhesim | repatrijaciju | repatriation
  unemployment | papunësi | nezaposlenost | unemployment
  apprenticeship | praktikë pune | pripravnički staž | an apprenticeship
  cemetery-plot | varrezë | grobno mesto | a burial plot
  notary-office | zyrë noteriale | notarsku kancelariju | a notary’s office
  mediation | ndërmjetësim | medijaciju | mediation
  free-legal-aid | ndihmë juridike falas | besplatnu pravnu pomoć | free legal aid
  archive | dokument arkivor | arhivski dokument | an archive record
  toponym | emër të rrugës | naziv ulice | a street name
  public-procurement | ofertë në tender | ponudu na tenderu | a tender bid
  customs | procedurë doganore | carinski postupak | a customs procedure
  excise | akcizë të karburantit | akcizu na gorivo | fuel excise
  fiscal-device | arkë fiskale | fiskalnu kasu | a fiscal device
  patent | shpikje | pronalazak | an invention
  trademark | markë tregtare | robnu marku | a trademark
  radio-frequency | frekuencë radio | radio-frekvenciju | a radio frequency
  drone | fluturim me dron | let dronom | flying a drone
  airfield | aerodrom të vogël | mali aerodrom | a small airfield
  railway-crossing | vendkalim hekurudhor | pružni prelaz | a railway crossing
  road-closure | mbyllje të rrugës | zatvaranje puta | a road closure
  parking-space | vendparkim të rezervuar | rezervisano parking mesto | a reserved parking space
  tow-truck | rimorkim të automjeteve | vučnu službu | a tow service
`);
/** Names of municipalities. */
export const towns = 'Deçan Dragash Drenas Ferizaj Fushë-Kosovë Graçanicë Hani-i-Elezit Istog Junik Kaçanik Kamenicë Klinë Kllokot Leposaviq Lipjan Malishevë Mamushë Mitrovicë Novobërdë Obiliq Parteš Pejë Podujevë Prizren Rahovec Ranillug Shtërpcë Shtime Skenderaj Suharekë Viti Vushtrri Zubin-Potok Zveçan Dardanë Artanë'.split(' ').map((name) => name.replace(/-/g, ' '));
/** Kinds of institutions that every town has. */
export const houses = table(`
  health | Qendra e Mjekësisë Familjare | Centar porodične medicine | Family Medicine Centre
  primary | Shkolla fillore | Osnovna škola | Primary school
  secondary | Gjimnazi | Gimnazija | Grammar school
  vocational | Shkolla e mesme profesionale | Srednja stručna škola | Vocational school
  music | Shkolla e muzikës | Muzička škola | Music school
  theatre | Teatri i qytetit | Gradsko pozorište | Town theatre
  culture | Shtëpia e kulturës | Dom kulture | House of culture
  library | Biblioteka | Biblioteka | Library
  museum | Muzeu | Muzej | Museum
  archive | Arkivi ndërkomunal | Međuopštinski arhiv | Inter-municipal archive
  social | Qendra për Punë Sociale | Centar za socijalni rad | Centre for social work
  employment | Zyra e punësimit | Biro za zapošljavanje | Employment office
  court | Gjykata themelore | Osnovni sud | Basic court
  prosecution | Prokuroria themelore | Osnovno tužilaštvo | Basic prosecution office
  police | Stacioni policor | Policijska stanica | Police station
  fire | Zjarrfikësit | Vatrogasna jedinica | Fire brigade
  tax | Zyra e tatimeve | Poreska kancelarija | Tax office
  customs | Terminali doganor | Carinski terminal | Customs terminal
  pension | Zyra e pensioneve | Kancelarija za penzije | Pension office
  water | Ujësjellësi | Vodovod | Water company
  heat | Termokosi | Toplana | Heating company
  waste | Kompania e mbeturinave | Komunalno preduzeće | Waste company
  forest | Njësia e pyjeve | Šumska jedinica | Forest unit
  land | Zyra kadastrale | Katastarska kancelarija | Cadastral office
  bus | Agjencia e transportit urban | Agencija za gradski prevoz | Urban transport agency
  sport | Qendra sportive | Sportski centar | Sports centre
  youth | Qendra rinore | Omladinski centar | Youth centre
  business | Qendra e biznesit | Biznis centar | Business centre
  farm | Stacioni i bujqësisë | Poljoprivredna stanica | Farming station
  veterinary | Stacioni veterinar | Veterinarska stanica | Veterinary station
  blood | Qendra e gjakut | Centar za transfuziju | Blood centre
  elderly | Shtëpia e të moshuarve | Dom za stare | Home for the elderly
`);

/** A line of these tables. */
export type Row = readonly string[];
function table(text: string): Row[] {
  return text.trim().split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
}

/** With a capital letter at the beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const inEach = <Value>(value: (column: number, language: Language) => Value): InEachLanguage<Value> => Object.fromEntries(languages.map((language, column) => [language, value(column + 1, language)])) as unknown as InEachLanguage<Value>;

/** The catalogue among so many services of 1,195 institutions: every municipality offers most acts, the other institutions a few services of their own, without a concept. */
export function amongOthers(catalogue: Catalogue, wished: number): Catalogue {
  const pattern = catalogue.services.find(({ facts }) => facts.concept !== undefined)!;
  const topics = [...catalogue.vocabularies.topics.keys()].sort();
  const concepts = acts.flatMap((act) => matters.map((matter, number): Concept => ({ ...catalogue.concepts[0]!, id: `${act[0]}-${matter[0]}`, facts: { ...catalogue.concepts[0]!.facts, topics: [topics[number % topics.length]!] }, texts: textsOf(act, matter) }) as Concept));
  const municipalities = towns.map((town, number) => institution(`municipality-${number}`, { sq: `Komuna ${town}`, sr: `Opština ${town}`, en: `Municipality of ${town}` }));
  const others = towns.flatMap((town, place) => houses.map((house, number) => institution(`house-${place}-${number}`, inEach((column) => `${house[column]}, ${town}`))));
  const institutions = [...catalogue.institutions, ...municipalities, ...others].slice(0, 1195);
  const shared = catalogue.services.filter(({ institution, facts }) => institution === 'prishtina' && facts.concept !== undefined);
  const services: Service[] = [...catalogue.services, ...municipalities.flatMap(({ id }) => shared.map((service) => ({ ...service, institution: id })))];
  const lone = others.slice(0, institutions.length - catalogue.institutions.length - municipalities.length).flatMap(({ id }, place) => [0, 1].map((time): Service => {
    const number = place * 2 + time;
    const [act, matter] = [otherActs[number % otherActs.length]!, matters[(number * 7) % matters.length]!];
    return service(id, `${act[0]}-${matter[0]}`, undefined, textsOf(act, matter), matters.indexOf(matter));
  }));
  const room = wished - services.length - lone.length;
  const offered = concepts.flatMap((concept, number) => municipalities.filter((_, place) => (number * 31 + place * 17) % 100 < (100 * room) / (concepts.length * municipalities.length)).map(({ id }) => service(id, concept.id, concept.id, undefined, number)));
  return { ...catalogue, institutions, concepts: [...catalogue.concepts, ...concepts], services: [...services, ...lone, ...offered].slice(0, wished) };

  function institution(id: string, names: InEachLanguage): Institution {
    return { ...catalogue.institutions[0]!, id, facts: { ...catalogue.institutions[0]!.facts, names } };
  }

  function service(institution: string, id: string, concept: string | undefined, texts: Service['texts'] | undefined, number: number): Service {
    const { concept: _, ...facts } = pattern.facts;
    const [act, matter] = [acts[Math.floor(number / matters.length)], matters[number % matters.length]!];
    return { ...pattern, institution, id, facts: { ...facts, ...(concept ? { concept } : {}), topics: [topics[number % topics.length]!] }, texts: texts ?? titlesOnly(act ?? acts[0]!, matter) };
  }
}

function textsOf(act: Row, matter: Row): Service['texts'] {
  return inEach((column) => ({
    title: capital(`${act[column]} ${matter[column]}`), alsoCalled: [`${act[column + 3]} ${matter[column]}`, matter[column]!],
    summary: [`Me këtë shërbim zgjidhet çështja: ${act[column]} ${matter[column]}.`, `Ovom uslugom rešava se pitanje: ${act[column]} ${matter[column]}.`, `This service settles the matter: ${act[column]} ${matter[column]}.`][column - 1]!,
  })) as unknown as Service['texts'];
}

function titlesOnly(act: Row, matter: Row): Service['texts'] {
  return inEach((column) => ({ title: capital(`${act[column]} ${matter[column]}`) })) as unknown as Service['texts'];
}

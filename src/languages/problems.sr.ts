import { sr as counted } from './counted.ts';
import type { MessageValues, ProblemWords } from './problems.ts';

/** Messages to those who write content, in Serbian (Latin script). */
export const sr: ProblemWords = {
  severities: { error: 'greška', warning: 'upozorenje' },
  things: {
    answer: 'odgovor', answers: 'odgovori', answerWords: 'reči odgovora', coverage: 'pokrivenost', figures: 'brojke institucije', points: 'poeni', pointsInEachLanguage: 'poeni na svakom jeziku', recommendation: 'preporuka', target: 'cilj', act: 'akt', feedback: 'tabela prijava', feedbackRow: 'red', request: 'zahtev za pristup', address: 'adresa', appeal: 'žalba', applicantDeadline: 'rok za podnosioca', band: 'razred', channel: 'način podnošenja', concept: 'koncept', conflict: 'protivrečnost', decision: 'rok za odluku', dimension: 'dimenzija',
    document: 'traženi dokument', entry: 'odrednica u spisku reči', fee: 'taksa', form: 'obrazac', hours: 'radno vreme', institution: 'institucija', legalBasisEntry: 'pravni osnov', link: 'link', linkCheck: 'provera linkova', list: 'spisak reči', office: 'kancelarija', output: 'polje „output“', publishing: 'uloga odgovorna za objavljivanje', editors: 'uredništvo',
    judgedExample: 'ocenjeni primer', examples: 'ocenjeni primeri', obligation: 'obaveza', dayOff: 'neradni dan', holidays: 'spisak državnih praznika', everydayWords: 'spisak svakodnevnih reči', imported: 'zapis o uvozu', oneImport: 'jedan uvoz', script: 'izuzeci pisma', record: 'ovaj zapis', register: 'registar', requirement: 'zahtev standarda', requirementWords: 'tekst zahteva standarda', required: 'tražena potpunost', review: 'provera', service: 'usluga', snapshot: 'presek', source: 'izvor', standard: 'standard', stepFacts: 'korak', successor: 'današnji naziv', text: 'tekst',
    timeLimit: 'rok', translatedFrom: 'polje „translatedFrom“', unit: 'jedinica', weights: 'težine', metric: 'merilo', metricWords: 'tekst merila', dataQuality: 'merilo podataka', vocabularies: 'spiskovi', openData: 'sačuvana ocena otvorenih podataka', dataset: 'skup podataka', outcomes: 'nalazi', catalogueFile: 'datoteka kataloga', publishedDocument: 'objavljeni dokument', publishedDocuments: 'spisak objavljenih dokumenata', documentCategory: 'kategorija dokumenata', wordsInEachLanguage: 'naziv na svakom jeziku', otherNames: 'drugi nazivi',
  },
  targets: {
    acts: 'spisku akata', 'appeal-bodies': 'spisku organa za žalbe', areas: 'spisku područja', audiences: 'spisku korisnika', channels: 'spisku načina podnošenja', documents: 'spisku dokumenata', kinds: 'spisku vrsta', 'life-events': 'spisku životnih događaja', outputs: 'spisku akata koji se izdaju', 'payment-methods': 'spisku načina plaćanja', topics: 'spisku tema', 'units-of-time': 'spisku jedinica vremena', units: 'spisku jedinica ove institucije', offices: 'spisku kancelarija ove institucije', concepts: 'fascikli koncepata', services: 'uslugama (institucija/usluga)', servicesOrConcepts: 'uslugama ni konceptima', ownChannels: 'načinima podnošenja ove usluge', dimensions: 'dimenzijama standarda', requirements: 'zahtevima standarda', institutions: 'fascikli institucija', holidayNames: 'nazivima praznika', ownServices: 'spisku usluga ove institucije', files: 'datotekama ove institucije (institutions/<id>/files/)', inventory: 'kategorijama popisa dokumenata',
  },
  types: { string: 'tekst', number: 'broj', int: 'ceo broj', boolean: 'true ili false', array: 'spisak', object: 'polja sa vrednostima', record: 'polja sa vrednostima', none: '„none“', or: 'ili' },
  problems: {
    'symbolic-link': { says: () => 'ovo je simbolička veza; katalog čita samo obične datoteke', write: () => 'stavite ovde samu datoteku ili fasciklu' },
    'special-file': { says: () => 'ovo nije obična datoteka', write: () => 'uklonite je iz fascikle sa sadržajem' },
    unreadable: { says: () => 'ova datoteka ne može da se otvori', write: () => 'dajte joj pravo čitanja' },
    'changing-file': { says: () => 'ova datoteka se promenila ili nestala dok je čitana', write: () => 'sačekajte da niko više ne piše u fasciklu, pa ponovo pokrenite komandu' },
    'file-too-large': { says: (v) => `datoteka ima ${v.kilobytes} kB; čita se najviše ${v.limit} kB`, write: (v) => (v.stored ? 'sačuvajte je sa manjim slikama, ili je stavite na svoj sajt i umesto file napišite url' : 'skratite je ili je podelite na više zapisa') },
    'line-too-long': { says: (v) => `ovaj red ima ${v.length} ${counted(v.length, 'znak', 'znaka', 'znakova')}; čita se najviše ${v.limit}`, write: () => 'podelite ga na više redova' },
    'too-many-files': { says: (v) => `broj datoteka ovde je ${v.count}; čita se najviše ${v.limit}`, write: () => 'premestite drugde ono što nije deo kataloga' },
    'same-name': { says: (v) => `„${v.name}“ i „${v.other}“ su na mnogim računarima jedno isto ime`, write: () => 'dajte jednoj drugo ime, malim slovima' },
    'not-utf-8': { says: (v) => (v.encoding ? 'datoteka je zapisana u UTF-16, a ne u UTF-8' : 'datoteka nije pisana u UTF-8'), write: () => 'sačuvajte je ponovo sa kodiranjem „UTF-8“' },
    'empty-file': { says: () => 'datoteka je prazna', write: (v) => (v.stored ? 'sačuvajte obrazac ovde ponovo ili uklonite datoteku' : 'upišite njena polja ili je uklonite') },
    'unknown-file': { says: (v) => `ovde se ne očekuje datoteka po imenu „${v.name}“`, write: (v) => (v.stored ? `stavite je u ${v.stored} i navedite kod obrasca: file: ${String(v.stored).split('/').at(-1)}` : v.nearest ? `nazovite je „${v.nearest}“` : 'premestite je ili uklonite; README fascikle sa sadržajem prikazuje raspored') },
    'missing-file': { says: (v) => `fascikla „${v.folder}“ nema ${v.name}`, write: (v) => `dodajte ${v.name} ili uklonite fasciklu` },
    'empty-content': { says: () => 'fascikla sa sadržajem nema nijednu instituciju', write: () => 'dodajte institutions/<id>/institution.yaml ili navedite drugu fasciklu pomoću --content' },
    'reserved-id': { says: (v) => (v.program ? `„${v.value}“ je ime koje program čuva za sebe` : v.windows ? `„${v.value}“ je ime koje Windows čuva za sebe` : v.page ? `„${v.value}“ je ime koje serveri daju prvoj stranici fascikle` : `„${v.value}“ je reč iz adresa samog sajta i ne može biti oznaka institucije`), write: (v) => (v.program ? 'izaberite drugo ime' : v.former ? 'napišite kako se fascikla zaista zvala ili je uklonite' : 'izaberite drugo ime fascikle') },
    'not-an-id': { says: (v) => `„${v.value}“ nije oznaka: mala slova a–z, cifre i crtice, najviše 64 znaka`, write: (v) => (v.role ? 'napišite ulogu koja je proverila, kao „catalogue-team“: lice se nikada ne imenuje' : v.nearest ? v.quoted ? `napišite ${v.nearest}, bez navodnika` : `${v.named ? 'nazovite je' : 'napišite'} „${v.nearest}“` : 'pišite je kao „birth-extract“') },
    'id-twice': { says: (v) => `${v.detail ? '' : 'oznaka '}„${v.value}“ stoji dvaput ${v.within ? 'u ovoj datoteci' : 'u istom spisku'}; prvi put u redu ${v.first}`, write: (v) => (v.detail ? 'uklonite jednu' : 'dajte svakoj stavci svoju oznaku ili uklonite jednu') },
    'and-more': { says: (v) => `još ovakvih grešaka u ovoj datoteci: ${v.count}`, write: () => 'ispravite prvo one iznad, pa ponovo proverite' },
    'not-a-file-name': { says: (v) => `„${v.value}“ ne može da bude ime sačuvane datoteke: mala slova a–z, cifre i po jedna crtica, najviše 64 znaka, zatim jedno od ${v.values}`, write: (v) => (v.nearest ? `nazovite je „${v.nearest}“` : 'nazovite je kao „zahtev.pdf“; drugu vrstu držite drugde i stavite link') },
    'wrong-content': { says: (v) => (wrongContent[v.detail ?? ''] ?? wrongContent.broken!).says(v), write: (v) => (wrongContent[v.detail ?? ''] ?? wrongContent.broken!).write },
    'active-content': { says: (v) => `datoteka sadrži ${activeContent[v.detail ?? ''] ?? activeContent.script} (${v.found}): sama bi nešto uradila na čitaočevom računaru`, write: () => 'odštampajte obrazac u nov PDF ili ga ponovo sačuvajte bez toga' },
    'too-many-pixels': { says: (v) => `slika ima ${v.width} × ${v.height} tačaka; najviše može ${v.limit} miliona`, write: () => 'smanjite je: za dužu stranu dovoljno je 2000 tačaka' },
    'unused-file': { says: (v) => `nijedan obrazac ove institucije ne pominje „${v.value}“`, write: (v) => `navedite je u obrascu (file: ${v.value}) ili je uklonite` },
    'two-places': { says: () => 'obrazac navodi i datoteku i adresu na internetu', write: () => 'zadržite ono što institucija redovno ažurira' },
    'hidden-sign': { says: (v) => `${v.written ? 'ove reči sadrže' : 'ovde stoji'} ${hiddenSigns[v.kind ?? '']} (${v.code})`, write: (v) => (v.mended ? (v.kind === 'line-end' ? 'pokrenite „npm run format“: umesto njega upisuje razmak' : 'pokrenite „npm run format“: upisuje reči bez njega') : 'pogledajte šta je trebalo da piše i upišite to') },
    'mixed-alphabets': { says: (v) => (v.whole ? `„${v.value}“ je napisano ćiriličnim slovima koja liče na latinična (${v.letters})` : `„${v.value}“ meša slova dva pisma${v.letters ? ` (${v.letters})` : ''}`), write: (v) => (v.nearest ? `napišite „${v.nearest}“ na jednoj tastaturi${v.mended ? '; to radi i „npm run format“' : ''}` : 'napišite celu reč jednim pismom') },
    'missing-front-matter': { says: () => 'tekst počinje redom sa tri crtice', write: () => 'napišite --- u prvom redu, zatim polja, pa opet ---' },
    'unclosed-front-matter': { says: () => 'polja na početku nisu zatvorena', write: () => 'napišite --- u posebnom redu posle poslednjeg polja' },
    'yaml-syntax': { says: (v) => (yaml[v.detail ?? ''] ?? yaml.other!).says, write: (v) => (yaml[v.detail ?? ''] ?? yaml.other!).write },
    'duplicate-key': { says: (v) => `polje „${v.key}“ stoji dvaput`, write: () => 'zadržite jedno od njih' },
    'tab-as-indent': { says: () => 'za uvlačenje je upotrebljen tabulator', write: () => 'upotrebite dva razmaka' },
    'several-documents': { says: () => 'datoteka sadrži više YAML dokumenata', write: () => 'zadržite jedan; uklonite ostale redove ---' },
    'yaml-alias': { says: () => 'YAML aliasi (*ime) se ovde ne koriste', write: () => 'napišite samu vrednost' },
    'yaml-anchor': { says: () => 'YAML sidra (&ime) se ovde ne koriste', write: () => 'uklonite znak; napišite „i“ ili stavite reči pod navodnike' },
    'yaml-tag': { says: () => 'YAML oznake tipa (!ime) se ovde ne koriste', write: () => 'uklonite znak ili stavite reči pod navodnike' },
    'yaml-merge': { says: () => 'YAML spajanje polja (<<) se ovde ne koristi', write: () => 'napišite sama polja' },
    'yaml-key': { says: (v) => (v.nearest ? 'zarez deli ovaj broj na dva' : 'ime polja mora biti obična reč'), write: (v) => (v.nearest ? `napišite ${v.nearest}, sa tačkom` : 'stavite ga pod navodnike ili izaberite reč') },
    'yaml-directive': { says: (v) => `nalozi čitaču YAML-a (${v.value}) ovde se ne koriste`, write: () => 'uklonite red' },
    'forbidden-key': { says: (v) => `„${v.key}“ ne može biti ime polja`, write: () => 'izaberite drugo ime' },
    'nested-too-deep': { says: (v) => (v.marks ? `jedan pasus ima više od ${v.limit} znakova * _ ~` : `datoteka ima više od ${v.limit} nivoa jedan u drugom`), write: (v) => (v.marks ? 'podelite ga praznim redom ili ističite manje' : 'nijednom zapisu kataloga to ne treba; uporedite sa drugom uslugom') },
    'not-a-record': { says: () => 'ovde se očekuje zapis sa poljima i vrednostima', write: () => 'pišite po jedno polje u redu: ime, dvotačka, vrednost' },
    'raw-html': { says: () => 'tekst ne sadrži HTML', write: () => 'koristite Markdown: **podebljano**, spiskovi, [reči](https://…)' },
    'unsafe-link': { says: (v) => `link „${v.value}“ ${unsafeLinkOf(v).says(v)}`, write: (v) => unsafeLinkOf(v).write(v) },
    'misleading-link': { says: (v) => `reči kažu „${v.value}“, a link vodi na „${v.host}“`, write: () => 'imenujte stranicu rečima ili na oba mesta napišite istu adresu' },
    'image-in-text': { says: () => 'tekst ne sadrži slike', write: () => 'opišite ih rečima ili stavite link' },
    'markup-in-field': { says: (v) => (v.detail ? `„${v.field}“ se prikazuje kako je napisano: čitaoci bi videli „${v.value}“` : `„${v.field}“ se prikazuje kako je napisano, pa i „${v.value}“ sa svojim znacima`), write: (v) => markup[v.detail ?? '']?.(v) ?? 'pišite običan tekst; podebljane reči i linkovi idu u slobodan tekst ispod polja' },
    'words-lost': { says: (v) => (lostWords[v.detail ?? ''] ?? lostWords.definition!).says(v), write: (v) => (lostWords[v.detail ?? ''] ?? lostWords.definition!).write },
    'number-lost': { says: (v) => `spiskovi se broje sami: ovaj broj bi postao drugi (${v.value})`, write: () => 'pišite brojeve redom ili stavite obrnutu kosu crtu ispred tačke, kao 4\\.' },
    'not-formatted': { says: (v) => notFormatted[v.detail ?? ''] ?? 'odavde nije zapisano na način kataloga', write: () => 'pokrenite „npm run format“; značenje se ne menja' },
    'unknown-field': { says: (v) => `${v.thing} nema polje „${v.field}“`, write: (v) => (v.within ? `napišite „${v.nearest}“ u ${placesOfFields[v.within]}` : v.nearest ? `napišite „${v.nearest}“` : v.fields ? `polja: ${v.fields}` : 'uklonite red') },
    'missing-field': { says: (v) => (v.detail ? `u polju „${v.field}“${v.label ? ` (${v.label})` : ''} nedostaju reči na ${spokenIn(v.detail)}` : `nedostaje polje „${v.field}“${v.label ? ` (${v.label})` : ''}: ${v.thing} ga zahteva`), write: (v) => (v.detail ? `napišite ${v.nearest}, sa rečima umesto tačaka; potrebne su na sva tri jezika${v.translated ? `, a kada nema zvaničnog naziva, prevedite ga sami i pored njega dodajte translated: [${v.translated}]` : ''}` : v.example ? `dodajte ${v.field}: ${v.example}${v.other ? `, ili ${v.other} kada se obrazac čuva ovde` : ''}` : `dodajte „${v.field}“`) },
    'empty-field': { says: (v) => `polje „${v.field}“ postoji, ali je prazno`, write: (v) => (v.none ? 'napišite „none“ ako se zna da toga nema; izostavite red ako to niko nije rekao' : 'upišite vrednost ili izostavite red') },
    'empty-value': { says: (v) => `polje „${v.field}“ je prazno`, write: () => 'upišite vrednost ili izostavite red' },
    'unfinished-words': { says: (v) => `reči polja „${v.field}“ tek treba napisati`, write: (v) => `napišite ih umesto ${v.value === undefined ? 'tri tačke' : `„${v.value}“`}, ili izostavite red` },
    'wrong-type': { says: (v) => (v.detail ? `dvotačka iza „${v.value}“ pravi polje od ovih reči` : `u polju „${v.field}“ očekuje se ${v.expected}, a piše „${v.value}“`), write: (v) => (v.detail ? `stavite ih pod navodnike: ${v.nearest}` : v.unit ? `napišite ${v.number} u „${v.unit}“, a ne u „${v.field}“` : v.counted ? `napišite ${v.number}; da se računaju radni dani, navodi se u „${v.counted}“` : v.free ? 'napišite fees: none umesto spiska ako je usluga besplatna; amount: 0 ako je besplatan samo taj slučaj' : v.within ? `to napišite u ${placesOfFields[v.within]}` : v.nearest ? `napišite ${v.nearest}${v.whole ? `, ili ${v.whole} ako ste mislili na hiljade` : v.value === v.nearest ? ', bez navodnika' : ''}` : v.example ? `na primer: ${v.example}` : v.fields ? `polja: ${v.fields}` : '') },
    'unknown-value': { says: (v) => `„${v.value}“ nije vrednost polja „${v.field}“`, write: (v) => (v.nearest ? `napišite „${v.nearest}“; moguće: ${v.values}` : `moguće: ${v.values}`) },
    'wrong-form': { says: (v) => `„${v.value}“ nema oblik polja „${v.field}“`, write: (v) => (v.example ? `na primer: ${v.example}` : '') },
    'not-a-date': { says: (v) => (/^\d{4}-\d{2}-\d{2}$/.test(String(v.value)) ? `datum ${v.value} ne postoji` : `„${v.value}“ nije datum`), write: (v) => (v.nearest ? `napišite ${v.nearest}` : 'pišite godina-mesec-dan, kao 2026-02-28') },
    'not-a-duration': { says: (v) => (v.detail ? `„${v.value}“ meša nedelje sa drugim jedinicama; po ISO 8601 nedelje stoje same` : `„${v.value}“ nije trajanje`), write: (v) => (v.nearest ? `napišite ${v.nearest}` : 'pišite po ISO 8601: PT15M je 15 minuta, P30D 30 dana, P6M šest meseci, P1Y godina') },
    'not-a-web-address': { says: (v) => `„${v.value}“ nije internet adresa`, write: () => 'napišite je celu, počev od https://' },
    'unsafe-address': { says: (v) => `„${v.value}“ ${unsafeAddress[v.detail ?? ''] ?? unsafeAddress.form}`, write: (v) => (/^[^/\s@]+@/.test(String(v.value)) ? 'napišite javnu adresu e-pošte, na koju može da piše svako' : 'napišite javnu adresu stranice, koja počinje sa https:// i njenim imenom') },
    'doubtful-address': { says: (v) => (doubtfulAddress[v.detail ?? ''] ?? doubtfulAddress['look-alike']!).says(v), write: (v) => (doubtfulAddress[v.detail ?? ''] ?? doubtfulAddress['look-alike']!).write(v) },
    'not-an-email': { says: (v) => `„${v.value}“ nije adresa e-pošte`, write: () => 'pišite je kao info@example.rks-gov.net' },
    'not-a-phone-number': { says: (v) => `„${v.value}“ nije broj telefona`, write: () => 'pišite cifre, razmake i +, pod navodnicima: "038 200 100"' },
    'not-an-account': { says: (v) => `„${v.value}“ nije broj računa`, write: () => 'pišite cifre, razmake ili crtice, pod navodnicima' },
    'not-a-time-of-day': { says: (v) => `„${v.value}“ nije vreme u danu`, write: () => 'pišite sate i minute, kao "08:00"' },
    'odd-number': { says: (v) => `„${v.field}“ je napisano ${v.value}, što se čita kao ${v.number}`, write: (v) => `napišite ${v.number}, samo ciframa i tačkom` },
    'negative-number': { says: (v) => `„${v.field}“ je ${v.value}; ne može biti ispod nule`, write: () => 'napišite iznos bez minusa' },
    'number-too-small': { says: (v) => `„${v.field}“ je ${v.value}; najmanje moguće je ${v.minimum}`, write: () => 'ispravite broj ili izostavite red' },
    'number-too-large': { says: (v) => `„${v.field}“ je ${v.value}; najviše moguće je ${v.maximum}`, write: () => 'proverite broj cifara' },
    'list-too-long': { says: (v) => (v.field ? `„${v.field}“ ima više od ${v.maximum} stavki` : v.table ? `tabele ovog teksta imaju više od ${v.maximum} ćelija` : `spiskovi, navodi, napomene i podvučeni naslovi ovog teksta imaju zajedno više od ${v.maximum} stavki`), write: (v) => (v.table ? 'skratite tabelu, ili stavite link do datoteke koja je sadrži' : v.field ? 'skratite spisak' : 'skratite tekst, ili stavite link do datoteke koja sadrži ostatak') },
    'list-too-short': { says: (v) => `„${v.field}“ ima premalo stavki: ${v.length}; potrebno je najmanje ${v.minimum}`, write: () => 'dodajte one koje nedostaju ili uklonite ceo spisak' },
    'text-too-long': { says: (v) => `„${v.field}“ ima ${v.length} ${counted(v.length, 'znak', 'znaka', 'znakova')}; dozvoljeno je najviše ${v.maximum}`, write: () => 'skratite; pojedinosti idu u druga polja ili u slobodan tekst' },
    'unknown-reference': { says: (v) => v.today ? `„${v.value}“ se danas zove „${v.today}“` : `„${v.value}“ ne postoji u ${v.target}`, write: (v) => (v.today ? `napišite „${v.today}“` : v.nearest ? `napišite „${v.nearest}“` : `${v.values ? `moguće: ${v.values}; ili je ` : v.known === 0 ? '' : 'izaberite postojeću oznaku ili je '}${v.known === 0 ? 'dodajte je tamo' : 'tamo dodajte'}${v.file ? ` (${v.file})` : ''}`) },
    'no-title': { says: (v) => `${v.concept ? 'zajednički opis' : 'usluga'} mora imati naslov na albanskom, srpskom ili engleskom`, write: () => 'dodajte title u sr.md: title: Izvod iz matične knjige rođenih' },
    'no-length-of-time': { says: (v) => `„${v.field}“ ne kaže koliko traje`, write: () => 'dodajte days, hours ili months; izostavite celo polje ako nijedan izvor to ne kaže' },
    'two-lengths-of-time': { says: (v) => `„${v.field}“ navodi više trajanja`, write: () => 'zadržite jedno od polja days, hours, months' },
    'dates-reversed': { says: (v) => `„${v.field}“ se završava (${v.to}) pre nego što počne (${v.from})`, write: () => 'zamenite mesta datumima ili ih ispravite' },
    'closes-before-opens': { says: (v) => `zatvaranje (${v.closes}) nije kasnije od otvaranja (${v.opens})`, write: (v) => (v.opens === v.closes ? 'ispravite jedno od dva vremena; otvoreno ceo dan piše se opens: "00:00", closes: "23:59"' : `napišite opens: "${v.closes}", closes: "${v.opens}"; radno vreme preko ponoći deli se na dva dela`) },
    'hours-overlap': { says: (v) => `dva radna vremena istih dana se preklapaju: ${v.one} i ${v.other}`, write: () => 'napišite radno vreme svakog dana jednom; uz pauzu to su dva reda, kao 08:00–12:00 i 13:00–16:00' },
    'range-reversed': { says: (v) => `„${v.field}“ traje najmanje ${v.min}, a najviše ${v.max}`, write: (v) => `zamenite im mesta: min: ${v.max}, max: ${v.min}` },
    'parts-of-a-cent': { says: (v) => `„${v.field}“ je ${v.value}: ${v.whole ? 'tačka može da odvaja cente ili hiljade' : 'evro nema delove manje od centa'}`, write: (v) => `napišite ${v.nearest}${v.whole ? `, ili ${v.whole} ako ste mislili na hiljade` : ''}` },
    'free-as-zero': { says: () => 'usluga koja ništa ne košta nema taksu 0', write: () => 'napišite fees: none' },
    'instead-of-itself': { says: (v) => `„${v.value}“ se prihvata umesto samog sebe`, write: () => 'uklonite ga iz „or“ ili navedite drugi dokument' },
    'seen-and-unseen': { says: (v) => `„${v.value}“ je ovde „none“, a stoji i pod „unseen“`, write: () => 'uklonite ga iz „unseen“' },
    'one-and-several': { says: (v) => (v.detail ? `service.yaml ih navodi više pod „${v.several}“: nijedna stranica ne zna na koji se odnose reči pod „${v.field}“` : `„${v.field}“ je za jedno, „${v.several}“ za više njih, a ovde stoje oba`), write: (v) => (v.detail ? `napišite ih pod „${v.several}“, po oznaci onoga na šta se odnose` : `napravite od toga stavku pod „${v.several}“, sa oznakom`) },
    'missing-words': { says: (v) => `„${v.value}“ nema reči ni na jednom jeziku`, write: (v) => `dodajte ih pod „${v.field}“ u sq.md, sr.md i en.md` },
    'unused-words': { says: (v) => `ništa u service.yaml ne zove se „${v.value}“`, write: (v) => (v.nearest ? `napišite „${v.nearest}“` : 'ispravite ime ili uklonite red') },
    'unlisted-language': { says: (v) => `„${v.value}“ nije među jezicima institucije`, write: (v) => `napišite u institution.yaml: languages: [${v.nearest}]` },
    'no-names': { says: (v) => `„${v.value}“ nema nazive, a spisak jedinica ga ne poznaje`, write: () => 'dodajte names: { sq: …, sr: …, en: … }' },
    'unknown-rule': { says: (v) => `ne postoji pravilo „${v.value}“`, write: (v) => (v.nearest ? `napišite „${v.nearest}“` : `pravila: ${v.values}`) },
    'wrong-quarter': { says: (v) => `u preseku piše ${v.value}, a stoji u fascikli ${v.folder}`, write: () => 'premestite datoteku ili ispravite tromesečje' },
    'quarter-kept-twice': { says: (v) => `tromesečje ${v.value} sačuvano je dva puta`, write: (v) => `drugi presek je ${v.file}; uklonite jedan od njih` },
    'snapshot-names-unknown': { says: (v) => `presek pominje „${v.value}“, a katalog to danas ne poznaje`, write: (v) => (v.detail ? `dopišite „${v.value}“ pod formerIds u institution.yaml institucije koja se danas zove drugačije ili joj je ova pripojena; ako takve nema, ostavite tako: presek se ne prepravlja` : 'ostavite tako ako je u međuvremenu preimenovano ili uklonjeno; presek se ne prepravlja') },
    'snapshot-contradicts-itself': { says: (v) => v.detail === 'day' ? `dan ${v.says} nije u tromesečju ${v.value}` : `„${v.field}“ ne može biti tačno: ovde stoji ${v.says}, a po ostalim brojkama izlazi ${v.sum}`, write: () => 'ne ispravljajte ručno: ponovo upišite presek pomoću npm run snapshot' },
    'quarter-not-kept': { says: (v) => `za tromesečje ${v.value} nije sačuvan nijedan presek`, write: (v) => `ispravite tromesečje ili ga sačuvajte: npm run snapshot -- --quarter ${v.value}` },
    'formula-in-cell': { says: (v) => `„${v.value}“ počinje kao formula`, write: () => 'upišite samu vrednost' },
    'too-many-cells': { says: (v) => `ovaj red ima ćelija: ${v.cells}, a zaglavlje kolona: ${v.columns}`, write: () => 'uklonite višak ili stavite pod navodnike vrednost koja sadrži zarez' },
    'unclosed-cell': { says: () => 'navodnici ove ćelije nisu zatvoreni ili posle njih nešto stoji', write: () => 'zatvorite ih na kraju ćelije: "…"' },
    'counted-twice': { says: (v) => `to je već prebrojano u redu ${v.first}`, write: () => 'saberite dva broja i ostavite jedan red' },
    'answered-twice': { says: (v) => `na preporuku „${v.value}“ iz tromesečja ${v.quarter} odgovoreno je dva puta; prvi put u redu ${v.first}`, write: () => 'ostavite jedan od dva odgovora' },
    'answer-without-words': { says: () => 'odgovor nema reči', write: () => 'dodajte ih bar na jednom jeziku: words: { sr: … }' },
    'two-standards-in-force': { says: (v) => `dve verzije standarda stupaju na snagu istog dana, ${v.value}`, write: (v) => `druga je ${v.file}; svakoj dajte njen dan` },
    'same-version': { says: (v) => `dve verzije standarda imaju broj ${v.value}`, write: (v) => `druga je ${v.file}; novijoj dajte sledeći broj` },
    'nameless-step': { says: (v) => `jedan korak u „${v.value}“ ne kaže o kojoj je usluzi reč`, write: () => 'dodajte service: … ili names: { sq: …, sr: …, en: … }' },
    'nameless-obligation': { says: (v) => `obaveza „${v.value}“ ne kaže o kojoj je usluzi reč`, write: () => 'dodajte names: { sq: …, sr: …, en: … } ili concept' },
    'category-of-others': { says: (v) => `kategorija „${v.value}“ traži se od drugih institucija (${v.types})`, write: () => 'stavite dokumente u drugu kategoriju ili uklonite red' },
    'untitled-document': { says: (v) => `dokument „${v.value}“ nema naslov ni na jednom jeziku`, write: () => 'napišite ga ovako: title: { sr: Budžet opštine za 2026. godinu }' },
    'seen-before-date': { says: (v) => `dokument nosi datum ${v.date}, a piše da je viđen već ${v.seen}`, write: () => 'ispravite jedan od dva datuma' },
    'link-twice': { says: (v) => `adresa „${v.value}“ stoji dvaput među linkovima; prvi put u redu ${v.first}`, write: () => 'zadržite jednu ili ponovo napravite datoteku: npm run links' },
    'day-off-twice': { says: (v) => `neradni dan ${v.value} stoji dvaput; prvi put u redu ${v.first}`, write: () => 'zadržite jedan' },
    'day-off-outside': { says: (v) => `neradni dan ${v.value} je izvan godina ovog spiska (od ${v.from} do ${v.to})`, write: () => 'ispravite datum, ili „from“ i „to“ ako spisak sada sadrži sve neradne dane te godine' },
    'needs-itself': { says: (v) => `niko nikada ne može da počne: ${v.circle}`, write: () => 'uklonite „issuedBy“ ili „requires“ koji nije tačan, ili pomoću „when“ ili „or“ navedite da se dokument ne traži od svih' },
    'leads-nowhere': { says: (v) => (v.detail === 'withdrawn' ? `„${v.value}“ se više ne pruža, pa se čitaoci ove usluge na nju ne upućuju` : `„${v.value}“ pružaju samo druge opštine, pa se čitaoci ove usluge na nju ne upućuju`), write: (v) => (v.detail === 'withdrawn' ? 'navedite uslugu koja je zamenjuje ili uklonite red' : 'navedite svoju uslugu, uslugu institucije za celo Kosovo ili zajednički opis') },
    'former-id-in-use': { says: (v) => (v.detail ? `tako se zove i danas: adresa „${v.value}“ već vodi ovamo` : `„${v.value}“ postoji i danas: ta adresa ne može da vodi drugamo`), write: () => 'uklonite je; ranija oznaka je ona koju više niko ne nosi' },
    'former-id-twice': { says: (v) => `„${v.value}“ je navedeno kao ranija oznaka i kod „${v.other}“: jedna adresa ne može da vodi na dva mesta`, write: (v) => `ostavite je tamo gde čitaoci nalaze ono što je tu stajalo: ovde ili kod „${v.other}“` },
    'replaced-while-offered': { says: () => 'samo povučenu uslugu zamenjuje druga; ova se još pruža', write: () => 'napišite „status: withdrawn“ ili uklonite red' },
    'replaced-by-itself': { says: (v) => `akt ne može da zameni sam sebe: ${v.circle}`, write: () => 'uklonite „replacedBy“ koji nije tačan' },
    'replaced-by-withdrawn': { says: (v) => (v.detail ? 'uslugu ne može da zameni ona sama' : `i „${v.value}“ je povučena, pa je niko ne može tražiti`), write: (v) => (v.nearest ? `napišite „${v.nearest}“` : 'navedite uslugu koja se pruža ili uklonite red') },
    'unread-format': { says: (v) => (v.detail === 'html' ? 'ovo je veb-stranica, a ne katalog' : 'RDF/XML se ne čita'), write: (v) => (v.detail === 'html' ? 'preuzmite sam katalog: Turtle (.ttl), JSON-LD (.jsonld) ili package_search sistema CKAN (.json)' : 'izvezite ga kao Turtle (.ttl) ili JSON-LD (.jsonld); portali nude oba uz RDF/XML') },
    'not-rdf': { says: (v) => (v.prefix ? `prefiks „${v.prefix}“ se koristi, a nije deklarisan` : 'ovo ne može da se pročita kao Turtle'), write: (v) => (v.prefix ? `deklarišite ga na početku: @prefix ${v.prefix} <https://…> .` : 'svaki iskaz se završava sa „;“ ili „.“, i onaj u prethodnom redu; ili ponovo izvezite katalog') },
    'not-json': { says: () => 'ovo ne može da se pročita kao JSON', write: () => 'ponovo izvezite ceo katalog; preuzimanje se možda ovde prekinulo' },
    'not-json-ld': { says: () => 'ovo jeste JSON, ali njegov kontekst ili građa nije JSON-LD', write: () => 'uporedite ga sa JSON-LD zapisom drugog kataloga ili izvezite Turtle' },
    'remote-context': { says: (v) => `datoteka se oslanja na kontekst ${v.value}, koji se ne preuzima sa mreže`, write: () => 'upišite kontekst u samu datoteku ili izvezite Turtle' },
    'no-data-sets': { says: (v) => (v.format === 'ckan' ? 'u ovom JSON-u nema nijednog skupa podataka' : 'u ovoj datoteci nema nijednog skupa podataka (dcat:Dataset)'), write: () => 'dajte DCAT katalog ili odgovor na package_search sistema CKAN' },
    'part-of-a-catalogue': { says: (v) => `portal ima ${v.count} ${counted(v.count, 'skup', 'skupa', 'skupova')} podataka, a ova datoteka samo ${v.here}`, write: () => 'zatražite sve: package_search?rows=1000' },
  },
};

// Šta službenik vidi tamo gde YAML ne može da se pročita (vrste stoje u src/catalogue/read/source.ts).
const yaml: Readonly<Record<string, { says: string; write: string }>> = {
  'unclosed-quote': { says: 'ovde se otvara navodnik koji se nigde ne zatvara', write: 'zatvorite ga iza reči istim znakom; unutar reči pišite „ ili “' },
  'unclosed-bracket': { says: 'ovde se otvara ili zatvara zagrada bez svog para', write: 'svakoj [ treba ], svakoj { treba }' },
  'colon-in-words': { says: 'unutar reči stoji dvotačka ili je sledeći red previše uvučen', write: 'stavite reči pod navodnike: title: "Dozvola: produženje"' },
  'comma-in-words': { says: 'zarez ovde deli reči na dva dela', write: 'stavite sve reči pod navodnike: { issue: "izdavanje, poštom" }' },
  'missing-colon': { says: 'ovaj red nema oblik „ime: vrednost“', write: 'napišite ime polja, dvotačku, razmak i vrednost' },
  'missing-comma': { says: 'između dve stavke nedostaje zarez', write: 'pišite ih kao { id: issue, amount: 2 }' },
  indentation: { says: 'ovaj red nije uvučen kao redovi kojima pripada', write: 'počnite ga u istoj koloni kao i njih' },
  'sign-first': { says: 'reči ne mogu da počnu ovim znakom', write: 'stavite reči pod navodnike' },
  backslash: { says: 'obrnuta kosa crta između dvostrukih navodnika ima posebno značenje', write: 'napišite je dvaput ili upotrebite jednostruke navodnike' },
  'list-on-line': { says: 'spisak sa crticama ne može da počne u redu svog polja', write: 'počnite ga u sledećem redu, uvučeno za dva razmaka' },
  'after-the-end': { says: 'iza kraja vrednosti stoji još nešto', write: 'stavite celu vrednost između navodnika' },
  'no-hyphen': { says: 'ovaj red spiska ne počinje crticom', write: 'počnite ga sa „- “: crtica i razmak, kao redovi pre njega' },
  'other-blank': { says: 'red je uvučen posebnim razmakom, kakav dolazi iz Worda ili sa internet stranice', write: 'obrišite ga i otkucajte obične razmake' },
  other: { says: 'ovo ne može da se pročita kao YAML', write: 'pišite po jedno polje u redu: ime, dvotačka, razmak, vrednost; uporedite sa drugom uslugom' },
};

// Where a field belongs that stands in another file.
const placesOfFields: Readonly<Record<string, string>> = { text: 'sq.md, sr.md i en.md', service: 'service.yaml', acts: 'vocabularies/acts.yaml', offices: 'institution.yaml, kod kancelarije' };

// Languages as a sentence names them, from “sr, en”.
const inLanguage: Readonly<Record<string, string>> = { sq: 'albanskom', sr: 'srpskom', en: 'engleskom' };
const spokenIn = (languages: string | number): string => String(languages).split(', ').map((language) => inLanguage[language] ?? language).join(' i ');

// Kako je datoteka sačuvana kada je sve ostalo u redu.
const notFormatted: Readonly<Record<string, string>> = {
  'byte-order-mark': 'datoteka počinje nevidljivom oznakom kodiranja',
  'line-ends': 'redovi se završavaju kao na Windowsu ili starim računarima',
  'parted-letters': 'slovo i njegov znak stoje odvojeno: izgledaju kao jedno slovo, a pronalaze se kao dva',
};

const hiddenSigns: Readonly<Record<string, string>> = {
  direction: 'znak koji okreće smer pisanja', invisible: 'znak koji se ne vidi', 'soft-hyphen': 'crtica koja se vidi samo na kraju reda', control: 'upravljački znak', 'line-end': 'kraj reda druge vrste',
  private: 'znak koji svaki font crta kako hoće', lost: 'oznaka izgubljenog slova', marks: 'gomila znakova na jednom slovu',
};

// What to do about signs in a field that mean something elsewhere, by their kind.
const markup: Readonly<Record<string, (v: MessageValues) => string>> = {
  'bullet-of-row': (v) => `obrišite „${v.value}“: ovo je već red spiska`,
  bullet: (v) => `obrišite „${v.value}“; spiskovi idu u slobodan tekst ispod polja`,
  tag: (v) => (v.close ? `obrišite ${v.open} i ${v.close}, a reči između zadržite` : `obrišite ${v.open}`),
  entity: (v) => (v.blank ? `umesto ${v.value} otkucajte običan razmak` : v.nearest ? `umesto ${v.value} napišite ${v.nearest}` : `obrišite ${v.value}`),
};

const lostWords: Readonly<Record<string, { says: (v: MessageValues) => string; write: string }>> = {
  definition: { says: (v) => `nijedan link ne koristi adresu „[${v.value}]:“ i nijedna stranica je ne bi prikazala`, write: 'napišite sam link, [reči](https://…), ili uklonite red' },
  footnote: { says: (v) => `ništa ne vodi na fusnotu „[^${v.value}]“ i nijedna stranica je ne bi prikazala`, write: 'stavite njenu oznaku u tekst ili uklonite fusnotu' },
  'footnote-name': { says: (v) => `fusnota „${v.value}“ ima ime dalje oznake druge fusnote`, write: 'dajte joj ime koje se ne završava crticom i brojem' },
  twice: { says: (v) => `„${v.value}“ je objašnjeno dvaput, a prikazalo bi se samo prvo`, write: 'dajte drugom drugo ime ili ga uklonite' },
  cell: { says: (v) => `broj kolona u tabeli je ${v.value}; ono što stoji iza njih ne bi se prikazalo`, write: 'dodajte kolonu u prvi red tabele; crtu unutar reči pišite kao \\|' },
  'behind-a-sign': { says: (v) => `ono što stoji iza # je beleška i nijedna stranica je ne prikazuje („${v.value}“)`, write: 'stavite sve reči pod navodnike ili belešku u poseban red' },
  'after-the-kind': { says: (v) => `„${v.value}“ iza vrste koda ne bi se prikazalo`, write: 'napišite to iznad koda' },
};

const unsafeLink: Readonly<Record<string, { says: (v: MessageValues) => string; write: (v: MessageValues) => string }>> = {
  scheme: { says: () => 'ne počinje sa https:, mailto: ili tel:', write: () => 'napišite celu adresu, počev od https://' },
  phone: { says: () => 'ne sadrži broj telefona', write: () => 'posle tel: napišite cifre, sa + ispred pozivnog broja države' },
  mail: { says: () => 'ne sadrži jednu adresu e-pošte', write: () => 'posle mailto: napišite jednu adresu' },
  'mail-field': { says: (v) => `dodaje poruci „${v.key}“`, write: () => 'ostavite adresu, i najviše subject= i body=: ko piše možda neće primetiti druge primaoce' },
  place: { says: () => 'ne vodi ni na jedno mesto stranice', write: (v) => `napišite jedno od ${v.values}, ili izostavite link` },
};
const unsafeLinkOf = (v: MessageValues) => unsafeLink[v.detail ?? ''] ?? unsafeLink.scheme!;

const unsafeAddress: Readonly<Record<string, string>> = {
  user: 'sadrži korisničko ime ispred imena sajta', ip: 'vodi na goli broj, a ne na imenovan sajt', private: 'otvara se samo unutar jedne mreže', form: 'različiti programi različito razumeju',
};

const doubtfulAddress: Readonly<Record<string, { says: (v: MessageValues) => string; write: (v: MessageValues) => string }>> = {
  'look-alike': { says: (v) => `„${v.host}“ liči na adresu države (rks-gov.net), a nije`, write: () => 'uporedite je slovo po slovo sa adresom koju daje institucija' },
  mixed: { says: (v) => `ime „${v.host}“ meša slova dva pisma`, write: () => 'otkucajte ime na jednoj tastaturi i vidite da li vodi na istu stranicu' },
  'hidden-name': { says: (v) => `„${v.host}“ krije svoja prava slova`, write: () => 'napišite ime onako kako se čita' },
  port: { says: (v) => `„${v.host}“ se traži na neobičnom portu, koji mnoge mreže blokiraju`, write: () => 'napišite adresu bez dvotačke i broja, ako se stranica i tako otvara' },
  'not-encrypted': { says: (v) => `do „${v.host}“ se dolazi bez šifrovanja`, write: () => 'napišite https:// ako se stranica i tako otvara; ako ne, ostavite' },
};

const wrongContent: Readonly<Record<string, { says: (v: MessageValues) => string; write: string }>> = {
  kind: { says: (v) => `datoteka se zove ${v.expected}, a sadrži ${v.found || 'nešto drugo'}`, write: 'ponovo je sačuvajte u vrsti koju kaže njeno ime' },
  around: { says: () => 'ispred početka ili iza kraja datoteke stoji još nešto', write: 'ponovo je sačuvajte iz programa koji ju je napravio' },
  broken: { says: () => 'datoteka ne može da se pročita do kraja', write: 'otvorite je, vidite da li je cela i ponovo je sačuvajte' },
  swollen: { says: (v) => `datoteka se raspakuje u više od ${v.limit} MB`, write: 'ponovo je sačuvajte iz programa koji ju je napravio, bez velikih slika' },
  path: { says: (v) => `jedan deo datoteke (${v.found}) ima ime koje vodi van nje ili stoji dvaput`, write: 'ponovo je sačuvajte iz programa koji ju je napravio' },
  locked: { says: () => 'datoteka je zaključana lozinkom, pa niko ne vidi šta sadrži', write: 'sačuvajte je bez lozinke' },
};

const activeContent: Readonly<Record<string, string>> & { script: string } = {
  script: 'skript', macro: 'makro', opening: 'radnju pri otvaranju', launch: 'nalog da se pokrene program', embedded: 'drugu datoteku u sebi', xfa: 'obrazac vrste XFA', send: 'nalog da se nešto pošalje', remote: 'deo koji se preuzima sa mreže', object: 'objekat nekog programa', entity: 'XML entitet', media: 'zvuk ili film',
};

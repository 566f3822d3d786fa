import type { MessageValues, ProblemWords } from './problems.ts';

/** Messages to those who write content, in Albanian. */
export const sq: ProblemWords = {
  severities: { error: 'gabim', warning: 'vërejtje' },
  things: {
    answer: 'përgjigjja', answers: 'përgjigjet', answerWords: 'fjalët e përgjigjes', coverage: 'mbulimi', figures: 'shifrat e institucionit', points: 'pikët', pointsInEachLanguage: 'pikët në çdo gjuhë', recommendation: 'rekomandimi', target: 'synimi', act: 'akti', feedback: 'tabela e njoftimeve', feedbackRow: 'rreshti', request: 'kërkesa për qasje', address: 'adresa', appeal: 'ankesa', applicantDeadline: 'afati për kërkuesin', band: 'shkalla', channel: 'mënyra e paraqitjes', concept: 'koncepti', conflict: 'kundërthënia', decision: 'afati i vendimit', dimension: 'dimensioni',
    document: 'dokumenti i kërkuar', entry: 'zëri i listës së fjalëve', fee: 'taksa', form: 'formulari', hours: 'orari', institution: 'institucioni', legalBasisEntry: 'baza ligjore', link: 'lidhja', linkCheck: 'kontrolli i lidhjeve', list: 'lista e fjalëve', office: 'zyra', output: 'fusha “output”', publishing: 'roli përgjegjës për publikim', editors: 'redaksia',
    judgedExample: 'shembulli i gjykuar', examples: 'shembujt e gjykuar', obligation: 'detyrimi', dayOff: 'dita e pushimit', holidays: 'lista e festave zyrtare', everydayWords: 'lista e fjalëve të përditshme', imported: 'shënimi i importit', oneImport: 'një import', script: 'përjashtimet e shkrimit', record: 'ky shënim', register: 'regjistri', requirement: 'kërkesa e standardit', requirementWords: 'teksti i kërkesës', required: 'plotësia e kërkuar', review: 'kontrolli', service: 'shërbimi', snapshot: 'pasqyra', source: 'burimi', standard: 'standardi', stepFacts: 'hapi', successor: 'emri i sotëm', text: 'teksti',
    timeLimit: 'afati', translatedFrom: 'fusha “translatedFrom”', unit: 'njësia', weights: 'peshat', metric: 'matja', metricWords: 'teksti i matjes', dataQuality: 'masa e të dhënave', vocabularies: 'listat', openData: 'vlerësimi i ruajtur i të dhënave të hapura', dataset: 'grupi i të dhënave', outcomes: 'gjetjet', catalogueFile: 'skedari i katalogut', publishedDocument: 'dokumenti i publikuar', publishedDocuments: 'lista e dokumenteve të publikuara', documentCategory: 'kategoria e dokumenteve', wordsInEachLanguage: 'emri në çdo gjuhë', otherNames: 'emrat e tjerë',
  },
  targets: {
    acts: 'listën e akteve', 'appeal-bodies': 'listën e organeve të ankimimit', areas: 'listën e zonave', audiences: 'listën e përdoruesve', channels: 'listën e mënyrave të paraqitjes', documents: 'listën e dokumenteve', kinds: 'listën e llojeve', 'life-events': 'listën e ngjarjeve jetësore', outputs: 'listën e akteve që lëshohen', 'payment-methods': 'listën e mënyrave të pagesës', topics: 'listën e temave', 'units-of-time': 'listën e njësive të kohës', units: 'njësitë e këtij institucioni', offices: 'zyrat e këtij institucioni', concepts: 'konceptet', services: 'shërbimet (institucioni/shërbimi)', servicesOrConcepts: 'shërbimet dhe konceptet', ownChannels: 'mënyrat e paraqitjes të këtij shërbimi', dimensions: 'dimensionet e standardit', requirements: 'kërkesat e standardit', institutions: 'institucionet', holidayNames: 'emrat e festave', ownServices: 'shërbimet e këtij institucioni', files: 'skedarët e këtij institucioni (institutions/<id>/files/)', inventory: 'kategoritë e inventarit të dokumenteve',
  },
  types: { string: 'tekst', number: 'numër', int: 'numër i plotë', boolean: 'true ose false', array: 'listë', object: 'fusha me vlera', record: 'fusha me vlera', none: '“none”', or: 'ose' },
  problems: {
    'symbolic-link': { says: () => 'kjo është lidhje simbolike; katalogu lexon vetëm skedarë të zakonshëm', write: () => 'vendosni këtu vetë skedarin ose dosjen' },
    'special-file': { says: () => 'ky nuk është skedar i zakonshëm', write: () => 'hiqeni nga dosja e përmbajtjes' },
    unreadable: { says: () => 'ky skedar nuk mund të hapet', write: () => 'jepini të drejtën për t’u lexuar' },
    'changing-file': { says: () => 'ky skedar ndryshoi ose u zhduk ndërsa po lexohej', write: () => 'prisni derisa askush të mos shkruajë më në dosje, pastaj ekzekutoni sërish komandën' },
    'file-too-large': { says: (v) => `skedari ka ${v.kilobytes} kB; lexohen deri në ${v.limit} kB`, write: (v) => (v.stored ? 'ruajeni me figura më të vogla, ose vendoseni në faqen tuaj dhe shkruani url në vend të file' : 'shkurtojeni ose ndajeni në disa pjesë') },
    'line-too-long': { says: (v) => `ky rresht ka ${v.length} shenja; lexohen deri në ${v.limit}`, write: () => 'ndajeni në disa rreshta' },
    'too-many-files': { says: (v) => `këtu gjenden ${v.count} skedarë; lexohen deri në ${v.limit}`, write: () => 'zhvendosni diku tjetër atë që nuk është pjesë e katalogut' },
    'same-name': { says: (v) => `“${v.name}” dhe “${v.other}” janë i njëjti emër në shumë kompjuterë`, write: () => 'jepini njërit emër tjetër, me shkronja të vogla' },
    'not-utf-8': { says: (v) => (v.encoding ? 'skedari është shkruar në UTF-16, jo në UTF-8' : 'skedari nuk është shkruar në UTF-8'), write: () => 'ruajeni sërish me kodimin “UTF-8”' },
    'empty-file': { says: () => 'skedari është bosh', write: (v) => (v.stored ? 'ruajeni formularin këtu përsëri ose hiqeni skedarin' : 'shkruani fushat e tij ose hiqeni skedarin') },
    'unknown-file': { says: (v) => `këtu nuk pritet skedar me emrin “${v.name}”`, write: (v) => (v.stored ? `vendoseni te ${v.stored} dhe përmendeni te formulari: file: ${String(v.stored).split('/').at(-1)}` : v.nearest ? `emërtojeni “${v.nearest}”` : 'zhvendoseni ose hiqeni; README i dosjes së përmbajtjes e tregon rendin') },
    'missing-file': { says: (v) => `dosja “${v.folder}” nuk ka ${v.name}`, write: (v) => `shtoni ${v.name} ose hiqeni dosjen` },
    'empty-content': { says: () => 'dosja e përmbajtjes nuk ka asnjë institucion', write: () => 'shtoni institutions/<id>/institution.yaml ose tregoni dosje tjetër me --content' },
    'reserved-id': { says: (v) => (v.program ? `“${v.value}” është emër që programi e mban për vete` : v.windows ? `“${v.value}” është emër që Windows e mban për vete` : v.page ? `“${v.value}” është emri që serverët i japin faqes së parë të një dosjeje` : `“${v.value}” është fjalë e adresave të vetë faqes dhe nuk mund të jetë identifikues i institucionit`), write: (v) => (v.program ? 'zgjidhni emër tjetër' : v.former ? 'shkruani si quhej vërtet dosja ose hiqeni' : 'zgjidhni emër tjetër për dosjen') },
    'not-an-id': { says: (v) => `“${v.value}” nuk është identifikues: shkronja të vogla a–z, shifra dhe viza lidhëse, deri në 64 shenja`, write: (v) => (v.role ? 'shkruani rolin që e kontrolloi, si “catalogue-team”: personi nuk emërtohet kurrë' : v.nearest ? v.quoted ? `shkruani ${v.nearest}, pa thonjëza` : `${v.named ? 'emërtojeni' : 'shkruani'} “${v.nearest}”` : 'shkruajeni si “birth-extract”') },
    'id-twice': { says: (v) => `${v.detail ? '' : 'identifikuesi '}“${v.value}” gjendet dy herë ${v.within ? 'në këtë skedar' : 'në të njëjtën listë'}; herën e parë në rreshtin ${v.first}`, write: (v) => (v.detail ? 'hiqni njërin' : 'jepini secilit identifikues të vetin ose hiqni njërin') },
    'and-more': { says: (v) => `gabime të tjera të këtij lloji në këtë skedar: ${v.count}`, write: () => 'ndreqni së pari ato më sipër, pastaj kontrolloni sërish' },
    'not-a-file-name': { says: (v) => `“${v.value}” nuk mund të jetë emër i një skedari të ruajtur: shkronja të vogla a–z, shifra dhe viza lidhëse, deri në 64 shenja, pastaj njëra nga ${v.values}`, write: (v) => (v.nearest ? `emërtojeni “${v.nearest}”` : 'emërtojeni si “kerkesa.pdf”; çdo lloj tjetër mbajeni diku tjetër dhe vendosni lidhje') },
    'wrong-content': { says: (v) => (wrongContent[v.detail ?? ''] ?? wrongContent.broken!).says(v), write: (v) => (wrongContent[v.detail ?? ''] ?? wrongContent.broken!).write },
    'active-content': { says: (v) => `skedari përmban ${activeContent[v.detail ?? ''] ?? activeContent.script} (${v.found}): do të vepronte vetë në kompjuterin e lexuesit`, write: () => 'shtypeni formularin në një PDF të re ose ruajeni sërish pa të' },
    'too-many-pixels': { says: (v) => `figura ka ${v.width} × ${v.height} pika; lejohen deri në ${v.limit} milionë`, write: () => 'zvogëlojeni: për anën më të gjatë mjaftojnë 2000 pika' },
    'unused-file': { says: (v) => `asnjë formular i këtij institucioni nuk e përmend “${v.value}”`, write: (v) => `përmendeni te një formular (file: ${v.value}) ose hiqeni` },
    'two-places': { says: () => 'formulari përmend edhe skedar, edhe adresë interneti', write: () => 'lini atë që institucioni e mban të përditësuar' },
    'hidden-sign': { says: (v) => `${v.written ? 'këto fjalë përmbajnë' : 'këtu gjendet'} ${hiddenSigns[v.kind ?? '']} (${v.code})`, write: (v) => (v.mended ? (v.kind === 'line-end' ? 'ekzekutoni “npm run format”: në vend të saj shkruan një hapësirë' : 'ekzekutoni “npm run format”: i shkruan fjalët pa të') : 'shikoni çfarë është menduar dhe shkruajeni atë') },
    'mixed-alphabets': { says: (v) => (v.whole ? `“${v.value}” është shkruar me shkronja cirilike që duken si latine (${v.letters})` : `“${v.value}” përzien shkronja të dy alfabeteve${v.letters ? ` (${v.letters})` : ''}`), write: (v) => (v.nearest ? `shkruani “${v.nearest}” me një tastierë të vetme${v.mended ? '; e bën edhe “npm run format”' : ''}` : 'shkruajeni tërë fjalën me një alfabet') },
    'missing-front-matter': { says: () => 'teksti fillon me një rresht prej tri vizash', write: () => 'shkruani --- në rreshtin e parë, pastaj fushat, pastaj prapë ---' },
    'unclosed-front-matter': { says: () => 'fushat në fillim nuk janë mbyllur', write: () => 'shkruani --- në rresht të vetin pas fushës së fundit' },
    'yaml-syntax': { says: (v) => (yaml[v.detail ?? ''] ?? yaml.other!).says, write: (v) => (yaml[v.detail ?? ''] ?? yaml.other!).write },
    'duplicate-key': { says: (v) => `fusha “${v.key}” gjendet dy herë`, write: () => 'lini vetëm njërën' },
    'tab-as-indent': { says: () => 'për zhvendosje është përdorur tabulatori', write: () => 'përdorni dy hapësira' },
    'several-documents': { says: () => 'skedari ka disa dokumente YAML', write: () => 'lini vetëm një; hiqni rreshtat e tjerë ---' },
    'yaml-alias': { says: () => 'aliaset e YAML (*emri) nuk përdoren këtu', write: () => 'shkruani vetë vlerën' },
    'yaml-anchor': { says: () => 'ankorat e YAML (&emri) nuk përdoren këtu', write: () => 'hiqni shenjën; shkruani “dhe” ose vendosni fjalët në thonjëza' },
    'yaml-tag': { says: () => 'etiketat e YAML (!emri) nuk përdoren këtu', write: () => 'hiqni shenjën ose vendosni fjalët në thonjëza' },
    'yaml-merge': { says: () => 'bashkimi i fushave në YAML (<<) nuk përdoret këtu', write: () => 'shkruani vetë fushat' },
    'yaml-key': { says: (v) => (v.nearest ? 'presja e ndan këtë numër në dysh' : 'emri i fushës duhet të jetë fjalë e thjeshtë'), write: (v) => (v.nearest ? `shkruani ${v.nearest}, me pikë` : 'vendoseni në thonjëza ose zgjidhni një fjalë') },
    'yaml-directive': { says: (v) => `urdhrat për lexuesin e YAML (${v.value}) nuk përdoren këtu`, write: () => 'hiqeni rreshtin' },
    'forbidden-key': { says: (v) => `“${v.key}” nuk mund të jetë emër fushe`, write: () => 'zgjidhni emër tjetër' },
    'nested-too-deep': { says: (v) => (v.marks ? `një paragraf ka më shumë se ${v.limit} shenja * _ ~` : `skedari ka më shumë se ${v.limit} nivele brenda njëri-tjetrit`), write: (v) => (v.marks ? 'ndajeni me një rresht bosh ose theksoni më pak' : 'asnjë shënim i katalogut nuk ka nevojë për to; krahasojeni me një shërbim tjetër') },
    'not-a-record': { says: () => 'këtu pritet një shënim me fusha dhe vlera', write: () => 'shkruani nga një fushë në rresht: emri, dy pika, vlera' },
    'raw-html': { says: () => 'teksti nuk mban HTML', write: () => 'përdorni Markdown: **me të trasha**, lista, [fjalë](https://…)' },
    'unsafe-link': { says: (v) => `lidhja “${v.value}” ${unsafeLinkOf(v).says(v)}`, write: (v) => unsafeLinkOf(v).write(v) },
    'misleading-link': { says: (v) => `fjalët thonë “${v.value}”, por lidhja të çon te “${v.host}”`, write: () => 'emërtojeni faqen me fjalë ose shkruani të njëjtën adresë në të dyja vendet' },
    'image-in-text': { says: () => 'teksti nuk mban figura', write: () => 'përshkruajeni me fjalë ose vendosni lidhje' },
    'markup-in-field': { says: (v) => (v.detail ? `“${v.field}” shfaqet ashtu siç është shkruar: lexuesit do të shihnin “${v.value}”` : `“${v.field}” shfaqet ashtu siç është shkruar, edhe “${v.value}” me shenjat e veta`), write: (v) => markup[v.detail ?? '']?.(v) ?? 'shkruani fjalë të thjeshta; fjalët me shkronja të trasha dhe lidhjet shkojnë te teksti i lirë poshtë fushave' },
    'words-lost': { says: (v) => (lostWords[v.detail ?? ''] ?? lostWords.definition!).says(v), write: (v) => (lostWords[v.detail ?? ''] ?? lostWords.definition!).write },
    'number-lost': { says: (v) => `listat numërohen vetë: ky numër do të bëhej tjetër (${v.value})`, write: () => 'shkruajini numrat me radhë ose vendosni një vijë të pjerrët para pikës, si 4\\.' },
    'not-formatted': { says: (v) => notFormatted[v.detail ?? ''] ?? 'që këtu nuk është shkruar në mënyrën e katalogut', write: () => 'ekzekutoni “npm run format”; kuptimi nuk ndryshon' },
    'unknown-field': { says: (v) => `${v.thing} nuk ka fushë “${v.field}”`, write: (v) => (v.within ? `shkruani “${v.nearest}” te ${placesOfFields[v.within]}` : v.nearest ? `shkruani “${v.nearest}”` : v.fields ? `fushat: ${v.fields}` : 'hiqeni rreshtin') },
    'missing-field': { says: (v) => (v.detail ? `te “${v.field}”${v.label ? ` (${v.label})` : ''} mungojnë fjalët në ${spokenIn(v.detail)}` : `mungon fusha “${v.field}”${v.label ? ` (${v.label})` : ''}: ${v.thing} e kërkon`), write: (v) => (v.detail ? `shkruani ${v.nearest}, me fjalët në vend të pikave; ato duhen në të tri gjuhët${v.translated ? `, dhe kur nuk ka emër zyrtar, përkthejeni vetë dhe shtoni pranë tij translated: [${v.translated}]` : ''}` : v.example ? `shtoni ${v.field}: ${v.example}${v.other ? `, ose ${v.other} kur formulari ruhet këtu` : ''}` : `shtoni “${v.field}”`) },
    'empty-field': { says: (v) => `fusha “${v.field}” është aty, por bosh`, write: (v) => (v.none ? 'shkruani “none” nëse dihet që nuk ka; hiqeni rreshtin nëse askush nuk e ka thënë' : 'shkruani një vlerë ose hiqeni rreshtin') },
    'empty-value': { says: (v) => `fusha “${v.field}” është bosh`, write: () => 'shkruani një vlerë ose hiqeni rreshtin' },
    'unfinished-words': { says: (v) => `fjalët e “${v.field}” nuk janë shkruar ende`, write: (v) => `shkruajini në vend të ${v.value === undefined ? 'tri pikave' : `“${v.value}”`}, ose lëreni jashtë rreshtin` },
    'wrong-type': { says: (v) => (v.detail ? `dy pikat pas “${v.value}” i bëjnë këto fjalë fushë` : `te “${v.field}” pritet ${v.expected}, por është shkruar “${v.value}”`), write: (v) => (v.detail ? `vendosini në thonjëza: ${v.nearest}` : v.unit ? `shkruani ${v.number} te “${v.unit}”, jo te “${v.field}”` : v.counted ? `shkruani ${v.number}; që numërohen ditë pune, shënohet te “${v.counted}”` : v.free ? 'shkruani fees: none në vend të listës nëse shërbimi është falas; amount: 0 nëse falas është vetëm ky rast' : v.within ? `shkruajeni te ${placesOfFields[v.within]}` : v.nearest ? `shkruani ${v.nearest}${v.whole ? `, ose ${v.whole} nëse keni menduar mijëra` : v.value === v.nearest ? ', pa thonjëza' : ''}` : v.example ? `për shembull: ${v.example}` : v.fields ? `fushat: ${v.fields}` : '') },
    'unknown-value': { says: (v) => `“${v.value}” nuk është vlerë e fushës “${v.field}”`, write: (v) => (v.nearest ? `shkruani “${v.nearest}”; të mundshme: ${v.values}` : `të mundshme: ${v.values}`) },
    'wrong-form': { says: (v) => `“${v.value}” nuk e ka formën e fushës “${v.field}”`, write: (v) => (v.example ? `për shembull: ${v.example}` : '') },
    'not-a-date': { says: (v) => (/^\d{4}-\d{2}-\d{2}$/.test(String(v.value)) ? `data ${v.value} nuk ekziston` : `“${v.value}” nuk është datë`), write: (v) => (v.nearest ? `shkruani ${v.nearest}` : 'shkruani vit-muaj-ditë, si 2026-02-28') },
    'not-a-duration': { says: (v) => (v.detail ? `“${v.value}” i përzien javët me njësi të tjera; sipas ISO 8601 javët qëndrojnë vetëm` : `“${v.value}” nuk është kohëzgjatje`), write: (v) => (v.nearest ? `shkruani ${v.nearest}` : 'shkruajeni sipas ISO 8601: PT15M janë 15 minuta, P30D 30 ditë, P6M gjashtë muaj, P1Y një vit') },
    'not-a-web-address': { says: (v) => `“${v.value}” nuk është adresë interneti`, write: () => 'shkruajeni të plotë, duke filluar me https://' },
    'unsafe-address': { says: (v) => `“${v.value}” ${unsafeAddress[v.detail ?? ''] ?? unsafeAddress.form}`, write: (v) => (/^[^/\s@]+@/.test(String(v.value)) ? 'shkruani adresën publike të postës elektronike, ku mund të shkruajë kushdo' : 'shkruani adresën publike të faqes, duke filluar me https:// dhe emrin e saj') },
    'doubtful-address': { says: (v) => (doubtfulAddress[v.detail ?? ''] ?? doubtfulAddress['look-alike']!).says(v), write: (v) => (doubtfulAddress[v.detail ?? ''] ?? doubtfulAddress['look-alike']!).write(v) },
    'not-an-email': { says: (v) => `“${v.value}” nuk është adresë e-poste`, write: () => 'shkruajeni si info@example.rks-gov.net' },
    'not-a-phone-number': { says: (v) => `“${v.value}” nuk është numër telefoni`, write: () => 'shkruani shifra, hapësira dhe +, në thonjëza: "038 200 100"' },
    'not-an-account': { says: (v) => `“${v.value}” nuk është numër llogarie`, write: () => 'shkruani shifra, hapësira ose viza, në thonjëza' },
    'not-a-time-of-day': { says: (v) => `“${v.value}” nuk është orë e ditës`, write: () => 'shkruani orët dhe minutat, si "08:00"' },
    'odd-number': { says: (v) => `“${v.field}” është shkruar ${v.value}, që lexohet si ${v.number}`, write: (v) => `shkruani ${v.number}, vetëm me shifra dhe pikë` },
    'negative-number': { says: (v) => `“${v.field}” është ${v.value}; nuk mund të jetë nën zero`, write: () => 'shkruani shumën pa minus' },
    'number-too-small': { says: (v) => `“${v.field}” është ${v.value}; më e vogla e mundshme është ${v.minimum}`, write: () => 'ndreqni numrin ose hiqeni rreshtin' },
    'number-too-large': { says: (v) => `“${v.field}” është ${v.value}; më e madhja e mundshme është ${v.maximum}`, write: () => 'kontrolloni numrin e shifrave' },
    'list-too-long': { says: (v) => (v.field ? `“${v.field}” ka më shumë se ${v.maximum} zëra` : v.table ? `tabelat e këtij teksti kanë më shumë se ${v.maximum} qeliza` : `listat, citimet, shënimet dhe titujt e nënvizuar të këtij teksti kanë së bashku më shumë se ${v.maximum} zëra`), write: (v) => (v.table ? 'shkurtojeni tabelën, ose vendosni një lidhje te skedari që e mban' : v.field ? 'shkurtojeni listën' : 'shkurtojeni tekstin, ose vendosni një lidhje te skedari që mban pjesën tjetër') },
    'list-too-short': { says: (v) => `“${v.field}” ka vetëm ${v.length} nga të paktën ${v.minimum} zëra`, write: () => 'shtoni ata që mungojnë ose hiqeni tërë listën' },
    'text-too-long': { says: (v) => `“${v.field}” ka ${v.length} shenja; lejohen deri në ${v.maximum}`, write: () => 'shkurtojeni; hollësitë shkojnë te fushat e tjera ose te teksti i lirë' },
    'unknown-reference': { says: (v) => v.today ? `“${v.value}” sot quhet “${v.today}”` : `“${v.value}” nuk gjendet në ${v.target}`, write: (v) => (v.today ? `shkruani “${v.today}”` : v.nearest ? `shkruani “${v.nearest}”` : `${v.values ? `të mundshme: ${v.values}; ose ` : v.known === 0 ? '' : 'zgjidhni njërin prej tyre ose '}shtojeni atje${v.file ? ` (${v.file})` : ''}`) },
    'no-title': { says: (v) => `${v.concept ? 'përshkrimi i përbashkët' : 'shërbimi'} ka nevojë për titull në shqip, serbisht ose anglisht`, write: () => 'shtoni title te sq.md: title: Ekstrakti i lindjes' },
    'no-length-of-time': { says: (v) => `“${v.field}” nuk thotë sa zgjat`, write: () => 'shtoni days, hours ose months; hiqeni tërë fushën nëse asnjë burim nuk e thotë' },
    'two-lengths-of-time': { says: (v) => `“${v.field}” thotë më shumë se një kohëzgjatje`, write: () => 'lini vetëm njërën prej days, hours, months' },
    'dates-reversed': { says: (v) => `“${v.field}” mbaron (${v.to}) para se të fillojë (${v.from})`, write: () => 'këmbeni vendet e dy datave ose ndreqini' },
    'closes-before-opens': { says: (v) => `mbyllja (${v.closes}) nuk është më vonë se hapja (${v.opens})`, write: (v) => (v.opens === v.closes ? 'ndreqni njërën nga dy orët; hapur tërë ditën shkruhet opens: "00:00", closes: "23:59"' : `shkruani opens: "${v.closes}", closes: "${v.opens}"; orari që kalon mesnatën ndahet në dy pjesë`) },
    'hours-overlap': { says: (v) => `dy orare të të njëjtave ditë mbulojnë njëri-tjetrin: ${v.one} dhe ${v.other}`, write: () => 'shkruajeni orarin e çdo dite një herë; kur ka pushim, janë dy rreshta, si 08:00–12:00 dhe 13:00–16:00' },
    'range-reversed': { says: (v) => `“${v.field}” zgjat së paku ${v.min} dhe së shumti ${v.max}`, write: (v) => `këmbeni vendet: min: ${v.max}, max: ${v.min}` },
    'parts-of-a-cent': { says: (v) => `“${v.field}” është ${v.value}: ${v.whole ? 'pika mund të ndajë centët ose mijërat' : 'euroja nuk ka pjesë më të vogla se centi'}`, write: (v) => `shkruani ${v.nearest}${v.whole ? `, ose ${v.whole} nëse keni menduar mijëra` : ''}` },
    'free-as-zero': { says: () => 'shërbimi që nuk kushton asgjë nuk ka taksë 0', write: () => 'shkruani fees: none' },
    'instead-of-itself': { says: (v) => `“${v.value}” pranohet në vend të vetvetes`, write: () => 'hiqeni nga “or”, ose shënoni dokumentin tjetër' },
    'seen-and-unseen': { says: (v) => `“${v.value}” këtu është “none”, por gjendet edhe te “unseen”`, write: () => 'hiqeni nga “unseen”' },
    'one-and-several': { says: (v) => (v.detail ? `service.yaml ka disa te “${v.several}”: asnjë faqe nuk e di për cilin prej tyre janë fjalët te “${v.field}”` : `“${v.field}” është për një, “${v.several}” për disa, e këtu gjenden të dyja`), write: (v) => (v.detail ? `shkruajini te “${v.several}”, sipas identifikuesit të asaj për të cilën janë` : `bëjeni një zë te “${v.several}”, me identifikues`) },
    'missing-words': { says: (v) => `“${v.value}” nuk ka fjalë në asnjë gjuhë`, write: (v) => `shtojeni te “${v.field}” në sq.md, sr.md dhe en.md` },
    'unused-words': { says: (v) => `asgjë në service.yaml nuk quhet “${v.value}”`, write: (v) => (v.nearest ? `shkruani “${v.nearest}”` : 'ndreqni emrin ose hiqeni rreshtin') },
    'unlisted-language': { says: (v) => `“${v.value}” nuk është ndër gjuhët e institucionit`, write: (v) => `shkruani te institution.yaml: languages: [${v.nearest}]` },
    'no-names': { says: (v) => `“${v.value}” nuk ka emra dhe lista e njësive nuk e njeh`, write: () => 'shtoni names: { sq: …, sr: …, en: … }' },
    'unknown-rule': { says: (v) => `nuk ka rregull “${v.value}”`, write: (v) => (v.nearest ? `shkruani “${v.nearest}”` : `rregullat: ${v.values}`) },
    'wrong-quarter': { says: (v) => `pasqyra shënon ${v.value}, por gjendet në dosjen ${v.folder}`, write: () => 'zhvendoseni skedarin ose ndreqni tremujorin' },
    'quarter-kept-twice': { says: (v) => `tremujori ${v.value} është ruajtur dy herë`, write: (v) => `tjetri është ${v.file}; hiqeni njërin prej tyre` },
    'snapshot-names-unknown': { says: (v) => `pasqyra përmend “${v.value}”, të cilin katalogu sot nuk e njeh`, write: (v) => (v.detail ? `shtoni “${v.value}” te formerIds në institution.yaml të institucionit që sot quhet ndryshe ose me të cilin është bashkuar; nëse nuk ka të tillë, lëreni ashtu: pasqyra nuk rishkruhet` : 'lëreni ashtu nëse ndërkohë ka ndërruar emër ose është hequr; pasqyra nuk rishkruhet') },
    'snapshot-contradicts-itself': { says: (v) => v.detail === 'day' ? `dita ${v.says} nuk është në tremujorin ${v.value}` : `“${v.field}” nuk mund të jetë e saktë: këtu shkruhet ${v.says}, kurse sipas shifrave të tjera del ${v.sum}`, write: () => 'mos e ndreqni me dorë: shkruajeni pasqyrën sërish me npm run snapshot' },
    'quarter-not-kept': { says: (v) => `për tremujorin ${v.value} nuk është ruajtur asnjë pasqyrë`, write: (v) => `ndreqni tremujorin ose ruajeni: npm run snapshot -- --quarter ${v.value}` },
    'formula-in-cell': { says: (v) => `“${v.value}” fillon si formulë`, write: () => 'shkruani vetë vlerën' },
    'too-many-cells': { says: (v) => `ky rresht ka ${v.cells} qeliza, kreu ka ${v.columns} shtylla`, write: () => 'hiqni tepricën ose vini në thonjëza vlerën që ka presje' },
    'unclosed-cell': { says: () => 'thonjëzat e kësaj qelize nuk mbyllen ose pas tyre ka diçka', write: () => 'mbyllini në fund të qelizës: "…"' },
    'counted-twice': { says: (v) => `kjo është numëruar tashmë në rreshtin ${v.first}`, write: () => 'mblidhni të dy numrat dhe lini një rresht' },
    'answered-twice': { says: (v) => `rekomandimi “${v.value}” i tremujorit ${v.quarter} ka dy përgjigje; e para është në rreshtin ${v.first}`, write: () => 'lini vetëm njërën prej tyre' },
    'answer-without-words': { says: () => 'përgjigjja nuk ka fjalë', write: () => 'shtojini së paku në një gjuhë: words: { sq: … }' },
    'two-standards-in-force': { says: (v) => `dy versione të standardit hyjnë në fuqi më ${v.value}`, write: (v) => `tjetri është ${v.file}; jepini secilit ditën e vet` },
    'same-version': { says: (v) => `dy versione të standardit e kanë numrin ${v.value}`, write: (v) => `tjetri është ${v.file}; më të riut jepini numrin vijues` },
    'nameless-step': { says: (v) => `një hap i “${v.value}” nuk thotë për cilin shërbim është`, write: () => 'shtoni service: … ose names: { sq: …, sr: …, en: … }' },
    'nameless-obligation': { says: (v) => `detyrimi “${v.value}” nuk thotë për cilin shërbim është`, write: () => 'shtoni names: { sq: …, sr: …, en: … } ose concept' },
    'category-of-others': { says: (v) => `kategoria “${v.value}” kërkohet nga institucione të tjera (${v.types})`, write: () => 'vendosini dokumentet në një kategori tjetër ose hiqeni rreshtin' },
    'untitled-document': { says: (v) => `dokumenti “${v.value}” nuk ka titull në asnjë gjuhë`, write: () => 'shkruajeni kështu: title: { sq: Buxheti i komunës për vitin 2026 }' },
    'seen-before-date': { says: (v) => `dokumenti mban datën ${v.date}, por sipas shënimit është parë që më ${v.seen}`, write: () => 'ndreqni njërën nga dy datat' },
    'link-twice': { says: (v) => `adresa “${v.value}” gjendet dy herë te lidhjet; herën e parë në rreshtin ${v.first}`, write: () => 'mbani njërën, ose shkruajeni skedarin nga fillimi: npm run links' },
    'day-off-twice': { says: (v) => `dita e pushimit ${v.value} gjendet dy herë; herën e parë në rreshtin ${v.first}`, write: () => 'mbani njërën' },
    'day-off-outside': { says: (v) => `dita e pushimit ${v.value} bie jashtë viteve të kësaj liste (${v.from} deri ${v.to})`, write: () => 'ndreqni datën, ose “from” dhe “to” kur lista tani i përmban të gjitha ditët e pushimit të atij viti' },
    'needs-itself': { says: (v) => `askush nuk mund të fillojë: ${v.circle}`, write: () => 'hiqni “issuedBy” ose “requires” që nuk është i saktë, ose tregoni me “when” apo “or” se dokumenti nuk u kërkohet të gjithëve' },
    'leads-nowhere': { says: (v) => (v.detail === 'withdrawn' ? `“${v.value}” nuk ofrohet më, prandaj lexuesit e këtij shërbimi nuk çohen tek ai` : `“${v.value}” e ofrojnë vetëm komuna të tjera, prandaj lexuesit e këtij shërbimi nuk çohen tek ai`), write: (v) => (v.detail === 'withdrawn' ? 'shënoni shërbimin që e zëvendëson, ose hiqeni rreshtin' : 'shënoni një shërbim tuajin, një të një institucioni për gjithë Kosovën, ose një përshkrim të përbashkët') },
    'former-id-in-use': { says: (v) => (v.detail ? `kështu quhet edhe sot: adresa e “${v.value}” çon tashmë këtu` : `“${v.value}” ekziston edhe sot: adresa e tij nuk mund të çojë tjetërkund`), write: () => 'hiqeni; i mëparshëm është identifikuesi që nuk e mban më askush' },
    'former-id-twice': { says: (v) => `“${v.value}” është shënuar si identifikues i mëparshëm edhe te “${v.other}”: një adresë nuk mund të çojë në dy vende`, write: (v) => `lëreni atje ku lexuesit gjejnë atë që ishte në atë adresë: këtu ose te “${v.other}”` },
    'replaced-while-offered': { says: () => 'vetëm një shërbim i hequr nga përdorimi zëvendësohet me një tjetër; ky ofrohet ende', write: () => 'shkruani “status: withdrawn” ose hiqeni rreshtin' },
    'replaced-by-itself': { says: (v) => `një akt nuk mund të zëvendësohet nga vetvetja: ${v.circle}`, write: () => 'hiqni “replacedBy” që nuk është i saktë' },
    'replaced-by-withdrawn': { says: (v) => (v.detail ? 'shërbimi nuk mund të zëvendësohet nga vetvetja' : `edhe “${v.value}” është hequr nga përdorimi, prandaj askush nuk mund ta kërkojë`), write: (v) => (v.nearest ? `shkruani “${v.nearest}”` : 'shënoni një shërbim që ofrohet ose hiqeni rreshtin') },
    'unread-format': { says: (v) => (v.detail === 'html' ? 'kjo është faqe uebi, jo katalog' : 'RDF/XML nuk lexohet'), write: (v) => (v.detail === 'html' ? 'shkarkoni vetë katalogun: Turtle (.ttl), JSON-LD (.jsonld) ose package_search të CKAN-it (.json)' : 'eksportojeni si Turtle (.ttl) ose JSON-LD (.jsonld); portalet i japin që të dyja pranë RDF/XML') },
    'not-rdf': { says: (v) => (v.prefix ? `parashtesa “${v.prefix}” përdoret, por nuk është deklaruar` : 'kjo nuk lexohet dot si Turtle'), write: (v) => (v.prefix ? `deklarojeni në fillim: @prefix ${v.prefix} <https://…> .` : 'çdo pohim mbyllet me “;” ose “.”, edhe ai në rreshtin e mësipërm; ose eksportojeni katalogun edhe një herë') },
    'not-json': { says: () => 'kjo nuk lexohet dot si JSON', write: () => 'eksportojeni katalogun edhe një herë, të plotë; shkarkimi mund të jetë ndërprerë këtu' },
    'not-json-ld': { says: () => 'ky është JSON, por konteksti ose ndërtimi i tij nuk është JSON-LD', write: () => 'krahasojeni me JSON-LD të një katalogu tjetër ose eksportoni Turtle' },
    'remote-context': { says: (v) => `skedari mbështetet te konteksti ${v.value}, i cili nuk merret nga rrjeti`, write: () => 'shkruajeni kontekstin brenda skedarit ose eksportoni Turtle' },
    'no-data-sets': { says: (v) => (v.format === 'ckan' ? 'në këtë JSON nuk ka asnjë grup të dhënash' : 'në këtë skedar nuk ka asnjë grup të dhënash (dcat:Dataset)'), write: () => 'jepni një katalog DCAT ose përgjigjen e package_search të CKAN-it' },
    'part-of-a-catalogue': { says: (v) => `portali ka ${v.count} grupe të dhënash, ky skedar vetëm ${v.here}`, write: () => 'kërkojini të gjitha: package_search?rows=1000' },
  },
};

// Çfarë sheh zyrtari aty ku YAML nuk lexohet dot (llojet janë te src/catalogue/read/source.ts).
const yaml: Readonly<Record<string, { says: string; write: string }>> = {
  'unclosed-quote': { says: 'këtu hapet një thonjëz që nuk mbyllet askund', write: 'mbylleni pas fjalëve me të njëjtën shenjë; brenda fjalëve shkruani “ ose ”' },
  'unclosed-bracket': { says: 'këtu hapet ose mbyllet një kllapë pa çiftin e saj', write: 'çdo [ kërkon një ], çdo { kërkon një }' },
  'colon-in-words': { says: 'brenda fjalëve ka dy pika, ose rreshti tjetër është zhvendosur tepër', write: 'vendosni fjalët në thonjëza: title: "Leje: vazhdim"' },
  'comma-in-words': { says: 'presja i ndan fjalët në dysh këtu', write: 'vendosini të gjitha fjalët në thonjëza: { issue: "lëshimi, me postë" }' },
  'missing-colon': { says: 'ky rresht nuk ka “emër: vlerë”', write: 'shkruani emrin e fushës, dy pika, një hapësirë dhe vlerën' },
  'missing-comma': { says: 'mes dy zërave mungon presja', write: 'shkruajini si { id: issue, amount: 2 }' },
  indentation: { says: 'ky rresht nuk është zhvendosur njësoj si rreshtat me të cilët shkon', write: 'filloni në të njëjtën kolonë si ata' },
  'sign-first': { says: 'fjalët nuk mund të fillojnë me këtë shenjë', write: 'vendosni fjalët në thonjëza' },
  backslash: { says: 'vija e pjerrët e kthyer (backslash) mes thonjëzave dyshe ka kuptim të veçantë', write: 'shkruajeni dy herë ose përdorni thonjëza njëshe' },
  'list-on-line': { says: 'lista me viza nuk mund të fillojë në rreshtin e fushës së vet', write: 'fillojeni në rreshtin tjetër, dy hapësira më brenda' },
  'after-the-end': { says: 'pas fundit të vlerës ka diçka tjetër', write: 'vendosni tërë vlerën brenda thonjëzave' },
  'no-hyphen': { says: 'ky rresht i listës nuk fillon me vizë lidhëse', write: 'fillojeni me “- ”: vizë lidhëse dhe hapësirë, si rreshtat para tij' },
  'other-blank': { says: 'rreshti është zhvendosur me një hapësirë të veçantë, siç vjen nga Word-i ose nga një faqe interneti', write: 'fshijeni dhe shkruani hapësira të zakonshme me tastierë' },
  other: { says: 'kjo nuk lexohet dot si YAML', write: 'shkruani nga një fushë në rresht: emri, dy pika, hapësirë, vlera; krahasojeni me një shërbim tjetër' },
};

// Where a field belongs that stands in another file.
const placesOfFields: Readonly<Record<string, string>> = { text: 'sq.md, sr.md dhe en.md', service: 'service.yaml', acts: 'vocabularies/acts.yaml', offices: 'zyra në institution.yaml' };

// Languages as a sentence names them, from “sr, en”.
const inLanguage: Readonly<Record<string, string>> = { sq: 'shqip', sr: 'serbisht', en: 'anglisht' };
const spokenIn = (languages: string | number): string => String(languages).split(', ').map((language) => inLanguage[language] ?? language).join(' dhe ');

// Si është ruajtur skedari kur gjithçka tjetër është në rregull.
const notFormatted: Readonly<Record<string, string>> = {
  'byte-order-mark': 'skedari fillon me një shenjë të padukshme të kodimit',
  'line-ends': 'rreshtat mbarojnë si në Windows ose në kompjuterë të vjetër',
  'parted-letters': 'shkronja dhe shenja e saj janë të ndara: duken si një shkronjë, por gjenden si dy',
};

const hiddenSigns: Readonly<Record<string, string>> = {
  direction: 'një shenjë që e kthen drejtimin e shkrimit', invisible: 'një shenjë që nuk shihet', 'soft-hyphen': 'një vizë ndarëse që shihet vetëm në fund të rreshtit', control: 'një shenjë komanduese', 'line-end': 'një fund rreshti i llojit tjetër',
  private: 'një shenjë që çdo shkronjëz e vizaton ndryshe', lost: 'shenja e një shkronje të humbur', marks: 'një grumbull shenjash mbi një shkronjë',
};

// What to do about signs in a field that mean something elsewhere, by their kind.
const markup: Readonly<Record<string, (v: MessageValues) => string>> = {
  'bullet-of-row': (v) => `fshijeni “${v.value}”: ky është tashmë një rresht i listës`,
  bullet: (v) => `fshijeni “${v.value}”; listat shkojnë te teksti i lirë poshtë fushave`,
  tag: (v) => (v.close ? `fshini ${v.open} dhe ${v.close} dhe lini fjalët mes tyre` : `fshini ${v.open}`),
  entity: (v) => (v.blank ? `në vend të ${v.value} shkruani një hapësirë të zakonshme` : v.nearest ? `në vend të ${v.value} shkruani ${v.nearest}` : `fshini ${v.value}`),
};

const lostWords: Readonly<Record<string, { says: (v: MessageValues) => string; write: string }>> = {
  definition: { says: (v) => `asnjë lidhje nuk e përdor adresën “[${v.value}]:” dhe asnjë faqe nuk do ta tregonte`, write: 'shkruani vetë lidhjen, [fjalë](https://…), ose hiqeni rreshtin' },
  footnote: { says: (v) => `asgjë nuk të çon te shënimi “[^${v.value}]” dhe asnjë faqe nuk do ta tregonte`, write: 'vendoseni shenjën në tekst ose hiqeni shënimin' },
  'footnote-name': { says: (v) => `shënimi “${v.value}” e ka emrin e një shenje tjetër të të njëjtit shënim`, write: 'jepini emër që nuk mbaron me vizë dhe numër' },
  twice: { says: (v) => `“${v.value}” shpjegohet dy herë dhe do të tregohej vetëm e para`, write: 'jepini së dytës emër tjetër ose hiqeni' },
  cell: { says: (v) => `tabela ka ${v.value} shtylla; ajo që vjen pas tyre nuk do të tregohej`, write: 'shtoni një shtyllë në rreshtin e parë të tabelës; brenda fjalëve vijën shkruajeni \\|' },
  'behind-a-sign': { says: (v) => `ajo që vjen pas # është shënim dhe asnjë faqe nuk e tregon (“${v.value}”)`, write: 'vendosini të gjitha fjalët në thonjëza ose shënimin në rresht të vetin' },
  'after-the-kind': { says: (v) => `“${v.value}” pas llojit të kodit nuk do të tregohej`, write: 'shkruajeni mbi kodin' },
};

const unsafeLink: Readonly<Record<string, { says: (v: MessageValues) => string; write: (v: MessageValues) => string }>> = {
  scheme: { says: () => 'nuk fillon me https:, mailto: ose tel:', write: () => 'shkruani adresën e plotë, duke filluar me https://' },
  phone: { says: () => 'nuk mban numër telefoni', write: () => 'pas tel: shkruani shifra, me + para kodit të shtetit' },
  mail: { says: () => 'nuk mban një adresë të vetme e-poste', write: () => 'pas mailto: shkruani një adresë' },
  'mail-field': { says: (v) => `i shton mesazhit “${v.key}”`, write: () => 'lëreni adresën, dhe së shumti subject= e body=: kush shkruan mund të mos i vërejë marrësit e tjerë' },
  place: { says: () => 'nuk çon te asnjë vend i faqes', write: (v) => `shkruani një nga ${v.values}, ose hiqeni lidhjen` },
};
const unsafeLinkOf = (v: MessageValues) => unsafeLink[v.detail ?? ''] ?? unsafeLink.scheme!;

const unsafeAddress: Readonly<Record<string, string>> = {
  user: 'mban emër përdoruesi para emrit të faqes', ip: 'të çon te një numër, jo te një faqe me emër', private: 'hapet vetëm brenda një rrjeti', form: 'kuptohet ndryshe nga programe të ndryshme',
};

const doubtfulAddress: Readonly<Record<string, { says: (v: MessageValues) => string; write: (v: MessageValues) => string }>> = {
  'look-alike': { says: (v) => `“${v.host}” duket si adresë e shtetit (rks-gov.net), por nuk është`, write: () => 'krahasojeni shkronjë për shkronjë me adresën që e jep institucioni' },
  mixed: { says: (v) => `emri “${v.host}” përzien shkronja të dy alfabeteve`, write: () => 'shkruajeni emrin me një tastierë të vetme dhe shikoni a të çon te e njëjta faqe' },
  'hidden-name': { says: (v) => `“${v.host}” i fsheh shkronjat e veta të vërteta`, write: () => 'shkruajeni emrin ashtu siç lexohet' },
  port: { says: (v) => `“${v.host}” kërkohet në një port të pazakontë, të cilin shumë rrjete e bllokojnë`, write: () => 'shkruajeni adresën pa dy pikat dhe numrin, nëse faqja hapet edhe ashtu' },
  'not-encrypted': { says: (v) => `te “${v.host}” shkohet pa enkriptim`, write: () => 'shkruani https:// nëse faqja hapet edhe ashtu; përndryshe lëreni' },
};

const wrongContent: Readonly<Record<string, { says: (v: MessageValues) => string; write: string }>> = {
  kind: { says: (v) => `skedari quhet ${v.expected}, por përmban ${v.found || 'diçka tjetër'}`, write: 'ruajeni sërish në llojin që e thotë emri' },
  around: { says: () => 'para fillimit ose pas fundit të skedarit gjendet diçka tjetër', write: 'ruajeni sërish nga programi që e ka bërë' },
  broken: { says: () => 'skedari nuk mund të lexohet deri në fund', write: 'hapeni, shikoni a është i tërë dhe ruajeni sërish' },
  swollen: { says: (v) => `skedari zgjerohet në më shumë se ${v.limit} MB`, write: 'ruajeni sërish nga programi që e ka bërë, pa figura të mëdha' },
  path: { says: (v) => `një pjesë e skedarit (${v.found}) ka emër që të nxjerr jashtë tij ose gjendet dy herë`, write: 'ruajeni sërish nga programi që e ka bërë' },
  locked: { says: () => 'skedari është mbyllur me fjalëkalim, prandaj nuk shihet çfarë përmban', write: 'ruajeni pa fjalëkalim' },
};

const activeContent: Readonly<Record<string, string>> & { script: string } = {
  script: 'një skript', macro: 'një makro', opening: 'një veprim gjatë hapjes', launch: 'një urdhër për të nisur program', embedded: 'një skedar tjetër brenda', xfa: 'një formular të llojit XFA', send: 'një urdhër për të dërguar diçka', remote: 'një pjesë që merret nga rrjeti', object: 'një objekt programi', entity: 'një entitet XML', media: 'zë ose film',
};

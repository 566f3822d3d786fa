/** What is asked for and how to answer it, as it is told in the form: by its labels, where the sentences for the files name fields and files that nobody sees there. */
import type { InEachLanguage } from '../languages.ts';
import type { ReasonValues } from '../reasons.ts';

const words = (sq: string, sr: string, en: string): InEachLanguage => ({ sq, sr, en });

/**
 * What to do in the form, by the rule that asks for it, or by the rule and the field that its requirement looks at.
 * In braces stands what the form calls something: a field of the facts (`{fees.amount}`) or of the words (`{text.steps}`), a choice (`{status=confirmed}`), a word of the form itself (`{form.none}`).
 */
export const editRemedies: Readonly<Record<string, InEachLanguage>> = {
  'stated:appeal': words(
    'Te {appeal} zgjidhni {form.value} dhe organin. Mos e plotësoni me hamendje; zgjidhni {form.none} vetëm nëse ligji nuk lejon ankesë.',
    'Pod {appeal} izaberite {form.value}, pa organ. Ne popunjavajte nagađanjem; {form.none} izaberite samo ako zakon ne dozvoljava žalbu.',
    'Under {appeal} choose {form.value}, then the authority. Never fill it in by assumption; choose {form.none} only if the law allows no appeal.'),
  'stated:channels': words(
    'Shtoni çdo mënyrë te {channels}: llojin, pastaj zyrën ose adresën në internet.',
    'Dodajte svaki način pod {channels}: vrstu, pa kancelariju ili internet adresu.',
    'Add each way under {channels}: its kind, then the office or the web address.'),
  'stated:documents': words(
    'Shtoni çdo dokument te {documents}; kur kërkohet vetëm në disa raste, zgjidhni kushtin te {documents.when}. Nëse nuk duhet sjellë asgjë, zgjidhni {form.none}.',
    'Dodajte svaki dokument pod {documents}; ako se traži samo u nekim slučajevima, izaberite uslov pod {documents.when}. Ako ne treba doneti ništa, izaberite {form.none}.',
    'Add each document under {documents}; if it is asked for only in some cases, choose the condition under {documents.when}. If nothing has to be brought, choose {form.none}.'),
  'stated:eligibility': words(
    'Shkruani çdo kusht në rresht të vet te {text.eligibility}, ndërsa ata që nuk mund ta marrin shërbimin te {text.exclusions}. Nëse nuk ka asnjë kusht, zgjidhni {form.none}.',
    'Napišite svaki uslov u posebnom redu pod {text.eligibility}, a one koji ne mogu da dobiju uslugu pod {text.exclusions}. Ako nema uslova, izaberite {form.none}.',
    'Write each condition on a line of its own under {text.eligibility}, and those who cannot get the service under {text.exclusions}. If there is no condition, choose {form.none}.'),
  'stated:fees': words(
    'Shkruani numrin te {fees.amount}, dhe te {text.fees} çfarë paguhet me të. Zgjidhni {form.none} vetëm kur dihet që shërbimi është pa pagesë.',
    'Upišite broj pod {fees.amount}, a pod {text.fees} šta se njime plaća. {form.none} izaberite samo kada se zna da je usluga besplatna.',
    'Write the number under {fees.amount}, and what it is for under {text.fees}. Choose {form.none} only if it is known that the service is free of charge.'),
  'stated:forms': words(
    'Shkruani adresën e formularit te {forms.url} dhe emrin e tij te {text.forms}. Kur nuk gjendet në internet, dërgojani skedarin atij që e mban katalogun, pastaj zgjidheni te {forms.file}. Zgjidhni {form.none} vetëm kur formulari nuk duhet.',
    'Upišite adresu obrasca pod {forms.url}, a njegov naziv pod {text.forms}. Ako ga nema na internetu, pošaljite datoteku onome ko održava katalog, pa je izaberite pod {forms.file}. {form.none} izaberite samo ako obrazac nije potreban.',
    'Write the address of the form under {forms.url}, and its name under {text.forms}. If it is nowhere on the web, send the file to whoever keeps the catalogue, then choose it under {forms.file}. Choose {form.none} only if no form is needed.'),
  'stated:silence': words(
    'Zgjidheni te {silence}. Nëse nuk e dini, lëreni të pashënuar dhe pyesni zyrën ligjore.',
    'Izaberite pod {silence}. Ako ne znate, ostavite nenavedeno i pitajte pravnu službu.',
    'Choose it under {silence}. If you do not know, leave it unstated and ask the legal office.'),
  'stated:sources': words(
    'Shtoni çdo faqe te {sources}: adresën, ditën e leximit, llojin dhe gjuhën.',
    'Dodajte svaku stranicu pod {sources}: adresu, dan čitanja, vrstu i jezik.',
    'Add each page under {sources}: its address, the day it was read, its kind and its language.'),
  'stated:steps': words(
    'Shkruani nga një veprim në rresht te {text.steps}, sipas radhës.',
    'Napišite po jednu radnju u redu pod {text.steps}, po redosledu.',
    'Write one action a line under {text.steps}, in the order in which they happen.'),
  'stated:summary': words(
    'Shkruani te {text.summary} çfarë është shërbimi dhe për çfarë shërben.',
    'Pod {text.summary} napišite šta je usluga i čemu služi.',
    'Write under {text.summary} what the service is and what it is for.'),
  'stated:timeLimit.decision': words(
    'Shkruani numrin e ditëve, të orëve ose të muajve te {timeLimit.decision}. Sa zgjat vërtet shkruhet te {timeLimit.practice}.',
    'Upišite broj dana, sati ili meseci pod {timeLimit.decision}. Koliko zaista traje piše se pod {timeLimit.practice}.',
    'Write the number of days, hours or months under {timeLimit.decision}. How long it really takes goes under {timeLimit.practice}.'),
  'stated:unit': words(
    'Zgjidheni te {unit}. Nëse nuk është në listë, kërkojani atij që e mban katalogun.',
    'Izaberite je pod {unit}. Ako je nema na spisku, obratite se onome ko održava katalog.',
    'Choose it under {unit}. If it is not in the list, ask whoever keeps the catalogue.'),
  stated: words(
    'Plotësojeni kur e thotë një burim; përndryshe lëreni të pashënuar.',
    'Popunite kada to navodi neki izvor; inače ostavite nenavedeno.',
    'Fill it in where a source says it; otherwise leave it unstated.'),
  'appeal-period': words(
    'Shkruani numrin e ditëve te {appeal.days} dhe zgjidhni prej kur numërohen te {appeal.from}. Si bëhet ankesa shkruhet te {text.appealHow}.',
    'Upišite broj dana pod {appeal.days} i izaberite od kada se računaju pod {appeal.from}. Kako se žalba ulaže piše se pod {text.appealHow}.',
    'Write the number of days under {appeal.days}, and choose from when they are counted under {appeal.from}. How to appeal goes under {text.appealHow}.'),
  'checked-recently': words(
    'Kontrollojeni përshkrimin bashkë me njësinë përgjegjëse, ndreqni çfarë ka ndryshuar dhe shkruani ditën te {review.checked}.',
    'Proverite opis zajedno s nadležnom jedinicom, ispravite šta se promenilo i upišite dan pod {review.checked}.',
    'Check the entry together with the responsible unit and put right what has changed. Write the day under {review.checked}.'),
  confirmed: words(
    'Kërkoni nga njësia përgjegjëse ta lexojë përshkrimin dhe të ndreqë çfarë nuk është e saktë. Pastaj te {status} zgjidhni {status=confirmed}.',
    'Neka nadležna jedinica pročita opis i ispravi šta nije tačno. Zatim pod {status} izaberite {status=confirmed}.',
    'Have the responsible unit read the entry and put right what is wrong. Then choose {status=confirmed} under {status}.'),
  contact: words(
    'Zgjidhni zyrën te {contact}. Adresa, telefoni, e-posta dhe orari i saj nuk shkruhen në këtë formular: dërgojani atij që e mban katalogun. Jepni e-postën e zyrës ose të rolit, kurrë të një personi.',
    'Izaberite kancelariju pod {contact}. Njena adresa, telefon, e-pošta i radno vreme ne pišu se u ovom obrascu: pošaljite ih onome ko održava katalog. Dajte e-poštu kancelarije ili uloge, nikada osobe.',
    'Choose the office under {contact}. Its address, telephone, e-mail and hours are not written in this form: send them to whoever keeps the catalogue. Give the mailbox of an office or a role, never of a person.'),
  'document-forms': words(
    'Te çdo dokument zgjidhni {documents.form}, kur e thotë një burim.',
    'Kod svakog dokumenta izaberite {documents.form}, kada to navodi neki izvor.',
    'Choose {documents.form} for each document, where a source says it.'),
  'editor-named': words(
    'Nuk shkruhet në këtë formular: dërgojani rolin dhe zëvendësin e tij atij që e mban katalogun. Jepni role, kurrë emra personash.',
    'Ne piše se u ovom obrascu: pošaljite ulogu i njenog zamenika onome ko održava katalog. Navedite uloge, nikada imena osoba.',
    'It is not written in this form: send the role and its deputy to whoever keeps the catalogue. Give roles, never names of persons.'),
  'facts-agree': words(
    'Krahasoni tekstet në të tri gjuhët dhe ndreqni numrin, datën, lidhjen ose rreshtin që ndryshon. Shumat dhe ditët shkruhen vetëm një herë, te {fees} dhe {timeLimit}.',
    'Uporedite tekstove na sva tri jezika i ispravite broj, datum, link ili red koji se razlikuje. Iznosi i dani pišu se samo jednom, pod {fees} i {timeLimit}.',
    'Compare the texts in all three languages, and put right the number, date, link or row that differs. Amounts and days are written only once, under {fees} and {timeLimit}.'),
  structured: words(
    'Kalojini shumat te {fees}, ditët te {timeLimit.decision} dhe aktet te {legalBasis}, dhe hiqini nga tekstet.',
    'Prebacite iznose u {fees}, dane u {timeLimit.decision}, a akte u {legalBasis}, i uklonite ih iz tekstova.',
    'Move amounts to {fees}, days to {timeLimit.decision} and acts to {legalBasis}, and take them out of the texts.'),
  'form-guidance': words(
    'Shkruani udhëzimin te {text.formGuidance}, nga një këshillë në rresht, për pjesët ku gabohet më shpesh.',
    'Napišite uputstvo pod {text.formGuidance}, po jedan savet u redu, za delove u kojima se najčešće greši.',
    'Write the guidance under {text.formGuidance}, one piece of advice a line, for the parts where people go wrong most often.'),
  'open-format': words(
    'Publikojeni formularin si faqe interneti, si ODT ose si PDF të etiketuar që plotësohet në kompjuter. Pastaj pranë tij zgjidhni {forms.format}, dhe te {forms.fillable} zgjidhni {form.yes}.',
    'Objavite obrazac kao internet stranicu, kao ODT ili kao označeni PDF koji se popunjava na računaru. Zatim uz njega izaberite {forms.format}, a pod {forms.fillable} izaberite {form.yes}.',
    'Publish the form as a web page, as ODT or as a tagged PDF that can be filled in on a computer. Then choose {forms.format} beside it, and {form.yes} under {forms.fillable}.'),
  'legal-basis': words(
    'Shtoni çdo akt te {legalBasis}. Akti që nuk është në listë, dhe adresa në Gazetën Zyrtare që mungon, i dërgohen atij që e mban katalogun. Nenin shkruajeni vetëm kur e keni lexuar.',
    'Dodajte svaki akt pod {legalBasis}. Akt kojeg nema na spisku, kao i adresa u Službenom listu koja nedostaje, šalju se onome ko održava katalog. Član upišite samo ako ste ga pročitali.',
    'Add each act under {legalBasis}. An act that is not in the list, and an address in the Official Gazette that is lacking, go to whoever keeps the catalogue. Write the article only if you have read it.'),
  'links-work': words(
    'Hapni çdo adresë te {forms}, {channels} dhe {sources}, dhe lidhjet në tekste. Atë që nuk hapet zëvendësojeni me adresën e re ose hiqeni.',
    'Otvorite svaku adresu pod {forms}, {channels} i {sources}, kao i linkove u tekstovima. Onu koja se ne otvara zamenite novom ili uklonite.',
    'Open each address under {forms}, {channels} and {sources}, and the links in the texts. Replace one that does not open with the new address, or take it out.'),
  'next-check': words(
    'Shkruani ditën te {review.next}, më së voni 12 muaj pas ditës te {review.checked}.',
    'Upišite dan pod {review.next}, najkasnije 12 meseci posle dana pod {review.checked}.',
    'Write the day under {review.next}, at most 12 months after the day under {review.checked}.'),
  'no-conflict': words(
    'Sqaroni me njësinë përgjegjëse cili burim është i saktë dhe ndreqni fushën këtu dhe te faqja tjetër. Pastaj te {conflicts} shkruani ditën te {conflicts.resolved}.',
    'Razjasnite s nadležnom jedinicom koji je izvor tačan i ispravite polje ovde i na drugoj stranici. Zatim pod {conflicts} upišite dan u polje {conflicts.resolved}.',
    'Clear up with the responsible unit which source is right, and put right the field here and the other page. Then, under {conflicts}, write the day in {conflicts.resolved}.'),
  output: words(
    'Zgjidhni {output.type} dhe {output.validity}. Kur merren disa gjëra, shtojini te {outputs}.',
    'Izaberite {output.type} i {output.validity}. Ako se dobija više stvari, dodajte ih pod {outputs}.',
    'Choose {output.type} and {output.validity}. Where one receives several things, add them under {outputs}.'),
  payment: words(
    'Te çdo taksë zgjidhni {fees.payment}. Për transfer bankar plotësoni edhe {fees.account}.',
    'Kod svake takse izaberite {fees.payment}. Za bankarski transfer popunite i {fees.account}.',
    'Choose {fees.payment} for each fee. For a bank transfer fill in {fees.account} too.'),
  'plain-summary': words(
    'Rishkruani {text.summary}: thoni shkurt, me fjalë të përditshme, çfarë merret dhe për çfarë shërben.',
    'Napišite ponovo {text.summary}: kratko i svakodnevnim rečima recite šta se dobija i čemu služi.',
    'Rewrite {text.summary}: say briefly, in everyday words, what one gets and what it is for.'),
  'short-sentences': words(
    'Ndani fjalitë e gjata: një mendim në fjali, një kusht në rresht te {text.eligibility}, një veprim në rresht te {text.steps}.',
    'Podelite duge rečenice: jedna misao u rečenici, jedan uslov u redu pod {text.eligibility}, jedna radnja u redu pod {text.steps}.',
    'Split long sentences: one thought a sentence, one condition a line under {text.eligibility}, one action a line under {text.steps}.'),
  translated: words(
    'Shkruani në këtë gjuhë çdo fushë që e ka një gjuhë tjetër. Kur titullin e keni përkthyer vetë, te {text.titleStatus} zgjidhni {titleStatus=translated}.',
    'Na ovom jeziku napišite svako polje koje postoji na nekom drugom. Ako ste naslov sami preveli, pod {text.titleStatus} izaberite {titleStatus=translated}.',
    'Write in this language every field that another language has. If you have translated the title yourself, choose {titleStatus=translated} under {text.titleStatus}.'),
  founded: words(
    'Te {timeLimit.decision} zgjidhni {timeLimit.decision.act} dhe shkruani nenin kur e dini. Mos e shkruani me hamendje.',
    'Pod {timeLimit.decision} izaberite {timeLimit.decision.act} i upišite član ako ga znate. Ne nagađajte.',
    'Under {timeLimit.decision} choose {timeLimit.decision.act}, and write the article if you know it. Do not guess it.'),
  'translation-fresh': words(
    'Krahasojeni fushën me tekstin nga i cili u përkthye dhe ndreqeni. Pastaj shënojeni nën të {form.translationRight}.',
    'Uporedite polje s tekstom s kog je prevedeno i ispravite ga. Zatim ispod njega označite {form.translationRight}.',
    'Compare the field with the text it was translated from, and put it right. Then tick {form.translationRight} below it.'),
};

/** What is the matter, where the sentence for the files names one of them. */
export const editReasons: Readonly<Record<string, (v: ReasonValues) => InEachLanguage>> = {
  'no-text': (v) => words(`Nuk ka ende tekst ${v.inLanguage}.`, `Još nema teksta ${v.inLanguage}.`, `There is no text ${v.inLanguage} yet.`),
  'steps-differ': (v) => words(
    `Rreshtat që thonë kush vepron në çdo hap janë ${v.here}, ndërsa hapat janë ${v.there}.`,
    `Broj redova u kojima piše ko postupa (${v.here}) nije jednak broju koraka (${v.there}).`,
    `The rows that say who acts in each step (${v.here}) are not as many as the steps (${v.there}).`),
};

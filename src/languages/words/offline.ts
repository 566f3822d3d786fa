import type { InEachLanguage } from '../languages.ts';

/** Reading without the network: what is kept on a device, and what is said of it. */
export const offlineWords = {
  title: { sq: 'Pa internet', sr: 'Bez interneta', en: 'Without internet' },
  lead: {
    sq: 'Çfarë mund të lexoni në këtë pajisje edhe kur nuk ka internet.',
    sr: 'Šta na ovom uređaju možete da čitate i kada nema interneta.',
    en: 'What you can read on this device even when there is no internet.',
  },
  keptHeading: { sq: 'Të ruajtura në këtë pajisje', sr: 'Sačuvano na ovom uređaju', en: 'Kept on this device' },
  noneKept: {
    sq: 'Në këtë pajisje nuk është ruajtur asnjë faqe. Kur ka internet, mund t’i ruani më poshtë.',
    sr: 'Na ovom uređaju nije sačuvana nijedna stranica. Kada ima interneta, možete ih sačuvati ispod.',
    en: 'No page is kept on this device. When there is internet, you can keep pages below.',
  },
  howHeading: { sq: 'Si t’i ruani faqet', sr: 'Kako da sačuvate stranice', en: 'How to keep pages' },
  on: { sq: 'Ruaji faqet që i lexoj', sr: 'Čuvaj stranice koje čitam', en: 'Keep the pages that I read' },
  off: { sq: 'Mos i ruaj më dhe fshiji', sr: 'Ne čuvaj više i obriši ih', en: 'Stop keeping them and delete them' },
  clear: { sq: 'Fshi gjithçka nga kjo pajisje', sr: 'Obriši sve sa ovog uređaja', en: 'Delete everything from this device' },
  isOn: { sq: 'Faqet që i lexoni ruhen në këtë pajisje.', sr: 'Stranice koje čitate čuvaju se na ovom uređaju.', en: 'The pages that you read are kept on this device.' },
  isOff: { sq: 'Faqet që i lexoni nuk ruhen.', sr: 'Stranice koje čitate se ne čuvaju.', en: 'The pages that you read are not kept.' },
  privacy: {
    sq: 'Asgjë nuk ruhet para se ta kërkoni ju. Çfarë ruhet mbetet vetëm në këtë pajisje dhe nuk dërgohet askund. Kush përdor të njëjtën pajisje mund të shohë çfarë keni lexuar: në pajisje të përbashkët mos e ruani, ose fshijeni kur të mbaroni. Kërkimi mban, pasi të keni kërkuar, vetëm listën e emrave të shërbimeve; ajo nuk tregon çfarë keni kërkuar.',
    sr: 'Ništa se ne čuva pre nego što to zatražite. Ono što se sačuva ostaje samo na ovom uređaju i nigde se ne šalje. Ko koristi isti uređaj može da vidi šta ste čitali: na zajedničkom uređaju nemojte čuvati stranice, ili ih obrišite kada završite. Pretraga, pošto ste je koristili, čuva samo spisak naziva usluga; on ne otkriva šta ste tražili.',
    en: 'Nothing is kept before you ask for it. What is kept stays on this device alone and is sent nowhere. Whoever uses the same device can see what you have read: on a shared device do not keep pages, or delete them when you are done. The search, once you have used it, keeps the list of service names only; it does not show what you looked for.',
  },
  needsScript: {
    sq: 'Ky shfletues nuk mund të ruajë faqe. Mund t’i shtypni ose t’i ruani si PDF.',
    sr: 'Ovaj pregledač ne može da čuva stranice. Možete da ih odštampate ili sačuvate kao PDF.',
    en: 'This browser cannot keep pages. You can print them or save them as PDF.',
  },
  orInstitution: {
    sq: 'Në faqen e një institucioni mund të ruani të gjitha shërbimet e tij.',
    sr: 'Na stranici institucije možete da sačuvate sve njene usluge.',
    en: 'On the page of an institution you can keep all its services.',
  },
  keepTitle: { sq: 'Lexojeni edhe pa internet', sr: 'Čitajte i bez interneta', en: 'Read it without internet too' },
  keep: { sq: 'Ruaje këtë institucion në pajisjen time', sr: 'Sačuvaj ovu instituciju na mom uređaju', en: 'Keep this institution on my device' },
  drop: { sq: 'Fshije këtë institucion nga pajisja ime', sr: 'Obriši ovu instituciju sa mog uređaja', en: 'Delete this institution from my device' },
  size: { sq: 'Faqe: {pages}. Vendi që zënë: {size}.', sr: 'Stranica: {pages}. Zauzimaju: {size}.', en: 'Pages: {pages}. They take up {size}.' },
  replaces: { sq: 'Ruhet një institucion: ky e zëvendëson atë që keni ruajtur më parë.', sr: 'Čuva se jedna institucija: ova zamenjuje onu koju ste ranije sačuvali.', en: 'One institution is kept: this one replaces the one you kept before.' },
  working: { sq: 'Po ruhet: {done} nga {of}', sr: 'Čuva se: {done} od {of}', en: 'Keeping: {done} of {of}' },
  done: { sq: 'U ruajt. Faqet mund t’i lexoni pa internet.', sr: 'Sačuvano. Stranice možete da čitate bez interneta.', en: 'Kept. You can read the pages without internet.' },
  gone: { sq: 'U fshi nga kjo pajisje.', sr: 'Obrisano sa ovog uređaja.', en: 'Deleted from this device.' },
  full: { sq: 'Në pajisje nuk ka vend të mjaftueshëm. Nuk u ruajt asgjë e re.', sr: 'Na uređaju nema dovoljno mesta. Ništa novo nije sačuvano.', en: 'There is not enough room on the device. Nothing new was kept.' },
  failed: { sq: 'Nuk u ruajt: mungon interneti ose shfletuesi nuk e lejon. Provoni përsëri.', sr: 'Nije sačuvano: nema interneta ili pregledač to ne dopušta. Pokušajte ponovo.', en: 'It was not kept: there is no internet, or the browser does not allow it. Try again.' },
  kept: { sq: 'Të ruajtura: {pages} faqe, {size}.', sr: 'Sačuvano stranica: {pages}, {size}.', en: 'Kept: {pages} pages, {size}.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What the worker says above a page that comes from the store; {day} is the day on which it was fetched. */
export const storeWords = {
  offline: { sq: 'Jeni pa internet.', sr: 'Niste na internetu.', en: 'You are offline.' },
  missing: { sq: 'Jeni pa internet, dhe kjo faqe nuk është ruajtur në këtë pajisje.', sr: 'Niste na internetu, a ova stranica nije sačuvana na ovom uređaju.', en: 'You are offline, and this page is not kept on this device.' },
  slow: { sq: 'Interneti është shumë i ngadalshëm.', sr: 'Internet je veoma spor.', en: 'The internet is very slow.' },
  fault: { sq: 'Katalogu për momentin nuk përgjigjet.', sr: 'Katalog trenutno ne odgovara.', en: 'The catalogue does not answer at the moment.' },
  from: { sq: 'Kjo faqe është e datës {day}.', sr: 'Ova stranica je od {day}', en: 'This page is from {day}.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

export const offlineWordsWith = {
  budget: (pages: number, megabytes: number, institutionPages: number, institutionMegabytes: number): InEachLanguage => ({
    sq: `Ruhen më së shumti ${pages} faqet e fundit që keni lexuar (${megabytes} MB) dhe një institucion (deri në ${institutionPages} faqe, ${institutionMegabytes} MB).`,
    sr: `Čuva se najviše ${pages} poslednjih pročitanih stranica (${megabytes} MB) i jedna institucija (do ${institutionPages} stranica, ${institutionMegabytes} MB).`,
    en: `At most the ${pages} pages that you read last (${megabytes} MB) and one institution (up to ${institutionPages} pages, ${institutionMegabytes} MB) are kept.`,
  }),
} as const;

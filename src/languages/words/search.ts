import type { InEachLanguage } from '../languages.ts';

/** The search page. `#` stands for a number, which the browser knows only later. */
export const searchWords = {
  title: { sq: 'Kërkimi', sr: 'Pretraga', en: 'Search' },
  description: {
    sq: 'Kërkoni shërbimet publike të Kosovës me fjalët tuaja, shqip, serbisht ose anglisht, me shenja ose pa to.',
    sr: 'Pretražite javne usluge na Kosovu svojim rečima, na albanskom, srpskom ili engleskom jeziku, latinicom ili ćirilicom.',
    en: 'Search the public services of Kosovo in your own words, in Albanian, Serbian or English.',
  },
  noScript: {
    sq: 'Kërkimi punon vetëm kur shfletuesi i lejon skriptet. Pa to, shërbimin e gjeni në listat më poshtë.',
    sr: 'Pretraga radi samo kada pregledač dozvoljava skripte. Bez njih uslugu možete naći u spiskovima ispod.',
    en: 'The search works only when your browser allows scripts. Without them, you find the service in the lists below.',
  },
  narrow: { sq: 'Ngushtoni rezultatet', sr: 'Suzite rezultate', en: 'Narrow the results' },
  institution: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' },
  topic: { sq: 'Tema', sr: 'Tema', en: 'Topic' },
  audience: { sq: 'Për kë', sr: 'Za koga', en: 'For whom' },
  everyInstitution: { sq: 'Të gjitha institucionet', sr: 'Sve institucije', en: 'All institutions' },
  everyTopic: { sq: 'Të gjitha temat', sr: 'Sve teme', en: 'All topics' },
  everyAudience: { sq: 'Për të gjithë', sr: 'Za sve', en: 'For everyone' },
  results: { sq: 'Rezultatet', sr: 'Rezultati', en: 'Results' },
  searching: { sq: 'Po kërkohet…', sr: 'Traži se…', en: 'Searching…' },
  foundOne: { sq: '# shërbim', sr: '# usluga', en: '# service' },
  foundFew: { sq: '# shërbime', sr: '# usluge', en: '# services' },
  foundOther: { sq: '# shërbime', sr: '# usluga', en: '# services' },
  partly: {
    sq: 'Asnjë shërbim nuk i përmban të gjitha fjalët tuaja. Këto janë më të afërtat.',
    sr: 'Nijedna usluga ne sadrži sve vaše reči. Ovo su najbliže.',
    en: 'No service contains all your words. These come closest.',
  },
  nothing: { sq: 'Nuk u gjet asnjë shërbim.', sr: 'Nije nađena nijedna usluga.', en: 'No service was found.' },
  nothingAdvice: {
    sq: 'Provoni një fjalë tjetër ose më pak fjalë, ose kërkojeni në listat më poshtë.',
    sr: 'Pokušajte drugom rečju ili sa manje reči, ili je potražite u spiskovima ispod.',
    en: 'Try another word or fewer words, or look in the lists below.',
  },
  nothingHere: {
    sq: 'Me këto kufizime nuk mbetet asnjë shërbim.',
    sr: 'Uz ova ograničenja ne ostaje nijedna usluga.',
    en: 'Nothing is left with these limits.',
  },
  unlimit: { sq: 'Hiqni kufizimet', sr: 'Uklonite ograničenja', en: 'Remove the limits' },
  failed: {
    sq: 'Kërkimi nuk mundi të hapet, ndoshta për shkak të lidhjes. Provoni përsëri më vonë; deri atëherë, të gjitha shërbimet janë në listat më poshtë.',
    sr: 'Pretraga nije mogla da se otvori, možda zbog veze. Pokušajte ponovo kasnije; do tada su sve usluge u spiskovima ispod.',
    en: 'The search could not be opened, perhaps because of the connection. Try again later; until then, all services are in the lists below.',
  },
  more: { sq: 'Shfaqni edhe të tjera', sr: 'Prikaži još', en: 'Show more' },
  otherWays: { sq: 'Mënyra të tjera për ta gjetur', sr: 'Drugi načini da je nađete', en: 'Other ways to find it' },
  allServices: { sq: 'Të gjitha shërbimet sipas alfabetit', sr: 'Sve usluge po azbučnom redu', en: 'All services in alphabetical order' },
  byTopic: { sq: 'Sipas temës', sr: 'Po temi', en: 'By topic' },
  byInstitution: { sq: 'Sipas institucionit', sr: 'Po instituciji', en: 'By institution' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

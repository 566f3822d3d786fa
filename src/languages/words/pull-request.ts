import { sr } from '../counted.ts';
import { reportWords } from './reports.ts';
import type { InEachLanguage } from '../languages.ts';

/** What a pull request is told about what its change does. */
export const pullRequestWords = {
  title: { sq: 'Çfarë sjell ky ndryshim', sr: 'Šta donosi ova izmena', en: 'What this change does' },

  // The verdict
  mergeable: { sq: 'Ky ndryshim mund të pranohet: nuk ka asnjë problem.', sr: 'Ova izmena može da se prihvati: nema problema.', en: 'This change can be merged: there are no problems.' },
  mergeableWithWarnings: (count: number): InEachLanguage => ({
    sq: `Ky ndryshim mund të pranohet, por ka ${count === 1 ? 'një vërejtje' : `${count} vërejtje`}.`,
    sr: `Ova izmena može da se prihvati, ali ima ${count === 1 ? 'jedno upozorenje' : `${count} ${sr(count, 'upozorenje', 'upozorenja', 'upozorenja')}`}.`,
    en: `This change can be merged, with ${count === 1 ? 'one warning' : `${count} warnings`}.`,
  }),
  mustMend: (count: number): InEachLanguage => ({
    sq: count === 1 ? 'Para se të pranohet ky ndryshim, duhet ndrequr një problem.' : `Para se të pranohet ky ndryshim, duhen ndrequr ${count} probleme.`,
    sr: `Pre nego što se ova izmena prihvati, treba otkloniti ${count === 1 ? 'jedan problem' : `${count} ${sr(count, 'problem', 'problema', 'problema')}`}.`,
    en: `${count === 1 ? 'One problem' : `${count} problems`} must be mended before this change can be merged.`,
  }),
  tooLow: { sq: 'Ky ndryshim nuk mund të pranohet kështu: plotësia nuk mjafton.', sr: 'Ova izmena se ovako ne može prihvatiti: potpunost nije dovoljna.', en: 'This change cannot be merged as it is: completeness is too low.' },
  nothing: { sq: 'Ky ndryshim nuk prek asgjë në përmbajtjen e katalogut.', sr: 'Ova izmena ne dotiče sadržaj kataloga.', en: 'This change touches nothing in the content of the catalogue.' },
  sameToReaders: { sq: 'Për lexuesit nuk ndryshon asgjë dhe plotësia mbetet e njëjtë.', sr: 'Za čitaoce se ništa ne menja i potpunost ostaje ista.', en: 'Nothing changes for readers, and completeness stays the same.' },
  completeness: (name: string, before: string, after: string, direction: 'up' | 'down' | 'same'): InEachLanguage => ({
    sq: `${name}: plotësia ${before === after ? `${{ up: 'rritet pak dhe është', down: 'bie pak dhe është', same: 'mbetet' }[direction]} ${after}` : `${direction === 'up' ? 'rritet' : 'bie'} nga ${before} në ${after}`}.`,
    sr: `${name}: potpunost ${before === after ? `${{ up: 'malo raste i iznosi', down: 'malo pada i iznosi', same: 'ostaje' }[direction]} ${after}` : `${direction === 'up' ? 'raste' : 'pada'} sa ${before} na ${after}`}.`,
    en: `${name}: completeness ${before === after ? `${{ up: 'rises a little and is', down: 'falls a little and is', same: 'stays at' }[direction]} ${after}` : `${direction === 'up' ? 'rises' : 'falls'} from ${before} to ${after}`}.`,
  }),
  completenessNow: (name: string, score: string): InEachLanguage => ({ sq: `${name}: plotësia është tani ${score}.`, sr: `${name}: potpunost je sada ${score}.`, en: `${name}: completeness is now ${score}.` }),
  notJudged: (name: string): InEachLanguage => ({ sq: `${name}: nuk ka më asgjë që mund të vlerësohet.`, sr: `${name}: više nema šta da se oceni.`, en: `${name}: there is nothing left to judge.` }),
  newInstitution: (name: string, score: string): InEachLanguage => ({ sq: `${name}: institucion i ri, me plotësi ${score}.`, sr: `${name}: nova institucija, sa potpunošću ${score}.`, en: `${name}: a new institution, with a completeness of ${score}.` }),
  goneInstitution: (name: string): InEachLanguage => ({ sq: `${name}: nuk është më në katalog.`, sr: `${name}: više nije u katalogu.`, en: `${name}: no longer in the catalogue.` }),
  severalInstitutions: (count: number): InEachLanguage => ({ sq: `Plotësia ndryshon te ${count} institucione; shifrat janë më poshtë.`, sr: `Potpunost se menja kod više institucija (${count}); brojke su niže.`, en: `Completeness changes for ${count} institutions; the figures are below.` }),
  notCounted: { sq: 'Skedarët që nuk lexohen nuk hyjnë në shifra: ato shihen si duhet pasi të ndreqen problemet.', sr: 'Datoteke koje ne mogu da se pročitaju ne ulaze u brojke: one važe tek kada se problemi otklone.', en: 'Files that cannot be read are not counted: the figures hold once the problems are mended.' },
  touchesAll: (services: number, institutions: number): InEachLanguage => ({
    sq: `Ndryshimi prek standardin ose listat e fjalëve, me të cilat lexohen të gjitha përshkrimet: ${services === 1 ? '1 shërbim' : `${services} shërbime`} në ${institutions === 1 ? '1 institucion' : `${institutions} institucione`}.`,
    sr: `Izmena dotiče standard ili spiskove reči, po kojima se čitaju svi opisi (usluga: ${services}, institucija: ${institutions}).`,
    en: `The change touches the standard or the word lists, by which every entry is read: ${services === 1 ? '1 service' : `${services} services`} of ${institutions === 1 ? '1 institution' : `${institutions} institutions`}.`,
  }),
  touchesConcept: (concept: string, services: number): InEachLanguage => ({
    sq: `Ndryshimi prek përshkrimin e përbashkët ${concept}: ${services === 1 ? 'e merr 1 shërbim' : `e marrin ${services} shërbime`}.`,
    sr: `Izmena dotiče zajednički opis ${concept} (broj usluga koje ga preuzimaju: ${services}).`,
    en: `The change touches the shared description ${concept}, which ${services === 1 ? '1 service takes' : `${services} services take`} over.`,
  }),

  unformatted: (count: number): InEachLanguage => ({
    sq: `${count === 1 ? 'Një skedar nuk është shkruar' : `${count} skedarë nuk janë shkruar`} në formën e katalogut; kjo nuk e pengon pranimin (\`npm run format\` e rregullon).`,
    sr: `Datoteke koje nisu zapisane na način kataloga: ${count}. To ne smeta prihvatanju (sređuje \`npm run format\`).`,
    en: `${count === 1 ? 'One file is' : `${count} files are`} not laid out the catalogue’s way; that does not stand in the way (\`npm run format\` sees to it).`,
  }),

  // Problems
  problems: { sq: 'Problemet', sr: 'Problemi', en: 'Problems' },
  newFile: { sq: 'skedar i ri', sr: 'nova datoteka', en: 'a new file' },
  line: (number: number): InEachLanguage => ({ sq: `rreshti ${number}`, sr: `red ${number}`, en: `line ${number}` }),

  // Addresses
  lost: { sq: 'Adresa që nuk do të çojnë më askund', sr: 'Adrese koje više neće nikuda voditi', en: 'Addresses that will lead nowhere any more' },
  leadOn: (file: string, line: string): InEachLanguage => ({ sq: `shtoni te ${file}: ${line}`, sr: `dodajte u ${file}: ${line}`, en: `add to ${file}: ${line}` }),
  lostService: (line: string): InEachLanguage => ({
    sq: `nëse shërbimi nuk ofrohet më, kthejeni dosjen me \`status: withdrawn\` (dhe \`replacedBy\`, nëse e zëvendëson një tjetër), që faqja ta thotë këtë; nëse u bashkua me një tjetër, shtoni te \`service.yaml\` e tij: ${line}`,
    sr: `ako se usluga više ne pruža, vratite fasciklu sa \`status: withdrawn\` (i \`replacedBy\`, ako je zamenjuje druga), da stranica to kaže; ako je spojena sa drugom, dodajte u njen \`service.yaml\`: ${line}`,
    en: `if the service is no longer offered, put the folder back with \`status: withdrawn\` (and \`replacedBy\`, if another takes its place), so that its page says so; if it became part of another, add to the \`service.yaml\` of that: ${line}`,
  }),
  lostInstitution: (line: string): InEachLanguage => ({
    sq: `shtoni te \`institution.yaml\` e institucionit që e ka marrë përsipër punën e tij: ${line}`,
    sr: `dodajte u \`institution.yaml\` institucije koja je preuzela njen posao: ${line}`,
    en: `add to the \`institution.yaml\` of the institution that took over its work: ${line}`,
  }),

  // Tables
  score: { sq: 'Plotësia', sr: 'Potpunost', en: 'Completeness' },
  all: { sq: 'Gjithsej', sr: 'Ukupno', en: 'In all' },
  dimension: reportWords.dimension,
  service: reportWords.service,
  services: { sq: 'Shërbimet', sr: 'Usluge', en: 'Services' },
  what: { sq: 'Çfarë ndodh', sr: 'Šta se dešava', en: 'What happens' },
  before: { sq: 'Më parë', sr: 'Pre', en: 'Before' },
  after: { sq: 'Pas ndryshimit', sr: 'Posle izmene', en: 'After' },
  points: reportWords.pointsTitle,
  byDimension: reportWords.byDimension,
  kind: {
    new: { sq: 'i ri', sr: 'nova', en: 'new' },
    changed: { sq: 'i ndryshuar', sr: 'izmenjena', en: 'changed' },
    renamed: { sq: 'me emër të ri dosjeje', sr: 'nova oznaka', en: 'renamed' },
    withdrawn: { sq: 'i hequr nga përdorimi', sr: 'povučena', en: 'withdrawn' },
    restored: { sq: 'sërish në përdorim', sr: 'ponovo u upotrebi', en: 'in use again' },
    removed: { sq: 'i fshirë', sr: 'izbrisana', en: 'removed' },
    unreadable: { sq: 'nuk lexohet', sr: 'ne može da se pročita', en: 'cannot be read' },
    'readable-again': { sq: 'lexohet sërish', sr: 'ponovo može da se pročita', en: 'can be read again' },
  },
  was: (name: string): InEachLanguage => ({ sq: `më parë ${name}`, sr: `ranije ${name}`, en: `before: ${name}` }),

  // Findings
  worse: { sq: 'Çfarë u keqësua', sr: 'Šta je lošije', en: 'What got worse' },
  lacking: { sq: 'Çfarë u mungon ende shërbimeve të reja', sr: 'Šta novim uslugama još nedostaje', en: 'What new services still lack' },
  better: { sq: 'Çfarë u përmirësua', sr: 'Šta je bolje', en: 'What got better' },
  unknown: { sq: 'nuk mund të gjykohet më', sr: 'više se ne može oceniti', en: 'can no longer be judged' },
  stale: { sq: 'Përkthime që vjetrohen', sr: 'Prevodi koji zastarevaju', en: 'Translations that become stale' },
  overrides: { sq: 'Këto e mbajnë vlerën e vet, megjithëse përshkrimi i përbashkët ndryshoi', sr: 'Ove usluge zadržavaju svoju vrednost, iako je zajednički opis izmenjen', en: 'These keep their own value, though the shared description changed' },
  next: { sq: 'Çfarë ia vlen më shumë tani', sr: 'Šta se sada najviše isplati', en: 'What is worth most now' },
  pointsOf: (points: number, number: string): InEachLanguage => ({ sq: `${number} pikë`, sr: `${number} ${sr(points, 'poen', 'poena', 'poena')}`, en: `${number} ${points === 1 ? 'point' : 'points'}` }),
  entries: (count: number): InEachLanguage => ({ sq: `${count} gjithsej`, sr: `ukupno: ${count}`, en: `${count} in all` }),
  andMore: (count: number): InEachLanguage => ({ sq: count === 1 ? 'dhe 1 tjetër' : `dhe ${count} të tjera`, sr: `i još ${count}`, en: `and ${count} more` }),
  findingsCounted: (worse: number, better: number): InEachLanguage => ({
    sq: `Gjetje të reja ose më të rënda: ${worse}; të mbyllura ose më të mira: ${better}.`,
    sr: `Novi ili teži nalazi: ${worse}; zatvoreni ili bolji: ${better}.`,
    en: `Findings that are new or worse: ${worse}; closed or better: ${better}.`,
  }),
  footer: {
    sq: 'Problemi e ndalon ndryshimin; gjetja jo: ajo tregon çfarë kërkon standardi dhe çfarë të shkruani.',
    sr: 'Problem zaustavlja izmenu, a nalaz ne: on kaže šta standard traži i šta da napišete.',
    en: 'A problem stops a change; a finding does not: it says what the standard asks for and what to write.',
  },

  // What is required
  belowBefore: (name: string, share: string, before: string): InEachLanguage => ({
    sq: `${name}: plotësia është ${share}; para ndryshimit ishte ${before} dhe nuk lejohet të bjerë.`, sr: `${name}: potpunost je ${share}; pre izmene je bila ${before} i ne sme da padne.`, en: `${name}: completeness is ${share}; before the change it was ${before}, and it may not fall.`,
  }),
  belowMark: (required: string): InEachLanguage => ({ sq: `kërkohet ${required}`, sr: `traži se ${required}`, en: `${required} is required` }),

  // Annotations
  moreOfThem: (count: number, severity: 'error' | 'warning' | 'notice'): InEachLanguage => ({
    error: { sq: `edhe ${count} gabime të tjera, që GitHub nuk i shfaq te rreshtat`, sr: `još grešaka koje GitHub ne prikazuje uz redove: ${count}`, en: `${count} more errors that GitHub does not show at their lines` },
    warning: { sq: `edhe ${count} vërejtje të tjera, që GitHub nuk i shfaq te rreshtat`, sr: `još upozorenja koja GitHub ne prikazuje uz redove: ${count}`, en: `${count} more warnings that GitHub does not show at their lines` },
    notice: { sq: `edhe ${count} gjetje të tjera, që GitHub nuk i shfaq te rreshtat`, sr: `još nalaza koje GitHub ne prikazuje uz redove: ${count}`, en: `${count} more findings that GitHub does not show at their lines` },
  }[severity]),
  translateAgain: (file: string): InEachLanguage => ({ sq: `Përktheni sërish këtë pjesë në ${file}.`, sr: `Ponovo prevedite taj deo u ${file}.`, en: `Translate this part again in ${file}.` }),
  formatRule: (code: string): InEachLanguage => ({ sq: `Skedari nuk e ka formën e duhur (${code}).`, sr: `Datoteka nema pravi oblik (${code}).`, en: `A file breaks the format (${code}).` }),
} as const;

import type { InEachLanguage } from '../languages.ts';

/** What npm run packages says. */
export const packageWords = {
  does: {
    sq: 'Tregon nga cilat paketa varet programi: licencat, skriptet e instalimit, këshillat e sigurisë; --format cyclonedx jep listën SBOM.',
    sr: 'Prikazuje od kojih paketa program zavisi: licence, instalacione skriptove, bezbednosna upozorenja; --format cyclonedx daje SBOM.',
    en: 'Shows which packages the program depends on: licences, install scripts, security advisories; --format cyclonedx gives the SBOM.',
  },
  format: { sq: 'forma: text, cyclonedx', sr: 'oblik: text, cyclonedx', en: 'form: text, cyclonedx' },
  advisories: { sq: 'dosje me këshilla sigurie në formën OSV (JSON), për kontroll pa rrjet', sr: 'fascikla sa bezbednosnim upozorenjima u obliku OSV (JSON), za proveru bez mreže', en: 'a folder of security advisories in the OSV format (JSON), to be checked without a network' },
  packages: (count: number): InEachLanguage => ({ sq: `Paketa: ${count}`, sr: `Paketa: ${count}`, en: `Packages: ${count}` }),
  notAllowed: (name: string, licence: string): InEachLanguage => ({
    sq: `${name}: licenca ${licence} nuk është në listën e lejuar; shihni scripts/licences.ts.`,
    sr: `${name}: licenca ${licence} nije na listi dozvoljenih; pogledajte scripts/licences.ts.`,
    en: `${name}: the licence ${licence} is not on the list of those allowed; see scripts/licences.ts.`,
  }),
  known: (name: string, why: string): InEachLanguage => ({ sq: `${name}: e panjohur, e shqyrtuar (${why})`, sr: `${name}: nepoznata, razmotreno (${why})`, en: `${name}: unknown, looked at (${why})` }),
  script: (name: string): InEachLanguage => ({
    sq: `${name} do të ekzekutojë një skript gjatë instalimit, dhe allowScripts te package.json nuk thotë asgjë për të.`,
    sr: `${name} bi pri instalaciji pokrenuo skript, a allowScripts u package.json o tome ništa ne kaže.`,
    en: `${name} would run a script while it is installed, and allowScripts in package.json says nothing of it.`,
  }),
  affected: (name: string, advisory: string, summary: string): InEachLanguage => ({ sq: `${name}: ${advisory} ${summary}`, sr: `${name}: ${advisory} ${summary}`, en: `${name}: ${advisory} ${summary}` }),
  noAdvisory: (path: string): InEachLanguage => ({ sq: `${path} nuk është këshillë në formën OSV.`, sr: `${path} nije upozorenje u obliku OSV.`, en: `${path} is no advisory in the OSV format.` }),
  read: (count: number): InEachLanguage => ({ sq: `Këshilla të lexuara: ${count}`, sr: `Pročitanih upozorenja: ${count}`, en: `Advisories read: ${count}` }),
  fine: { sq: 'Gjithçka është në rregull.', sr: 'Sve je u redu.', en: 'All is well.' },
};

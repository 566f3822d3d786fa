import type { InEachLanguage } from '../languages.ts';

/** How a build differs from a part of one, by what the record of the part says. */
export const differenceWords = {
  of: { sq: 'në sa pjesë është ndarë', sr: 'na koliko je delova podeljeno', en: 'into how many parts it is divided' },
  judgedOn: { sq: 'dita e vlerësimit', sr: 'dan ocene', en: 'the day of judging' },
  standard: { sq: 'versioni i standardit', sr: 'verzija standarda', en: 'the version of the standard' },
  services: { sq: 'numri i shërbimeve', sr: 'broj usluga', en: 'the number of services' },
  commit: { sq: 'gjendja në git (commit)', sr: 'stanje u git-u (commit)', en: 'the commit' },
  changed: { sq: 'nëse përmbajtja ka ndryshime të paruajtura në git', sr: 'da li sadržaj ima izmene koje nisu u git-u', en: 'whether the content has changes that are not committed' },
  site: { sq: 'adresa e faqes (--site)', sr: 'adresa sajta (--site)', en: 'the address of the site (--site)' },
  base: { sq: 'dosja brenda adresës (--base)', sr: 'putanja unutar adrese (--base)', en: 'the path within the address (--base)' },
  node: { sq: 'versioni i Node', sr: 'verzija programa Node', en: 'the version of Node' },
  packed: { sq: 'nëse ka formate të ngjeshura (--no-packed)', sr: 'da li ima sažetih oblika (--no-packed)', en: 'whether there are packed forms (--no-packed)' },
  program: { sq: 'programi', sr: 'program', en: 'the program' },
  content: { sq: 'përmbajtja', sr: 'sadržaj', en: 'the content' },
  history: { sq: 'historiku i git-it (merreni të tërin: fetch-depth: 0)', sr: 'istorija git-a (preuzmite je celu: fetch-depth: 0)', en: 'the history in git (fetch all of it: fetch-depth: 0)' },
  settings: { sq: 'cilësimet (KATALOGU_…)', sr: 'podešavanja (KATALOGU_…)', en: 'the settings (KATALOGU_…)' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What a build in parts says. */
export const shardWords = {
  option: { sq: 'vetëm pjesa e i-të nga n, si 2/3: faqet ndahen ndër makina, pastaj npm run merge', sr: 'samo i-ti deo od n, kao 2/3: stranice se dele na više mašina, zatim npm run merge', en: 'only the ith part of n, like 2/3: the pages are divided among machines, then npm run merge' },
  mergeDoes: { sq: 'I bashkon pjesët e një ndërtimi (build --shard) në faqen që do të jepte një ndërtim i vetëm.', sr: 'Spaja delove izrade (build --shard) u sajt kakav bi dala jedna izrada.', en: 'Joins the parts of a build (build --shard) into the site that one build would have made.' },
  badShard: (value: string): InEachLanguage => ({ sq: `“${value}” nuk është pjesë; shkruani si 2/3 (e dyta nga tri).`, sr: `„${value}“ nije deo; pišite kao 2/3 (drugi od tri).`, en: `“${value}” is not a part; write it like 2/3 (the second of three).` }),
  noShards: { sq: 'Tregoni dosjet e pjesëve: npm run merge -- --out dist pjesa-1 pjesa-2 pjesa-3', sr: 'Navedite fascikle delova: npm run merge -- --out dist deo-1 deo-2 deo-3', en: 'Name the folders of the parts: npm run merge -- --out dist part-1 part-2 part-3' },
  noShard: (folder: string): InEachLanguage => ({ sq: `Në ${folder} nuk ka pjesë ndërtimi (shard.json i rregullt mungon). Ndërtojeni me --shard.`, sr: `U ${folder} nema dela izrade (nedostaje ispravan shard.json). Izradite ga pomoću --shard.`, en: `In ${folder} there is no part of a build (a sound shard.json is missing). Build it with --shard.` }),
  missing: (numbers: string, of: number): InEachLanguage => ({ sq: `Nga ${of} pjesë mungojnë: ${numbers}.`, sr: `Od ${of} delova nedostaju: ${numbers}.`, en: `Of ${of} parts these are missing: ${numbers}.` }),
  doubled: (number: number): InEachLanguage => ({ sq: `Pjesa ${number} është dhënë dy herë.`, sr: `Deo ${number} je naveden dvaput.`, en: `Part ${number} was named twice.` }),
  differs: (folder: string, what: InEachLanguage, theirs: string, ours: string): InEachLanguage => ({ sq: `Pjesa në ${folder} është bërë nga diçka tjetër – ${what.sq}: ${theirs}, jo ${ours}.`, sr: `Deo u ${folder} izrađen je od nečeg drugog – ${what.sr}: ${theirs}, a ne ${ours}.`, en: `The part in ${folder} was made from something else – ${what.en}: ${theirs}, not ${ours}.` }),
  damaged: (folder: string, path: string): InEachLanguage => ({ sq: `Pjesa në ${folder} nuk është e tërë: ${path} mungon, është ndryshuar, ose nuk i takon. Merreni sërish ose ndërtojeni sërish.`, sr: `Deo u ${folder} nije ceo: ${path} nedostaje, izmenjen je ili mu ne pripada. Preuzmite ga ili izradite ponovo.`, en: `The part in ${folder} is not whole: ${path} is missing, was changed, or does not belong to it. Fetch it or build it again.` }),
  unlike: (path: string): InEachLanguage => ({ sq: `${path} nuk është njësoj në të gjitha pjesët.`, sr: `${path} nije ista u svim delovima.`, en: `${path} is not the same in all parts.` }),
  built: (out: string, shard: number, of: number, files: number): InEachLanguage => ({ sq: `Pjesa ${shard} nga ${of} është gati në ${out}: ${files} skedarë. Bashkojini me npm run merge.`, sr: `Deo ${shard} od ${of} je gotov u ${out}, datoteka: ${files}. Spojite ih pomoću npm run merge.`, en: `Part ${shard} of ${of} is ready in ${out}: ${files} files. Join them with npm run merge.` }),
} as const;

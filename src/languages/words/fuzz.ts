import type { InEachLanguage } from '../languages.ts';

/** Words of the command that tries the reader with files nobody would write. */
export const fuzzWords = {
  does: { sq: 'E provon lexuesin me skedarë të prishur dhe armiqësorë, derisa të kalojë koha.', sr: 'Isprobava čitač pokvarenim i neprijateljskim datotekama dok vreme ne istekne.', en: 'Tries the reader with broken and hostile files until the time is over.' },
  minutes: { sq: 'sa minuta (parazgjedhur: 1)', sr: 'koliko minuta (podrazumevano 1)', en: 'how many minutes (default 1)' },
  seed: { sq: 'numri nga i cili fillohet; i njëjti numër provon të njëjtat skedarë', sr: 'broj od koga se počinje; isti broj isprobava iste datoteke', en: 'the number to begin with; the same number tries the same files' },
  badNumber: (option: string) => ({ sq: `${option} pret një numër.`, sr: `${option} traži broj.`, en: `${option} needs a number.` }),
  found: (what: string) => ({ sq: `U GJET: ${what}`, sr: `NAĐENO: ${what}`, en: `FOUND: ${what}` }),
  neverEnds: { sq: 'leximi nuk mbaron kurrë', sr: 'čitanje se nikad ne završava', en: 'reading never ends' },
  beginsWith: (seed: number) => ({ sq: `numri ${seed}`, sr: `broj ${seed}`, en: `number ${seed}` }),
  lines: (path: string, reached: number, all: number) => ({ sq: `${path}: ${reached} nga ${all} rreshta`, sr: `${path}: ${reached} od ${all} redova`, en: `${path}: ${reached} of ${all} lines` }),
  summary: ({ executions, seeds, kept, mean, ninetyNine, most }: { executions: number; seeds: number; kept: number; mean: string; ninetyNine: string; most: string }): InEachLanguage => ({
    sq: `Skedarë të lexuar: ${executions}, të bërë nga ${seeds} që arritën diçka të vetën dhe ${kept} të gjetur rrugës; mesatarisht ${mean} ms për skedar, 99 nga 100 nën ${ninetyNine} ms, më i ngadalti ${most} ms.`,
    sr: `Pročitano datoteka: ${executions}, nastalih od ${seeds} koje su dosegle nešto svoje i ${kept} nađenih usput; u proseku ${mean} ms po datoteci, 99 od 100 ispod ${ninetyNine} ms, najsporija ${most} ms.`,
    en: `Files read: ${executions}, made of ${seeds} that reached something of their own and ${kept} found on the way; ${mean} ms a file on average, 99 of 100 below ${ninetyNine} ms, the slowest ${most} ms.`,
  }),
  reached: (reached: number, all: number, share: string) => ({ sq: `src/catalogue/read pa import: u arritën ${reached} nga ${all} rreshta (${share} %).`, sr: `src/catalogue/read bez import: dosegnuto ${reached} od ${all} redova (${share} %).`, en: `src/catalogue/read without import: ${reached} of ${all} lines reached (${share} %).` }),
  altogether: (faults: number) => ({ sq: `Gjithsej u gjetën: ${faults}.`, sr: `Ukupno nađeno: ${faults}.`, en: `Found in all: ${faults}.` }),
} as const;

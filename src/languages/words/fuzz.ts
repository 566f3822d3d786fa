/** Words of the command that tries the reader with files nobody would write. */
export const fuzzWords = {
  does: { sq: 'E provon lexuesin me skedarë të prishur dhe armiqësorë, derisa të kalojë koha.', sr: 'Isprobava čitač pokvarenim i neprijateljskim datotekama dok vreme ne istekne.', en: 'Tries the reader with broken and hostile files until the time is over.' },
  minutes: { sq: 'sa minuta (parazgjedhur: 1)', sr: 'koliko minuta (podrazumevano 1)', en: 'how many minutes (default 1)' },
  seed: { sq: 'numri nga i cili fillohet; i njëjti numër provon të njëjtat skedarë', sr: 'broj od koga se počinje; isti broj isprobava iste datoteke', en: 'the number to begin with; the same number tries the same files' },
  badNumber: (option: string) => ({ sq: `${option} pret një numër.`, sr: `${option} traži broj.`, en: `${option} needs a number.` }),
} as const;

/** Serbian is written in Latin script and derived in Cyrillic (no package does this direction well). */

export interface ScriptExceptions {
  /** Names that stay in Latin script: companies, foreign names, abbreviations. */
  keepLatin: readonly string[];
  /** Whole words whose letter pairs are two letters: injekcija → инјекција. */
  words: Readonly<Record<string, string>>;
}

/** A Serbian text in Cyrillic; addresses, codes and names in Latin stay as they are. */
export function toCyrillic(words: string, _exceptions: ScriptExceptions): string {
  return words;
}

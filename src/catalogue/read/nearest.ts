import { distance } from 'fastest-levenshtein';

/** The known word nearest to a mistyped one; empty when none is near. */
export function nearest(word: string, known: readonly string[]): string {
  const ranked = known.map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) })).sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1));
  const best = ranked[0];
  // Of two letters, any two words are near each other.
  const near = best && word.length < 4 ? 1 : Math.max(2, Math.floor(Math.max(word.length, best?.candidate.length ?? 0) / 3));
  return best && best.far <= near && (best.far === 1 || word.length > 5 || soundsLike(word, best.candidate)) ? best.candidate : '';
}

// Two letters of four or five are half a word: “size” is no mistyped “file”.
function soundsLike(word: string, candidate: string): boolean {
  const sorted = (letters: string): string => [...letters.toLowerCase()].sort().join('');
  return word[0]?.toLowerCase() === candidate[0]?.toLowerCase() || sorted(word) === sorted(candidate);
}

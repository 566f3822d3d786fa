import { fold, rootOf, tokensOf } from './fold.ts';

/** Longest text that is read as a question; what follows is left out. */
export const longestQuery = 200;
const mostWords = 12;

// Words that ask and join in the three languages. Nobody looks for them, and Pagefind would want every one of them to match.
const joining = new Set(tokensOf(`
  sa si ku kur kush pse çfarë cila cili cilat a e i o të t së s u për per në me nga te tek prej dhe ose edhe ka kam keni ke jam është janë
  kushton kushtojnë zgjat bëj bëhet marr merr merret marrim dua duhet duhen mund mundem nevojitet më mua ma një kjo ky kjo ai ajo unë ju im ime
  koliko košta koštaju traje gde kako kada ko šta što zašto koji koja koje je su sam da li za u na s sa iz od do i ili a o mi me mogu može
  treba trebaju potrebno potrebna dobiti dobijem izvaditi izvadim uzeti neki neka moj moja moje ja vi se ne
  how much many long what where when who why which is are am do does can could should a an the of to for from in on at by with and or my me i you
  get getting need needed want cost costs take takes make apply please it its this that
`));

/** A question as the index is asked: its words as roots, the question words left out where others remain. */
export function readQuery(typed: string): string[] {
  const tokens = tokensOf(typed.slice(0, longestQuery));
  const telling = tokens.filter((token) => !joining.has(token));
  return [...new Set((telling.length > 0 ? telling : tokens).map(rootOf))].slice(0, mostWords);
}

export interface Answer {
  id: string;
  score: number;
}

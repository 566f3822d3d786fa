/** Letters alone, so that “Letërnjoftimi ” and “leternjoftimi” are one word. */
export function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'dj').replace(/[“”„‟«»‘’‚"'`]/g, '').replace(/[\s\u00a0]+/g, ' ').trim();
}

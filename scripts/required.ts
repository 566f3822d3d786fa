import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { RequiredShares } from '#catalogue/model/standard.ts';
import { commandWords } from '#languages/words/commands.ts';
import { unknownInstitution, WrongUse } from './command.ts';

/** What `--require` asks: one share for all (`0.6`, `60%`), a share of one institution (`prishtina=0.6`, `*=0.4`), `before`, or several of these with commas. */
export function requiredIn(value: string | boolean | undefined): RequiredShares | undefined {
  if (value === undefined) return undefined;
  const required: { all?: number; institutions: Record<string, number>; neverLower?: boolean } = { institutions: Object.create(null) as Record<string, number> };
  // 0,4 would be two shares, 0 and 4.
  const withComma = /(?<![\d.])\d+,\d+(?![\d.=])/.exec(String(value))?.[0];
  if (withComma !== undefined) throw new WrongUse(commandWords.decimalComma(withComma, withComma.replace(',', '.')));
  for (const part of String(value).split(',').map((text) => text.trim())) {
    const [, name, share] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    if (part === 'before') required.neverLower = true;
    else if (name === undefined || name.trim() === '*') required.all = shareOf(share ?? part);
    else required.institutions[name.trim()] = shareOf(share!);
  }
  return required;
}

/** Refuses a requirement of an institution that is not there: it would be required of nobody. */
export function refuseUnknown({ institutions = {} }: RequiredShares, catalogue: Catalogue, isUnreadable: (institution: string) => boolean): void {
  const known = catalogue.institutions.map(({ id }) => id);
  const unknown = Object.keys(institutions).find((id) => !known.includes(id) && !isUnreadable(id));
  if (unknown !== undefined) throw unknownInstitution(unknown, known, catalogue.institutions);
}

function shareOf(words: string): number {
  const text = words.trim();
  const share = text.endsWith('%') ? Number(text.slice(0, -1).trim() || NaN) / 100 : Number(text || NaN);
  if (!Number.isFinite(share) || share < 0 || share > 1) throw new WrongUse(commandWords.badShare(text));
  return share;
}

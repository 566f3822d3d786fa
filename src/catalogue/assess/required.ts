import type { Report, Shortfall } from '../model/finding.ts';
import { compare } from '../model/problem.ts';
import type { RequiredShares } from '../model/standard.ts';

/** The institutions that fall short of what is required of them: of a share, or of what they reached before. Where nothing could be judged, nothing is required: who owes services by law and takes away the last one has 0, and falls short; who owes none has no share, and unknown is never zero. */
export function shortfallsOf(required: readonly RequiredShares[], reports: readonly Report[], before?: readonly Report[]): Shortfall[] {
  const neverLower = required.some((one) => one.neverLower === true);
  return reports.flatMap(({ institution, score }): Shortfall[] => {
    if (score === null) return [];
    const share = Math.max(...required.map((one) => shareFor(one, institution)));
    const was = neverLower ? before?.find((report) => report.institution === institution)?.score ?? null : null;
    return [
      ...(score < share - rounding ? [{ institution, score, required: share, than: 'share' as const }] : []),
      ...(was !== null && score < was - rounding ? [{ institution, score, required: was, than: 'before' as const }] : []),
    ];
  }).sort((a, b) => compare(a.institution, b.institution));
}

// The same points added in another order are the same share.
const rounding = 1e-9;

function shareFor({ all = 0, institutions = {} }: RequiredShares, institution: string): number {
  return Object.hasOwn(institutions, institution) ? institutions[institution]! : all;
}

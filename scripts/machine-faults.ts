import type { InEachLanguage } from '#languages/languages.ts';
import { machineWords } from '#languages/words/machine.ts';

/** What the machine refused, in words; undefined when a fault is none of the machine’s. Other programs wrap what they were told, so its causes and its message are read too. */
export function machineFault(fault: unknown): InEachLanguage | undefined {
  for (let at = fault, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code = '', path = '', dest = '' } = at as NodeJS.ErrnoException & { dest?: string };
    if (Object.hasOwn(machineWords, code)) return machineWords[code]!(dest || path);
    const [, named = '', place = ''] = /\b(E[A-Z]{2,}): [^'\n]*(?:'([^'\n]*)')?/.exec(at.message) ?? [];
    if (Object.hasOwn(machineWords, named)) return machineWords[named]!(place);
    if (/no space left on device/i.test(at.message)) return machineWords.ENOSPC!('');
  }
  return undefined;
}

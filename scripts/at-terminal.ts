import { isCancel, select, text } from '@clack/prompts';
import type { Prompts } from './interview.ts';

/** Questions on the terminal; an answer that is broken off is undefined. */
export const atTerminal: Prompts = {
  async line(message, proposal, refusal) {
    const answer = await text({ message, ...(proposal ? { initialValue: proposal } : {}), validate: (candidate) => refusal(candidate ?? '') });
    return isCancel(answer) ? undefined : answer;
  },
  async choice(message, choices, proposal) {
    const answer = await select({ message, options: choices.map((choice) => ({ ...choice })), ...(proposal === undefined ? {} : { initialValue: proposal }), maxItems: 12, showInstructions: false });
    return isCancel(answer) ? undefined : String(answer);
  },
};

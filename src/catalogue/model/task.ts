/** What somebody has to do, in the order in which the kinds are listed. */
export const taskKinds = ['check', 'renew', 'describe', 'fill', 'correct', 'settle', 'translate', 'confirm', 'find-out'] as const;
export type TaskKind = (typeof taskKinds)[number];

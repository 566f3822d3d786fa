import { Fragment, useState } from 'react';
import { inWords } from '#catalogue/write/diagnostics.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { editFaults, editWords, editWordsWith, statusWords } from '#languages/words/edit.ts';
import type { Voice } from '#languages/voice.ts';
import type { Backend, Change, Saved } from './backend.ts';
import { filesRemovedBy, handOver } from './download.ts';
import { focusField, h, type ReactNode } from './element.ts';
import type { Said, Verdict } from './judge.ts';
import { focusToken } from './token.ts';

/** What became of saving, or that there was nothing to save. */
export function Outcome({ saved, voice, backend, last, page, isTold, isRight }: { saved: Saved | 'nothing'; voice: Voice; backend: Backend; last: Change | undefined; page: string | undefined; isTold: boolean; isRight: boolean }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const [status, setStatus] = useState<string>();
  const removedToo = last && filesRemovedBy(last).length > 0 && h('p', null, say('removedToo'));
  if (saved === 'nothing') return h('p', { className: 'notice' }, say('nothingToSave'));
  if (saved.outcome === 'conflict') return isTold ? null : h('p', { className: 'notice warn', role: 'alert' }, say('conflictTitle'));
  if (saved.outcome === 'fault') {
    return h('div', { className: 'notice warn', role: 'alert' }, h('p', null, voice.say(editFaults[saved.fault])),
      saved.fault === 'bad-token' && h('p', null, h('a', { href: '#token', onClick: (event: { preventDefault(): void }) => { event.preventDefault(); focusToken(); } }, say('token'))),
      last && h('p', null, h('button', { type: 'button', className: 'plain-button', onClick: () => handOver(last) }, say('download'))), removedToo);
  }
  const { branch, address, number, fault } = saved;
  return h('div', { className: isRight ? 'notice' : 'notice warn' },
    h('p', null, h('strong', null, number === undefined ? say(backend.kind === 'download' ? 'downloaded' : 'saved') : voice.say(editWordsWith.pullRequest(number))), ' ',
      address && /^https?:/.test(address) && h('a', { href: address }, address), branch && backend.kind === 'local' && voice.say(editWordsWith.onBranch(branch)), ' ',
      page && h('a', { href: page, target: '_blank', rel: 'noopener' }, say('seePage'))),
    !isRight && h('p', null, h('strong', null, say('stillWrong'))),
    backend.kind === 'download' && removedToo,
    fault && h('p', null, voice.say(editFaults[fault])),
    number !== undefined && backend.status && h('p', null, h('button', { type: 'button', className: 'plain-button', onClick: () => void backend.status!(number).then(({ state, comment }) => setStatus(`${voice.say(statusWords[state])}${comment ? `\n\n${comment}` : ''}`), () => setStatus(voice.say(editFaults['forge-unreachable']))) }, say('askStatus'))),
    status && h('pre', { role: 'status' }, status));
}

/** What the check says, each with a link to its field. */
export function Findings({ verdict, before, voice }: { verdict: Verdict; before: number | null; voice: Voice }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const { errors, warnings, missing, score } = verdict;
  const list = (said: readonly Said[]) => h('ul', { className: 'said' }, said.map(({ text, help, field, row, steps, points, at }, index) => h('li', { key: index },
    field ? h('a', { href: `#${field}`, onClick: (event: { preventDefault(): void }) => { event.preventDefault(); focusField(field, row, steps); } }, text) : h('span', null, text),
    points !== undefined && h('span', { className: 'points' }, ` +${voice.number(points)}`), help && h('p', { className: 'hint' }, help, at && h(Fragment, null, ' – ', h('a', { href: `?service=${at.institution}/${at.service}`, target: '_blank', rel: 'noopener', title: say('newTab'), 'aria-label': `${say('openIt')}: ${text}` }, say('openIt')))))));
  return h('div', { className: errors.length > 0 ? 'notice warn' : 'notice' },
    h('h2', { className: 'check-title' }, say('checkTitle')),
    errors.length > 0 ? h('p', { role: 'alert' }, h('strong', null, voice.say(editWordsWith.problems(errors.length)))) : h('p', null, say('noProblems')),
    errors.length > 0 && list(errors),
    score === null && errors.length > 0 && h('p', null, say('cannotJudge')),
    typeof score === 'number' && h('p', null, h('strong', null, voice.say(before === null || before === score ? editWordsWith.completeness(voice.percent(score)) : editWordsWith.completenessWas(voice.percent(before), voice.percent(score))))),
    warnings.length > 0 && h('div', null, h('h3', null, say('warningsTitle')), list(warnings)),
    typeof score === 'number' && (missing.length === 0 ? h('p', null, say('nothingMissing')) : h('details', { open: missing.length <= 6 || undefined }, h('summary', null, `${say('missingTitle')} (${missing.length})`), list(missing))));
}

/** Files that cannot be read: what is wrong in them, and where. */
export function Unreadable({ problems, voice, why }: { problems: readonly Problem[]; voice: Voice; why: 'cannotOpen' | 'conflictUnreadable' }): ReactNode {
  return h('div', { className: 'notice warn', role: 'alert' }, h('p', null, voice.say(editWords[why])), h('ul', null, problems.map((problem, index) => {
    const { message, help, file, line } = inWords(problem, voice.route.language);
    return h('li', { key: index }, h('code', null, `${file}:${line}`), ` ${voice.write(message, voice.route.language).text} ${voice.write(help, voice.route.language).text}`);
  })));
}

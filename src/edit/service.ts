import { useCallback, useEffect, useMemo, useRef, useState, type ChangeEvent } from 'react';
import { editForm, type Choice, type FormElement } from '#catalogue/write/edit-form.ts';
import { inWords } from '#catalogue/write/diagnostics.ts';
import { nameOfUnit } from '#catalogue/write/names.ts';
import { listNames, type ListName } from '#catalogue/model/vocabulary.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { languages } from '#languages/languages.ts';
import { editFaults, editWords, editWordsWith, type EditFault, statusWords } from '#languages/words/edit.ts';
import type { Voice } from '#languages/voice.ts';
import { isBackendFault, type Backend, type Change, type Opened, type Saved, type Subject } from './backend.ts';
import { linesOfField } from './as-words.ts';
import { handOver } from './download.ts';
import { freeId, idFrom } from '#languages/letters.ts';
import { changedFiles, differencesOf, draftOf, fieldAt, folderOf, gapsIn, merged, withField, type ChangedFiles, type Draft, type ServiceFiles } from './draft.ts';
import { afterwards, focusField, h, ToolsProvider, useTools, type ReactNode, type Tools } from './element.ts';
import { ServiceFields } from './form.ts';
import { conceptOf, institutionOf, judgeService, withGaps, type Said, type Surroundings, type Verdict } from './judge.ts';
import { keep, keepToken, keptOf, tokenKept, type Kept } from './kept.ts';
import { translationStates, withTranslations } from './translations.ts';

/** What the form of a service begins with. */
interface ServiceProps {
  surroundings: Surroundings;
  backend: Backend;
  subject: Subject;
  voice: Voice;
  /** For a service that is new: its title and the concept that it starts from. */
  wish: { title: string; concept?: string } | undefined;
  /** The address of the service's page, where the catalogue stands beside the editor. */
  page: string | undefined;
}

/** Opens the files of a service and shows its form; what cannot be read is told instead. */
export function ServiceEditor(props: ServiceProps): ReactNode {
  const { backend, subject, voice, wish } = props;
  const [opened, setOpened] = useState<Opened>();
  const [fault, setFault] = useState<EditFault>();
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const open = useCallback(() => { backend.open(subject).then(setOpened, (thrown: unknown) => setFault(isBackendFault(thrown) ? thrown.fault : 'unreachable')); }, [backend, subject]);
  useEffect(open, [open]);
  const again = () => { setFault(undefined); open(); };
  const { titles } = props.surroundings.context.services.find(({ institution, id }) => institution === subject.institution && id === subject.service) ?? {};
  const alone = (told: ReactNode) => h('div', null, h('p', { className: 'crumbs' }, h('a', { href: '?' }, say('allServices'))), h('h1', null, (titles && voice.firstOf(titles)?.text) ?? subject.service), told);
  if (fault && backend.kind === 'forge') return alone([h('p', { key: 'told', className: 'notice warn', role: 'alert' }, voice.say(editFaults['not-opened'])), h(Token, { key: 'token', backend, voice }), h('p', { key: 'again' }, h('button', { type: 'button', onClick: again }, say('openAgain')))]);
  if (fault) return alone(h('p', { className: 'notice warn', role: 'alert' }, voice.say(editFaults[fault])));
  if (!opened) return h('p', { role: 'status' }, say('loading'));
  if (Object.keys(opened.files).length === 0 && !wish) return alone(h('p', { className: 'notice warn', role: 'alert' }, say('noSuchService')));
  const { draft, problems } = draftOf(folderOf(subject), opened.files);
  if (problems.length > 0) return alone(h(Unreadable, { problems, voice, why: 'cannotOpen' }));
  return h(Form, { ...props, opened, read: draft });
}

function Unreadable({ problems, voice, why }: { problems: readonly Problem[]; voice: Voice; why: 'cannotOpen' | 'conflictUnreadable' }): ReactNode {
  return h('div', { className: 'notice warn', role: 'alert' }, h('p', null, voice.say(editWords[why])), h('ul', null, problems.map((problem, index) => {
    const { message, help, file, line } = inWords(problem, voice.route.language);
    return h('li', { key: index }, h('code', null, `${file}:${line}`), ` ${voice.write(message, voice.route.language).text} ${voice.write(help, voice.route.language).text}`);
  })));
}

function Form({ surroundings, backend, subject, voice, wish, page, opened, read }: ServiceProps & { opened: Opened; read: Draft }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const [files, setFiles] = useState<ServiceFiles>(opened.files);
  const [revision, setRevision] = useState(opened.revision);
  const [base, setBase] = useState(read);
  // What is on the screen before anybody writes.
  const [beginning] = useState<Draft>(() => (wish && Object.keys(opened.files).length === 0 ? begun(wish) : read));
  const [draft, setDraft] = useState<Draft>(beginning);
  const [sent, setSent] = useState<Draft>(base);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [kept, setKept] = useState<Kept | undefined>(() => {
    const found = keptOf(subject);
    return found && (found.confirmed.length > 0 || differencesOf(base, merged(found.base, found.draft, base).draft).length > 0) ? found : undefined;
  });
  const [verdict, setVerdict] = useState<Verdict>();
  const [saved, setSaved] = useState<Saved | 'nothing'>();
  const [conflict, setConflict] = useState<Meeting>();
  const [unreadable, setUnreadable] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<Change>();
  const [proposal, setProposal] = useState(false);
  const result = useRef<HTMLElement>(null);
  const before = useMemo(() => (Object.keys(opened.files).length === 0 ? null : judgeService(surroundings, subject, opened.files, voice).score), [surroundings, subject, opened, voice]);

  const concept = conceptOf(surroundings, draft.facts.concept);
  const institution = institutionOf(surroundings, subject.institution);
  const set = useCallback((path: string, value: unknown) => setDraft((current) => withField(current, path, value)), []);
  const confirm = useCallback((path: string, is: boolean) => setConfirmed((current) => { const next = new Set(current); if (is) next.add(path); else next.delete(path); return next; }), []);
  const dirty = confirmed.size > 0 || differencesOf(sent, draft).length > 0;
  const states = useMemo(() => translationStates(draft, concept?.texts, base), [draft, concept, base]);
  const sections = useMemo(() => editForm(voice), [voice]);
  const conditions = useMemo(() => conditionsOf(draft, concept?.texts, voice), [draft, concept, voice]);
  const choicesFrom = useMemo(() => choicesIn(surroundings, subject, draft, voice), [surroundings, subject, draft.facts.channels, voice]);
  const tools: Tools = useMemo(() => ({
    voice, catalogue: surroundings.catalogue, institution, concept, conditions, choicesFrom,
    addCondition: (words) => {
      const id = freeId(idFrom(words) || 'condition', conditions.map(({ value }) => value));
      const { language } = voice.route;
      setDraft((current) => withField(current, `${language}.when`, { ...(fieldAt(current, `${language}.when`) as object | undefined), [id]: words }));
      return id;
    },
  }), [voice, surroundings, institution, concept, conditions, choicesFrom]);

  // What is written is kept a moment after the last letter. A draft of an earlier day waits until somebody decides about it; what is written meanwhile is kept on top of it.
  useEffect(() => {
    const timer = setTimeout(() => keep(subject, kept ? keptWith(kept, { beginning, draft, base, confirmed }) : dirty ? { draft, base, confirmed: [...confirmed] } : undefined), 300);
    return () => clearTimeout(timer);
  }, [draft, confirmed, dirty, kept, base, subject, beginning]);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);

  const whole = (): Draft => withTranslations(draft, concept?.texts, confirmed);
  const judgeNow = (changed: ChangedFiles): void => setVerdict(withGaps(judgeService(surroundings, subject, applied(files, changed), voice), gapsIn(draft), voice));
  const show = () => afterwards(() => { result.current?.focus({ preventScroll: true }); result.current?.scrollIntoView({ block: 'start' }); });
  const check = () => { judgeNow(changedFiles(files, base, whole())); setSaved(undefined); show(); };

  async function save(): Promise<void> {
    if (busy) return;
    const full = whole();
    const changed = changedFiles(files, base, full);
    judgeNow(changed);
    setUnreadable([]);
    if (gapsIn(draft).length > 0) { setSaved({ outcome: 'fault', fault: 'empty-row' }); setLast(undefined); return show(); }
    const isUnchanged = Object.keys(changed).length === 0;
    if (isUnchanged && !proposal) { setSaved('nothing'); setSent(draft); setConfirmed(new Set()); return show(); }
    setBusy(true);
    const titles = languages.map((language) => fieldAt(full, `${language}.title`) ?? concept?.texts[language]?.title);
    const title = String(titles.find((one) => typeof one === 'string') ?? subject.service);
    // A proposal of this computer also holds what was saved before it.
    const [first, was] = backend.kind === 'local' ? [opened.files, read] : [files, base];
    const change: Change = {
      ...subject, files: changed, base: revision, proposal, title: voice.say(editWordsWith.proposalTitle(title, Object.keys(first).length === 0)),
      text: voice.say(editWordsWith.proposalText(differencesOf(was, full).map((path) => `\`${path}\``).join(', '), institution ? voice.say(institution.facts.names) : subject.institution)),
    };
    const answer = await backend.save(change);
    setLast(change);
    setBusy(false);
    setSaved(isUnchanged && answer.outcome === 'saved' && !answer.branch && !answer.fault ? 'nothing' : answer);
    if (answer.outcome === 'conflict') meet(answer, full);
    if (answer.outcome === 'saved') {
      if (!kept) keep(subject, undefined);
      setConflict(undefined);
      if (backend.kind === 'local') {
        const now = applied(files, changed);
        const { draft: next } = draftOf(folderOf(subject), now);
        setFiles(now); setRevision(answer.revision); setBase(next); setSent(next); setConfirmed(new Set());
        // What was written while the files were being saved stays.
        setDraft((current) => (current === draft ? next : merged(draft, current, next).draft));
      } else setSent(draft);
    }
    show();
  }

  // Somebody else was faster: their files become the ground, and what only we changed stands on it.
  function meet(now: Opened, mine: Draft): void {
    const { draft: theirs, problems } = draftOf(folderOf(subject), now.files);
    setVerdict(undefined);
    // Until their files can be read there is no ground: the next save asks for them again.
    if (problems.length > 0) return setUnreadable(problems);
    const isRemoved = Object.keys(now.files).length === 0;
    const { draft: both, both: fields } = isRemoved ? { draft: mine, both: [] } : merged(base, mine, theirs);
    setFiles(now.files); setRevision(now.revision); setBase(theirs); setSent(theirs); setDraft(both); setConfirmed(new Set());
    setConflict({ both: fields, theirs, mine, isRemoved });
  }

  const takeUp = () => {
    if (!kept) return;
    const taken = keptWith(kept, { beginning, draft, base, confirmed });
    setDraft(taken.draft);
    setConfirmed(new Set(taken.confirmed));
    setKept(undefined);
  };
  const messages = (path: string): readonly Said[] => [...(verdict?.errors ?? []), ...(verdict?.warnings ?? [])].filter(({ field }) => field === path);
  const title = voice.firstOf(Object.fromEntries(languages.map((language) => [language, (fieldAt(draft, `${language}.title`) as string | undefined) ?? concept?.texts[language]?.title])));
  const isThere = Object.keys(files).length > 0;

  return h(ToolsProvider, { value: tools },
    h('p', { className: 'crumbs' }, h('a', { href: '?' }, say('allServices'))),
    h('h1', { lang: title?.lang }, title?.text ?? say('newService')),
    h('p', { className: 'lead' }, institution ? voice.say(institution.facts.names) : subject.institution, concept && ` · ${say('concept')}: ${voice.firstOf({ sq: concept.texts.sq?.title, sr: concept.texts.sr?.title, en: concept.texts.en?.title })?.text ?? concept.id}`),
    kept && h('div', { className: 'notice', role: 'status' }, h('p', null, say('draftFound')), h('p', { className: 'buttons' }, h('button', { type: 'button', onClick: takeUp }, say('takeUp')), h('button', { type: 'button', className: 'plain-button', onClick: () => { keep(subject, undefined); setKept(undefined); } }, say('discard')))),
    backend.kind === 'forge' && h(Token, { backend, voice }),
    backend.kind === 'local' && h('label', { className: 'flag' }, h('input', { type: 'checkbox', checked: proposal, onChange: (event: ChangeEvent<HTMLInputElement>) => setProposal(event.target.checked) }), say('propose')),
    h('section', { ref: result, tabIndex: -1, className: 'result', 'aria-live': 'polite', 'aria-label': say('checkTitle') },
      unreadable.length > 0 && h(Unreadable, { problems: unreadable, voice, why: 'conflictUnreadable' }),
      saved && h(Outcome, { saved, voice, backend, last, page: isThere ? page : undefined, isTold: conflict !== undefined || unreadable.length > 0 }),
      conflict && h(Conflict, { conflict, voice, sections, draft, choose: (path, draftOf) => set(path, fieldAt(draftOf, path)) }),
      verdict && h(Findings, { verdict, before, voice })),
    h(ServiceFields, { sections, draft, set, states, confirmed, confirm, messages }),
    h('div', { className: 'save-bar' },
      h('p', { role: 'status' }, busy ? say('saving') : dirty ? say('unsaved') : say('noChanges')),
      h('p', { className: 'buttons' },
        h('button', { type: 'button', onClick: () => void save(), 'aria-disabled': busy || undefined }, say(({ local: 'save', forge: 'sendProposal', download: 'download' } as const)[backend.kind])),
        h('button', { type: 'button', className: 'plain-button', onClick: check }, say('check')),
        page && isThere && h('a', { href: page, target: '_blank', rel: 'noopener', title: say('newTab') }, say('seePage')))));
}

function begun({ title, concept }: NonNullable<ServiceProps['wish']>): Draft {
  return { facts: { ...(concept ? { concept } : {}), status: 'unconfirmed' }, texts: title ? { sq: { title } } : {} };
}

// What was kept, on the files as they are now, and above it what was written since the form was opened.
function keptWith(kept: Kept, { beginning, draft, base, confirmed }: { beginning: Draft; draft: Draft; base: Draft; confirmed: ReadonlySet<string> }): Kept {
  return { draft: merged(beginning, draft, merged(kept.base, kept.draft, base).draft).draft, base, confirmed: [...new Set([...kept.confirmed, ...confirmed])] };
}

function applied(files: ServiceFiles, changed: ChangedFiles): ServiceFiles {
  return Object.fromEntries(Object.entries({ ...files, ...changed }).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) as ServiceFiles;
}

function Outcome({ saved, voice, backend, last, page, isTold }: { saved: Saved | 'nothing'; voice: Voice; backend: Backend; last: Change | undefined; page: string | undefined; isTold: boolean }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const [status, setStatus] = useState<string>();
  if (saved === 'nothing') return h('p', { className: 'notice' }, say('nothingToSave'));
  if (saved.outcome === 'conflict') return isTold ? null : h('p', { className: 'notice warn', role: 'alert' }, say('conflictTitle'));
  if (saved.outcome === 'fault') {
    return h('div', { className: 'notice warn', role: 'alert' }, h('p', null, voice.say(editFaults[saved.fault])),
      last && h('p', null, h('button', { type: 'button', className: 'plain-button', onClick: () => handOver(last) }, say('download'))));
  }
  const { branch, address, number, fault } = saved;
  return h('div', { className: 'notice' },
    h('p', null, h('strong', null, number === undefined ? say(backend.kind === 'download' ? 'downloaded' : 'saved') : voice.say(editWordsWith.pullRequest(number))), ' ',
      address && /^https?:/.test(address) && h('a', { href: address }, address), branch && backend.kind === 'local' && voice.say(editWordsWith.onBranch(branch)), ' ',
      page && h('a', { href: page, target: '_blank', rel: 'noopener' }, say('seePage'))),
    fault && h('p', null, voice.say(editFaults[fault])),
    number !== undefined && backend.status && h('p', null, h('button', { type: 'button', className: 'plain-button', onClick: () => void backend.status!(number).then(({ state, comment }) => setStatus(`${voice.say(statusWords[state])}${comment ? `\n\n${comment}` : ''}`), () => setStatus(voice.say(editFaults['forge-unreachable']))) }, say('askStatus'))),
    status && h('pre', { role: 'status' }, status));
}

/** What the check says, each with a link to its field. */
function Findings({ verdict, before, voice }: { verdict: Verdict; before: number | null; voice: Voice }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const { errors, warnings, missing, score } = verdict;
  const list = (said: readonly Said[]) => h('ul', { className: 'said' }, said.map(({ text, help, field, points }, index) => h('li', { key: index },
    field ? h('a', { href: `#${field}`, onClick: (event: { preventDefault(): void }) => { event.preventDefault(); focusField(field); } }, text) : h('span', null, text),
    points !== undefined && h('span', { className: 'points' }, ` +${voice.number(points)}`), help && h('p', { className: 'hint' }, help))));
  return h('div', { className: errors.length > 0 ? 'notice warn' : 'notice' },
    h('h2', { className: 'check-title' }, say('checkTitle')),
    errors.length > 0 ? h('p', { role: 'alert' }, h('strong', null, voice.say(editWordsWith.problems(errors.length)))) : h('p', null, say('noProblems')),
    errors.length > 0 && list(errors),
    score === null ? errors.length > 0 && h('p', null, say('cannotJudge')) : h('p', null, h('strong', null, voice.say(before === null || before === score ? editWordsWith.completeness(voice.percent(score)) : editWordsWith.completenessWas(voice.percent(before), voice.percent(score))))),
    warnings.length > 0 && h('div', null, h('h3', null, say('warningsTitle')), list(warnings)),
    score !== null && (missing.length === 0 ? h('p', null, say('nothingMissing')) : h('details', { open: missing.length <= 6 || undefined }, h('summary', null, `${say('missingTitle')} (${missing.length})`), list(missing))));
}

/** What two people made of one service: the fields that both changed, or that the other took it away. */
interface Meeting { both: readonly string[]; theirs: Draft; mine: Draft; isRemoved: boolean }

/** Where two people wrote differently: both versions, and a choice. */
function Conflict({ conflict, voice, sections, draft, choose }: { conflict: Meeting; voice: Voice; sections: ReturnType<typeof editForm>; draft: Draft; choose(path: string, from: Draft): void }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const elementOf = (path: string) => {
    const [part, field] = [path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1)];
    return { part, field, element: sections.flatMap(({ elements }) => elements).find((one) => one.field === field && (one.part === 'facts') === (part === 'facts')) };
  };
  return h('div', { className: 'notice warn conflict', role: 'alert' }, h('h2', { className: 'check-title' }, say('conflictTitle')), h('p', null, say(conflict.isRemoved ? 'conflictRemoved' : conflict.both.length === 0 ? 'conflictNone' : 'conflictText')),
    conflict.both.map((path) => {
      const { part, field, element } = elementOf(path);
      const label = element?.label ?? field;
      return h('fieldset', { key: path }, h('legend', null, part === 'facts' ? label : `${label} (${voice.say(editWordsWith.language(part as 'sq'))})`),
        (['mine', 'theirs'] as const).map((whose) => h('label', { key: whose, className: 'version' },
          h('input', { type: 'radio', name: `conflict-${path}`, checked: JSON.stringify(fieldAt(draft, path)) === JSON.stringify(fieldAt(conflict[whose], path)), onChange: () => choose(path, conflict[whose]) }),
          h('span', null, h('strong', null, say(whose)), h(Version, { element, value: fieldAt(conflict[whose], path) })))));
    }));
}

/** One version of a field, to be read: a line for each thing that is stated. */
function Version({ element, value }: { element: FormElement | undefined; value: unknown }): ReactNode {
  const tools = useTools();
  const lines = linesOfField(element, value, tools);
  return h('pre', null, lines.join('\n') || tools.voice.say(editWords.nothingThere));
}

function Token({ backend, voice }: { backend: Backend; voice: Voice }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const [token, setToken] = useState(() => tokenKept() ?? '');
  const [stays, setStays] = useState(() => tokenKept() !== undefined);
  // It does not close under the hand of whoever writes it.
  const [isAskedFor] = useState(token === '');
  useEffect(() => {
    backend.useToken?.(token || undefined);
    keepToken(stays ? token : undefined);
  }, [backend, token, stays]);
  return h('details', { className: 'token', open: isAskedFor || undefined }, h('summary', null, say('token')), h('p', { className: 'hint', id: 'token-hint' }, say('tokenHint')),
    h('input', { id: 'token', type: 'password', autoComplete: 'off', 'aria-label': say('token'), 'aria-describedby': 'token-hint', value: token, onChange: (event: ChangeEvent<HTMLInputElement>) => setToken(event.target.value.trim()) }),
    h('label', { className: 'flag' }, h('input', { type: 'checkbox', checked: stays, onChange: (event: ChangeEvent<HTMLInputElement>) => setStays(event.target.checked) }), say('keepToken')));
}

function conditionsOf(draft: Draft, shared: Readonly<Partial<Record<string, { when?: Readonly<Record<string, string>> | undefined }>>> | undefined, voice: Voice): Choice[] {
  const named = new Map<string, string>();
  for (const language of voice.order) for (const when of [fieldAt(draft, `${language}.when`) as Readonly<Record<string, string>> | undefined, shared?.[language]?.when]) for (const [id, words] of Object.entries(when ?? {})) if (!named.has(id)) named.set(id, voice.write(words, language).text);
  return [...named].map(([value, label]) => ({ value, label }));
}

function choicesIn({ catalogue, context }: Surroundings, subject: Subject, draft: Draft, voice: Voice): (list: string) => readonly Choice[] {
  const institution = catalogue.institutions.find(({ id }) => id === subject.institution);
  const known = new Map<string, readonly Choice[]>();
  const sorted = (choices: Choice[]) => choices.sort((a, b) => voice.compare(a.label, b.label));
  const words = (list: ListName) => sorted([...catalogue.vocabularies[list]].map(([value, entry]) => ({ value, label: list === 'acts' ? [(entry as { words: Record<string, string> }).words[voice.route.language], (entry as { number?: string }).number].filter(Boolean).join(', ') : voice.say((entry as { words: { sq: string; sr: string; en: string } }).words) })));
  const named = (list: readonly { id: string }[] | undefined) => sorted((list ?? []).map(({ id }) => ({ value: id, label: nameOfUnit(catalogue, institution!, id, voice) })));
  const others: Readonly<Record<string, () => Choice[]>> = {
    units: () => named(institution?.facts.units), offices: () => named(institution?.facts.offices),
    ownChannels: () => (Array.isArray(draft.facts.channels) ? (draft.facts.channels as { id?: string; type?: string }[]) : []).flatMap(({ id, type }) => (id ? [{ value: id, label: words('channels').find(({ value }) => value === type)?.label ?? id }] : [])),
    servicesOrConcepts: () => sorted([
      ...context.services.filter((service) => service.institution === subject.institution && service.id !== subject.service).map(({ id, titles }) => ({ value: id, label: voice.firstOf(titles)?.text ?? id })),
      ...catalogue.concepts.filter(({ id }) => !context.services.some((service) => service.institution === subject.institution && service.id === id)).map(({ id, texts }) => ({ value: id, label: voice.firstOf({ sq: texts.sq?.title, sr: texts.sr?.title, en: texts.en?.title })?.text ?? id })),
    ]),
    // What is not offered takes nobody’s place; others’ services are named with their institution.
    services: () => sorted(context.services.filter((service) => !service.withdrawn && (service.institution !== subject.institution || service.id !== subject.service)).map(({ institution: of, id, titles }) => {
      const other = of === subject.institution ? undefined : catalogue.institutions.find((one) => one.id === of);
      return { value: `${of}/${id}`, label: [voice.firstOf(titles)?.text ?? id, ...(other ? [voice.say(other.facts.names)] : [])].join(', ') };
    })),
    fields: () => editForm(voice).flatMap(({ elements }) => elements.flatMap((element) => (element.part === 'facts' ? [{ value: element.field, label: element.label }] : []))),
  };
  return (list) => {
    let found = known.get(list);
    if (!found) known.set(list, (found = others[list]?.() ?? ((listNames as readonly string[]).includes(list) ? words(list as ListName) : [])));
    return found;
  };
}

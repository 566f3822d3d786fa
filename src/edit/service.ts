import { useCallback, useEffect, useMemo, useRef, useState, Fragment, type ChangeEvent } from 'react';
import { editForm, institutionForm } from '#catalogue/write/edit-form.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { languages } from '#languages/languages.ts';
import { editFaults, editWords, editWordsWith, type EditFault } from '#languages/words/edit.ts';
import type { Voice } from '#languages/voice.ts';
import { isBackendFault, type Backend, type Change, type Opened, type Saved, type Subject } from './backend.ts';
import { choicesIn, conditionsOf, tonguesOf } from './choices.ts';
import { Conflict, type Meeting } from './conflict.ts';
import { freeId, idFrom } from '#languages/letters.ts';
import { changedFiles, differencesOf, draftOf, fieldAt, folderOf, gapsIn, withField, type ChangedFiles, type Draft, type ServiceFiles } from './draft.ts';
import { afterwards, h, ToolsProvider, type ReactNode, type Tools } from './element.ts';
import { ServiceFields } from './form.ts';
import { conceptOf, institutionOf, judge, withGaps, type Said, type Surroundings, type Verdict } from './judge.ts';
import { takenAway, withoutTakenAway } from './taken-away.ts';
import { keep, keptOf, keptWith, type Kept } from './kept.ts';
import { merged, withPartOf } from './merged.ts';
import { withIdsFromNames } from './named-rows.ts';
import { namesStored, storedWith, takenUp, withStored, type StoredFiles } from './stored.ts';
import { Findings, Outcome, Unreadable } from './told.ts';
import { Token } from './token.ts';
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
  const open = useCallback(() => { backend.open(subject).then(setOpened, (thrown: unknown) => setFault(isBackendFault(thrown) ? thrown.fault : 'not-loaded')); }, [backend, subject]);
  useEffect(open, [open]);
  const again = () => { setFault(undefined); open(); };
  const { titles } = props.surroundings.context.services.find(({ institution, id }) => institution === subject.institution && id === subject.service) ?? {};
  const alone = (told: ReactNode) => h('div', null, h('p', { className: 'crumbs' }, h('a', { href: '?' }, say('allServices'))), h('h1', null, (titles && voice.firstOf(titles)?.text) ?? subject.service ?? nameOfInstitution(props.surroundings, subject, voice)), told);
  if (fault && backend.kind === 'forge') return alone([h('p', { key: 'told', className: 'notice warn', role: 'alert' }, voice.say(editFaults['not-opened'])), h(Token, { key: 'token', backend, voice }), h('p', { key: 'again' }, h('button', { type: 'button', onClick: again }, say('openAgain')))]);
  const noSuchInstitution = h('p', { className: 'notice warn', role: 'alert' }, say('noSuchInstitution'));
  if (fault === 'not-loaded' && !isInstitutionThere(props.surroundings, subject)) return alone(noSuchInstitution);
  if (fault) return alone(h('div', { className: 'notice warn', role: 'alert' }, h('p', null, voice.say(editFaults[fault])), fault !== 'no-key' && h('p', null, h('button', { type: 'button', onClick: again }, say('openAgain')))));
  if (!opened) return h('p', { role: 'status' }, say('loading'));
  if (Object.keys(opened.files).length === 0 && !wish) return alone(subject.service === undefined ? noSuchInstitution : h('p', { className: 'notice warn', role: 'alert' }, say('noSuchService')));
  const { draft, problems } = draftOf(folderOf(subject), opened.files);
  if (problems.length > 0) return alone(h(Unreadable, { problems, voice, why: 'cannotOpen' }));
  return h(Form, { ...props, opened, read: draft });
}

function Form({ surroundings, backend, subject, voice, wish, page, opened, read }: ServiceProps & { opened: Opened; read: Draft }): ReactNode {
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const [files, setFiles] = useState<ServiceFiles>(opened.files);
  const [revision, setRevision] = useState(opened.revision);
  const [base, setBase] = useState(read);
  const [ground, setGround] = useState(opened.proposedOn ?? opened.files);
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
  const [stored, setStored] = useState<StoredFiles>(new Map());
  const around = useMemo(() => withStored(surroundings, subject.institution, stored), [surroundings, subject, stored]);
  const before = useMemo(() => (Object.keys(opened.files).length === 0 ? null : judge(surroundings, subject, opened.files, voice).score ?? null), [surroundings, subject, opened, voice]);

  const concept = conceptOf(surroundings, draft.facts.concept);
  const institution = institutionOf(surroundings, subject.institution);
  const set = useCallback((path: string, value: unknown) => setDraft((current) => withField(current, path, value)), []);
  const confirm = useCallback((path: string, is: boolean) => setConfirmed((current) => { const next = new Set(current); if (is) next.add(path); else next.delete(path); return next; }), []);
  const dirty = confirmed.size > 0 || differencesOf(sent, draft).length > 0;
  const states = useMemo(() => translationStates(draft, concept?.texts, base), [draft, concept, base]);
  const sections = useMemo(() => (subject.service === undefined ? institutionForm(voice) : editForm(voice)), [subject, voice]);
  const conditions = useMemo(() => conditionsOf(draft, concept?.texts, voice), [draft, concept, voice]);
  const choicesFrom = useMemo(() => choicesIn(around, subject, draft, voice), [around, subject, draft.facts.channels, voice]);
  const tongues = useMemo(() => tonguesOf(institution, draft), [institution, draft.texts]);
  const tools: Tools = useMemo(() => ({
    voice, catalogue: surroundings.catalogue, institution, concept, tongues, conditions, choicesFrom,
    addCondition: (words) => {
      const id = freeId(idFrom(words) || 'condition', conditions.map(({ value }) => value));
      const { language } = voice.route;
      setDraft((current) => withField(current, `${language}.when`, { ...(fieldAt(current, `${language}.when`) as object | undefined), [id]: words }));
      return id;
    },
    storeFile: async (file) => {
      const taken = await takenUp(file, subject.institution, namesStored(around.context, subject.institution), voice);
      if ('refusal' in taken) return taken;
      setStored((current) => new Map([...current, [taken.name, taken.bytes]]));
      return taken;
    },
  }), [voice, surroundings, subject, around, institution, concept, tongues, conditions, choicesFrom]);

  // What is written is kept a moment after the last letter. A draft of an earlier day waits until somebody decides about it; what is written meanwhile is kept on top of it.
  useEffect(() => {
    const timer = setTimeout(() => keep(subject, kept ? keptWith(kept, { beginning, draft, confirmed }) : dirty ? { draft, base, confirmed: [...confirmed] } : undefined), 300);
    return () => clearTimeout(timer);
  }, [draft, confirmed, dirty, kept, base, subject, beginning]);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);

  const gone = useMemo(() => takenAway(base, draft, concept?.facts), [base, draft, concept]);
  const whole = (): Draft => withIdsFromNames(withTranslations(withoutTakenAway(base, draft, concept?.facts), concept?.texts, confirmed), subject.service === undefined ? ['offices'] : []);
  const judgeNow = (changed: ChangedFiles): void => setVerdict(withGaps(judge(around, subject, applied(files, changed), voice), gapsIn(draft), voice));
  const show = () => afterwards(() => { result.current?.focus({ preventScroll: true }); result.current?.scrollIntoView({ block: 'start' }); });
  const check = () => { judgeNow(changedFiles(files, base, whole())); setSaved(undefined); show(); };

  async function save(): Promise<void> {
    if (busy) return;
    const full = whole();
    const changed = changedFiles(files, base, full);
    judgeNow(changed);
    setUnreadable([]);
    if (gapsIn(draft).length > 0) { setSaved({ outcome: 'fault', fault: 'empty-row' }); setLast(undefined); return show(); }
    // What was sent already is not sent twice; what was taken back since is taken out of the proposal, too.
    const isUnchanged = backend.kind === 'forge' ? !dirty || (Object.keys(changed).length === 0 && sent === base) : Object.keys(changed).length === 0;
    // Whoever chose the other’s version everywhere has nothing left to decide.
    if (isUnchanged && !proposal) { setSaved('nothing'); setConflict(undefined); setSent(draft); setConfirmed(new Set()); return show(); }
    setBusy(true);
    const titles = languages.map((language) => fieldAt(full, `${language}.title`) ?? concept?.texts[language]?.title);
    const title = String(titles.find((one) => typeof one === 'string') ?? subject.service ?? (institution ? voice.say(institution.facts.names) : subject.institution));
    // A proposal of this computer also holds what was saved before it.
    const [first, was] = backend.kind === 'local' ? [ground, draftOf(folderOf(subject), ground).draft] : [files, base];
    const change: Change = {
      ...subject, files: changed, ...storedWith(full, stored), base: revision, proposal, title: voice.say(editWordsWith.proposalTitle(title, Object.keys(first).length === 0)),
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
        if (answer.branch) setGround(now);
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
    const { draft: both, both: fields } = isRemoved ? { draft: mine, both: [] } : merged(base, mine, theirs, concept?.facts);
    setFiles(now.files); setRevision(now.revision); setBase(theirs); setSent(theirs); setDraft(both); setConfirmed(new Set());
    setConflict({ both: fields, theirs, mine, isRemoved });
  }

  const takeUp = () => {
    if (!kept) return;
    const mine = keptWith(kept, { beginning, draft, confirmed });
    const { draft: taken, both } = merged(mine.base, mine.draft, base, concept?.facts);
    setDraft(taken);
    setConfirmed(new Set(mine.confirmed));
    setKept(undefined);
    // The files may say something else by now than when this was written.
    if (both.length > 0) { setConflict({ both, theirs: base, mine: mine.draft, isRemoved: false }); setSaved(undefined); show(); }
  };
  const messages = (path: string): readonly Said[] => [...(verdict?.errors ?? []), ...(verdict?.warnings ?? [])].filter(({ field }) => field === path);
  const title = voice.firstOf(Object.fromEntries(languages.map((language) => [language, (fieldAt(draft, `${language}.title`) as string | undefined) ?? concept?.texts[language]?.title])));
  const isThere = Object.keys(files).length > 0;

  return h(ToolsProvider, { value: tools },
    h('p', { className: 'crumbs' }, h('a', { href: '?' }, say('allServices'))),
    subject.service === undefined ? h('h1', null, say('officesAndHours')) : h('h1', { lang: title?.lang }, title?.text ?? say('newService')),
    h('p', { className: 'lead' }, nameOfInstitution(surroundings, subject, voice), subject.service !== undefined && institution && h(Fragment, null, ' · ', h('a', { href: `?offices=${subject.institution}` }, say('officesAndHours'))), concept && ` · ${say('concept')}: ${voice.firstOf({ sq: concept.texts.sq?.title, sr: concept.texts.sr?.title, en: concept.texts.en?.title })?.text ?? concept.id}`),
    kept && h('div', { className: 'notice', role: 'status' }, h('p', null, say('draftFound')), h('p', { className: 'buttons' }, h('button', { type: 'button', onClick: takeUp }, say('takeUp')), h('button', { type: 'button', className: 'plain-button', onClick: () => { keep(subject, undefined); setKept(undefined); } }, say('discard')))),
    backend.kind === 'forge' && h(Token, { backend, voice }),
    backend.kind === 'local' && h('label', { className: 'flag' }, h('input', { type: 'checkbox', checked: proposal, onChange: (event: ChangeEvent<HTMLInputElement>) => setProposal(event.target.checked) }), say('propose')),
    h('section', { ref: result, tabIndex: -1, className: 'result', 'aria-live': 'polite', 'aria-label': say('checkTitle') },
      unreadable.length > 0 && h(Unreadable, { problems: unreadable, voice, why: 'conflictUnreadable' }),
      saved && h(Outcome, { saved, voice, backend, last, page: isThere ? page : undefined, isTold: conflict !== undefined || unreadable.length > 0, isRight: (verdict?.errors.length ?? 0) === 0 }),
      conflict && h(Conflict, { conflict, voice, sections, draft, choose: (path, from) => setDraft((current) => withPartOf(current, from, path)) }),
      verdict && h(Findings, { verdict, before, voice })),
    h(ServiceFields, { sections, draft, gone, set, states, confirmed, confirm, messages }),
    h('div', { className: 'save-bar' },
      h('p', { role: 'status' }, busy ? say('saving') : dirty ? say('unsaved') : say('noChanges')),
      h('p', { className: 'buttons' },
        h('button', { type: 'button', onClick: () => void save(), 'aria-disabled': busy || undefined }, say(({ local: 'save', forge: 'sendProposal', download: 'download' } as const)[backend.kind])),
        h('button', { type: 'button', className: 'plain-button', onClick: check }, say('check')),
        page && isThere && h('a', { href: page, target: '_blank', rel: 'noopener', title: say('newTab') }, say('seePage')))));
}

// By its file, which may be one that cannot be read.
function isInstitutionThere({ context }: Surroundings, { institution }: Subject): boolean {
  return context.files.some(({ path }) => path === `${folderOf({ institution })}/institution.yaml`);
}

function nameOfInstitution(surroundings: Surroundings, subject: Subject, voice: Voice): string {
  const institution = institutionOf(surroundings, subject.institution);
  return institution ? voice.say(institution.facts.names) : subject.institution;
}

function begun({ title, concept }: NonNullable<ServiceProps['wish']>): Draft {
  return { facts: { ...(concept ? { concept } : {}), status: 'unconfirmed' }, texts: title ? { sq: { title } } : {} };
}

function applied(files: ServiceFiles, changed: ChangedFiles): ServiceFiles {
  return Object.fromEntries(Object.entries({ ...files, ...changed }).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) as ServiceFiles;
}

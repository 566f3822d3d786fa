import { useState, type ChangeEvent, type SubmitEvent } from 'react';
import type { ServiceSubject, Subject } from './backend.ts';
import type { EditableService } from './context.ts';
import { idPattern } from '#catalogue/model/values.ts';
import { valueWords } from '#languages/values.ts';
import { editWords, editWordsWith } from '#languages/words/edit.ts';
import type { Voice } from '#languages/voice.ts';
import { asLookedFor, freeId, idFrom } from '#languages/letters.ts';
import { h, type ReactNode } from './element.ts';
import type { Surroundings } from './judge.ts';
import { allKept, keep, keptOf } from './kept.ts';

interface ListProps {
  surroundings: Surroundings;
  voice: Voice;
  /** The institution that the officer works for, where it is known. */
  institution: string | undefined;
}

/** All services with a search, and the beginning of a new one. */
export function Services({ surroundings, voice, institution }: ListProps): ReactNode {
  const [wanted, setWanted] = useState('');
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const { context, catalogue } = surroundings;
  const nameOf = new Map(catalogue.institutions.map(({ id, facts }) => [id, voice.say(facts.names)]));
  const found = context.services.filter((service) => institution === undefined || service.institution === institution)
    .filter((service) => asLookedFor([titleOf(service, voice).text, ...Object.values(service.titles), service.id, nameOf.get(service.institution) ?? ''].join(' ')).includes(asLookedFor(wanted.trim())));
  // An institution of which nothing is described yet has offices, too.
  const bare = catalogue.institutions.filter(({ id }) => (institution === undefined || id === institution) && !context.services.some((service) => service.institution === id) && asLookedFor(nameOf.get(id)!).includes(asLookedFor(wanted.trim())));
  const groups = [...Map.groupBy(found, (service) => service.institution), ...bare.map(({ id }): [string, EditableService[]] => [id, []])].sort(([a], [b]) => voice.compare(nameOf.get(a) ?? a, nameOf.get(b) ?? b));
  const kept = allKept();
  const isKept = ({ institution: owner, id }: EditableService) => kept.some((subject) => subject.institution === owner && subject.service === id);
  return h('div', null, h(Unsaved, { surroundings, voice, institution, kept }), h('div', { className: 'beside-list' },
    h('section', { 'aria-labelledby': 'all' }, h('h2', { id: 'all' }, say('allServices')),
      h('p', { className: 'input' }, h('label', { htmlFor: 'find' }, say('find')), h('span', { className: 'hint' }, say('findHint')), h('input', { id: 'find', type: 'search', value: wanted, onChange: (event: ChangeEvent<HTMLInputElement>) => setWanted(event.target.value) })),
      h('p', { role: 'status', className: 'soft' }, found.length === 0 ? say('nothingFound') : voice.say(editWordsWith.services(found.length))),
      groups.map(([id, services]) => h('div', { key: id }, h('h3', null, nameOf.get(id) ?? id),
        h('p', null, h('a', { href: `?offices=${id}`, 'aria-label': `${say('officesAndHours')}: ${nameOf.get(id) ?? id}` }, say('officesAndHours')), kept.some((subject) => subject.institution === id && subject.service === undefined) && h('span', { className: 'soft' }, say('unsavedHere'))),
        services.length > 0 && h('ul', { className: 'services' }, services.map((service) => {
          const title = titleOf(service, voice);
          return h('li', { key: service.id }, h('a', { href: `?service=${service.institution}/${service.id}`, lang: title.lang }, title.text), isKept(service) && h('span', { className: 'soft' }, say('unsavedHere')), service.withdrawn && h('span', { className: 'soft' }, voice.say(valueWords.status.withdrawn)), service.score !== null && h('span', { className: 'soft' }, voice.percent(service.score)));
        }))))),
    h(NewService, { surroundings, voice, institution })));
}

const isOfService = (subject: Subject): subject is ServiceSubject => subject.service !== undefined;

function titleOf({ titles, id }: EditableService, voice: Voice): { text: string; lang: string } {
  return voice.firstOf(titles) ?? { text: id, lang: 'en' };
}

/** New services that were begun in this browser and never saved: no list of the catalogue has them. */
function Unsaved({ surroundings, voice, institution, kept }: ListProps & { kept: readonly Subject[] }): ReactNode {
  const { context, catalogue } = surroundings;
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const begun = kept.filter(isOfService).flatMap((subject) => {
    const { institution: owner, service } = subject;
    const isOurs = (institution === undefined || owner === institution) && catalogue.institutions.some(({ id }) => id === owner);
    const draft = isOurs && !gone.has(`${owner}/${service}`) && !context.services.some((known) => known.institution === owner && known.id === service) ? keptOf(subject)?.draft : undefined;
    return draft ? [{ subject, concept: draft.facts.concept, titles: Object.fromEntries(Object.entries(draft.texts).map(([language, text]) => [language, text?.title])) }] : [];
  });
  if (begun.length === 0) return null;
  const discard = (subject: ServiceSubject) => { keep(subject, undefined); setGone((before) => new Set([...before, `${subject.institution}/${subject.service}`])); };
  return h('section', { 'aria-labelledby': 'unsaved', className: 'notice' }, h('h2', { id: 'unsaved' }, voice.say(editWords.unsavedNew)),
    h('ul', { className: 'services' }, begun.map(({ subject, concept, titles }) => {
      const address = `${subject.institution}/${subject.service}`;
      const { sq, sr, en } = catalogue.concepts.find(({ id }) => id === concept)?.texts ?? {};
      const title = voice.firstOf(titles) ?? voice.firstOf({ sq: sq?.title, sr: sr?.title, en: en?.title }) ?? { text: subject.service, lang: 'en' };
      return h('li', { key: address },
        h('a', { href: `?${new URLSearchParams({ service: address, ...(typeof concept === 'string' ? { concept } : {}), title: String(titles.sq ?? '') }).toString()}`, lang: title.lang }, title.text),
        h('button', { type: 'button', className: 'plain-button', onClick: () => discard(subject), 'aria-label': `${voice.say(editWords.discardThis)}: ${title.text}` }, voice.say(editWords.discardThis)));
    })));
}

function NewService({ surroundings, voice, institution: own }: ListProps): ReactNode {
  const { catalogue, context } = surroundings;
  const say = (name: keyof typeof editWords) => voice.say(editWords[name]);
  const [institution, setInstitution] = useState(own ?? '');
  const [concept, setConcept] = useState('');
  const [title, setTitle] = useState('');
  const [id, setId] = useState<string>();
  const [faults, setFaults] = useState<Readonly<Partial<Record<'institution' | 'title' | 'id', string>>>>({});
  const taken = context.services.flatMap((service) => (service.institution === institution ? [service.id] : []));
  // A second one under a number would stand beside the entry that was meant: that is named below, and another needs an id of its own.
  const proposed = freeId(concept || idFrom(title), []);
  const chosen = id ?? (concept || title ? proposed : '');
  const sharedTitle = (of: string) => catalogue.concepts.find((candidate) => candidate.id === of)?.texts.sq?.title;
  const alike = context.services.filter((service) => service.institution === institution && ((concept !== '' && service.concept === concept) || (chosen !== '' && service.id === chosen)));
  const chooseConcept = (next: string) => {
    setConcept(next);
    const shared = sharedTitle(next);
    if (shared && (title === '' || catalogue.concepts.some(({ texts }) => texts.sq?.title === title))) setTitle(shared);
  };
  const begin = (event: SubmitEvent) => {
    event.preventDefault();
    const isUnnamed = title.trim() === '' && concept === '';
    // Without a title there is no id yet, and one message is enough.
    const wrong = {
      ...(institution === '' ? { institution: say('institutionNeeded') } : {}), ...(isUnnamed ? { title: say('titleNeeded') } : {}),
      ...(isUnnamed && chosen === '' ? {} : !idPattern.test(chosen) || chosen.length > 64 ? { id: say('idWrong') } : taken.includes(chosen) ? { id: say('idTaken') } : {}),
    };
    setFaults(wrong);
    const [first] = Object.keys(wrong);
    if (first) document.getElementById(`new-${first}`)?.focus();
    // The title of the common description stands there already, in all languages; written here again it would no longer follow it.
    else location.search = new URLSearchParams({ service: `${institution}/${chosen}`, ...(concept ? { concept } : {}), title: title.trim() === sharedTitle(concept) ? '' : title.trim() }).toString();
  };
  const labelled = (name: 'institution' | 'concept' | 'title' | 'id', label: keyof typeof editWords, control: ReactNode, hint?: string) => h('div', { className: 'input' }, h('label', { htmlFor: `new-${name}` }, say(label)), hint && h('span', { className: 'hint', id: `hint-${name}` }, hint), name !== 'concept' && faults[name] && h('p', { className: 'message', id: `fault-${name}` }, faults[name]), control);
  const fault = (name: 'institution' | 'title' | 'id') => ({ 'aria-invalid': faults[name] ? true : undefined, 'aria-describedby': [faults[name] ? `fault-${name}` : '', name === 'id' ? 'hint-id' : ''].filter(Boolean).join(' ') || undefined });
  const byName = <Item extends { label: string }>(list: Item[]) => list.sort((a, b) => voice.compare(a.label, b.label));
  return h('section', { 'aria-labelledby': 'new', className: 'new-service' }, h('h2', { id: 'new' }, say('newService')), h('p', null, say('newLead')),
    h('form', { onSubmit: begin, noValidate: true },
      labelled('institution', 'institution', h('select', { id: 'new-institution', ...fault('institution'), value: institution, onChange: (event: ChangeEvent<HTMLSelectElement>) => setInstitution(event.target.value) }, h('option', { value: '' }, `– ${say('choose')} –`), byName(catalogue.institutions.map(({ id: value, facts }) => ({ value, label: voice.say(facts.names) }))).map((one) => h('option', { key: one.value, value: one.value }, one.label)))),
      labelled('concept', 'concept', h('select', { id: 'new-concept', value: concept, onChange: (event: ChangeEvent<HTMLSelectElement>) => chooseConcept(event.target.value) }, h('option', { value: '' }, say('noConcept')), byName(catalogue.concepts.map(({ id: value, texts }) => ({ value, label: voice.firstOf({ sq: texts.sq?.title, sr: texts.sr?.title, en: texts.en?.title })?.text ?? value }))).map((one) => h('option', { key: one.value, value: one.value }, one.label)))),
      h('div', { role: 'status' }, alike.length > 0 && h('div', { className: 'notice' }, h('p', null, say('alreadyThere')), h('ul', null, alike.map((service) => {
        const known = titleOf(service, voice);
        return h('li', { key: service.id }, h('a', { href: `?service=${service.institution}/${service.id}`, lang: known.lang }, known.text));
      })))),
      labelled('title', 'titleInAlbanian', h('input', { id: 'new-title', type: 'text', lang: 'sq', ...fault('title'), value: title, onChange: (event: ChangeEvent<HTMLInputElement>) => setTitle(event.target.value) })),
      labelled('id', 'id', h('input', { id: 'new-id', type: 'text', ...fault('id'), value: chosen, spellCheck: false, onChange: (event: ChangeEvent<HTMLInputElement>) => setId(event.target.value || undefined) }), say('idHint')),
      h('button', { type: 'submit' }, say('begin'))));
}

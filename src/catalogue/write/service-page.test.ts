import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { assess } from '../assess/assess.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { listed } from './browse.ts';
import { serviceInShort, servicePage } from './service-page.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const online = 'https://apply.example/';
const record = (facts: string) => file('monitoring/links.yaml', `checked: 2026-11-20\nlinks:\n  - { url: "${online}", checked: 2026-11-20, ${facts} }\n`);
const pageWith = (...more: readonly ReturnType<typeof file>[]) => {
  const { catalogue } = readCatalogue([
    file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
    file('vocabularies/channels.yaml', 'online:\n  words: { sq: internet, sr: internet, en: online }\n'),
    file('vocabularies/acts.yaml', `law-1:\n  words: { sq: Ligji, sr: Zakon, en: Law }\n  url: ${online}#law\n`),
    file('institutions/trial/services/permit/service.yaml', `status: confirmed\nchannels: [{ id: online, type: online, url: "${online}#start" }]\nforms: [{ id: application, url: "${online}" }]\nlegalBasis: [{ act: law-1 }]\nsources: [{ url: "${online}" }, { url: "https://other.example/" }]\n`),
    file('institutions/trial/services/permit/en.md', '---\ntitle: Permit\n---\n'), ...more,
  ]);
  const { channels, forms, legalBasis, sources } = servicePage(catalogue, catalogue.services[0]!, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script));
  return [channels.value![0]!.shut, forms.value![0]!.shut, legalBasis.value![0]!.shut, sources[0]!.shut, sources[1]!.shut];
};

test('an address that did not open at the last check is said to, wherever it stands', () => {
  expect(pageWith(record('state: broken, status: 404, since: 2026-11-20'))).toEqual(['20 November 2026', '20 November 2026', '20 November 2026', '20 November 2026', undefined]);
});

test.each(['state: works', 'state: moved, to: "https://new.example/"', 'state: refused, status: 403', 'state: timeout, since: 2026-11-20'])('nothing is said against an address of which nobody can say that it is shut: %s', (facts) => {
  expect(pageWith(record(facts))).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('nothing is said where nobody has checked', () => {
  expect(pageWith()).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

const trial = (facts: string, words = '', more: readonly ReturnType<typeof file>[] = []) => {
  const { catalogue } = readCatalogue([
    file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
    file('vocabularies/acts.yaml', 'law-1:\n  words: { sq: Ligji, sr: Zakon, en: Law }\n'),
    file('institutions/trial/services/permit/service.yaml', `status: confirmed\n${facts}`), file('institutions/trial/services/permit/en.md', `---\ntitle: Permit\n${words}---\n`), ...more,
  ]);
  return (day?: string) => servicePage({ ...catalogue, ...(day ? { day } : {}) }, catalogue.services.find(({ id }) => id === 'permit')!, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script));
};

test('where a service is offered is said where that is not simply where its institution works', () => {
  const beside = (areaOfInstitution: string) => [file('institutions/other/institution.yaml', `type: agency\nnames: { sq: Agjencia, sr: Agencija, en: Agency }\n${areaOfInstitution}`), file('institutions/other/services/permit/service.yaml', 'status: confirmed\narea: [north-end]\n'), file('institutions/other/services/permit/en.md', '---\ntitle: Permit\n---\n')];
  const areaOf = (areaOfInstitution: string) => {
    const { catalogue } = readCatalogue(beside(areaOfInstitution));
    return servicePage(catalogue, catalogue.services[0]!, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script)).area;
  };
  expect([areaOf(''), areaOf('area: [kosovo]\n'), areaOf('area: [north-end]\n')]).toEqual([['north end'], ['north end'], []]);
  expect(trial('')().area).toEqual([]);
});

test('that a form can be filled in on a computer is said of those that can', () => {
  const forms = ['fillable: true', 'fillable: false', 'format: pdf'].map((said, index) => `  - { id: form-${index}, url: "${online}", ${said} }\n`).join('');
  expect(trial(`forms:\n${forms}`)().forms.value!.map(({ fillable }) => fillable)).toEqual([true, undefined, undefined]);
});

test('a fee of last year stands in the list as past, and no longer among what is asked at a glance', () => {
  const on = trial('fees:\n  - { id: old, amount: 1, currency: EUR, to: 2025-12-31 }\n  - { id: new, amount: 2, currency: EUR, from: 2026-01-01, act: law-1, article: "6" }\n');
  expect([on('2025-12-31'), on('2026-01-01'), on()].map(({ glance }) => glance.fee.text)).toEqual(['€1', '€2', '€1 – €2']);
  expect(on('2026-01-01').fees.value!.map(({ past, act }) => [past, act?.name.text, act?.article])).toEqual([[true, undefined, undefined], [false, 'Law', '6']]);
});

test('a fee that nobody has carried on is shown rather than none, with its last day', () => {
  expect(trial('fees: [{ id: old, amount: 1, currency: EUR, to: 2025-12-31 }]\n')('2026-01-01').glance.fee.text).toBe('€1 (until 31 December 2025)');
});

test('the days of an appeal are called working days where they are, in the words that stand at a glance', () => {
  const limits = trial('appeal: [{ body: court, days: 15, count: working }, { body: minister, days: 1, count: calendar }, { body: mayor }]\n')().appeal.value!.map(({ limit }) => limit);
  expect(limits).toEqual(['15 working days', '1 day', undefined]);
});

test('related services are led to once: the own one where there is one, else where institutions are compared, never the page itself', () => {
  const own = [file('institutions/trial/services/extract/service.yaml', 'concept: birth\nstatus: confirmed\n'), file('institutions/trial/services/extract/en.md', '---\ntitle: Extract\n---\n')];
  const concepts = ['birth', 'marriage'].flatMap((id) => [file(`concepts/${id}/service.yaml`, 'kind: permit\n'), file(`concepts/${id}/en.md`, `---\ntitle: ${id}\n---\n`)]);
  expect(trial('related: [birth, extract, marriage, permit]\n', '', [...own, ...concepts])().related).toEqual([{ text: 'Extract', href: '/en/trial/extract/' }, { text: 'marriage', href: '/en/concepts/marriage/' }]);
});

test('a list names the fee that the page of the service names on the day of which the catalogue is', () => {
  const { catalogue } = readCatalogue([
    file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
    file('institutions/trial/services/permit/service.yaml', 'status: confirmed\nfees:\n  - { id: old, amount: 1, currency: EUR, to: 2025-12-31 }\n  - { id: new, amount: 2, currency: EUR, from: 2026-01-01 }\n'),
    file('institutions/trial/services/permit/en.md', '---\ntitle: Permit\n---\n'),
  ]);
  const shown = ['2025-12-31', '2026-01-01'].map((day) => {
    const { catalogue: ofDay } = assess(catalogue, day);
    const [service, voice] = [ofDay.services[0]!, voiceOf(routes.find(({ path }) => path === 'en')!, ofDay.script)];
    return [servicePage(ofDay, service, voice).glance.fee.text, listed(ofDay, service, voice).fee.text];
  });
  expect(shown).toEqual([['€1', '€1'], ['€2', '€2']]);
});

test('that sources contradict each other is said where the field stands, even before anybody has put it into words', () => {
  const { catalogue } = readCatalogue([
    file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
    file('institutions/trial/services/permit/service.yaml', 'status: confirmed\ntimeLimit:\n  decision: { days: 30 }\nconflicts:\n  - { field: timeLimit.decision, note: against-text }\n'),
    file('institutions/trial/services/permit/en.md', '---\ntitle: Permit\n---\n'),
  ]);
  const page = servicePage(catalogue, catalogue.services[0]!, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script));
  expect(page.timeLimit.conflicts).toEqual([{ text: '', lang: '' }]);
  expect(page.glance.timeLimit.contradicted).toBe(true);
});

test('nobody is put on a step where the facts are of another number of steps', () => {
  const doers = (steps: readonly string[]) => {
    const { catalogue } = readCatalogue([
      file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
      file('institutions/trial/services/permit/service.yaml', 'status: confirmed\nsteps: [{ by: applicant }, { by: institution }]\n'),
      file('institutions/trial/services/permit/en.md', `---\ntitle: Permit\nsteps:\n${steps.map((step) => `  - ${step}\n`).join('')}---\n`),
    ]);
    return servicePage(catalogue, catalogue.services[0]!, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script)).steps.value?.map(({ who }) => who);
  };
  expect(doers(['Apply.', 'Wait for the answer.'])).toEqual(['You', 'The institution']);
  expect(doers(['Apply.', 'Pay.', 'Wait for the answer.'])).toEqual([undefined, undefined, undefined]);
});

test('where there are several ways to apply, a step says by which of them it goes', () => {
  const doers = (...ways: string[]) => trial(`channels: [${ways.map((way) => `{ id: ${way}, type: ${way} }`).join(', ')}]\nsteps: [{ by: applicant, channel: online }, { channel: online }, { by: institution }]\n`, 'steps: [Apply., Pay., Wait.]\n')().steps.value!.map(({ who }) => who);
  expect(doers('online', 'counter')).toEqual(['You, online', 'Online', 'The institution']);
  expect(doers('online')).toEqual(['You', undefined, 'The institution']);
});

test('what is noted of the information that the applicant is asked for stands with it, not among the sources', () => {
  const { information, otherNotes } = trial('unseen: [information]\nconflicts: [{ field: information, note: two-lists }]\n', 'information: [Name]\nnotes: { information: The list breaks off., area: In the whole municipality. }\nconflicts: { two-lists: One page asks for less. }\n')();
  expect([information.value, information.note, information.conflicts].flat().map((words) => words?.text)).toEqual(['Name', 'The list breaks off.', 'One page asks for less.']);
  expect(otherNotes.map(({ text }) => text)).toEqual(['In the whole municipality.']);
  expect([information.partly, trial('unseen: [information]\n')().information.state]).toEqual([true, 'unseen']);
});

test('a service says what its institution is called today, where that is another name', () => {
  const successor = file('institutions/trial/institution.yaml', 'type: ministry\nnames: { sq: Ministria, sr: Ministarstvo, en: Ministry }\nsuccessor: { names: { sq: Ministria e re, sr: Novo ministarstvo, en: New ministry } }\n');
  const { catalogue } = readCatalogue([successor, file('institutions/trial/services/permit/service.yaml', 'status: confirmed\n'), file('institutions/trial/services/permit/en.md', '---\ntitle: Permit\n---\n')]);
  for (const made of [servicePage, serviceInShort]) expect(made(catalogue, catalogue.services[0]!, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script)).nameToday).toBe('New ministry');
  expect(trial('')().nameToday).toBeUndefined();
});

test('what the offices to ask at leave open is said of the institution, if it says so of itself', () => {
  const contactOfAll = (own: string, office: string, channelAt = '') => {
    const { catalogue } = readCatalogue([
      file('institutions/trial/institution.yaml', `type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n${own}offices:\n  - { id: desk, names: { sq: Zyra, sr: Šalter, en: Desk }, ${office} }\n${channelAt && `  - { id: counter, names: { sq: Sporteli, sr: Šalter, en: Counter }, ${channelAt} }\n`}`),
      file('institutions/trial/services/permit/service.yaml', `status: confirmed\ncontact: desk\n${channelAt && 'channels: [{ id: counter, type: counter, office: counter }]\n'}`), file('institutions/trial/services/permit/en.md', '---\ntitle: Permit\n---\n'),
    ]);
    return servicePage(catalogue, catalogue.services[0]!, voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script)).contactOfAll;
  };
  const hours = 'hours: [{ opens: "08:00", closes: "16:00" }]';
  expect(contactOfAll(`${hours}\n`, 'phone: 038 200 100')).toMatchObject({ name: 'Municipality', hours: [{ opens: '08:00', closes: '16:00' }] });
  expect(contactOfAll('address: { street: Rruga A }\nphone: 038 200 200\n', 'phone: 038 200 100')).toEqual({ name: 'Municipality', address: { text: 'Rruga A', lang: 'sq' }, hours: [] });
  expect(contactOfAll(`${hours}\n`, hours)).toBeUndefined();
  expect(contactOfAll('', 'phone: 038 200 100')).toBeUndefined();
  // What the office of a channel says already stands on the page.
  expect(contactOfAll(`${hours}\n`, 'phone: 038 200 100', hours)).toBeUndefined();
  expect(contactOfAll(`${hours}\naddress: { street: Rruga A }\n`, 'phone: 038 200 100', hours)).toEqual({ name: 'Municipality', address: { text: 'Rruga A', lang: 'sq' }, hours: [] });
  expect(contactOfAll(`${hours}\n`, 'phone: 038 200 100', 'hours: [{ opens: "09:00", closes: "15:00" }]')).toMatchObject({ hours: [{ opens: '08:00', closes: '16:00' }] });
});

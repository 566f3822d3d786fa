import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { metaOf } from '#catalogue/model/field.ts';
import { serviceFacts } from '#catalogue/model/service.ts';
import { fieldAt } from '#catalogue/write/finding-words.ts';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { contentFiles, readContent } from '#src/content.ts';
import { editContext } from './context.ts';
import { changedFiles, draftOf, folderOf, gapsIn, withField, type ServiceFiles } from './draft.ts';
import { judge, judgeService, surroundingsOf, withGaps } from './judge.ts';
import { translationStates, withTranslations } from './translations.ts';

const content = join(import.meta.dirname, '../../content');
const { assess } = await import('#catalogue/assess/assess.ts');
const { catalogue } = (await readContent(content))!;
const assessment = assess(catalogue, '2026-11-22');
const files = (await contentFiles(content))!;
const surroundings = surroundingsOf(editContext(files, catalogue, assessment.reports, '2026-11-22'));
const filesOf = (subject: { institution: string; service: string }) => Object.fromEntries(files.filter(({ path }) => path.startsWith(`${folderOf(subject)}/`)).map(({ path, bytes }) => [path.split('/').at(-1)!, new TextDecoder().decode(bytes)])) as ServiceFiles;
const [sq, , cyrillic] = routes.map((route) => voiceOf(route, catalogue.script)) as [ReturnType<typeof voiceOf>, unknown, ReturnType<typeof voiceOf>];
const subject = { institution: 'prishtina', service: 'birth-extract' };

test('the form judges a service of each institution as the check of the whole catalogue does', () => {
  for (const { institution, id } of catalogue.institutions.flatMap((owner) => catalogue.services.find((service) => service.institution === owner.id) ?? [])) {
    const verdict = judgeService(surroundings, { institution, service: id }, filesOf({ institution, service: id }), sq);
    const { score } = assessment.reports.find((report) => report.institution === institution)!.perService[id]!;
    expect({ id, errors: verdict.errors, score: verdict.score }).toEqual({ id, errors: [], score });
  }
});

test('a form that the institution keeps itself is found, and one that it does not keep is told', () => {
  const stored = { path: 'institutions/prishtina/files/form.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n') };
  const context = editContext([...files, stored], catalogue, assessment.reports, '2026-11-22');
  expect(JSON.stringify(context)).not.toContain('%PDF');
  const around = surroundingsOf(context);
  const own = filesOf(subject);
  const kept = (file: string) => ({ ...own, 'service.yaml': `${own['service.yaml']!.replace(/^forms:.*\n(?: .*\n)*/m, '')}forms:\n  - { id: application, file: ${file} }\n` });
  const facts = { path: `${folderOf(subject)}/service.yaml`, bytes: new TextEncoder().encode(kept('form.pdf')['service.yaml']) };
  const { problems, catalogue: checked } = readCatalogue([...files.filter(({ path }) => path !== facts.path), stored, facts]);
  const verdict = judgeService(around, subject, kept('form.pdf'), sq);
  expect([problems.filter(({ severity }) => severity === 'error'), verdict.errors]).toEqual([[], []]);
  expect(verdict.score).toBe(assess(checked, '2026-11-22').reports.find(({ institution }) => institution === 'prishtina')!.perService['birth-extract']!.score);
  expect(judgeService(around, subject, kept('other.pdf'), sq).errors).toEqual([{ field: 'facts.forms', text: 'skedari “other.pdf” nuk është ruajtur te ky institucion', steps: ['forms', 0, 'file'], help: 'zgjidheni sërish te “Skedar nga kjo pajisje”, ose zgjidhni një tjetër nga lista' }]);
  expect(judgeService(around, subject, kept('zahtev.pdf'), cyrillic).errors).toMatchObject([{ text: 'датотека „zahtev.pdf“ није сачувана код ове институције' }]);
});

test('a mistake is told in the officer’s words and script, with its field', () => {
  const own = filesOf(subject);
  const wrong = { ...own, 'service.yaml': own['service.yaml']!.replace('amount: 1,', 'amount: shumë,') };
  const [error] = judgeService(surroundings, subject, wrong, sq).errors;
  expect(error).toMatchObject({ field: 'facts.fees', text: expect.stringContaining('“Shuma”') as string });
  expect(judgeService(surroundings, subject, wrong, cyrillic).errors[0]!.text).toMatch(/Износ/);
});

test('what is not filled in, turned round or chosen twice is named by its label, without the signs of a file', () => {
  const own = filesOf(subject);
  const said = (facts: string, voice = sq) => judgeService(surroundings, subject, { ...own, 'service.yaml': `status: unconfirmed\n${facts}\n` }, voice).errors.map(({ text, help }) => `${text}: ${help}`);
  expect(said('fees: [{ id: issue, currency: EUR }]')).toEqual(['“Shuma” nuk është plotësuar: plotësojeni, ose hiqeni rreshtin']);
  expect(said('forms: [{ id: application }]')).toEqual(['“Adresa” nuk është plotësuar: plotësojeni, ose hiqeni rreshtin']);
  expect(said('review: { checked: 2026-12-01, next: 2026-10-01 }')).toEqual(['“Kontrolli” mbaron (2026-10-01) para se të fillojë (2026-12-01): këmbeni vendet e dy datave ose ndreqini']);
  expect(said('documents: [{ id: id-card, form: copy }, { id: id-card, form: original }]')).toEqual(['Dokument i kërkuar 2: e njëjta gjë gjendet dy herë në listë: hiqni njërën']);
  expect(said('review: { by: zyra-e-pranimit }')).toEqual(['“Kontrolluar më” nuk është plotësuar: plotësojeni, ose zbrazni edhe fushat pranë tij']);
  expect(said('review: { checked: 2026-11-21, by: Arben Krasniqi }')).toEqual([expect.stringMatching(/zyra-e-pranimit: një rol, kurrë emrin e një personi$/) as string]);
  expect(said('applicantDeadline: { count: working }')[0]).toContain('“Afati për kërkuesin” nuk thotë sa zgjat');
  expect(said('timeLimit: { decision: { days: 3 muaj } }')).toEqual(['te “Ditë” pritet numër, por është shkruar “3 muaj”: shkruani 3 te “Muaj”, jo te “Ditë”']);
  expect(said('timeLimit: { decision: { days: 15 ditë pune } }')[0]).toContain('shënohet te “Si numërohen ditët”');
  expect(said('fees: [{ id: issue, currency: EUR }]', cyrillic)[0]).toContain('„Износ“ није попуњено');
});

test('of several rows the one is named that is meant, and the link leads to it', () => {
  const own = filesOf(subject);
  const fees = 'fees:\n  - { id: issue, amount: 1, currency: EUR }\n  - { id: copy, currency: EUR }\n  - { id: second, amount: 2, currency: EUR, from: 2027-02-01, to: 2027-01-01 }\n';
  const told = (facts: string, words = own['sq.md']!, voice = sq) => judgeService(surroundings, subject, { ...own, 'service.yaml': `status: unconfirmed\n${facts}`, 'sq.md': words }, voice);
  expect(told(fees).errors).toEqual([{ text: 'Taksa 2: “Shuma” nuk është plotësuar', help: 'plotësojeni, ose hiqeni rreshtin', field: 'facts.fees', row: 1, steps: ['fees', 1] }]);
  expect(told(fees.replace('copy,', 'copy, amount: 3,')).errors).toMatchObject([{ field: 'facts.fees', row: 2 }]);
  expect(told(fees, undefined, cyrillic).errors[0]!.text).toBe('Такса 2: „Износ“ није попуњено');
  expect(told('', own['sq.md']!.replace('  - Paguani', '  - <b>Paguani</b>')).warnings).toContainEqual(expect.objectContaining({ text: expect.stringMatching(/^Hapat 3: “Hapat” shfaqet/) as string, field: 'sq.steps', row: 2 }));
  expect(told('').warnings[0]).toMatchObject({ text: 'fjalët “issue” nuk i përkasin më asgjëje', field: 'en.fees' });
});

test('a service without any text is told that it needs a title', () => {
  expect(judgeService(surroundings, { institution: 'prishtina', service: 'leje-e-re' }, { 'service.yaml': 'status: unconfirmed\n' }, sq).errors).toEqual([expect.objectContaining({ field: expect.stringMatching(/\.title$/) as string, help: 'shkruani titullin në shqip, serbisht ose anglisht' })]);
});

test('what to do is said as the form looks, not as its files do', () => {
  const own = filesOf(subject);
  const helpFor = (from: string | RegExp, to: string) => judgeService(surroundings, subject, { ...own, 'service.yaml': own['service.yaml']!.replace(from, to) }, sq).errors.map(({ help }) => help);
  expect(helpFor('amount: 1,', 'amount: 0,')).toEqual(['te përgjigjja zgjidhni “Nuk ka”']);
  expect(helpFor(/timeLimit:\n(?: .*\n)*/, 'timeLimit:\n  decision: { days: 3, months: 1 }\n')).toEqual(['lini vetëm njërën prej tyre: ditët, orët ose muajt']);
  const [reversed] = judgeService(surroundings, subject, { ...own, 'service.yaml': own['service.yaml']!.replace(/timeLimit:\n(?: .*\n)*/, 'timeLimit:\n  practice: { min: PT15M, max: PT10M }\n') }, sq).errors;
  expect(`${reversed!.text} ${reversed!.help}`).not.toMatch(/PT1/);
});

test('what replaces a service is told where the service is still offered, and where that is withdrawn itself, by the words of the form', () => {
  const gone = { ...catalogue, services: catalogue.services.map((service) => (service.id === 'taxi-permit' ? { ...service, facts: { ...service.facts, status: 'withdrawn' as const } } : service)) };
  const around = surroundingsOf(editContext(files, gone, assessment.reports, '2026-11-22'));
  const own = filesOf(subject);
  const told = (status: string, by: string) => judgeService(around, subject, { ...own, 'service.yaml': own['service.yaml']!.replace(/^status: .*$/m, `status: ${status}\nreplacedBy: ${by}`) }, sq).errors;
  expect(told('withdrawn', 'prishtina/construction-permit')).toEqual([]);
  expect(told('unconfirmed', 'prishtina/construction-permit')).toMatchObject([{ field: 'facts.replacedBy', help: 'te “Gjendja” zgjidhni “E hequr”, ose lëreni bosh “E zëvendëson”' }]);
  expect(told('withdrawn', 'prishtina/taxi-permit')).toMatchObject([{ field: 'facts.replacedBy', help: 'zgjidhni një shërbim që ofrohet, ose lëreni fushën bosh' }]);
});

test('who withdraws a service is told which others name it, and where to put them right', () => {
  const changed = (id: string, facts: object) => (service: (typeof catalogue.services)[number]) => (service.institution === 'prishtina' && service.id === id ? { ...service, facts: { ...service.facts, ...facts } } : service);
  const named = { ...catalogue, services: catalogue.services.map(changed('residence-deregistration', { status: 'withdrawn', replacedBy: 'prishtina/birth-extract' })).map(changed('citizenship-certificate', { requires: ['birth-certificate'] })).map(changed('taxi-permit', { documents: [{ id: 'a', issuedBy: 'birth-extract' }, { id: 'b', issuedBy: 'birth-extract' }] })) };
  const around = surroundingsOf(editContext(files, named, assessment.reports, '2026-11-22'));
  const own = filesOf(subject);
  const told = (status: string, voice = sq) => judgeService(around, subject, { ...own, 'service.yaml': own['service.yaml']!.replace(/^status: .*$/m, `status: ${status}`) }, voice);
  expect(told('unconfirmed').errors).toEqual([]);
  const { errors, warnings } = told('withdrawn');
  expect(errors).toMatchObject([{ text: expect.stringMatching(/ e përmend këtë shërbim te “E zëvendëson”$/) as string, help: expect.stringContaining('hapeni atë përshkrim') as string, field: 'facts.status', at: { institution: 'prishtina', service: 'residence-deregistration' } }]);
  expect(warnings.filter(({ at }) => at).map(({ text, at }) => [at!.service, /“([^”]*)”$/.exec(text)![1]])).toEqual([['citizenship-certificate', 'Kërkon më parë'], ['taxi-permit', 'Shërbimi që e lëshon']]);
  expect(told('withdrawn', cyrillic).errors[0]!.text).toMatch(/наводи ову услугу под „Замењује је“$/);
});

test('a word for “free” in the place of an amount is told how the form says it, of one case and of the whole service', () => {
  const own = filesOf(subject);
  const { errors } = judgeService(surroundings, subject, { ...own, 'service.yaml': own['service.yaml']!.replace('amount: 1,', 'amount: falas,') }, sq);
  expect(errors).toMatchObject([{ field: 'facts.fees', help: 'shkruani 0 nëse vetëm ky rast është falas; nëse askush nuk paguan, te përgjigjja zgjidhni “Nuk ka”' }]);
});

test('a field is called as the form calls it, whatever is wrong with it', () => {
  const own = filesOf(subject);
  const told = (from: string | RegExp, to: string, file: 'service.yaml' | 'sq.md' = 'service.yaml') => { const { errors, warnings } = judgeService(surroundings, subject, { ...own, [file]: own[file]!.replace(from, to) }, sq); return [...errors, ...warnings].map(({ text, help }) => `${text} – ${help}`); };
  expect(told(/timeLimit:\n(?: .*\n)*/, 'timeLimit:\n  decision: { days: 3, months: 1 }\n')).toEqual([expect.stringContaining(`“${metaOf(fieldAt(serviceFacts, ['timeLimit', 'decision'])!)!.label.sq}”`)]);
  expect(told('amount: 1,', 'amount: 010,')).toEqual([expect.stringContaining('“Shuma”')]);
  expect(told(/\s*$/, '\nforms:\n  - { id: application }\n')).toEqual(['“Adresa” nuk është plotësuar – plotësojeni, ose hiqeni rreshtin']);
  expect(told(/^title: .*$/m, 'title: Ekstrakti<br>i lindjes', 'sq.md')).toEqual([expect.stringContaining('“Titulli”')]);
});

test('an empty row above others is told at its field, once, with its number', () => {
  const own = filesOf(subject);
  const { draft } = draftOf(folderOf(subject), own);
  const gap = withField(draft, 'en.steps', ['', 'Two']);
  const verdict = judgeService(surroundings, subject, { ...own, ...changedFiles(own, draft, gap) } as ServiceFiles, sq);
  expect(withGaps(verdict, gapsIn(gap), sq).errors).toEqual([expect.objectContaining({ field: 'en.steps', row: 0, text: 'Hapat, rreshti 1 (Anglisht): është bosh, ndërsa nën të ka fjalë.' })]);
  expect(withGaps(verdict, [], sq)).toBe(verdict);
});

test('what is missing is sorted by points, each with a field of the form', () => {
  const { missing } = judgeService(surroundings, subject, filesOf(subject), sq);
  expect(missing.length).toBeGreaterThan(3);
  expect(missing.map(({ points }) => points)).toEqual(missing.map(({ points }) => points!).sort((a, b) => b - a));
  expect(missing.filter(({ field }) => field !== undefined && !/^(?:facts|sq|sr|en)\.[A-Za-z]+$/.test(field))).toEqual([]);
});

test('a changed source makes its translations stale, and a tick makes them right again', () => {
  const own = filesOf(subject);
  const { draft } = draftOf(folderOf(subject), own);
  const concept = surroundings.catalogue.concepts.find(({ id }) => id === draft.facts.concept);
  const states = (of: typeof draft) => translationStates(of, concept?.texts, draft);
  expect(states(draft).get('sr.fees.issue')).toEqual({ state: 'fresh', from: 'sq' });
  const changed = withField(draft, 'sq.fees', { issue: 'lëshimi i certifikatës' });
  expect(states(changed).get('sr.fees.issue')).toEqual({ state: 'stale', from: 'sq' });
  expect(states(withField(draft, 'sq.title', 'Certifikata')).get('sr.title')).toEqual({ state: 'stale', from: 'sq' });
  const right = withTranslations(changed, concept?.texts, new Set(['sr.fees.issue']));
  expect(states(right).get('sr.fees.issue')).toEqual({ state: 'fresh', from: 'sq' });
  expect(states(right).get('en.fees.issue')).toEqual({ state: 'stale', from: 'sq' });
});

test('a translation into an added language becomes older with its source, and a tick makes it right', () => {
  const { draft } = draftOf(folderOf(subject), { ...filesOf(subject), 'tr.md': '---\ntitle: Doğum belgesi\nsummary: Nüfus kaydından belge.\nfees:\n  issue: belgenin verilmesi\n---\n' });
  const concept = surroundings.catalogue.concepts.find(({ id }) => id === draft.facts.concept);
  const right = withTranslations(draft, concept?.texts, new Set(['tr.fees.issue', 'tr.summary']));
  expect(Object.keys((right.texts.tr!.translatedFrom as { fields: object }).fields)).toEqual(['summary', 'fees.issue']);
  const states = translationStates(withField(right, 'sq.fees', { issue: 'lëshimi i certifikatës' }), concept?.texts, right);
  expect([states.get('tr.fees.issue'), states.get('tr.summary'), states.get('tr.title')]).toEqual([{ state: 'stale', from: 'sq' }, { state: 'fresh', from: 'sq' }, { state: 'unrecorded', from: 'sq' }]);
});

test('a mistake in an added language is told at its field, whatever the length of the name of its file', () => {
  const { errors } = judgeService(surroundings, subject, { ...filesOf(subject), 'rom.md': '---\ntitle: Lil\nsteps: []\n---\n' }, sq);
  expect(errors.map(({ field }) => field)).toEqual(['rom.steps']);
});

test('an institution as it stands is in order, and a wrong time of an office leads to its very input', () => {
  const institution = 'prishtina';
  const own = new TextDecoder().decode(files.find(({ path }) => path === `institutions/${institution}/institution.yaml`)!.bytes);
  const said = (text: string, voice = sq) => judge(surroundings, { institution }, { 'institution.yaml': text }, voice).errors;
  expect(said(own)).toEqual([]);
  const office = own.slice(0, own.indexOf('  - id: civil-status-office'));
  const wrong = office + own.slice(office.length).replace('closes: "16:00"', 'closes: "07:00"');
  expect(said(wrong)).toMatchObject([{ field: 'facts.offices', row: 1, steps: ['offices', 1, 'hours', 0, 'closes'] }]);
  expect(said(wrong, cyrillic)[0]!.text).not.toMatch(/[a-z]/);
});

test('the name of an office in one language says which are left out, and leads to the first of them', () => {
  const own = new TextDecoder().decode(files.find(({ path }) => path === 'institutions/prishtina/institution.yaml')!.bytes);
  const [error, ...others] = judge(surroundings, { institution: 'prishtina' }, { 'institution.yaml': own.replace('offices:\n', 'offices:\n  - { id: zyra, names: { sq: Zyra } }\n') }, sq).errors;
  expect([error, others]).toMatchObject([{ text: 'Zyra 1: “Emrat (serbisht, anglisht)” nuk është plotësuar', steps: ['offices', 0, 'names', 'sr'] }, []]);
});

test('an office that a service names is not taken away unnoticed: the service is told, with the way to it', () => {
  const institution = 'prishtina';
  const own = new TextDecoder().decode(files.find(({ path }) => path === `institutions/${institution}/institution.yaml`)!.bytes);
  const { office, naming } = surroundings.context.services.filter((service) => service.institution === institution).flatMap(({ id, offices = [] }) => offices.map((one) => ({ office: one, naming: id })))[0]!;
  const without = changedFiles({ 'institution.yaml': own }, draftOf('', { 'institution.yaml': own }).draft, withoutOffice(own, office))['institution.yaml']!;
  expect(judge(surroundings, { institution }, { 'institution.yaml': without }, sq).errors).toContainEqual(expect.objectContaining({ field: 'facts.offices', at: { institution, service: naming } }));
});

function withoutOffice(text: string, office: string) {
  const { draft } = draftOf('', { 'institution.yaml': text });
  return withField(draft, 'facts.offices', (draft.facts.offices as { id: string }[]).filter(({ id }) => id !== office));
}

test('a telephone, hours and an office without a name are told without the signs of a file', () => {
  const own = new TextDecoder().decode(files.find(({ path }) => path === 'institutions/prishtina/institution.yaml')!.bytes);
  const helpOf = (office: string) => judge(surroundings, { institution: 'prishtina' }, { 'institution.yaml': own.replace('offices:\n', `offices:\n  - ${office}\n`) }, sq).errors.map(({ help }) => help);
  expect(helpOf('{ id: administration-2, names: { sq: A, sr: B, en: C }, phone: tel }')).toEqual(['shkruani shifra, hapësira dhe +, p.sh. 038 200 100']);
  expect(helpOf('{ id: administration-2, names: { sq: A, sr: B, en: C }, hours: [{ opens: "16:00", closes: "08:00" }] }')).toEqual(['ndreqni njërën nga dy orët; orari që kalon mesnatën ndahet në dy rreshta']);
  expect(helpOf('{ id: nobody-knows-it, phone: 038 200 100 }')).toEqual(['shkruajeni emrin e saj në të tri gjuhët']);
});

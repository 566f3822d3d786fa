import { describe, expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import type { SourceFile } from './source.ts';

const file = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) });
const service = 'institutions/trial/services/permit';
const good: readonly SourceFile[] = [
  file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\nunits: [{ id: desk, names: { sq: A, sr: B, en: C } }]\n'),
  file('vocabularies/topics.yaml', 'building:\n  words: { sq: Ndërtimi, sr: Gradnja, en: Building }\n'),
  file('concepts/permit/service.yaml', 'topics: [building]\ntimeLimit: { decision: { days: 30 }, practice: P1D }\n'),
  file('concepts/permit/sq.md', '---\ntitle: Leje\nsummary: Leje për ndërtim.\nnotes: { fees: nga koncepti }\n---\n'),
  file(`${service}/service.yaml`, 'concept: permit\nstatus: unconfirmed\nunit: desk\ntimeLimit: { practice: P2D }\n'),
  file(`${service}/sq.md`, '---\nsummary: Leje e komunës.\nnotes: { timeLimit: nga komuna }\n---\n'),
];
const withText = (path: string, text: string) => [...good.filter((other) => other.path !== path), file(path, text)];
const problemsOf = (files: readonly SourceFile[]) => readCatalogue(files).problems.map(({ code, file: path }) => `${path} ${code}`);

test('a good catalogue has no problem', () => {
  expect(problemsOf(good)).toEqual([]);
});

describe('one fault is one problem, whatever leans on it', () => {
  test('a word list that cannot be read is not held against those who use it', () => {
    expect(problemsOf(withText('vocabularies/topics.yaml', 'building:\n  words: { sq: Ndërtimi, sr: Gradnja }\n'))).toEqual(['vocabularies/topics.yaml missing-field']);
  });

  test('a concept that cannot be read is not held against its instances', () => {
    expect(problemsOf(withText('concepts/permit/service.yaml', 'topcs: [building]\n'))).toEqual(['concepts/permit/service.yaml unknown-field']);
    expect(problemsOf(withText('concepts/permit/sq.md', '---\ntitel: Leje\n---\n'))).toEqual(['concepts/permit/sq.md unknown-field']);
  });

  test('a service that cannot be read is still known by its name', () => {
    expect(problemsOf([...withText(`${service}/service.yaml`, 'status: perhaps\n'), file('institutions/trial/services/other/service.yaml', 'status: unconfirmed\nrequires: [permit]\n'), file('institutions/trial/services/other/sq.md', '---\ntitle: Tjetër\n---\n')])).toEqual([`${service}/service.yaml unknown-value`]);
  });

  test('a mistyped concept is not also a missing title', () => {
    expect(problemsOf(withText(`${service}/service.yaml`, 'concept: permitt\nstatus: unconfirmed\n'))).toEqual([`${service}/service.yaml unknown-reference`]);
  });

  test('an institution that cannot be read is not held against its services', () => {
    expect(problemsOf(withText('institutions/trial/institution.yaml', 'type: kingdom\nnames: { sq: a, sr: b, en: c }\n'))).toEqual(['institutions/trial/institution.yaml unknown-value']);
  });

  test('a snapshot that cannot be read is not held against the answers to it', () => {
    const answers = file('institutions/trial/answers.yaml', 'answers: [{ quarter: 2026-q4, requirement: fee-stated, answer: planned, words: { sq: Po. }, role: { sq: Roli, sr: Uloga, en: Role }, date: 2027-01-15 }]\n');
    const about = (files: readonly SourceFile[]) => problemsOf(files).filter((said) => !said.endsWith('unknown-reference'));
    expect(about([...good, answers])).toEqual(['institutions/trial/answers.yaml quarter-not-kept']);
    expect(about([...good, answers, file('monitoring/2026-q4/catalogue.yaml', 'quarter: 2026-q4\n')]).filter((said) => said.startsWith('institutions/'))).toEqual([]);
  });

  test('several faults are all told, in the order of files and lines', () => {
    expect(problemsOf(withText(`${service}/service.yaml`, 'status: perhaps\nunit: nowhere\ntopcs: a\nreview: { checked: soon }\n').concat(file('concepts/permit/en.md', 'no front matter')))).toEqual(['concepts/permit/en.md missing-front-matter', `${service}/service.yaml unknown-value`, `${service}/service.yaml unknown-reference`, `${service}/service.yaml unknown-field`, `${service}/service.yaml not-a-date`]);
  });
});

describe('who mends a faulty file hears in the same run what else is wrong with it', () => {
  const besides = (path: string, text: string, also: readonly SourceFile[] = []) => readCatalogue([...withText(path, text), ...also]).problems.map(({ code, line, column }) => `${line}:${column} ${code}`);

  test('a service names what is not there', () => {
    expect(besides(`${service}/service.yaml`, 'status: unconfirmed\nunit: dsk\ntopics: [buildng, building]\nfees: [{ id: issue, amount: -2, currency: EUR }]\n')).toEqual(['2:7 unknown-reference', '3:10 unknown-reference', '4:29 negative-number']);
  });

  test('its sound fields say something twice, the wrong way round or in an odd number', () => {
    expect(besides(`${service}/service.yaml`, 'status: perhaps\ntopics: [building, building]\nreview: { checked: 2026-11-20, next: 2026-01-01 }\nfees:\n  - { id: a, amount: 0x1F, currency: EUR }\n  - { id: a, amount: 2, currency: EUR }\n')).toEqual(['1:9 unknown-value', '2:20 id-twice', '3:38 dates-reversed', '5:22 odd-number', '6:11 id-twice']);
  });

  test('what is refused is refused once', () => {
    expect(besides(`${service}/service.yaml`, 'status: perhaps\nconcept: Permit!\ntopics: [Building Trade]\n')).toEqual(['1:9 unknown-value', '2:10 not-an-id', '3:10 not-an-id']);
  });

  test('its units are known where only something else of its institution is faulty', () => {
    const institution = 'type: kingdom\nnames: { sq: a, sr: b, en: c }\n';
    const other = [file('institutions/trial/services/other/service.yaml', 'status: unconfirmed\nunit: dsk\n'), file('institutions/trial/services/other/sq.md', '---\ntitle: Tjetër\n---\n')];
    expect(besides('institutions/trial/institution.yaml', `${institution}units: [{ id: desk, names: { sq: A, sr: B, en: C } }]\n`, other)).toEqual(['1:7 unknown-value', '2:7 unknown-reference']);
    expect(besides('institutions/trial/institution.yaml', `${institution}unts: [{ id: desk, names: { sq: A, sr: B, en: C } }]\n`, other)).toEqual(['1:7 unknown-value', '3:1 unknown-field']);
    // A list whose own ids are refused, or that is refused as empty, may mean what the services name.
    expect(besides('institutions/trial/institution.yaml', `${institution.replace('kingdom', 'municipality')}units: [{ id: Dsk Office, names: { sq: A, sr: B, en: C } }]\n`, other)).toEqual(['3:15 not-an-id']);
    expect(besides('institutions/trial/institution.yaml', `${institution.replace('kingdom', 'municipality')}units: []\n`, other)).toEqual(['3:8 empty-value']);
  });

  test('a shared description and a word list name what is not there', () => {
    expect(besides('concepts/permit/service.yaml', 'topics: [buildng]\ntimeLimit: { decision: { days: -1 } }\n')).toEqual(['1:10 unknown-reference', '2:32 number-too-small']);
    expect(besides('vocabularies/documents.yaml', 'plan:\n  words: { sq: Plani, sr: Plan }\n  issuedBy: nobody\n')).toEqual(['2:3 missing-field', '3:13 unknown-reference']);
    expect(besides('vocabularies/topics.yaml', 'building:\n  words: { sq: Ndërtimi, sr: Gradnja }\n', [file('concepts/other/service.yaml', 'topics: [buildng]\n'), file('concepts/other/sq.md', '---\ntitle: Tjetër\n---\n')])).toEqual(['1:10 unknown-reference', '2:3 missing-field']);
  });

  test('it names what was called otherwise, and what others name by its former id is known', () => {
    const institution = (more = '') => file('institutions/trial/institution.yaml', `type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\nunits: [{ id: desk, names: { sq: A, sr: B, en: C } }]\nformerIds: [old]\n${more}`);
    const obligations = (more = '') => file('standard/obligations.yaml', `asked:\n  names: { sq: T, sr: T, en: T }\n  institutions: [old]\n${more}`);
    const gone = (more = '') => [file('institutions/trial/services/gone/service.yaml', `status: withdrawn\nreplacedBy: old/permit\n${more}`), file('institutions/trial/services/gone/sq.md', '---\ntitle: Tjetër\n---\n')];
    const today = (...files: readonly SourceFile[]) => readCatalogue([...good.filter(({ path }) => !files.some((file) => file.path === path)), ...files]).problems.flatMap(({ code, values }) => (code === 'unknown-reference' ? [`${values.value} ${values.today}`] : []));
    const both = ['old/permit trial/permit', 'old trial'];
    expect(today(institution(), obligations(), ...gone())).toEqual(both);
    expect(today(institution(), obligations('  nothing: 1\n'), ...gone())).toEqual(both);
    expect(today(institution(), obligations(), ...gone('nothing: 1\n'))).toEqual(both);
    expect(today(institution('nothing: 1\n'), obligations(), ...gone())).toEqual(both);
  });
});

test('what a shared description names has to be there, as what a service names', () => {
  expect(problemsOf(withText('concepts/permit/service.yaml', 'topics: [building, buildings]\nrequires: [nothing]\n'))).toEqual(['concepts/permit/service.yaml unknown-reference', 'concepts/permit/service.yaml unknown-reference']);
});

describe('a number', () => {
  const saidOf = (amount: string) => problemsOf(withText(`${service}/service.yaml`, `concept: permit\nstatus: unconfirmed\nfees: [{ id: issue, amount: ${amount}, currency: EUR }]\n`)).map((said) => said.split(' ')[1]);

  test.each(['2', '2.5', '2.50', '10.00', '0.05', '0.500', '1.5000'])('written as %s is read as it stands', (amount) => {
    expect(saidOf(amount)).toEqual([]);
  });

  test.each(['010', '0x1F', '1e3', '1.00000000000000001'])('written as %s is told, for people see another, and no other beside it', (amount) => {
    expect(saidOf(`${amount}, currency: EUR }, { id: copy, amount: 2.50, currency: EUR }, { id: page, amount: 10.00`).filter((code) => code === 'odd-number')).toHaveLength(1);
  });
});

describe('a service and its concept', () => {
  const { services } = readCatalogue(good).catalogue;

  test('what the service says stands over what the concept says, field by field', () => {
    expect(services[0]!.facts).toMatchObject({ topics: ['building'], timeLimit: { decision: { days: 30 }, practice: 'P2D' }, unit: 'desk' });
    expect(services[0]!.texts.sq).toMatchObject({ title: 'Leje', summary: 'Leje e komunës.', notes: { fees: 'nga koncepti', timeLimit: 'nga komuna' } });
  });

  test('what is inherited is known, with the place where it stands', () => {
    expect(services[0]!.inherited).toContain('topics');
    expect(services[0]!.inherited).not.toContain('unit');
    expect(services[0]!.places.topics).toEqual({ file: 'concepts/permit/service.yaml', line: 1, column: 1 });
    expect(services[0]!.places['sq.summary']).toEqual({ file: `${service}/sq.md`, line: 2, column: 1 });
  });
});

describe('what a concept says of itself alone', () => {
  const read = (concept: string, title: string, own: string, ownTitle: string) => {
    const files = [withText('concepts/permit/service.yaml', concept), [file('concepts/permit/sq.md', `---\n${title}---\n`), file(`${service}/service.yaml`, `concept: permit\nstatus: unconfirmed\n${own}`), file(`${service}/sq.md`, `---\n${ownTitle}---\n`)]].flat();
    const { catalogue, problems } = readCatalogue([...new Map(files.map((one) => [one.path, one])).values()]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return catalogue.services[0]!;
  };

  test('is neither a check nor a source nor a conflict of the services that take it over', () => {
    const { facts, inherited, places } = read('fees: none\nreview: { checked: 2026-01-01 }\nsources: [{ url: "https://example.org/" }]\nconflicts: [{ field: fees, note: other }]\nunseen: [documents]\n', 'title: Leje\n', '', 'summary: Leje e komunës.\n');
    expect(facts).toEqual({ concept: 'permit', status: 'unconfirmed', fees: 'none' });
    expect(inherited).toEqual(['fees', 'sq.title']);
    expect(['review', 'sources', 'conflicts', 'unseen'].filter((field) => Object.hasOwn(places, field))).toEqual([]);
  });

  test('is where its title comes from, which is no matter of a title of one’s own', () => {
    const titled = (own: string) => read('fees: none\n', 'title: Leje\ntitleStatus: official\n', '', own).texts.sq;
    expect(titled('summary: Leje.\n')).toEqual({ title: 'Leje', titleStatus: 'official', summary: 'Leje.' });
    expect(titled('title: Leja jonë\n')).toEqual({ title: 'Leja jonë' });
  });

  test('is stated once there, and not beside the several that a service states', () => {
    const { facts, texts } = read('output: { validity: P1Y }\n', 'title: Leje\noutput: Një letër.\n', 'outputs: [{ id: card }, { id: paper }]\n', 'outputs: { card: Një kartelë., paper: Një letër. }\n');
    expect([facts.output, facts.outputs?.length, texts.sq?.output]).toEqual([undefined, 2, undefined]);
  });
});

describe('what an officer writes is taken as it is meant', () => {
  test('a number where words are meant keeps its zeros', () => {
    const { catalogue, problems } = readCatalogue(withText('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\nunits: [{ id: desk, names: { sq: A, sr: B, en: C } }]\naddress: { street: 0012, postalCode: 01000 }\n'));
    expect(problems).toEqual([]);
    expect(catalogue.institutions[0]!.facts.address).toEqual({ street: '0012', postalCode: '01000' });
  });

  test('a date stays the day that is written', () => {
    expect(readCatalogue(withText(`${service}/service.yaml`, 'concept: permit\nstatus: unconfirmed\nreview: { checked: 2026-03-29 }\n')).catalogue.services[0]!.facts.review).toEqual({ checked: '2026-03-29' });
  });

  test('“none” is not the same as nothing', () => {
    const [none, nothing] = ['fees: none\n', ''].map((fees) => readCatalogue(withText(`${service}/service.yaml`, `concept: permit\nstatus: unconfirmed\n${fees}`)).catalogue.services[0]!.facts.fees);
    expect([none, nothing]).toEqual(['none', undefined]);
  });

  test('line ends of Windows and a byte order mark change nothing', () => {
    const windows = good.map(({ path, bytes }) => file(path, `\uFEFF${new TextDecoder().decode(bytes).replace(/\n/g, '\r\n')}`));
    expect(readCatalogue(windows)).toMatchObject({ problems: [], catalogue: { services: [{ facts: { unit: 'desk' }, texts: { sq: { summary: 'Leje e komunës.' } } }] } });
  });
});

describe('the program’s own word lists and standard', () => {
  const topics = { ...file('vocabularies/topics.yaml', 'broken: [\n'), house: true };

  test('are never reported on', () => {
    expect(problemsOf([...good.filter(({ path }) => path !== topics.path), topics])).toEqual([]);
  });

  test('do not make an empty folder look full', () => {
    expect(problemsOf([topics, { ...file('institutions/lent/institution.yaml', 'type: agency\nnames: { sq: a, sr: b, en: c }\n'), house: true }])).toEqual(['. empty-content']);
  });
});

test('a standard that lacks its standard.yaml is told, not silently left out', () => {
  const requirement = `dimension: completeness\nlevel: must\nrule: confirmed\nwords:\n${['sq', 'sr', 'en'].map((language) => `  ${language}: { title: a, asks: a, why: a, remedy: a, good: a, bad: a }\n`).join('')}`;
  expect(problemsOf([...good, file('standard/requirements/it-is-confirmed.yaml', requirement)])).toEqual(['standard/standard.yaml missing-file']);
});

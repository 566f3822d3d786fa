import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess } from '#catalogue/assess/assess.ts';
import { fingerprintOf } from '#catalogue/assess/fingerprint.ts';
import { firstDayOf, lastDayOf, nextQuarter, snapshotOf, wholeOf } from '#catalogue/assess/quarter.ts';
import { fellIn, figuresIn, improvedIn, trendOf } from '#catalogue/assess/trend.ts';
import { catalogueSnapshotFacts, quarterOf, quartersIn, type CatalogueSnapshot, type Figures } from '#catalogue/model/snapshot.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { isJudged } from '#catalogue/read/folders.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { barChart, lineChart } from '#catalogue/write/chart.ts';
import { quarterAsData } from '#catalogue/write/open-data.ts';
import { recommendationsAsData } from '#catalogue/write/open-records.ts';
import { chartsOf } from '#catalogue/write/quarter-charts.ts';
import { quarterAsCsv, quarterAsMarkdown } from '#catalogue/write/quarter-files.ts';
import { quarterPage, quarterPages } from '#catalogue/write/quarter-page.ts';
import { quartersOverview } from '#catalogue/write/quarters-overview.ts';
import { pathOfSnapshot, snapshotFile } from '#catalogue/write/snapshot.ts';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { quarterWords } from '#languages/words/quarters.ts';
import { file, filesOf, siteFolder } from './judged.ts';

const root = join(import.meta.dirname, '..');
const sites = { content: await filesOf(join(root, 'content')), complete: await filesOf(siteFolder('complete')), sparse: await filesOf(siteFolder('sparse')), quarters: await filesOf(siteFolder('quarters')) };
const names = Object.keys(sites) as (keyof typeof sites)[];
const voices = routes.map((route) => voiceOf(route, { keepLatin: [], words: {} }));

const kept = (files: readonly SourceFile[], quarter: string): CatalogueSnapshot =>
  snapshotOf(assess(readCatalogue(files).catalogue, lastDayOf(quarter)), quarter, fingerprintOf(files.filter(({ path }) => isJudged(path))));
const site = readCatalogue(sites.quarters).catalogue;
const quarters = quartersIn(site.snapshots);
const someQuarter = fc.tuple(fc.integer({ min: 2026, max: 2040 }), fc.constantFrom(1, 2, 3, 4)).map(([year, index]) => `${year}-q${index}`);

// Random subsets of the files of services: a catalogue as it may have been, or may become.
const part = (files: readonly SourceFile[]) => fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }).map((coins) => files.filter(({ path }, index) => !/^institutions\/[^/]+\/services\//.test(path) || path.endsWith('service.yaml') || coins[index % coins.length]));

describe('quarters', () => {
  test('follow each other without a gap', () => {
    fc.assert(fc.property(someQuarter, (quarter) => {
      expect(quarterOf(firstDayOf(quarter))).toBe(quarter);
      expect(quarterOf(lastDayOf(quarter))).toBe(quarter);
      const next = new Date(Date.parse(lastDayOf(quarter)) + 86_400_000).toISOString().slice(0, 10);
      expect(next).toBe(firstDayOf(nextQuarter(quarter)));
    }));
  });

  test('turn with the year', () => {
    expect([nextQuarter('2026-q4'), lastDayOf('2026-q4'), firstDayOf('2026-q4')]).toEqual(['2027-q1', '2026-12-31', '2026-10-01']);
  });
});

describe.each(names)('a snapshot of %s', (name) => {
  const files = sites[name];

  test('of a quarter before the first version of the standard does not say that it was judged by one then in force', () => {
    const { catalogue } = readCatalogue(files);
    const early = kept(files, '2020-q1');
    const first = catalogue.standards![0]!.inForceFrom;
    expect(early.standardFrom).toBe(first);
    expect(kept(files, '2027-q4').standardFrom).toBeUndefined();
    for (const snapshot of [early, { ...early, standardFrom: undefined } as unknown as CatalogueSnapshot]) {
      for (const voice of voices) {
        const { lead } = quarterPage({ ...catalogue, snapshots: [snapshot] }, '2020-q1', undefined, voice);
        expect(lead).toContain(voice.date(first));
      }
    }
    expect(quarterAsData({ ...catalogue, snapshots: [early] }, '2020-q1').standardFrom).toBe(first);
  });

  test('is the same bytes, whatever the order of the files', () => {
    const once = snapshotFile(kept(files, '2026-q4'));
    fc.assert(fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => { expect(snapshotFile(kept(shuffled, '2026-q4'))).toBe(once); }), { numRuns: 3 });
  });

  test('is read back as it was written, and never contradicts itself', () => {
    fc.assert(fc.property(part(files), someQuarter, (own, quarter) => {
      const snapshot = kept(own, quarter);
      const path = pathOfSnapshot(quarter);
      const { catalogue, problems } = readCatalogue([...own.filter((other) => other.path !== path), file(path, snapshotFile(snapshot))]);
      expect(problems.filter((problem) => problem.file === path)).toEqual([]);
      expect(quartersIn(catalogue.snapshots).find((read) => read.quarter === quarter)).toEqual(snapshot);
      expect(catalogueSnapshotFacts.safeParse(JSON.parse(JSON.stringify(snapshot))).success).toBe(true);
    }), { numRuns: name === 'content' ? 2 : 6 });
  });

  test('loses in its parts what it loses in all, and recommends no more than is lost', () => {
    fc.assert(fc.property(part(files), someQuarter, (own, quarter) => {
      const snapshot = kept(own, quarter);
      for (const figures of [...snapshot.institutions, { ...wholeOf(snapshot), recommendations: [] }]) {
        const lost = figures.possible - figures.won;
        expect(lost).toBeGreaterThanOrEqual(0);
        for (const cut of ['dimensions', 'requirements'] as const) expect(Object.values(figures[cut]).reduce((sum, { won, possible }) => sum + possible - won, 0)).toBeCloseTo(lost, 2);
        expect(figures.recommendations.length).toBeLessThanOrEqual(5);
        expect(figures.recommendations.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(lost + 0.01);
        for (const { requirement, points, services, by } of figures.recommendations) {
          const { won, possible } = (figures as Figures).requirements[requirement]!;
          expect(points).toBeCloseTo(possible - won, 2);
          expect(services).toBeGreaterThan(0);
          expect(by).toBe(lastDayOf(nextQuarter(quarter)));
        }
      }
    }), { numRuns: name === 'content' ? 2 : 6 });
  });

  test('has another fingerprint as soon as anything judged is another, and not for notes, answers or snapshots', () => {
    const { content } = kept(files, '2026-q4');
    const changed = files.map((one) => (one.path.endsWith('institution.yaml') ? { ...one, bytes: Buffer.concat([one.bytes, Buffer.from('\n')]) } : one));
    expect(kept(changed, '2026-q4').content).not.toBe(content);
    expect(kept([...files, file('README.md', 'x'), file('monitoring/2026-q1/notes.yaml', 'quarter: 2026-q1'), file('institutions/nobody/answers.yaml', 'answers: []')], '2026-q4').content).toBe(content);
  });
});

describe('an old quarter', () => {
  test('is judged by the standard that was then in force', () => {
    const [before, after] = ['2026-q3', '2026-q4'].map((quarter) => kept(sites.quarters, quarter)) as [CatalogueSnapshot, CatalogueSnapshot];
    expect([before.standard, after.standard]).toEqual([1, 2]);
    expect(Object.keys(before.institutions[0]!.requirements)).not.toContain('documents-stated');
    expect(Object.keys(after.institutions[0]!.requirements)).toContain('documents-stated');
  });

  test.each(['2026-q3', '2026-q4'])('%s stands in the folder as the content of today gives it', (quarter) => {
    // The word lists that the program lends are part of the fingerprint and may change.
    expect({ ...quarters.find((snapshot) => snapshot.quarter === quarter), content: '' }).toEqual({ ...kept(sites.quarters, quarter), content: '' });
  });

  test('that is not over yet says so, and bears no day that is still ahead', () => {
    const leads = (today: string) => voices.map((voice) => quarterPage(site, '2026-q4', 'tiny', voice, today).lead);
    expect(leads('2026-11-30')).toEqual([
      'Gjendja më 30 nëntor 2026, e vlerësuar sipas standardit të asaj dite (versioni 2). Tremujori mbaron më 31 dhjetor 2026; deri atëherë shifrat mund të ndryshojnë.',
      'Stanje na dan 30. novembra 2026. Ocenjeno po standardu koji je tada važio (verzija 2). Tromesečje se završava 31. decembra 2026; do tada se brojke mogu promeniti.',
      'Стање на дан 30. новембра 2026. Оцењено по стандарду који је тада важио (верзија 2). Тромесечје се завршава 31. децембра 2026; до тада се бројке могу променити.',
      'As of 30 November 2026, judged by the standard then in force (version 2). The quarter ends on 31 December 2026; until then the figures may change.',
    ]);
    for (const today of ['2026-12-31', '2027-05-01']) expect(leads(today)[3], today).toBe('As of the end of the quarter (31 December 2026), judged by the standard in force on that day (version 2).');
    const dated = (today: string) => [quarterPage(site, '2026-q4', 'tiny', voices[3]!, today), ...quartersOverview(site, voices[3]!, today).quarters.slice(0, 1), ...quarterPage(site, '2026-q4', 'tiny', voices[3]!, today).history.slice(-1)].map(({ date }) => date);
    expect(dated('2026-11-30')).toEqual(Array.from({ length: 3 }, () => '30 November 2026'));
    expect(dated('2027-05-01')).toEqual(Array.from({ length: 3 }, () => '31 December 2026'));
  });

  test('is not compared with what was never there', () => {
    const { moved, columns, notes } = quarterPage(site, '2026-q2', 'tiny', voices[3]!);
    expect(moved).toBeUndefined();
    expect(columns).toEqual({ now: 'Q2 2026' });
    expect(notes[0]).toContain('first quarter');
  });

  test('of an institution that joined later is the first of that institution, not the first of all', () => {
    const joined = { ...site, snapshots: site.snapshots.map((snapshot) => (snapshot.counted === 'catalogue' && snapshot.quarter === '2026-q2' ? { ...snapshot, institutions: snapshot.institutions.filter(({ id }) => id !== 'tiny') } : snapshot)) };
    const noted = (quarter: string, institution: string) => quarterPage(joined, quarter, institution, voices[3]!).notes[0];
    expect([noted('2026-q2', 'other'), noted('2026-q3', 'tiny')]).toEqual([quarterWords.firstQuarter.en, quarterWords.firstOfInstitution.en]);
  });
});

describe('recommendations', () => {
  const tiny = kept(sites.quarters, '2026-q4').institutions.find(({ id }) => id === 'tiny')!;

  test('begin with what brings most points, over all services', () => {
    expect(tiny.recommendations.map(({ requirement, services, points }) => [requirement, services, points])).toEqual([['service-described', 1, 14], ['documents-stated', 2, 6], ['editor-named', 2, 4], ['time-limit-stated', 1, 3]]);
  });

  test('say that the requirement is not met before its title, and of an earlier quarter that it was not', () => {
    const heads = (of: readonly { unmet: string; asked: readonly { text: string }[] }[]) => of.map(({ unmet, asked }) => `${unmet}: ${asked.map(({ text }) => text).join('')}`);
    const page = (index: number, institution?: string) => quarterPage(site, '2026-q4', institution, voices[index]!);
    expect(heads(page(0, 'tiny').recommendations)[0]).toMatch(/^Nuk plotësohet te një shërbim: “.+”$/);
    expect(heads(page(1, 'tiny').recommendations)[1]).toMatch(/^Nije ispunjeno kod 2 usluge: „.+“$/);
    expect(heads(page(2, 'tiny').recommendations)[1]).toMatch(/^Није испуњено код 2 услуге: „.+“$/);
    expect(heads(page(3, 'tiny').recommendations)[1]).toMatch(/^Not met by 2 services: “.+”$/);
    expect(heads(page(3, 'tiny').earlier!.recommendations)[0]).toMatch(/^Was not met by 2 services: “.+”$/);
    expect(heads(page(1).recommendations)[0]).toBe('Nije ispunjeno kod jedne usluge u jednoj instituciji: „Usluga ima opis“');
    expect(quarterAsMarkdown(page(3, 'tiny'), voices[3]!)).toMatch(/^1\. Not met by one service: \*\*“.+”\*\* – /m);
  });

  test('have their answer beside them, or say that there is none', () => {
    const page = quarterPage(site, '2026-q4', 'tiny', voices[0]!);
    expect(page.recommendations.map(({ answer }) => answer)).toEqual([undefined, undefined, undefined, undefined]);
    expect(page.earlier!.recommendations.map(({ id, answer }) => [id, answer?.kind, answer?.words.text, answer?.due])).toEqual([['editor-named', 'e planifikuar', 'Roli caktohet me vendim.', 'deri më 31 dhjetor 2026'], ['time-limit-stated', undefined, undefined, undefined]]);
    expect(quarterPage(site, '2026-q3', undefined, voices[3]!).recommendations[0]!.answered).toContain('1 of the 1');
  });
});

describe('a trend', () => {
  test('puts every figure into one direction, and nothing both rises and falls', () => {
    const all = names.flatMap((name) => ['2026-q2', '2026-q4'].map((quarter) => wholeOf(kept(sites[name], quarter))));
    for (const before of all) for (const now of all) {
      const trend = trendOf(before, now);
      const back = trendOf(now, before);
      for (const cut of ['dimensions', 'languages', 'requirements', 'services'] as const) {
        const [up, down] = [improvedIn(trend[cut]), fellIn(trend[cut])].map((changes) => changes.map(({ id }) => id)) as [string[], string[]];
        expect(up.filter((id) => down.includes(id))).toEqual([]);
        expect(fellIn(back[cut]).map(({ id }) => id).sort()).toEqual([...up].sort());
      }
    }
  });

  test('says what rose, fell, came and went', () => {
    const trend = trendOf(figuresIn(quarters[0], 'tiny'), figuresIn(quarters[1], 'tiny')!);
    expect(trend.services.map(({ id, direction }) => [id, direction])).toEqual([['extract', 'rose'], ['permit', 'rose'], ['plan', 'gone']]);
    expect(trend.requirements.map(({ id, direction }) => [id, direction])).toEqual([['fee-stated', 'rose'], ['time-limit-stated', 'fell'], ['editor-named', 'same']]);
    expect(trend.coverage.direction).toBe('unknown');
    expect(trendOf(undefined, figuresIn(quarters[1], 'tiny')!).score.direction).toBe('first');
  });
});

describe('a kept quarter after institutions have changed', () => {
  type Site = typeof site;
  // What was called one way in the content is called another way today; what was kept stays as it was.
  const called = (from: string, to: string): Site => {
    const own = <Record extends { institution: string }>(records: readonly Record[] = []) => records.map((record) => (record.institution === from ? { ...record, institution: to } : record));
    const isThere = site.institutions.some(({ id }) => id === to);
    const institutions = site.institutions.flatMap((institution) => {
      if (institution.id === (isThere ? to : from)) return [{ ...institution, id: to, facts: { ...institution.facts, formerIds: [from] } }];
      return institution.id === from ? [] : [institution];
    });
    return { ...site, institutions, services: own(site.services), answers: own(site.answers) };
  };
  const snapshots = (of: Site, change: (figures: Figures, quarter: string) => Figures): Site => ({ ...of, snapshots: of.snapshots.map((snapshot) => (snapshot.counted === 'catalogue' ? { ...snapshot, institutions: snapshot.institutions.map((figures) => change(figures, snapshot.quarter)) } : snapshot)) });
  const page = (of: Site, institution: string | undefined, index = 3, quarter = '2026-q4') => quarterPage(of, quarter, institution, voices[index]!);
  const shares = ({ rows, history }: ReturnType<typeof page>) => [rows.map(({ part, id, baseline, last, now }) => [part, id, baseline, last, now]), history.map(({ quarter, score }) => [quarter, score])];

  test('is told of an institution that was renamed: its figures, its way, its answers, and under which id they were kept', () => {
    const renamed = called('tiny', 'small');
    const [now, before] = [page(renamed, 'small'), page(site, 'tiny')];
    expect(shares(now)).toEqual(shares(before));
    expect(now.history.map(({ href }) => href)).toEqual(['2026-q2', '2026-q3', '2026-q4'].map((quarter) => `/en/reports/small/${quarter}/`));
    expect(now.earlier!.recommendations.map(({ answer }) => answer?.words.text)).toEqual(before.earlier!.recommendations.map(({ answer }) => answer?.words.text));
    expect(now.notes).toContain('Figures of some quarters were kept under an earlier id: tiny. Here they are read as figures of this institution.');
    expect(now.otherNames).toEqual([{ text: expect.stringMatching(/^The same quarter: .+ \(tiny\)$/) as string, href: '/en/reports/tiny/2026-q4/' }]);
    // No script changes an id.
    expect(page(renamed, 'small', 2).notes.at(-1)).toContain('под ранијом ознаком: tiny.');
    expect(page(renamed, 'tiny', 2).title).toMatch(/ \(tiny\): извештај /);
    expect(quarterPages(renamed).filter(({ institution }) => institution === 'small').map(({ quarter }) => quarter)).toEqual(['2026-q2', '2026-q3', '2026-q4']);
    expect(quartersOverview(renamed, voices[3]!, '2027-01-01').rows).toHaveLength(3);
  });

  test('goes on in the quarters that are kept under the new name: nothing comes or goes', () => {
    const since = snapshots(called('tiny', 'small'), (figures, quarter) => (quarter === '2026-q4' && figures.id === 'tiny' ? { ...figures, id: 'small' } : figures));
    expect(shares(page(since, 'small'))).toEqual(shares(page(site, 'tiny')));
    for (const part of ['fresh', 'gone', 'lostTexts'] as const) expect(page(since, undefined).moved![part]).toHaveLength(page(site, undefined).moved![part].length);
    expect(page(since, undefined).institutions.map(({ id, last, now }) => [id, last, now])).toEqual(page(site, undefined).institutions.map(({ id, last, now }) => [id === 'tiny' ? 'small' : id, last, now]));
  });

  test('keeps its ids in the open data, and says beside them what is called otherwise today', () => {
    const renamed = called('tiny', 'small');
    expect(quarterAsData(renamed, '2026-q4').institutions.map(({ id, institutionToday }) => [id, institutionToday])).toEqual([['other', undefined], ['tiny', 'small']]);
    expect(quarterAsData(site, '2026-q4').institutions.some((figures) => 'institutionToday' in figures)).toBe(false);
    const judged = { catalogue: renamed, services: renamed.services, findings: [], reports: [], today: '2027-01-01' } as unknown as Parameters<typeof recommendationsAsData>[0];
    expect(new Set(recommendationsAsData(judged).recommendations.map(({ institution, institutionToday }) => `${institution} ${institutionToday}`))).toEqual(new Set(['other undefined', 'tiny small']));
  });

  test('adds the points of institutions that were merged, says so, and keeps the report of each as it was', () => {
    const merged = called('tiny', 'other');
    const sum = quarters.find(({ quarter }) => quarter === '2026-q4')!.institutions.reduce((whole, { won, possible }) => ({ won: whole.won + won, possible: whole.possible + possible }), { won: 0, possible: 0 });
    const [joint] = page(merged, 'other').rows;
    expect(joint!.now).toBeCloseTo(sum.won / sum.possible, 4);
    expect(page(merged, undefined).institutions.map(({ id }) => id)).toEqual(['other']);
    expect(page(merged, undefined).rows[0]!.now).toBeCloseTo(page(site, undefined).rows[0]!.now!, 9);
    expect([0, 1, 3].map((index) => page(merged, 'other', index).notes.at(-1))).toEqual([
      'Bashkuar në këtë institucion: tiny. Për tremujorët para bashkimit pikët janë mbledhur; raportet e asaj kohe mbeten edhe më vete.',
      'Spojeno u ovu instituciju: tiny. Za tromesečja pre spajanja poeni su sabrani; tadašnji izveštaji ostaju i zasebno.',
      'Merged into this institution: tiny. For the quarters before the merger, the points are added together; the reports of that time also stay by themselves.',
    ]);
    expect(shares(page(merged, 'tiny'))).toEqual(shares(page(site, 'tiny')));
    expect(page(merged, 'tiny').notes.at(-1)).toMatch(/^This report was kept under an earlier id: tiny\. The institution today: .+\.$/);
    expect(page(merged, 'tiny').otherNames.map(({ href }) => href)).toEqual(['/en/reports/other/2026-q4/']);
  });

  test('parts nobody’s points: a service that another institution offers today is followed alone', () => {
    const parted: Site = { ...site, services: site.services.map((service) => (service.id === 'permit' ? { ...service, institution: 'other', facts: { ...service.facts, formerIds: ['tiny/permit'] } } : service)) };
    const since = snapshots(parted, (figures, quarter) => {
      if (quarter !== '2026-q4') return figures;
      const { permit, ...rest } = site.snapshots.flatMap((snapshot) => (snapshot.counted === 'catalogue' && snapshot.quarter === quarter ? snapshot.institutions : [])).find(({ id }) => id === 'tiny')!.perService;
      return { ...figures, perService: figures.id === 'tiny' ? rest : { ...figures.perService, permit: permit! } };
    });
    expect(page(since, 'tiny').moved!.elsewhere.map(({ id, href, change }) => [id, href, change.words])).toEqual([['permit', '/en/other/permit/', 'with another institution']]);
    expect(page(since, 'tiny').moved!.gone.map(({ id }) => id)).toEqual(page(site, 'tiny').moved!.gone.map(({ id }) => id));
    expect(page(since, 'other').moved!.fresh).toEqual([]);
    expect(page(since, undefined).moved!.gone.map(({ id }) => id)).toEqual(page(site, undefined).moved!.gone.map(({ id }) => id));
    expect(page(since, 'tiny').rows[0]!.last).toBe(page(site, 'tiny').rows[0]!.last);
    expect(quarterAsMarkdown(page(since, 'tiny', 1), voices[1]!)).toContain('**Usluge koje danas pruža druga institucija**');
    expect(quarterAsCsv(page(since, 'tiny'), voices[3]!)).toContain('with another institution');
  });

  test('follows a service that left an institution before this was called otherwise, and to no quarter before it came', () => {
    const renamed = called('tiny', 'small');
    const left: Site = { ...renamed, services: renamed.services.map((service) => (service.id === 'permit' ? { ...service, institution: 'other', facts: { ...service.facts, formerIds: ['tiny/permit'] } } : service)) };
    const since = snapshots(left, (figures, quarter) => {
      if (quarter !== '2026-q4') return figures;
      const { permit, ...rest } = figures.perService;
      return figures.id === 'tiny' ? { ...figures, perService: rest } : { ...figures, perService: { ...figures.perService, permit: permit ?? { won: 1, possible: 1 } } };
    });
    expect(page(since, 'small').moved!.elsewhere.map(({ id, href, change }) => [id, href, change.words])).toEqual([['permit', '/en/other/permit/', 'with another institution']]);
    expect(page(since, 'small').moved!.gone.map(({ id }) => id)).not.toContain('permit');
    expect(page(since, 'other').moved!.fresh).toEqual([]);
    expect(page(since, undefined).moved!.gone.map(({ id }) => id)).toEqual(page(site, undefined).moved!.gone.map(({ id }) => id));
    // Both quarters were kept before it came.
    expect(page(left, 'other').moved!.gone).toEqual(page(site, 'other').moved!.gone);
  });

  test('says of a withdrawn service that it is no longer measured, also under a former name and where another institution withdrew it', () => {
    const plan = { ...site.services.find(({ id }) => id === 'permit')!, id: 'plan' };
    const gone = (of: Site) => page(of, 'tiny', 3, '2026-q3').moved!.gone.map(({ id, name, change }) => [id, name.length, change.words]);
    const withdrawn = { ...plan, facts: { ...plan.facts, status: 'withdrawn' as const } };
    const renamed = called('tiny', 'small');
    expect(gone({ ...renamed, services: [...renamed.services, { ...withdrawn, institution: 'small' }] })).toEqual([['plan', 1, 'no longer measured']]);
    expect(gone({ ...renamed, services: [...renamed.services, { ...plan, institution: 'small' }] })).toEqual([['plan', 1, 'no longer measured']]);
    expect(gone({ ...site, services: [...site.services, { ...withdrawn, institution: 'other', facts: { ...withdrawn.facts, formerIds: ['tiny/plan'] } }] })).toEqual([['plan', 2, 'no longer measured']]);
  });
});

describe.each(voices)('the reports of a quarter in $route.path', (voice) => {
  const withContent = { ...readCatalogue(sites.content).catalogue };
  withContent.snapshots = [...withContent.snapshots.filter(({ counted }) => counted === 'registry-records'), kept(sites.content, '2026-q4')];

  test.each([['quarters', site], ['content', withContent]] as const)('say every figure, without holes (%s)', (_, catalogue) => {
    for (const { quarter, institution } of quarterPages(catalogue)) {
      const page = quarterPage(catalogue, quarter, institution, voice);
      const charts = chartsOf(catalogue, page, voice);
      const written = [quarterAsMarkdown(page, voice), quarterAsCsv(page, voice), JSON.stringify(page), ...Object.values(charts).map(({ svg }) => svg)];
      for (const text of written) expect(text, `${quarter} ${institution}`).not.toMatch(/undefined|NaN|\[object|Infinity/);
      const rows = parse<Record<string, string>>(written[1]!, { bom: true, columns: true });
      expect(rows.filter(({ part: of }) => of === 'dimension').length).toBeGreaterThan(0);
      for (const { now } of rows) if (now) expect(Number(now) >= 0 && Number(now) <= 1, now).toBe(true);
    }
    expect(quartersOverview(catalogue, voice, '2026-12-31').rows[0]!.cells.length).toBe(quartersIn(catalogue.snapshots).length);
  });

  test('counted on the registries stand beside the catalogue, as another count', () => {
    const { registry } = quarterPage(withContent, '2026-q4', 'prishtina', voice);
    expect(registry[0]!.rows.length).toBeGreaterThan(5);
    expect(registry[0]!.rows.every(({ stated, visible, met, judged }) => stated <= visible && met <= judged)).toBe(true);
  });

  test('name the target where AIP has set one, and say it where it has not', () => {
    expect(quarterPage(site, '2026-q4', 'tiny', voice).rows.find(({ part: of }) => of === 'score')!.target).toBe(0.8);
    const { columns, notes } = quarterPage(withContent, '2026-q4', 'prishtina', voice);
    expect(columns.target).toBeUndefined();
    expect(notes.some((note) => note.includes('90'))).toBe(true);
  });
});

describe('a chart', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const bar = fc.record({ label: fc.string({ maxLength: 30 }), now: fc.option(share), before: fc.option(share), figure: fc.constant('42%') });

  test('needs no style, is read out, and stays inside its frame', () => {
    fc.assert(fc.property(fc.array(bar, { minLength: 1, maxLength: 8 }), fc.string({ minLength: 1, maxLength: 40 }), (bars, title) => {
      const words = { id: 'chart', title, description: 'All figures stand in the table.' };
      const svg = barChart(bars, words);
      expect(barChart(bars, words)).toBe(svg);
      const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
      const drawing = document.querySelector('svg')!;
      expect(drawing.getAttribute('role')).toBe('img');
      expect(document.querySelectorAll('style, [style], script').length).toBe(0);
      expect([...document.querySelectorAll('[aria-label]')]).toEqual([]);
      expect(document.getElementById('chart-title')!.textContent).toBe(title);
      const width = Number(drawing.getAttribute('viewBox')!.split(' ')[2]);
      for (const rect of drawing.querySelectorAll('rect')) expect(Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'))).toBeLessThanOrEqual(width);
    }), { numRuns: 40 });
  });

  test('writes each figure beside its mark, so that no colour is needed', () => {
    const svg = lineChart([{ label: 'Q1 2026', share: 0.2, figure: '20%' }, { label: 'Q2 2026', share: 0.4, figure: '40%' }], { id: 'chart', title: 'Score', description: 'From 20% to 40%.' }, 0.8);
    for (const words of ['20%', '40%', 'Q1 2026', 'Q2 2026']) expect(svg).toContain(`>${words}<`);
    expect(svg).toContain('stroke-dasharray');
  });
});

describe('a service that lost a language', () => {
  const without = (path: string) => sites.quarters.filter((one) => one.path !== path);
  const texts = 'institutions/tiny/services/permit';
  const [before, now] = [kept(sites.quarters, '2026-q3'), kept(without(`${texts}/sr.md`), '2026-q4')];
  const catalogue = { ...site, snapshots: [before, now] };
  const movedOf = (of: typeof catalogue, institution: string | undefined, voice = voices[3]!) => quarterPage(of, '2026-q4', institution, voice).moved!;

  test('is named in the report of its institution and of all, and in no other', () => {
    expect(movedOf(catalogue, 'tiny').lostTexts).toEqual([{ id: 'permit', name: [expect.objectContaining({ text: expect.any(String) as string })], href: '/en/tiny/permit/', languages: 'Serbian' }]);
    expect(movedOf(catalogue, undefined).lostTexts.map(({ id, languages }) => [id, languages])).toEqual([['tiny/permit', 'Serbian']]);
    expect(movedOf(catalogue, 'other').lostTexts).toEqual([]);
    expect(voices.map((voice) => movedOf(catalogue, 'tiny', voice).lostTexts[0]!.languages)).toEqual(['serbisht', 'srpski', 'српски', 'Serbian']);
  });

  test('stands in the files of the report too', () => {
    const page = quarterPage(catalogue, '2026-q4', 'tiny', voices[3]!);
    expect(quarterAsMarkdown(page, voices[3]!)).toMatch(/\*\*Services that no longer have a text in a language\*\*\n\n- .*: Serbian\n/);
    expect(parse<Record<string, string>>(quarterAsCsv(page, voices[3]!), { bom: true, columns: true }).filter(({ part: of }) => of === 'lost-text').map(({ id, change }) => [id, change])).toEqual([['permit', 'Serbian']]);
    expect(quarterAsData(catalogue, '2026-q4').institutions.map(({ id, texts: spoken }) => [id, spoken])).toEqual([['other', { licence: ['sq', 'sr', 'en'] }], ['tiny', { extract: ['sq', 'sr', 'en'], permit: ['sq', 'en'] }]]);
    expect(quarterAsData(catalogue, '2026-q4').all.texts!['tiny/permit']).toEqual(['sq', 'en']);
  });

  test('is one only where both quarters noted the languages, and the service is still there', () => {
    const { texts: _, ...old } = before.institutions.find(({ id }) => id === 'tiny')!;
    expect(movedOf({ ...site, snapshots: [{ ...before, institutions: [old] }, now] }, 'tiny').lostTexts).toEqual([]);
    expect(movedOf({ ...site, snapshots: [before, { ...now, institutions: [{ ...old, id: 'tiny' }] }] }, 'tiny').lostTexts).toEqual([]);
    const gone = kept(sites.quarters.filter(({ path }) => !path.startsWith(`${texts}/`)), '2026-q4');
    expect(movedOf({ ...site, snapshots: [before, gone] }, 'tiny').lostTexts).toEqual([]);
    // Quarters that were kept before the languages were noted are read as they stand.
    expect(quarters.find(({ quarter }) => quarter === '2026-q2')!.institutions.every(({ texts: spoken }) => spoken === undefined)).toBe(true);
  });
});

test('the open data of a quarter hold the shares of their points', () => {
  for (const { quarter } of quarters) {
    const data = quarterAsData(site, quarter);
    expect(data.institutions.every(({ score, won, possible }) => score === (possible === 0 ? null : won / possible))).toBe(true);
    expect(data.answers.length).toBe(quarter === '2026-q3' ? 1 : 0);
    expect(data.all.won).toBe(data.institutions.reduce((sum, { won }) => sum + won, 0));
  }
});

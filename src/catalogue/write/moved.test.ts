import { expect, test } from 'vitest';
import { headerRules as rules } from './headers.ts';
import { hostingFiles, redirectPattern, redirectsBeyond, redirectsIn } from './hosting.ts';
import { movedAddresses, movedFrames, movedPages, type Places } from './moved.ts';

const many = Array.from({ length: 151 }, (_, index) => ({ institution: 'agency', id: `service-${index}`, facts: { status: 'confirmed' } }));
const catalogue = {
  snapshots: [], institutions: [{ id: 'agency', facts: { formerIds: ['office'] } }, { id: 'town', facts: {} }],
  services: [
    { institution: 'agency', id: 'permit', facts: { status: 'confirmed', formerIds: ['town/permit'] } }, { institution: 'agency', id: 'extract', facts: { status: 'confirmed', formerIds: ['agency/abstract'] } }, ...many,
  ],
};
const places = { catalogue, services: catalogue.services, reports: [{ institution: 'agency', perService: Object.fromEntries(catalogue.services.map(({ id }) => [id, {}])) }] } as unknown as Places;
const moved = movedAddresses(places);
const leads = (path: string, base = ''): string | undefined => {
  const found = redirectsIn(hostingFiles._redirects!({ rules, base, moved })).find((redirect) => new RegExp(redirectPattern(redirect)).test(path));
  return found && `${found.status} ${path.replace(new RegExp(redirectPattern(found)), found.to.replace(':splat', '$1'))}`;
};

test('every former address leads on for good: page, frame, thing and data, in every language', () => {
  for (const language of ['sq', 'sr', 'sr-cyrl', 'en']) {
    expect(leads(`/${language}/town/permit/`)).toBe(`301 /${language}/agency/permit/`);
    expect(leads(`/embed/${language}/town/permit/`)).toBe(`301 /embed/${language}/agency/permit/`);
    expect(leads(`/${language}/office/`)).toBe(`301 /${language}/agency/`);
  }
  expect(leads('/id/services/town/permit')).toBe('301 /id/services/agency/permit');
  for (const ending of ['json', 'jsonld', 'ttl']) expect(leads(`/api/v1/services/town/permit.${ending}`)).toBe(`301 /api/v1/services/agency/permit.${ending}`);
  expect(leads('/catalogue/sq/town/permit/', '/catalogue')).toBe('301 /catalogue/sq/agency/permit/');
});

test('what is said of one service comes before what is said of its institution', () => {
  expect(leads('/sq/office/abstract/')).toBe('301 /sq/agency/extract/');
  expect(leads('/sq/office/extract/')).toBe('301 /sq/agency/extract/');
  expect(leads('/sq/office/changes.atom')).toBe('301 /sq/agency/changes.atom');
  expect(leads('/id/services/office/extract')).toBe('301 /id/services/agency/extract');
});

test('whatever an institution has of its own leads on with it: letters, leaflets, poster, reports, lists, work, open files, stored files, further pages', () => {
  for (const language of ['sq', 'sr', 'sr-cyrl', 'en']) {
    for (const place of ['ask/{}/', 'ask/{}/2/', 'leaflets/{}/', 'leaflets/{}/2/', 'posters/{}/', 'services/{}/2/', 'reports/{}/', 'reports/{}/documents/', 'reports/{}/work/', 'reports/{}/work.csv', 'reports/{}/work.ics', 'reports/{}/services/2/']) {
      expect(leads(`/${language}/${place.replace('{}', 'office')}`), place).toBe(`301 /${language}/${place.replace('{}', 'agency')}`);
    }
  }
  for (const place of ['/api/v1/reports/{}.json', '/api/v1/work/{}.json', '/api/v1/findings/{}.csv', '/api/v1/institutions/{}.xlsx', '/files/{}/form.pdf', '/id/institutions/{}']) expect(leads(place.replace('{}', 'office')), place).toBe(`301 ${place.replace('{}', 'agency')}`);
  expect(movedPages(places).filter(({ at }) => at.startsWith('reports/')).map(({ at, to, of }) => `${at} → ${to} (${of})`)).toEqual([
    'reports/office → reports/agency (agency)', 'reports/office/documents → reports/agency/documents (agency)', 'reports/office/work → reports/agency/work (agency)',
    ...[2, 3, 4].map((page) => `reports/office/services/${page} → reports/agency/services/${page} (agency)`),
  ]);
});

test('a quarter that was kept under a former name stays where it is', () => {
  for (const path of ['/sq/reports/office/2026-q4/', '/sq/reports/office/2026-q4.csv', '/sq/reports/office/2026-q4.md']) expect(leads(path), path).toBeUndefined();
});

test('a quarter that was kept again under the name of today leads there from the former one, and a page that stands stays', () => {
  const none = { won: 0, possible: 0 };
  const figures = { services: 0, ...none, described: none, dimensions: {}, languages: { sq: none, sr: none, en: none }, requirements: {}, perService: {}, recommendations: [] };
  const kept = (quarter: string, ...ids: string[]) => ({ quarter, counted: 'catalogue', institutions: ids.map((id) => ({ id, ...figures })) });
  const quarters = { ...places, catalogue: { ...catalogue, snapshots: [kept('2026-q3', 'office'), kept('2026-q4', 'agency')] } } as unknown as Places;
  expect(movedPages(quarters).filter(({ at }) => /-q\d$/.test(at))).toEqual([{ at: 'reports/office/2026-q4', to: 'reports/agency/2026-q4', of: 'agency' }]);
});

test('other sites are led on where they showed an institution or a service, and nowhere else', () => {
  expect(movedFrames(places).filter(({ at }) => !at.startsWith('office/'))).toEqual([
    { at: 'office', to: 'agency', of: 'agency' }, { at: 'agency/abstract', to: 'agency/extract', of: 'agency/extract' }, { at: 'town/permit', to: 'agency/permit', of: 'agency/permit' },
  ]);
});

test('nothing else leads elsewhere', () => {
  for (const path of ['/sq/town/', '/sq/town/permit-two/', '/sq/agency/extract/', '/api/v1/services/town/permit/json', '/sq/offices/']) expect(leads(path), path).toBeUndefined();
});

test('every kind of web server is told all of it, and where nothing moved no more than before', () => {
  for (const [file, write] of Object.entries(hostingFiles).filter(([name]) => name !== '_headers')) {
    const told = write({ rules, base: '/catalogue', moved });
    const permanent = file === '_redirects' ? / 301$/gm : file.endsWith('nginx.conf') ? / permanent;$/gm : file.endsWith('Caddyfile') ? /^ {4}redir @thing\d+ \S+ 301$/gm : /"statusCode": 301/g;
    expect(told.match(permanent), file).toHaveLength(moved.length);
    expect(write({ rules, base: '/catalogue', moved: [] }), file).toBe(write({ rules, base: '/catalogue' }));
    expect(write({ rules, base: '/catalogue' }).match(permanent), file).toBeNull();
  }
  expect(hostingFiles['_hosting/nginx.conf']!({ rules, base: '/catalogue', moved })).toContain('rewrite "^/catalogue/sq/office/([\\\\w/.-]*)$" "/catalogue/sq/agency/$1" permanent;');
});

test('hosts that read few rules read those first without which something would lead nowhere', () => {
  const froms = redirectsIn(hostingFiles._redirects!({ rules, base: '', moved })).map(({ from }) => from);
  const firstWide = froms.findIndex((from) => from.includes('*'));
  expect(froms.slice(firstWide).every((from) => from.includes('*'))).toBe(true);
  expect(froms.slice(firstWide, firstWide + 5)).toEqual(['/id/services/office/*', '/files/office/*', '/id/services/*', '/id/data/*', '/id/*']);
  expect(froms.slice(0, firstWide).findIndex((from) => !/^\/(?:id|files)\//.test(from))).toBe(froms.slice(0, firstWide).findLastIndex((from) => /^\/(?:id|files)\//.test(from)) + 1);
});

test('says which hosts read fewer rules than there are', () => {
  const renamed = (count: number) => movedAddresses({ services: [], reports: [], catalogue: { services: [], snapshots: [], institutions: Array.from({ length: count }, (_, index) => ({ id: `town-${index}`, facts: { formerIds: [`old-${index}`] } })) } } as unknown as Places);
  const counted = (count: number) => redirectsBeyond({ moved: renamed(count) });
  expect([0, 1, 5, 8].map(counted)).toEqual([[3, 1], [14, 38], [58, 186], [91, 297]].map(([wide, exact]) => ({ wide, exact, hosts: [] })));
  expect(counted(9).hosts).toEqual(['Cloudflare Pages']);
  expect(counted(20)).toEqual({ wide: 223, exact: 741, hosts: ['Cloudflare Pages'] });
  expect(counted(21).hosts).toEqual(['Cloudflare Pages', 'GitLab Pages']);
});

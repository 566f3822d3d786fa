// The rules of the store, as pure functions: what is kept, what gives way, what a page needs. They stand before worker.js in the published worker, and are tested by themselves.

/** What the store may hold at most (README). Bytes are those of the pages as they are read, not as they travel. */
export const budget = {
  /** Pages that were read, the oldest give way first. */
  read: { pages: 60, bytes: 4_000_000 },
  /** One institution, kept whole or not at all. */
  institution: { pages: 400, bytes: 20_000_000 },
  /** Styles, scripts and fonts that kept pages need. */
  files: { files: 80, bytes: 2_000_000 },
};

/** A store with nothing in it. */
export const nothing = () => ({ on: false, build: '', institution: '', pages: [], files: {} });

/** The record of the store from its text; a record that is broken is no record. */
export function recordFrom(text) {
  try {
    const { on, build, institution, pages, files } = JSON.parse(text);
    const whole = typeof on === 'boolean' && typeof build === 'string' && typeof institution === 'string' && Object.values(files).every(Number.isFinite)
      && pages.every((page) => typeof page.way === 'string' && typeof page.at === 'string' && typeof page.title === 'string' && typeof page.day === 'string' && Number.isFinite(page.bytes) && Array.isArray(page.files) && page.files.every((file) => typeof file === 'string'));
    return whole ? { on, build, institution, pages, files } : nothing();
  } catch {
    return nothing();
  }
}

/** Why a page is kept: it frames the rest, it belongs to the kept institution, or it was read. */
export function reasonOf(way, record) {
  const [route, place, ...more] = way.split('/');
  if (place === '' || place === 'offline') return 'frame';
  return record.institution !== '' && `${route}/${place}` === record.institution && more.length <= 2 ? 'institution' : 'read';
}

/** The record with a page put first, and with as many of the oldest pages gone as the budget asks; `files` gives the bytes of the files it needs. */
export function withPage(record, page, files = {}) {
  return trimmed({ ...record, pages: [page, ...record.pages.filter(({ way }) => way !== page.way)], files: { ...record.files, ...files } });
}

/** The record without some of its pages. */
export function withoutPages(record, gone) {
  return trimmed({ ...record, pages: record.pages.filter((page) => !gone(page)) });
}

/** The record after a wish was taken back: where nothing is wished any more, nothing stays. */
export function settled(record) {
  return record.on || record.institution !== '' ? trimmed(record) : nothing();
}

/** The record within its budget: pages that were read give way, the oldest first; files that no page needs go with them. */
export function trimmed(record) {
  const needed = (pages) => new Set(pages.flatMap(({ files }) => files));
  const filesOf = (pages) => Object.fromEntries(Object.entries(record.files).filter(([file]) => needed(pages).has(file)));
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  let { pages } = record;
  for (;;) {
    const read = pages.filter(({ way }) => reasonOf(way, record) === 'read');
    const files = filesOf(pages);
    const fits = read.length <= budget.read.pages && sum(read.map(({ bytes }) => bytes)) <= budget.read.bytes
      && Object.keys(files).length <= budget.files.files && sum(Object.values(files)) <= budget.files.bytes;
    if (fits || read.length === 0) return { ...record, pages, files };
    pages = pages.filter((page) => page !== read.at(-1));
  }
}

/** Whether an institution fits into the store. */
export function fits(list) {
  return list.length <= budget.institution.pages && list.reduce((sum, [, bytes]) => sum + bytes, 0) <= budget.institution.bytes;
}

/** The styles, scripts and fonts that a text names, below the root of the site: only names that change with their content. */
export function filesIn(text) {
  return [...new Set([...text.matchAll(/["'(](?:[^"'()\s]*\/)?(?:assets\/|\.\/)([\w.-]+\.(?:js|css|woff2))["')]/g)].map(([, name]) => `assets/${name}`))];
}

/** The way of a page that may be kept, below the root of the site; what asks something of it (`?q=`) is left out. */
export function wayOfPage(address, root, routes) {
  const { origin, pathname } = new URL(address);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  const way = pathname.slice(root.pathname.length).replace(/index\.html$/, '');
  return way.endsWith('/') && routes.includes(way.split('/')[0]) ? way : undefined;
}

/** The day of an answer by the clock of its server, in Kosovo: the clock of a device may be wrong. Empty where the server does not say. */
export function dayOf(date) {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? '' : new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Belgrade' }).format(time);
}

/** A day in words, from the pattern of its month. */
export function inWords(day, { dates }) {
  const [year, month, number] = day.split('-').map(Number);
  return dates[month - 1].replace('{d}', String(number)).replace('{y}', String(year));
}

/** A page as it is shown from the store: it says so, and from which day it is. */
export function withNotice(html, words) {
  return html.replace(/<main\b[^>]*>/, (main) => `${main}<p class="notice warn kept" role="status">${words}</p>`);
}

/** The title of a page as it stands in its HTML, without the name of the site. */
export function titleOf(html) {
  return (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(/ – [^–]*$/, '');
}

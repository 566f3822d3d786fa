// The service worker, as it is published: src/pages/service-worker.js.ts puts `build` and rules.js before it. It may only ever help: whatever fails here, the network answers.

/** Files whose names change with their content: what bears such a name is the same in every build. */
const searched = [/^search-index\/(?:names|texts)\/[^/]+\//, /^assets\/[^/]+\.js$/];
/** What opens the names and the texts is called alike in every build. */
const opening = /^search-index\/(?:names\/)?[a-z-]+\.json$/;
const styled = /^assets\/[^/]+\.(?:css|woff2)$/;
const root = new URL('./', self.location.href);
const routes = Object.keys(build.words);
// The name holds the folder of the site: two sites of one host do not touch each other's stores.
const named = (what) => `${build.name} ${what}`;
const stores = { search: named(`search ${build.id}`), pages: named('pages'), files: named('files') };
const recordAt = new URL('offline-record', root).href;
const addressOf = (way) => new URL(way, root).href;
const routeOf = (way) => way.split('/')[0];
const isList = (way) => way.endsWith('/offline/');
const patience = 5000;
/** What is to be kept and has not come by then is given up: all that is asked afterwards waits for it. */
const longest = 30_000;

/** The way of a request below the site. */
function wayOf(request) {
  const address = new URL(request.url ?? request, root);
  if (address.origin !== root.origin || !address.pathname.startsWith(root.pathname) || (request.method ?? 'GET') !== 'GET') return undefined;
  return address.pathname.slice(root.pathname.length);
}

/** The same, if it asks for a file that may be kept. */
function wayOfFile(request) {
  const way = wayOf(request);
  if (way === undefined) return undefined;
  return styled.test(way) || searched.some((pattern) => pattern.test(way)) ? way : undefined;
}

/** From the stores, else from the network; a store that is broken, full or forbidden is passed over. */
async function answer(request) {
  const [files, search] = await Promise.all([stores.files, stores.search].map((name) => caches.open(name).catch(() => undefined)));
  const found = (await files?.match(request).catch(() => undefined)) ?? (await search?.match(request).catch(() => undefined));
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && response.type === 'basic' && searched.some((pattern) => pattern.test(wayOfFile(request)))) void search?.put(request, response.clone()).catch(() => undefined);
  return response;
}

/** From the network; as it was last where the network fails, or keeps the reader waiting. */
async function newest(request) {
  const fresh = fetch(request).then((response) => {
    const copy = response.clone();
    if (response.ok) void caches.open(stores.search).then((cache) => cache.put(request, copy)).catch(() => undefined);
    return response;
  });
  fresh.catch(() => undefined);
  const kept = await caches.open(stores.search).then((cache) => cache.match(request)).catch(() => undefined);
  return kept ? Promise.race([fresh, new Promise((resolve) => { setTimeout(resolve, patience, kept); })]).catch(() => kept) : fresh;
}

/** Keeps the files of the search that the page had fetched before this worker was there. */
async function keepSearched(addresses) {
  const cache = await caches.open(stores.search);
  for (const address of addresses) {
    const way = wayOf(address) ?? '';
    if (![...searched, opening].some((pattern) => pattern.test(way)) || (await cache.match(address))) continue;
    const response = await fetch(address);
    if (response.ok) await cache.put(address, response);
  }
}

// One change after the other: two tabs may ask at once.
let last = Promise.resolve();
const inTurn = (work) => (last = last.then(work, work));

let known;
/** What is kept; nothing where the store cannot be read. */
function read() {
  return (known ??= caches.open(stores.pages).then((cache) => cache.match(recordAt)).then((found) => found?.text()).then((text) => (text === undefined ? nothing() : recordFrom(text))).catch(nothing));
}

/** Writes down what is kept, then drops what the record no longer names. */
async function write(record) {
  const pages = await caches.open(stores.pages);
  await pages.put(recordAt, new Response(JSON.stringify(record)));
  known = Promise.resolve(record);
  await dropUnnamed(record);
  return record;
}

/** Drops what the record does not name, such as what had come of an institution that could not be kept whole. */
async function dropUnnamed(record) {
  const [pages, files] = await Promise.all([caches.open(stores.pages), caches.open(stores.files)]);
  const kept = new Set([recordAt, ...record.pages.map(({ at }) => addressOf(at)), ...Object.keys(record.files).map(addressOf)]);
  for (const cache of [pages, files]) for (const { url } of await cache.keys()) if (!kept.has(url)) await cache.delete(url);
}

const underWay = new Set();
/** Wishes to delete that wait for their turn: until then nothing more is fetched. */
let deletions = 0;
/** Waits for something to be fetched whole, as long as it comes and nobody wants it deleted meanwhile. */
async function inTime(fetchWhole) {
  if (deletions > 0) throw new Error('It is to be deleted.');
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), longest);
  const givenUp = new Promise((_, reject) => { stop.signal.onabort = () => reject(new Error('It did not come.')); });
  underWay.add(stop);
  try {
    return await Promise.race([fetchWhole(stop.signal), givenUp]);
  } finally {
    clearTimeout(late);
    underWay.delete(stop);
  }
}

/** Every style, script and font that a page needs, those of its styles and scripts included; fails where one cannot be had, so that no page is kept without them. */
async function filesFor(html) {
  const cache = await caches.open(stores.files);
  const sizes = {};
  const waiting = filesIn(html);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (file in sizes) continue;
    const address = addressOf(file);
    let response = await cache.match(address);
    if (!response) {
      await inTime(async (signal) => {
        const fetched = await fetch(address, { signal });
        if (!fetched.ok || /html/.test(fetched.headers.get('content-type') ?? '')) throw new Error(file);
        await cache.put(address, fetched);
      });
      response = await cache.match(address);
    }
    const bytes = await response.arrayBuffer();
    sizes[file] = bytes.byteLength;
    if (/\.(?:js|css)$/.test(file)) waiting.push(...filesIn(new TextDecoder().decode(bytes)));
  }
  return sizes;
}

/** Puts a page with all its files into the store; its line of the record comes back. Each time under a new name: until the record names it, the page that was kept before stays whole, with its own files. */
async function stored(way, response) {
  const html = await inTime(() => response.text());
  const sizes = await filesFor(html);
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  const at = `${way}?kept=${crypto.randomUUID()}`;
  await (await caches.open(stores.pages)).put(addressOf(at), new Response(html, { headers }));
  return { page: { way, at, title: titleOf(html), day: dayOf(headers.get('date')), bytes: new Blob([html]).size, files: Object.keys(sizes) }, sizes };
}

async function fetched(way) {
  return inTime(async (signal) => {
    const response = await fetch(addressOf(way), { cache: 'no-cache', signal });
    if (!response.ok || response.redirected) throw new Error(`${response.status} ${way}`);
    return new Response(await response.text(), { headers: response.headers });
  });
}

/** Keeps a page that was read. Where the device is full, the older half makes room, once. */
async function keepRead(way, response) {
  const again = response.clone();
  try {
    const { page, sizes } = await stored(way, response);
    await write(withPage(await read(), page, sizes));
  } catch (fault) {
    if (fault.name !== 'QuotaExceededError') throw fault;
    const record = await read();
    const old = record.pages.filter((page) => reasonOf(page.way, record) === 'read');
    await write(withoutPages(record, (page) => old.indexOf(page) >= old.length / 2 || page.way === way));
    const { page, sizes } = await stored(way, again);
    await write(withPage(await read(), page, sizes));
  }
}

/** The pages without which the kept ones would have no door: home and the page of what is kept. */
async function keepFrame(route) {
  for (const way of [`${route}/`, `${route}/offline/`]) {
    const { page, sizes } = await stored(way, await fetched(way));
    await write(withPage(await read(), page, sizes));
  }
}

/** Keeps an institution whole; where that fails it is left as it was. */
async function keepInstitution(institution, report) {
  const [route, id] = institution.split('/');
  const list = (await (await fetched(`${route}/offline/${id}.json`)).json()).pages;
  if (!fits(list)) throw Object.assign(new Error(institution), { name: 'QuotaExceededError' });
  const lines = [];
  for (const [way] of list) {
    lines.push(await stored(way, await fetched(way)));
    report({ done: lines.length, of: list.length });
  }
  const before = await read();
  const ways = new Set(lines.map(({ page }) => page.way));
  const others = before.pages.filter((page) => !ways.has(page.way) && reasonOf(page.way, before) !== 'institution');
  await write(trimmed({ ...before, institution, pages: [...lines.map(({ page }) => page), ...others], files: Object.assign({}, before.files, ...lines.map(({ sizes }) => sizes)) }));
}

let refreshed = false;
/** After a new build, once: what is kept without having been read is fetched anew, quietly. */
async function refresh() {
  const record = await read();
  if (refreshed || record.build === build.id || self.navigator?.connection?.saveData) return;
  refreshed = true;
  for (const route of routes) if (record.pages.some(({ way }) => way === `${route}/offline/`)) await keepFrame(route);
  if (record.institution) await keepInstitution(record.institution, () => undefined);
  await write({ ...(await read()), build: build.id });
}

/** A kept page as it was. */
async function kept(page) {
  return page && caches.open(stores.pages).then((cache) => cache.match(addressOf(page.at))).catch(() => undefined);
}

/** A kept page, with a line that says why it is shown and of which day it is. */
async function fromStore(page, reason) {
  const found = await kept(page);
  if (!found) return undefined;
  const words = build.words[routeOf(page.way)];
  return new Response(withNotice(await found.text(), `${words[reason]} ${page.day ? words.from.replace('{day}', inWords(page.day, words)) : ''}`), { headers: found.headers });
}

/** The page of what is kept, with its list: asked for itself, or in place of a page that is not kept. */
async function listed(wished, record, status, fresh) {
  const lists = record.pages.filter(({ way }) => isList(way));
  const own = lists.find(({ way }) => routeOf(way) === wished) ?? lists[0];
  const answered = fresh ?? (await kept(own));
  if (!answered) return undefined;
  const route = fresh ? wished : routeOf(own.way);
  const lines = record.pages.filter(({ way }) => !isList(way)).map(({ way, title, day }) => `<li><a href="${root.pathname}${way}" lang="${build.words[routeOf(way)].tag}">${title}</a>${day ? ` <span class="soft">${inWords(day, build.words[route])}</span>` : ''}</li>`);
  const html = (await answered.text()).replace(/(<div data-kept[^>]*>)[\s\S]*?(<\/div>)/, (whole, start, end) => (lines.length === 0 ? whole : `${start}<ul class="list">${lines.join('')}</ul>${end}`));
  const headers = new Headers(answered.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(status === 503 ? withNotice(html, build.words[route].missing) : html, { status, headers });
}

/** What cannot be had and is no page that may be kept, such as the address of the site alone: its page, where only the last slash is missing, else what is kept. */
async function insteadOf(path, record, fault) {
  if (record.pages.some(({ way }) => way === `${path}/`)) return Response.redirect(addressOf(`${path}/`));
  const list = await listed(routeOf(path), record, 503);
  if (!list) throw fault;
  return list;
}

/** What the network answers; fails where it does not. */
async function network(event) {
  const early = await event.preloadResponse;
  // Firefox does not fail here but hands over an error (https://github.com/GoogleChrome/workbox/issues/3134); passed on, it would be the browser's own page, and after three of them no worker.
  if (early?.type === 'error') throw new TypeError('Nothing came.');
  return early ?? fetch(event.request);
}

/** A page: from the network; from the store where the network or the server fails, or keeps the reader waiting. */
async function visit(event) {
  const fresh = network(event);
  fresh.catch(() => undefined);
  const way = wayOfPage(event.request.url, root, routes);
  if (way === undefined) return fresh.catch(async (fault) => insteadOf(wayOf(event.request) ?? '', await read(), fault));
  const record = await read();
  // Before a reader asked for it nothing of this is done.
  if (record.pages.length === 0) return fresh;
  const own = isList(way) ? undefined : record.pages.find((page) => page.way === way);
  let response;
  try {
    response = await (own ? Promise.race([fresh, new Promise((resolve) => { setTimeout(resolve, patience); })]) : fresh);
  } catch (fault) {
    const instead = (await fromStore(own, 'offline')) ?? (await listed(routeOf(way), record, isList(way) ? 200 : 503));
    if (instead) return instead;
    throw fault;
  }
  if (!response) return (await fromStore(own, 'slow')) ?? fresh;
  if (response.status >= 500) return (await fromStore(own, 'fault')) ?? response;
  if (response.status === 404 || response.status === 410) {
    if (own) event.waitUntil(inTurn(async () => write(withoutPages(await read(), (page) => page.way === way))).catch(() => undefined));
    return response;
  }
  if (!response.ok || response.redirected || response.type !== 'basic') return response;
  if (record.on || reasonOf(way, record) !== 'read') {
    const copy = response.clone();
    event.waitUntil(inTurn(() => keepRead(way, copy)).catch(() => undefined));
  }
  if (record.build !== build.id) event.waitUntil(inTurn(refresh).catch(() => undefined));
  return isList(way) ? listed(routeOf(way), record, 200, response) : response;
}

/** What a page of the site may ask: each is answered with what is kept then, or with why it could not be done. */
const asked = {
  state: async () => undefined,
  async on({ route }) {
    await keepFrame(route);
    await write({ ...(await read()), on: true, build: build.id });
  },
  async off() {
    const record = await read();
    await write(settled(withoutPages({ ...record, on: false }, ({ way }) => reasonOf(way, record) === 'read')));
  },
  async keep({ institution }, report) {
    await keepFrame(institution.split('/')[0]);
    await keepInstitution(institution, report);
    await write({ ...(await read()), build: build.id });
  },
  async drop() {
    const record = await read();
    await write(settled({ ...withoutPages(record, ({ way }) => reasonOf(way, record) === 'institution'), institution: '' }));
  },
  async clear() {
    for (const name of await caches.keys()) if (name.startsWith(`${build.name} `)) await caches.delete(name);
    known = undefined;
  },
};

const deleting = ['off', 'drop', 'clear'];

async function reply({ ask, ...wish }, port) {
  const fault = await asked[ask](wish, (progress) => port?.postMessage(progress)).then(() => undefined, ({ name }) => (name === 'QuotaExceededError' ? 'full' : 'failed'));
  if (fault) await dropUnnamed(await read()).catch(() => undefined);
  const { on, institution, pages, files } = await read();
  port?.postMessage({ fault, on, institution, ways: pages.map(({ way }) => way), pages: pages.length, bytes: pages.reduce((sum, page) => sum + page.bytes, 0) + Object.values(files).reduce((sum, bytes) => sum + bytes, 0) });
}

/** Who wants something deleted does not wait until all that is on its way has come. */
function deleteSoon(wish, port) {
  deletions += 1;
  for (const stop of underWay) stop.abort();
  return inTurn(() => {
    deletions -= 1;
    return reply(wish, port);
  });
}

async function dropOlder() {
  for (const name of await caches.keys()) if (name.startsWith(named('search ')) && name !== stores.search) await caches.delete(name);
}

// A newer worker waits until the pages of the older one are closed: nothing that an open page needs is dropped.
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([dropOlder().catch(() => undefined), self.registration.navigationPreload?.enable().catch(() => undefined)]).then(() => self.clients.claim())));
self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keepSearched(event.data.keep).catch(() => undefined));
  else if (event.data?.ask === 'state') event.waitUntil(reply(event.data, event.ports[0]));
  else if (deleting.includes(event.data?.ask)) event.waitUntil(deleteSoon(event.data, event.ports[0]));
  else if (Object.hasOwn(asked, event.data?.ask)) event.waitUntil(inTurn(() => reply(event.data, event.ports[0])));
});
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && event.request.method === 'GET') event.respondWith(visit(event));
  else if (wayOfFile(event.request) !== undefined) event.respondWith(answer(event.request));
  else if (opening.test(wayOf(event.request) ?? '')) event.respondWith(newest(event.request));
});

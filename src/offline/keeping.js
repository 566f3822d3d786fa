// What the worker puts into the store of pages, and takes out of it again.

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

/** Keeps an institution whole, from now on under the name that it has today; where that fails it is left as it was. */
async function keepInstitution(institution, report) {
  const [route, id] = institution.split('/');
  const { pages: list, now = institution } = await (await fetched(`${route}/offline/${id}.json`)).json();
  if (!fits(list)) throw Object.assign(new Error(institution), { name: 'QuotaExceededError' });
  const lines = [];
  for (const [way] of list) {
    lines.push(await stored(way, await fetched(way)));
    report({ done: lines.length, of: list.length });
  }
  const before = await read();
  const ways = new Set(lines.map(({ page }) => page.way));
  const others = before.pages.filter((page) => !ways.has(page.way) && reasonOf(page.way, before) !== 'institution');
  await write(trimmed({ ...before, institution: now, pages: [...lines.map(({ page }) => page), ...others], files: Object.assign({}, before.files, ...lines.map(({ sizes }) => sizes)) }));
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

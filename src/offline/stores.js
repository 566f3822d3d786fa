// What the worker knows of an address, and the files it answers from a store.

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

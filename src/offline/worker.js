// The service worker, as it is published: src/pages/service-worker.js.ts puts `build` before it. It may only ever help: whatever fails here, the network answers.

/** Kept until the next build: what it asks for by name never changes. Nothing else is kept, so no page is ever older than its files. */
const kept = [/^search-index\/names\//, /^assets\/[^/]+\.js$/];
const store = `${build.name}-${build.id}`;
const root = new URL('./', self.location.href);

/** The way of a request below the site, if it is one that is kept. */
function wayOf(request) {
  const address = new URL(request.url ?? request, root);
  if (address.origin !== root.origin || !address.pathname.startsWith(root.pathname) || (request.method ?? 'GET') !== 'GET') return undefined;
  const way = address.pathname.slice(root.pathname.length);
  return kept.some((pattern) => pattern.test(way)) ? way : undefined;
}

/** From the store, else from the network; a store that is broken, full or forbidden is passed over. */
async function answer(request) {
  const cache = await caches.open(store).catch(() => undefined);
  const found = await cache?.match(request).catch(() => undefined);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && response.type === 'basic') void cache?.put(request, response.clone()).catch(() => undefined);
  return response;
}

/** Keeps what the page had fetched before this worker was there. */
async function keep(addresses) {
  const cache = await caches.open(store);
  for (const address of addresses) {
    if (wayOf(address) === undefined || (await cache.match(address))) continue;
    const response = await fetch(address);
    if (response.ok) await cache.put(address, response);
  }
}

async function dropOlder() {
  for (const name of await caches.keys()) if (name.startsWith(`${build.name}-`) && name !== store) await caches.delete(name);
}

self.addEventListener('install', () => { void self.skipWaiting(); });
self.addEventListener('activate', (event) => event.waitUntil(dropOlder().catch(() => undefined).then(() => self.clients.claim())));
self.addEventListener('message', (event) => { if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep).catch(() => undefined)); });
self.addEventListener('fetch', (event) => { if (wayOf(event.request) !== undefined) event.respondWith(answer(event.request)); });

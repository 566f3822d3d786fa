// The service worker, as it is published: src/pages/service-worker.js.ts puts `build`, rules.js, stores.js, keeping.js and visits.js before it. It may only ever help: whatever fails here, the network answers.

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

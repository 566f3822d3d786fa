// What a reader gets who opens a page.

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

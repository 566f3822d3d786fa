/** Starts the service worker of the site, when a reader has searched and the network is free again. */

// The first answer comes first: on a slow line the worker would compete with it.
const afterwards = 3000;
let asked = false;

/** Keeps the files of the search for the next time; `root` is the address of the site, `fetched` tells what was fetched outside the page. Without service workers, or where they are forbidden, nothing happens. */
export function keepSearch(root: string, fetched?: () => Promise<readonly string[]>): void {
  if (asked || !('serviceWorker' in navigator)) return;
  asked = true;
  setTimeout(() => void started(root, fetched).catch(() => undefined), afterwards);
}

async function started(root: string, fetched: () => Promise<readonly string[]> = async () => []): Promise<void> {
  await navigator.serviceWorker.register(`${root}service-worker.js`, { scope: root });
  const { active } = await navigator.serviceWorker.ready;
  const known = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ keep: [...new Set([...known, ...(await fetched())])] });
}

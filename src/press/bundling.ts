import type { Bid, Made } from './bundle-apart.ts';

// A process of its own that bundles the program. Whoever started it may be ended without a word: then nobody waits for the bundle.
process.once('disconnect', () => { process.kill(process.pid, 'SIGKILL'); });
process.once('message', ({ house, client, server }: Bid) => {
  const say = (made: Made): void => { process.send!(made); };
  import('./astro-app.ts').then(({ bundleInto }) => bundleInto(house, client, server)).then((made) => say({ made }), (fault: unknown) => say({ fault: fault instanceof Error ? fault : new Error(String(fault)), code: (fault as { code?: unknown }).code }));
});

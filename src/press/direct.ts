/*
 * Asks a page of Astro for its text, or a file for its answer, without what Astro puts around each. A part of astro-app.ts, which says when it is used. Seen with Astro 7.3.4.
 *
 * Astro makes for every page a request, a state of it (`FetchState`), what a component may ask of it (`Astro`, made by `createAstroPagePartial` and, for each component, `createAstro`), and a result that is written into (`createResult`): all in astro/dist/core/fetch/fetch-state.js. Here they are made once for a route, by Astro itself, and set to the next page: its address, parameters and props, and everything that a page before may have left in them. Pages of one thread are asked for one after the other, so none sees another’s.
 *
 * Whoever asks holds one page of each route against Astro’s own answer; what differs is left to Astro, and so is everything that is met here and not expected.
 */
interface Result {
  styles: Set<unknown>;
  scripts: Set<unknown>;
  links: Set<unknown>;
  params: unknown;
  pathname: string;
  cancelled: boolean;
  partial: boolean;
  response: { status: number; statusText: string };
  componentMetadata: ReadonlyMap<string | undefined, { containsHead?: boolean; propagation?: string }>;
  createAstro: (props: unknown, slots: unknown) => object;
  _metadata: Record<string, unknown>;
}
interface Context { params: unknown; props: unknown; url: URL; locals?: unknown }
interface State {
  pathname: string;
  url: URL;
  params: unknown;
  props: unknown;
  locals: object;
  componentInstance: Component;
  getAPIContext(): Context;
  createResult(component: Component, context: Context): Promise<Result>;
  createAstro(result: Result, props: unknown, slots: unknown, context: Context): object;
  createAstroPagePartial(result: Result, context: Context): Context;
}
interface Factory { isAstroComponentFactory?: boolean; moduleId?: string; propagation?: string }
interface Component { default?: Factory; GET?: (context: Context) => unknown; ALL?: unknown }
interface RouteData { route: string; type: string; component: string }

/** What the bundle hands out of the Astro within it. */
export interface Inside {
  FetchState: new (manifest: object, request: Request, options: object, hooks: object) => State;
  renderToString(result: Result, component: Factory, props: object, slots: object, isPage: true, route: RouteData): Promise<string | Response>;
}

/** Answers for the pages of one route, one after the other; undefined where Astro has to be asked. */
export type Direct = (url: string, props: unknown) => Promise<string | Uint8Array | AsyncIterable<Uint8Array> | undefined>;

/** What an answer says: its only piece, or, where it comes in several, one after the other as they are made, so that the table of all findings never stands in memory whole. */
export async function bodyOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  const reader = body.getReader();
  const [first, second] = [await reader.read(), await reader.read()];
  if (first.done || second.done) return first.value ?? new Uint8Array();
  return (async function* () {
    yield first.value;
    yield second.value;
    for (let { value } = await reader.read(); value; { value } = await reader.read()) yield value;
  })();
}

/** The short way to the pages of a route; undefined where there is none. */
export async function directly({ FetchState, renderToString }: Inside, manifest: { base: string }, route: RouteData, loaded: unknown, request: Request): Promise<Direct | undefined> {
  const component = loaded as Component;
  const base = manifest.base.replace(/\/$/, '');
  const options = { addCookieHeader: false, routeData: route, locals: undefined };
  const state = new FetchState(manifest, request, options, { streaming: false });
  state.componentInstance = component;
  const turnTo = (place: string, props: unknown): void => {
    const url = new URL(place);
    // The parameters are worked out from the path when they are asked for.
    Object.assign(state, { url, pathname: url.pathname.slice(base.length), params: undefined, props: { ...(props as object | undefined) }, locals: {} });
  };
  const reached = state.pathname;
  turnTo(request.url, undefined);
  if (state.pathname !== reached) return undefined;
  const context = onlyWhenAsked(state.getAPIContext(), () => state.url);

  if (route.type === 'endpoint') {
    const answer = component.GET;
    if (typeof answer !== 'function') return undefined;
    return async (url, props) => {
      turnTo(url, props);
      Object.assign(context, { params: state.params, props: state.props, url: state.url });
      const response = await answer.call(component, context);
      if (!(response instanceof Response) || response.status !== 200 || !response.body) return undefined;
      return bodyOf(response.body);
    };
  }

  const page = component.default;
  if (route.type !== 'page' || !page?.isAstroComponentFactory) return undefined;
  const result = await state.createResult(component, context);
  const about = result.componentMetadata.get(page.moduleId);
  const metadata = { ...result._metadata, headInTree: about?.containsHead ?? false, routeHasPropagation: ['self', 'in-tree'].includes(about?.propagation ?? 'none') };
  const [styles, scripts, links] = [[...result.styles], [...result.scripts], [...result.links]];
  const { status, statusText } = result.response;
  // What components ask of their page is the same object for all pages; each component’s own is made from it.
  const partial = onlyWhenAsked(state.createAstroPagePartial(result, context), () => state.url);
  state.createAstroPagePartial = () => partial;
  const [slotsOf] = Object.getOwnPropertySymbols(state.createAstro(result, {}, {}, context));
  if (slotsOf === undefined) return undefined;
  result.createAstro = astroOf(partial, slotsOf);
  if ('request' in result) onlyWhenAsked(result, () => state.url);

  return async (url, props) => {
    turnTo(url, props);
    const { params, pathname, locals } = state;
    Object.assign(context, { params, props: state.props, url: state.url });
    Object.assign(partial, { params, locals, url: state.url });
    Object.assign(result, { params, pathname, cancelled: false, styles: new Set(styles), scripts: new Set(scripts), links: new Set(links), _metadata: anew(metadata) });
    Object.assign(result.response, { status, statusText });
    const text = await renderToString(result, page, state.props as object, {}, true, route);
    return typeof text === 'string' ? text : undefined;
  };
}

// A request is dear, and hardly a page asks for it.
function onlyWhenAsked<Any extends object>(holder: Any, url: () => URL): Any {
  return Object.defineProperty(holder, 'request', { configurable: true, enumerable: true, get: () => new Request(url()) });
}

/** As `createAstro` of Astro makes it, in one step. */
function astroOf(partial: object, slotsOf: symbol): Result['createAstro'] {
  class Astro {
    props: unknown;
    self = null;
    constructor(props: unknown, slots: unknown) {
      this.props = props;
      (this as Record<symbol, unknown>)[slotsOf] = slots;
    }
  }
  Object.setPrototypeOf(Astro.prototype, partial);
  return (props, slots) => new Astro(props, slots);
}

function anew(metadata: Record<string, unknown>): Record<string, unknown> {
  const fresh = { ...metadata };
  for (const [name, value] of Object.entries(metadata)) {
    if (value instanceof Set) fresh[name] = new Set(value);
    else if (Array.isArray(value)) fresh[name] = [...(value as unknown[])];
  }
  return fresh;
}

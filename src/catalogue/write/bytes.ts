/** What a file holds: an object (JSON), a text, a text in parts, some of them as bytes already, or bytes. */
export type Content = object | string | Iterable<string | Uint8Array> | Promise<Uint8Array>;

/** The same as bytes, in parts. */
export async function* bytesOf(content: Content): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const held = await content;
  if (held instanceof Uint8Array) yield held;
  else if (typeof held === 'string') yield encoder.encode(held);
  else if (Symbol.iterator in held) for (const part of held as Iterable<string | Uint8Array>) yield typeof part === 'string' ? encoder.encode(part) : part;
  else yield encoder.encode(`${JSON.stringify(held)}\n`);
}

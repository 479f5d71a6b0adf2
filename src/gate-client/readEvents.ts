/**
 * The data of server-sent events, one after another until the stream ends (HTML, 9.2.6). `EventSource` cannot be used: it
 * asks by itself, past the client's own `fetch`, its language and its abort. A stream that says nothing for `silentMs`, not even
 * that it is there, has ended without saying so: a network that changed, a proxy that keeps it.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  silentMs = 45_000,
): AsyncGenerator<string, void, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  try {
    for (;;) {
      const read = await readInTime(reader, silentMs);
      if (!read || read.done) return;
      const { value } = read;
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '') {
          if (data.length > 0) yield data.join('\n');
          data = [];
        } else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
      }
    }
  } finally {
    // Who stops reading lets the connection go; a dead one is not waited for.
    reader.cancel().catch(() => undefined);
  }
}

/** @returns null where nothing came in time */
async function readInTime(reader: ReadableStreamDefaultReader<Uint8Array>, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([reader.read(), late]);
  } finally {
    clearTimeout(timer);
  }
}

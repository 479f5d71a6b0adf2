import { open, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { MediaRule, SeenRequest } from './MediaRule.js';

interface Session {
  rules: { readonly rule: MediaRule; met: number }[];
  readonly seen: SeenRequest[];
  readonly open: Set<ServerResponse>;
}

const types: Readonly<Record<string, string>> = {
  '.key': 'application/octet-stream',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4a': 'audio/mp4',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.mpd': 'application/dash+xml',
  '.ts': 'video/mp2t',
  '.vtt': 'text/vtt',
};

/** Whoever asks may read: the films come from another origin than the page, as they do on a real site. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
  'cache-control': 'no-store',
};

/**
 * A real HTTP server whose behaviour a test programs. Each test has its own session, `/<session>/hls/master.m3u8`, so
 * that tests do not see each other's requests:
 *
 *   PUT    /<session>/rules   what goes wrong from now on
 *   GET    /<session>/seen    what was asked for so far
 *   DELETE /<session>         hangs up on everyone still waiting
 */
export async function startMediaServer(
  folder: string | null,
): Promise<{ url: string; close(): Promise<void> }> {
  const sessions = new Map<string, Session>();
  const sessionOf = (name: string): Session => {
    let session = sessions.get(name);
    if (!session) sessions.set(name, (session = { rules: [], seen: [], open: new Set() }));
    return session;
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://here');
    const [, name = '', ...rest] = decodeURIComponent(url.pathname).split('/');
    const path = normalize(rest.join('/'));
    const session = sessionOf(name);
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { ...cors, 'access-control-allow-methods': '*' }).end();
      return;
    }
    if (request.method === 'PUT') {
      session.rules = (JSON.parse(await readAll(request)) as MediaRule[]).map((rule) => ({ rule, met: 0 }));
      hangUp(session);
      response.writeHead(204, cors).end();
      return;
    }
    if (request.method === 'DELETE') {
      hangUp(session);
      sessions.delete(name);
      response.writeHead(204, cors).end();
      return;
    }
    if (path === 'seen') {
      response
        .writeHead(200, { ...cors, 'content-type': 'application/json' })
        .end(JSON.stringify(session.seen));
      return;
    }
    session.seen.push({ path, query: url.search, headers: request.headers as Record<string, string> });
    session.open.add(response);
    response.on('close', () => session.open.delete(response));
    await follow(findRule(session, path), path, request, response);
  }

  async function follow(
    rule: MediaRule | null,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    if (rule?.hang) return;
    if (rule?.delayMs) await new Promise((resolve) => setTimeout(resolve, rule.delayMs));
    if (rule?.drop) {
      response.destroy();
      return;
    }
    const type = rule?.type ?? types[extname(path)] ?? 'application/octet-stream';
    const own = rule?.text ?? (rule?.bytes === undefined ? undefined : Buffer.from(rule.bytes, 'base64'));
    if (own !== undefined || rule?.status) {
      const leave = rule?.withoutLeave ? {} : cors;
      response.writeHead(rule?.status ?? 200, { ...leave, 'content-type': type }).end(own ?? '');
      return;
    }
    await sendFile(join(folder ?? '', path), type, rule?.stopAt, request, response);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function findRule(session: Session, path: string): MediaRule | null {
  for (const entry of session.rules) {
    if (!new RegExp(entry.rule.match).test(path)) continue;
    entry.met++;
    const { after = 0, times = Infinity } = entry.rule;
    if (entry.met > after && entry.met <= after + times) return entry.rule;
  }
  return null;
}

/** A new rule holds for those who wait, too: a hanging line is cut, and whoever waited asks again. */
function hangUp(session: Session): void {
  for (const response of session.open) response.destroy();
}

/** In ranges, as a browser that seeks asks for them. `stopAt` is counted from the start of the file. */
async function sendFile(
  file: string,
  type: string,
  stopAt: number | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) {
    response.writeHead(404, cors).end();
    return;
  }
  const { size } = facts;
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  const start = Number(from ?? 0);
  const end = to ? Math.min(Number(to), size - 1) : size - 1;
  response.writeHead(from === undefined ? 200 : 206, {
    ...cors,
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    'content-type': type,
    ...(from !== undefined && { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  const last = stopAt === undefined ? end : Math.min(end, stopAt - 1);
  const handle = await open(file);
  try {
    if (last >= start) {
      const { buffer } = await handle.read({ buffer: Buffer.alloc(last - start + 1), position: start });
      response.write(buffer);
    }
    if (last === end) response.end();
  } finally {
    await handle.close();
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

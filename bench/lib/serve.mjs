/** A server on this machine alone: a page for each contestant, what was built, and the film. Nothing is cached. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { renderPage as renderAuditPage } from '../audit/renderPage.mjs';
import { built, hasStyles, mapReact } from './build.mjs';

const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.m4s': 'video/iso.segment',
  '.m4a': 'audio/mp4',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.ts': 'video/mp2t',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.vtt': 'text/vtt',
};

const folders = {
  '/built/': built,
  '/evening/': fileURLToPath(new URL('../results/evening', import.meta.url)),
  '/page/': fileURLToPath(new URL('../page', import.meta.url)),
  '/film/':
    process.env.TINGYING_BENCH_FILM ??
    fileURLToPath(new URL('../../demo/films/lantern-ferry', import.meta.url)),
};

export const hasFilm = () => existsSync(join(folders['/film/'], 'mp4/film.zh.mp4'));

/**
 * `/player/<id>?film=mp4|hls`, and `react=development`, `strict`, `idle`, `cues=<how many>`, `whole`, `plant`, `wakes`;
 * `descriptions=<how many>`, with `step=<seconds>`, `delivery=text|clips|narration`, `off`.
 */
const renderPage = (id, query) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${id}</title>
<link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports: mapReact(query.get('react') ?? 'production') })}</script>
<script src="/page/probe.js"></script>
${hasStyles(id) ? `<link rel="stylesheet" href="/built/${id}/entry.css">` : ''}
<script type="module">
  import 'react';
  import 'react-dom/client';
  import { mount } from '/built/${id}/entry.js';
  bench.begin(mount);
</script>
<h1>Film</h1>
<div id="player" style="width: 640px; min-height: 360px"></div>
<p>After the film: <a href="#more">more</a></p>
</html>`;

/** Cue n stands from 0.5 + 2n for 1.5 s; before them one stands from the start, so that a film that rests shows it. */
function writeCues(count) {
  const stamp = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);
  const cues = Array.from({ length: count }, (_, n) => {
    const start = 0.5 + 2 * n;
    // A day ends the stamp's clock; a longer file goes on with cues in its last minute.
    const from = Math.min(start, 86_390);
    return `${stamp(from)} --> ${stamp(from + 1.5)}\nCue number ${n}\n`;
  });
  return `WEBVTT\n\n00:00:00.000 --> 00:00:00.400\nThe film begins\n\n${cues.join('\n')}`;
}

/** Description n stands from 2 + n steps for two thirds of a step; then nothing more. */
function writeDescriptions(count, step) {
  const stamp = (seconds) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
  const cues = Array.from({ length: count }, (_, n) => {
    const start = 2 + n * step;
    return `d${n}\n${stamp(start)} --> ${stamp(start + (step * 2) / 3)}\nScene ${n}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** Two minutes of silence: 16 bits, one channel, 22.05 kHz. */
function writeSilence() {
  const rate = 22_050;
  const bytes = rate * 2 * 120;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  return Buffer.concat([head, Buffer.alloc(bytes)]);
}

/** A part of what is in memory, as a player asks for it that seeks. */
function sendBytes(bytes, type, request, response, headers) {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const start = Number(asked?.[1] ?? 0);
  const end = asked?.[2] ? Math.min(Number(asked[2]), bytes.length - 1) : bytes.length - 1;
  response
    .writeHead(asked ? 206 : 200, {
      ...headers,
      'Content-Type': type,
      'Content-Length': end - start + 1,
      'Accept-Ranges': 'bytes',
      ...(asked && { 'Content-Range': `bytes ${start}-${end}/${bytes.length}` }),
    })
    .end(bytes.subarray(start, end + 1));
}

/** How many holds of a film were let go, by its page's own name for it, and who waits for the next. */
const gates = new Map();
const findGate = (id) => {
  if (!gates.has(id)) gates.set(id, { open: 0, waiting: [] });
  return gates.get(id);
};
function release(id) {
  const gate = findGate(id);
  gate.open++;
  for (const go of gate.waiting.splice(0)) go();
}
async function untilReleased(id, place) {
  const gate = findGate(id);
  while (gate.open <= place) await new Promise((go) => gate.waiting.push(go));
}

/** A file as a slow network brings it: what lies behind a hold (a byte) comes when that is let go, one `/release` for each. */
async function sendHeld(file, { start, end }, { id, holds }, response) {
  let from = start;
  const sendTo = (to) => pipeline(createReadStream(file, { start: from, end: to }), response, { end: false });
  for (const [place, hold] of holds.entries()) {
    if (hold > end) break;
    if (hold > from) await sendTo(hold - 1);
    from = Math.max(from, hold);
    await untilReleased(id, place);
  }
  if (from <= end) await sendTo(end);
  response.end();
}

function findFile(path) {
  const folder = Object.keys(folders).find((start) => path.startsWith(start));
  if (!folder) return null;
  const file = join(folders[folder], normalize(`/${path.slice(folder.length)}`));
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const headers = { 'Cache-Control': 'no-store' };
  const id = /^\/player\/([\w-]+)$/.exec(pathname)?.[1];
  if (id)
    return response
      .writeHead(200, { ...headers, 'Content-Type': 'text/html' })
      .end(renderPage(id, searchParams));
  const audited = /^\/audit\/([\w-]+)$/.exec(pathname)?.[1];
  if (audited)
    return response.writeHead(200, { ...headers, 'Content-Type': 'text/html' }).end(renderAuditPage(audited));
  if (pathname === '/cues.vtt') {
    return response
      .writeHead(200, { ...headers, 'Content-Type': 'text/vtt' })
      .end(writeCues(Number(searchParams.get('count'))));
  }
  if (pathname === '/descriptions.vtt') {
    const [count, step] = ['count', 'step'].map((name) => Number(searchParams.get(name)));
    return response
      .writeHead(200, { ...headers, 'Content-Type': 'text/vtt' })
      .end(writeDescriptions(count, step));
  }
  if (pathname === '/silence.wav') return sendBytes(writeSilence(), 'audio/wav', request, response, headers);
  if (pathname === '/release') {
    release(searchParams.get('id'));
    return response.writeHead(204, headers).end();
  }
  const file = findFile(decodeURIComponent(pathname));
  if (!file) return response.writeHead(404, headers).end();

  const { size } = statSync(file);
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const start = asked ? Number(asked[1]) : 0;
  const end = asked?.[2] ? Math.min(Number(asked[2]), size - 1) : size - 1;
  response.writeHead(asked ? 206 : 200, {
    ...headers,
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': end - start + 1,
    'Accept-Ranges': 'bytes',
    ...(asked && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  const holds = searchParams.get('holds');
  if (holds) {
    const held = { id: searchParams.get('id'), holds: holds.split(',').map(Number) };
    return void sendHeld(file, { start, end }, held, response).catch(() => response.destroy());
  }
  createReadStream(file, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
}

export async function serve() {
  const server = createServer(answer);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  return {
    /** @param {string} id @param {Record<string, string>} query */
    toPage: (id, query) => `http://127.0.0.1:${port}/player/${id}?${new URLSearchParams(query)}`,
    /** @param {string} id */
    toAudit: (id) => `http://127.0.0.1:${port}/audit/${id}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

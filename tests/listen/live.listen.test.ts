import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../pages/servePages.js';
import { findFilmPage, lanternFerry, serveFilmPage } from '../pages/serveSite.js';
import { describeWith, screenReaderPackages } from './session/findMissing.js';
import { type Session, startSession } from './startListening.js';

const pieceSeconds = 4;
/** How many pieces are kept: a minute. */
const kept = 15;
const pieces = 29;

/** What is broadcast now: the oldest piece is dropped when a new one comes. */
function broadcast(site: string, sinceMs: number): string {
  const first = Math.min(pieces - kept, Math.floor(sinceMs / 1000 / pieceSeconds));
  const at = (name: string) => new URL(`${lanternFerry.address}hls/audio/en/${name}`, site).href;
  const list = Array.from({ length: kept }, (_, index) => `#EXTINF:4,\n${at(`${first + index + 1}.m4s`)}`);
  return `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:4\n#EXT-X-MEDIA-SEQUENCE:${first}
#EXT-X-MAP:URI="${at('init.mp4')}"\n${list.join('\n')}\n`;
}

describeWith([...screenReaderPackages, 'chromium'], 'a live stream, heard with Orca', () => {
  let server: Server;
  let site: Served;
  let session: Session;
  beforeAll(async () => {
    site = await serveFilmPage();
    let began: number | undefined;
    server = createServer((_request, response) => {
      began ??= Date.now();
      response
        .writeHead(200, {
          'content-type': 'application/vnd.apple.mpegurl',
          'access-control-allow-origin': '*',
          'cache-control': 'no-store',
        })
        .end(broadcast(site.url, Date.now() - began));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    session = await startSession();
  });
  afterAll(async () => {
    await session.close();
    server.closeAllConnections();
    server.close();
    await site.close();
  });

  test('who has fallen behind hears how far, and is back at what is broadcast now by a key or a button', async () => {
    const { port } = server.address() as AddressInfo;
    const film = {
      id: 'live',
      title: 'Tonight',
      sources: [{ src: `http://127.0.0.1:${port}/live.m3u8`, type: 'application/vnd.apple.mpegurl' }],
    } as const;
    const viewer = await session.open({ url: findFilmPage(site, film), ready: '[data-part="controls"]' });
    await viewer.stand('seek-slider', 'grayed.');
    await viewer.walk([
      ['k', 'Playing'],
      ['exclam', 'You are live already'],
      ['Home', /^4\d seconds behind live$/],
      ['Right', /^[34]\d seconds behind live$/],
      [
        't',
        /^[34]\d seconds behind live, normal speed, no description for this film, no captions for this film\.$/,
      ],
      ['exclam', 'Live'],
      ['exclam', 'You are live already'],
      ['j', 'Live'],
      ['End', 'Live'],
      ['Home', /^4\d seconds behind live$/],
    ]);
    // How far it is behind changes each second. Nothing of it is read out.
    expect(await viewer.listen(6)).toEqual([]);
    await viewer.walk([
      ['Tab', /^Go to live, [45]0 seconds behind push button\.$/],
      ['Return', 'Live'],
      ['Return', 'You are live already'],
    ]);
  });
});

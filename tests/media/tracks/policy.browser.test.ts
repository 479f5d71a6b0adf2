import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileFilm, openPlayer, streamFilm, type OpenPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { until } from '../stage.js';

const captions = `WEBVTT

REGION
id:low
width:40%

one
00:00.000 --> 00:09.000 align:start position:20% region:low
<v Mei>A lamp.

00:20.000 --> 00:21.000
Over there.
`;
const chapters = 'WEBVTT\n\n00:00.000 --> 00:10.000\nThe jetty\n';

describeWithFilms('a page whose policy lets no `blob:` be loaded', () => {
  let server: TestServer;
  let open: OpenPlayer;
  beforeEach(async () => {
    server = openServer();
    await server.follow(
      { match: '^en\\.vtt', text: captions, type: 'text/vtt' },
      { match: '^chapters\\.vtt', text: chapters, type: 'text/vtt' },
      { match: '^wrong\\.vtt', text: '<!doctype html>', type: 'text/html' },
    );
    // Policies stay as long as their page does, and this file has one of its own.
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = 'media-src http: https:';
    document.head.append(policy);
  });
  afterEach(async () => {
    open.close();
    await server.close();
    vi.restoreAllMocks();
  });
  const captionsAt = (path: string) => ({ captions: [{ src: server.url(path), language: 'en' }] });

  test('captions show all the same, with what they say of themselves, and so do chapters', async () => {
    const chapterFile = { src: server.url('chapters.vtt'), language: 'en' };
    open = openPlayer(fileFilm(server, { ...captionsAt('en.vtt'), chapters: [chapterFile] }));
    open.player.toggleCaptions();
    await until('they are there', () => open.state().captions.chosen !== null);
    const cues = [...open.player.captionsTrack!.cues!] as VTTCue[];
    expect(cues.map(({ id, startTime, endTime, text }) => [id, startTime, endTime, text])).toEqual([
      ['one', 0, 9, '<v Mei>A lamp.'],
      ['', 20, 21, 'Over there.'],
    ]);
    expect(cues[0]).toMatchObject({ align: 'start', position: 20, region: { id: 'low', width: 40 } });
    open.player.play();
    await open.playsPast(0.5);
    expect([...open.player.captionsTrack!.activeCues!]).toEqual([cues[0]]);
    await until('chapters are there', () => open.state().chapters.length > 0);
    expect(open.state().chapters[0]?.title).toBe('The jetty');
    expect(open.state().trouble).toBeNull();
  });

  test('a stream cannot play, and the page is named as the cause', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    open = openPlayer(streamFilm(server));
    await until('it is told', () => open.state().trouble);
    expect(open.state()).toMatchObject({ phase: 'failed', trouble: { reason: 'page-forbids', stops: true } });
    expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('Add blob: to media-src.')]);
  });

  test('where the stream cannot play, the file that the film has besides does', async () => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const sources = [...streamFilm(server).sources, ...fileFilm(server).sources];
    open = openPlayer(streamFilm(server, { sources }));
    open.player.play();
    await open.playsPast(0.3);
    expect(open.state().trouble).toBeNull();
  });

  test('a file that is no WebVTT is told, and the film plays on', async () => {
    open = openPlayer(fileFilm(server, captionsAt('wrong.vtt')));
    open.player.toggleCaptions();
    await until('it is told', () => open.state().trouble);
    expect(open.state().trouble).toMatchObject({ reason: 'captions-failed', stops: false });
    expect(open.player.captionsTrack).toBeNull();
    expect(open.video.querySelectorAll('track').length).toBe(0);
  });
});

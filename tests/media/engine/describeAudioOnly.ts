import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FilmSource } from '../../../src/core/films/Film.js';
import { createMediaPort } from '../../../src/media/port/createMediaPort.js';
import type { AdoptEngine } from '../../../src/media/port/Engine.js';
import type { MediaPort } from '../../../src/media/port/MediaPort.js';
import { dashType, hlsType } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { listenTo, setStage, type Stage, until } from '../stage.js';

/** The contract of every engine about a film that is only listened to. Each adapter's own test file calls this once. */
export function describeAudioOnly(name: string, adoptEngine: AdoptEngine): void {
  describeWithFilms(`engine contract, the sound alone: ${name}`, () => {
    let server: TestServer;
    let stage: Stage;
    let port: MediaPort;

    beforeEach(() => {
      server = openServer();
      stage = setStage();
      port = createMediaPort(stage.video, adoptEngine);
    });
    afterEach(async () => {
      port.dispose();
      stage.strike();
      await server.close();
    });

    const source = (path: string, type: string): FilmSource => ({ src: server.url(path), type });
    const plays = (from: number) =>
      until(
        `the film plays past ${from} s`,
        () => !port.loading && !stage.video.paused && stage.video.currentTime > from,
      );
    const pictures = async () =>
      (await server.seen())
        .map(({ path }) => path)
        .filter((path) => /((video|small).*(m4s|ts|mp4)|dash\/0-\d+\.m4s)$/.test(path));

    test.each([
      ['HLS', 'hls/master.m3u8', hlsType],
      ['HLS in MPEG-TS', 'hls-ts/master.m3u8', hlsType],
      ['DASH', 'dash/manifest.mpd', dashType],
    ])(
      'no picture is fetched, every sound is there, and both ways the place is kept: %s',
      async (_name, path, type) => {
        const film = source(path, type);
        const { video } = stage;
        await port.load({ ...film, audioOnly: true }, { at: 20, play: true });
        const ear = await listenTo(video);
        await plays(20.3);
        await until('the film’s sound is heard', () => ear.hear() === 440, 3000);
        expect([port.engine?.audioOnly, port.engine?.canBeAudioOnly, port.source?.audioOnly]).toEqual([
          true,
          true,
          true,
        ]);
        expect([video.videoWidth, port.qualities]).toEqual([0, []]);
        expect(port.audioTracks.map((one) => one.kind).slice(0, 2)).toEqual(['main', 'main-desc']);

        // There and back and there again: what was loaded before is not heard any sooner or later.
        for (const [kind, tone] of [
          ['main-desc', 880],
          ['main', 440],
          ['main-desc', 880],
        ] as const) {
          const asked = performance.now();
          await port.chooseAudioTrack(port.audioTracks.find((one) => one.kind === kind)!.id);
          await until(`${kind} is heard`, () => ear.hear() === tone, 3000);
          console.info(`${path}: ${kind} alone after ${(performance.now() - asked).toFixed(0)} ms`);
        }
        expect(await pictures()).toEqual([]);

        let stood = video.currentTime;
        await port.load(film);
        await plays(stood + 0.1);
        expect(video.videoWidth).toBeGreaterThan(0);
        expect([port.engine?.audioOnly, port.engine?.canBeAudioOnly]).toEqual([false, true]);
        expect((await pictures()).length).toBeGreaterThan(0);
        expect(video.currentTime - stood).toBeLessThan(2);

        stood = video.currentTime;
        let began = NaN;
        port.on('started', () => (began = port.currentTime));
        await port.load({ ...film, audioOnly: true });
        await plays(stood + 0.1);
        expect(Math.abs(began - stood)).toBeLessThan(0.5);
        expect([video.videoWidth, port.engine?.audioOnly]).toEqual([0, true]);
        await ear.close();
      },
    );

    test.each([
      ['a stream whose sound is in the picture’s segments', 'hls-key/master.m3u8', hlsType],
      ['a progressive file', 'film.mp4', 'video/mp4'],
    ])('where it cannot be, all of it plays and nobody is told otherwise: %s', async (_name, path, type) => {
      await port.load({ ...source(path, type), audioOnly: true }, { play: true });
      await plays(0.3);
      expect([port.engine?.audioOnly ?? false, port.engine?.canBeAudioOnly ?? false]).toEqual([false, false]);
      expect(stage.video.videoWidth).toBeGreaterThan(0);
    });
  });
}

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FilmSource } from '../../../src/core/films/Film.js';
import { createMediaPort } from '../../../src/media/port/createMediaPort.js';
import type { AdoptEngine } from '../../../src/media/port/Engine.js';
import type { MediaPort, PortAudioTrack, RequestKind } from '../../../src/media/port/MediaPort.js';
import { dashType } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { listenTo, measureLoss, noteEvents, pause, setStage, type Stage, until } from '../stage.js';
import { countNodes } from './countNodes.js';

const disturbances = [
  'loadstart',
  'pause',
  'emptied',
  'waiting',
  'seeking',
  'error',
  'ratechange',
  'volumechange',
];

/**
 * The contract of every engine behind the port. Each adapter's own test file calls this once; an engine that keeps it
 * can stand where video.js stands now.
 */
export function describeEngine(name: string, adoptEngine: AdoptEngine): void {
  describeWithFilms(`engine contract: ${name}`, () => {
    let server: TestServer;
    let stage: Stage;
    let port: MediaPort;

    const file = (path: string): FilmSource => ({ src: server.url(path), type: 'video/mp4' });
    const hls = (path = 'hls/master.m3u8'): FilmSource => ({
      src: server.url(path),
      type: 'application/vnd.apple.mpegurl',
    });
    const dash = (path = 'dash/manifest.mpd'): FilmSource => ({
      src: server.url(path),
      type: 'application/dash+xml',
    });
    const described = (): PortAudioTrack => port.audioTracks.find((one) => one.kind === 'main-desc')!;
    const plays = (from: number, withinMs = 10_000) =>
      until(
        `the film plays past ${from} s`,
        () => !stage.video.paused && stage.video.currentTime > from,
        withinMs,
      );
    const adopted = () => new Promise<void>((resolve) => port.on('adopted', resolve));

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

    test('takes over a film that plays, and the viewer loses nothing', async () => {
      const { video, host } = stage;
      port.dispose();
      video.src = server.url('film.mp4');
      video.volume = 0.4;
      video.playbackRate = 1.25;
      await video.play();
      await plays(0.3);
      const place = [video.parentElement, host.parentElement, host.nextSibling];
      const noted = noteEvents(video, disturbances);
      port = createMediaPort(video, adoptEngine);
      const taken = adopted();
      const lost = await measureLoss(video, async () => {
        void port.load(file('film.mp4'));
        await taken;
        await pause(1000);
      });
      console.info(`adoption lost ${lost.toFixed(0)} ms`);
      expect(noted).toEqual([]);
      expect([video.parentElement, host.parentElement, host.nextSibling]).toEqual(place);
      expect([video.isConnected, video.paused, video.volume, video.playbackRate]).toEqual([
        true,
        false,
        0.4,
        1.25,
      ]);
      // The clock of the film ticks in frames of sound; more than that would be heard.
      expect(Math.abs(lost)).toBeLessThan(120);
    });

    test('leaves nothing of its own for a screen reader to find, not after other media either', async () => {
      stage.strike();
      stage = setStage(
        '<video preload="auto" id="film" class="picture" aria-label="A ferry" width="320" tabindex="0" controls></video><p>after</p>',
      );
      const { host, video } = stage;
      const facts = () =>
        [host, video].map((one) =>
          one
            .getAttributeNames()
            .filter((attribute) => attribute !== 'class' && attribute !== 'src')
            .sort()
            .map((attribute) => `${attribute}=${one.getAttribute(attribute)}`),
        );
      const before = facts();
      port.dispose();
      port = createMediaPort(video, adoptEngine);
      for (const source of [file('film.mp4'), hls(), file('described.mp4')]) {
        await port.load(source, { play: true });
        await until(
          'it plays',
          () => port.source === source && !port.loading && !video.paused && video.currentTime > 0.2,
        );
        expect(facts()).toEqual(before);
        expect(video.className).toBe('picture');
        expect(video.nextElementSibling?.textContent).toBe('after');
      }
      expect(host.querySelectorAll('*:not(video, track, p)')).toHaveLength(0);
    });

    test.each([
      ['HLS', () => hls()],
      ['DASH', () => dash()],
    ])('gives the film no track that a browser would wait for before it plays: %s', async (_name, source) => {
      const modeOf = Object.getOwnPropertyDescriptor(TextTrack.prototype, 'mode')!.get!;
      const seen = new Set<HTMLTrackElement>();
      const isOn = ({ track }: HTMLTrackElement) => modeOf.call(track) !== 'disabled';
      // Looked at when the browser looks: as it begins to choose what to load.
      const waitedFor: string[] = [];
      stage.video.addEventListener('loadstart', () => {
        for (const one of stage.video.querySelectorAll('track')) {
          seen.add(one);
          if (isOn(one) && one.readyState < HTMLTrackElement.LOADED) waitedFor.push(one.label);
        }
      });
      await port.load(source(), { play: true });
      await plays(0.3);
      expect([waitedFor, seen.size > 0]).toEqual([[], true]);
    });

    test('plays what the server’s markup has started without loading it again', async () => {
      stage.strike();
      stage = setStage(
        `<video preload="auto" crossorigin="anonymous" muted><source src="${server.url('film.mp4')}" type="video/mp4"></video>`,
      );
      const { video } = stage;
      video.muted = false; // the viewer has found the native button
      video.volume = 0.3;
      await video.play();
      const noted = noteEvents(video, disturbances);
      port.dispose();
      port = createMediaPort(video, adoptEngine);
      const taken = adopted();
      await port.load(file('film.mp4'));
      await taken;
      await plays(video.currentTime + 0.3);
      expect(noted).toEqual([]);
      expect([video.muted, video.volume]).toEqual([false, 0.3]);
    });

    test('turns from the markup’s file to the stream, with time and play kept', async () => {
      stage.strike();
      stage = setStage(
        `<video preload="auto" crossorigin="anonymous"><source src="${server.url('film.mp4')}" type="video/mp4"></video>`,
      );
      const { video } = stage;
      await video.play();
      video.currentTime = 20;
      await plays(20.3);
      port.dispose();
      // The engine's code takes its time, and the film goes on meanwhile.
      port = createMediaPort(video, (need) => pause(800).then(() => adoptEngine(need)));
      let stood = 0;
      video.addEventListener('emptied', () => (stood = port.currentTime));
      await port.load(hls());
      await until('the stream plays', () => port.audioTracksKnown && !video.paused && video.readyState > 2);
      expect(stood).toBeGreaterThan(20.9);
      expect(video.currentTime).toBeGreaterThanOrEqual(stood - 0.1);
      expect(video.currentTime).toBeLessThan(stood + 2);
    });

    test.each([
      ['hls', 'fragmented MP4'],
      ['hls-ts', 'MPEG-TS'],
    ])('described sound of the same language is heard within a second (%s, %s)', async (folder) => {
      const { video } = stage;
      await port.load(hls(`${folder}/master.m3u8`), { play: true });
      const ear = await listenTo(video);
      await plays(1);
      await until(
        'the whole forward buffer is there',
        () => video.buffered.length > 0 && video.buffered.end(0) > 25,
      );
      await until('the film’s own sound is heard', () => ear.hear() === 440);
      expect(port.audioTracks.map((one) => [one.kind, one.language, one.enabled])).toEqual([
        ['main', 'en', true],
        ['main-desc', 'en', false],
        ['alternative', 'zh', false],
      ]);
      for (const [id, tone] of [
        [described().id, 880],
        [port.audioTracks[0]!.id, 440],
      ] as const) {
        const asked = performance.now();
        const confirmed = port.chooseAudioTrack(id).then(() => performance.now() - asked);
        await until(`${tone} Hz is heard`, () => ear.hear() === tone, 5000);
        const heard = performance.now() - asked;
        const said = await confirmed;
        console.info(
          `${folder}: ${tone} Hz heard after ${heard.toFixed(0)} ms, confirmed after ${said.toFixed(0)} ms`,
        );
        expect(heard).toBeLessThan(1000);
        // What is said to the viewer is true when it is said, and not long after.
        expect(Math.abs(said - heard)).toBeLessThan(700);
        await pause(500);
      }
      await ear.close();
    });

    test('where the described sound is slow to come, nothing is said before it is there', async () => {
      await server.follow({ match: 'described-\\d', delayMs: 1500 });
      await port.load(hls(), { play: true });
      const ear = await listenTo(stage.video);
      await plays(1);
      const asked = performance.now();
      await port.chooseAudioTrack(described().id);
      expect(performance.now() - asked).toBeGreaterThan(1400);
      await until('it is heard', () => ear.hear() === 880, 800);
      await ear.close();
    });

    test('the described sound is chosen while the film stands still, and heard when it goes on', async () => {
      const { video } = stage;
      await port.load(hls());
      await until('the sounds are known', () => port.audioTracksKnown);
      await until('the film could play', () => video.readyState > 2);
      await port.chooseAudioTrack(described().id);
      const ear = await listenTo(video);
      await port.play();
      await until('it is heard', () => ear.hear() === 880, 1000);
      await ear.close();
    });

    test('a choice of sound that is overtaken says so', async () => {
      await port.load(hls(), { play: true });
      await plays(0.5);
      const [main, desc, chinese] = port.audioTracks as readonly [
        PortAudioTrack,
        PortAudioTrack,
        PortAudioTrack,
      ];
      const overtaken = port.chooseAudioTrack(desc.id).catch((error: unknown) => (error as Error).name);
      await port.chooseAudioTrack(chinese.id);
      expect(await overtaken).toBe('AbortError');
      expect(port.audioTracks.find((one) => one.enabled)?.id).toBe(chinese.id);
      await expect(port.chooseAudioTrack('none')).rejects.toThrow(/no audio track/);
      const lost = port.chooseAudioTrack(main.id).catch((error: unknown) => (error as Error).name);
      void port.load(file('film.mp4'));
      expect(await lost).toBe('AbortError');
    });

    test.each([
      ['a stream', () => hls(), ['init', 'manifest', 'segment']],
      ['a stream in MPEG-TS', () => hls('hls-ts/master.m3u8'), ['manifest', 'segment']],
      ['an encrypted stream', () => hls('hls-key/master.m3u8'), ['key', 'manifest', 'segment']],
      ['DASH', () => dash(), ['init', 'manifest', 'segment']],
    ])('a token goes with every request: %s', async (_title, source, kinds) => {
      const asked = new Set<RequestKind>();
      port.onRequest = (kind, url, headers) => {
        asked.add(kind);
        expect(url).toMatch(/^http/);
        return { headers: { ...headers, 'x-token': 'lantern' } };
      };
      await port.load(source(), { play: true });
      await plays(1);
      if (port.audioTracks.length > 1) await port.chooseAudioTrack(described().id);
      const text = [...stage.video.textTracks].find((track) => track.kind === 'subtitles');
      if (text) text.mode = 'hidden';
      await pause(1500);
      const seen = (await server.seen()).filter(({ path }) => path !== 'seen');
      console.info(`${seen.length} requests, kinds ${[...asked].sort().join(', ')}`);
      expect(seen.length).toBeGreaterThan(5);
      expect(seen.filter(({ headers }) => headers['x-token'] !== 'lantern').map(({ path }) => path)).toEqual(
        [],
      );
      expect([...asked].sort()).toEqual(kinds);
    });

    test('a token in the address goes with every request, a progressive file’s too', async () => {
      port.onRequest = (_kind, url) => ({ url: `${url}?token=lantern` });
      await port.load(file('film.mp4'), { play: true });
      await plays(0.5);
      await port.load(hls());
      await until('the stream plays', () => port.audioTracksKnown && stage.video.currentTime > 1);
      await port.load(file('described.mp4'));
      await until('the file plays', () => !port.loading && !stage.video.paused);
      const seen = await server.seen();
      expect(seen.filter(({ query }) => query !== '?token=lantern').map(({ path }) => path)).toEqual([]);
      expect(seen.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['film.mp4', 'described.mp4', 'hls/master.m3u8', 'hls/main-init.mp4']),
      );
    });

    test('other media takes its place at the same time, playing', async () => {
      const { video } = stage;
      const ear = await listenTo(video);
      await port.load(file('film.mp4'), { at: 12, play: true });
      await plays(12.5);
      for (const [source, tone] of [
        [file('described.mp4'), 880],
        [hls(), 440],
        [file('described.mp4'), 880],
        [dash(), 440],
      ] as const) {
        const stood = video.currentTime;
        const began = performance.now();
        await port.load(source);
        expect(port.currentTime).toBeGreaterThanOrEqual(stood);
        await until(`${tone} Hz is heard`, () => !port.loading && !video.paused && ear.hear() === tone);
        console.info(`${source.type}: swapped, heard after ${(performance.now() - began).toFixed(0)} ms`);
        expect(video.currentTime).toBeGreaterThanOrEqual(stood);
        expect(video.currentTime).toBeLessThan(stood + 5);
        await pause(300);
      }
      await ear.close();
    });

    test('other media takes its place while the film stands still, and does not start by itself', async () => {
      const { video } = stage;
      await port.load(file('film.mp4'), { at: 12 });
      for (const source of [hls(), file('described.mp4'), dash()]) {
        await port.load(source);
        await until('it is there', () => !port.loading && video.readyState > 1 && !video.seeking);
        expect([video.paused, video.currentTime]).toEqual([true, 12]);
      }
    });

    test('the viewer’s speed, volume and tracks stay when the media changes', async () => {
      const { video } = stage;
      await port.load(file('film.mp4'), { play: true });
      port.playbackRate = 1.5;
      port.volume = 0.4;
      const track = document.createElement('track');
      track.kind = 'captions';
      track.src = URL.createObjectURL(
        new Blob(['WEBVTT\n\n00:00.000 --> 01:00.000\nkept'], { type: 'text/vtt' }),
      );
      video.append(track);
      track.track.mode = 'hidden';
      await until('the captions are there', () => track.track.cues?.length === 1);
      for (const source of [hls(), file('described.mp4'), dash()]) {
        await port.load(source);
        await until('it plays', () => !port.loading && !video.paused && video.readyState > 2);
        expect([video.playbackRate, video.volume]).toEqual([1.5, 0.4]);
        expect(track.parentNode).toBe(video);
        expect([track.track.mode, track.track.cues?.length]).toEqual(['hidden', 1]);
      }
    });

    test('Play pressed while the engine is still on its way is not lost', async () => {
      void port.load(hls());
      void port.play();
      await plays(0.3);
    });

    test('Pause pressed while other media is on its way holds', async () => {
      await port.load(file('film.mp4'), { play: true });
      await plays(0.5);
      void port.load(hls());
      await pause(5);
      port.pause();
      await until('the stream is there', () => port.audioTracksKnown && stage.video.readyState > 2);
      await pause(300);
      expect(stage.video.paused).toBe(true);
    });

    test('Pause pressed before anything has come holds', async () => {
      void port.load(hls(), { play: true });
      port.pause();
      await until('the stream is there', () => port.audioTracksKnown && stage.video.readyState > 2);
      await pause(300);
      expect(stage.video.paused).toBe(true);
    });

    test('a seek while other media is on its way is where that begins', async () => {
      await port.load(file('film.mp4'), { at: 5, play: true });
      await plays(5.3);
      void port.load(file('described.mp4'));
      await until('the new media is on its way', () => port.loading);
      port.currentTime = 30;
      expect(port.currentTime).toBe(30);
      const settled = new Promise<number>((resolve) => port.on('settled', resolve));
      expect(await settled).toBeCloseTo(30, 1);
      await plays(30.2);
    });

    test.each([
      ['dash/manifest.mpd', 'by AudioPurposeCS'],
      ['dash/by-role.mpd', 'by Role'],
    ])('DASH: the described sound is recognised (%s, %s)', async (path) => {
      await port.load(dash(path), { play: true });
      const ear = await listenTo(stage.video);
      await plays(1);
      expect(port.audioTracks.map((one) => [one.kind, one.language])).toEqual([
        ['main', 'en'],
        ['main-desc', 'en'],
      ]);
      const asked = performance.now();
      await port.chooseAudioTrack(described().id);
      await until('the described sound is heard', () => ear.hear() === 880, 3000);
      console.info(`DASH: 880 Hz heard after ${(performance.now() - asked).toFixed(0)} ms`);
      await ear.close();
    });

    /** A DASH manifest of the test server, changed on its way. */
    const rewriteDash = async (path: string, change: (mpd: string) => string) => {
      const mpd = await (await fetch(server.url(path))).text();
      const text = change(mpd);
      expect(text).not.toBe(mpd);
      await server.follow({ match: `${path}$`, text, type: dashType });
    };

    test('DASH: a sound with clearer voices is told to be one, and is no description', async () => {
      await rewriteDash('dash/by-role.mpd', (mpd) =>
        mpd.replace('value="description"', 'value="enhanced-audio-intelligibility"'),
      );
      await port.load(dash('dash/by-role.mpd'), { play: true });
      await plays(0.3);
      expect(port.audioTracks.map(({ kind, clear }) => [kind, clear])).toEqual([
        ['main', undefined],
        ['alternative', true],
      ]);
    });

    test('DASH: a description that holds no film is told to be alone', async () => {
      await rewriteDash('dash/manifest.mpd', (mpd) => mpd.replace('value="alternate"', 'value="commentary"'));
      await port.load(dash(), { play: true });
      await plays(0.3);
      expect(port.audioTracks.map(({ kind }) => kind)).toEqual(['main', 'descriptions']);
    });

    test('DASH: a picture in sign language is no quality of the film’s own', async () => {
      await rewriteDash('dash/manifest.mpd', (mpd) =>
        mpd.replace(/<AdaptationSet [^>]*contentType="video"[^]*?<\/AdaptationSet>/, (film) => {
          const sign = '<Role schemeIdUri="urn:mpeg:dash:role:2011" value="sign"/>';
          const signed = film
            .replace(/<AdaptationSet id="\d+"/, '<AdaptationSet id="9"')
            .replace(/(<AdaptationSet [^>]*>)/, `$1${sign}`)
            .replace(/<Representation id="\d+"/, '<Representation id="signed"')
            .replace(/ bandwidth="\d+"/, ' bandwidth="1000"');
          return film + signed;
        }),
      );
      await port.load(dash(), { play: true });
      await plays(0.3);
      expect(port.qualities.map(({ bitrate }) => bitrate)).not.toContain(1000);
    });

    test('captions that the stream carries become tracks of the element, with their cues', async () => {
      await port.load(hls(), { play: true });
      await plays(0.5);
      const tracks = [...stage.video.textTracks].filter((track) => track.kind === 'subtitles');
      expect(tracks.map((track) => [track.label, track.language, track.mode])).toEqual([
        ['English', 'en', 'disabled'],
        ['中文', 'zh', 'disabled'],
      ]);
      tracks[1]!.mode = 'hidden';
      await until('its cues are there', () => (tracks[1]!.cues?.length ?? 0) > 5);
      expect((tracks[1]!.cues![0] as VTTCue).text).toContain('zh 0');
      await port.load(file('film.mp4'));
      await until('they go with the stream', () =>
        [...stage.video.textTracks].every((track) => track.kind !== 'subtitles'),
      );
    });

    test('what fails is told once, with its status', async () => {
      await server.follow(
        { match: 'missing', status: 404 },
        { match: 'closed', status: 403 },
        { match: 'empty', text: '', type: 'application/vnd.apple.mpegurl' },
      );
      const failures: unknown[] = [];
      port.on('failure', ({ kind, status }) => failures.push([kind, status]));
      for (const [source, failure] of [
        [hls('missing.m3u8'), ['network', 404]],
        [hls('closed.m3u8'), ['network', 403]],
        [hls('empty.m3u8'), ['empty', null]],
        [dash('missing.mpd'), ['network', 404]],
        [file('noise.mp4'), ['decode', null]],
      ] as const) {
        failures.length = 0;
        await port.load(source, { play: true });
        await until(`${source.src} fails`, () => failures.length > 0);
        await pause(300);
        expect(failures).toEqual([failure]);
      }
      await port.load(hls());
      await plays(0.3);
    });

    test('after its end the element stands where it stood, with all its tracks, and can begin again', async () => {
      const { video, host } = stage;
      const track = document.createElement('track');
      const after = document.createElement('p');
      video.append(track);
      host.after(after);
      for (const source of [hls(), file('film.mp4')]) {
        await port.load(source, { play: true });
        await plays(0.3);
        port.dispose();
        expect([video.parentElement, track.parentElement, host.nextSibling]).toEqual([host, video, after]);
        expect([video.getAttribute('src'), video.readyState, host.getAttribute('class')]).toEqual([
          null,
          0,
          null,
        ]);
        port = createMediaPort(video, adoptEngine);
      }
      after.remove();
    });

    test('an end while the engine is still on its way leaves no engine behind', async () => {
      let made = 0;
      port.dispose();
      let arrives = () => undefined as unknown;
      const arrived = new Promise((resolve) => (arrives = () => resolve(null)));
      port = createMediaPort(stage.video, async (need) => {
        const take = await adoptEngine(need);
        await pause(50);
        setTimeout(arrives, 50);
        return (...parts) => {
          made++;
          return take(...parts);
        };
      });
      void port.load(hls());
      port.dispose();
      await arrived;
      expect([made, stage.video.currentSrc]).toEqual([0, '']);
    });

    test.each([
      ['200 films', 'film.mp4', 'video/mp4', 200],
      ['20 streams', 'hls/master.m3u8', 'application/vnd.apple.mpegurl', 20],
    ])(
      '%s come and go, and nothing of them stays in memory',
      async (_title, path, type, times) => {
        const comeAndGo = async () => {
          const { video, strike } = setStage();
          const passing = createMediaPort(video, adoptEngine);
          let taken = false;
          passing.on('adopted', () => (taken = true));
          const track = video.addTextTrack('captions');
          track.addCue(new VTTCue(0, 60, 'words'));
          track.mode = 'showing';
          void passing.load({ src: server.url(path), type });
          await until('the engine has it', () => taken && video.readyState > 0);
          passing.dispose();
          strike();
        };
        // What is loaded once and kept is no leak.
        for (let i = 0; i < 3; i++) await comeAndGo();
        await pause(500);
        const before = await countNodes();
        for (let i = 0; i < times; i++) await comeAndGo();
        let after = await countNodes();
        for (let i = 0; i < 10 && after.nodes > before.nodes; i++) {
          await pause(500);
          after = await countNodes();
        }
        console.info(
          `${path}: ${after.nodes - before.nodes} nodes, ${after.listeners - before.listeners} listeners after ${times}`,
        );
        expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
        expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
      },
      120_000,
    );

    test('two players on one page do not disturb each other', async () => {
      const other = setStage();
      const second = createMediaPort(other.video, adoptEngine);
      await Promise.all([
        port.load(hls(), { play: true }),
        second.load(hls('hls-ts/master.m3u8'), { play: true }),
      ]);
      await plays(0.5);
      await until('the other plays', () => other.video.currentTime > 0.5);
      await port.chooseAudioTrack(described().id);
      expect(second.audioTracks.find((one) => one.enabled)?.kind).toBe('main');
      second.dispose();
      other.strike();
      await plays(stage.video.currentTime + 0.5);
    });
  });
}

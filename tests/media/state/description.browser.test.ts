import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { DescriberPreferences } from '../../../src/core/descriptions/DescriberPreferences.js';
import type { Film } from '../../../src/core/films/Film.js';
import type { DescriptionPhase } from '../../../src/core/playback/PlayerState.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { createPreferences } from '../../../src/media/preferences/createPreferences.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { fileFilm, hlsType, keepInMemory, openPlayer, type OpenPlayer, streamFilm } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { listenTo, pause, until } from '../stage.js';

const on = () => keepInMemory({ description: { ...defaultPreferences.description, on: true } });

describeWithFilms('description', () => {
  let server: TestServer;
  let open: OpenPlayer;
  beforeEach(() => {
    server = openServer();
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
  });
  afterEach(async () => {
    open.close();
    await server.close();
    vi.restoreAllMocks();
  });

  const description = () => open.state().description;
  const is = (phase: DescriptionPhase, withinMs?: number) =>
    until(`description is ${phase}`, () => description().phase === phase, withinMs);
  /** The phases since `from`, each once. */
  const phases = (from = 0) =>
    open.states
      .slice(from)
      .map((one) => one.description.phase)
      .filter((one, i, all) => one !== all[i - 1]);
  const sound = () => open.player.port!.audioTracks.find((one) => one.enabled);
  const pick = (label: string) => open.state().audio.choices.find((one) => one.label === label)!.id;

  describe('by a rendition of the stream', () => {
    test('one press puts the described sound in, and the next the plain sound of the same language', async () => {
      open = openPlayer(streamFilm(server));
      expect(description()).toMatchObject({ availability: 'available', chosen: null, phase: 'off' });
      open.player.play();
      await open.playsPast(0.5);
      const ear = await listenTo(open.video);
      const from = open.states.length;
      open.player.toggleDescription();
      expect(description()).toMatchObject({ chosen: 'rendition:en', phase: 'switching' });
      await is('ready');
      await until('it is heard', () => ear.hear() === 880, 800);
      open.player.toggleDescription();
      await is('off');
      await until('the plain sound is heard', () => ear.hear() === 440, 800);
      expect(sound()).toMatchObject({ kind: 'main', language: 'en' });
      expect(phases(from)).toEqual(['switching', 'ready', 'switching', 'off']);
      await ear.close();
    });

    test('chosen before anything is loaded, it is made as soon as the stream is known', async () => {
      await server.follow({ match: 'master', delayMs: 300 });
      open = openPlayer(streamFilm(server));
      open.player.toggleDescription();
      open.player.play();
      await is('switching');
      await is('ready');
      expect(sound()?.kind).toBe('main-desc');
    });

    test('pressed again before it is there, it is taken back', async () => {
      await server.follow({ match: 'master', delayMs: 300 });
      open = openPlayer(streamFilm(server));
      open.player.toggleDescription();
      open.player.toggleDescription();
      open.player.play();
      await open.playsPast(0.3);
      expect(description()).toMatchObject({ chosen: null, phase: 'off' });
      expect(sound()?.kind).toBe('main');
    });

    test('is remembered, and on from the start the next time', async () => {
      const preferences = keepInMemory();
      open = openPlayer(streamFilm(server), { preferences });
      open.player.toggleDescription();
      await until('it is remembered', () => preferences.get().description.on);
      expect(preferences.get().description).toMatchObject({ on: true, language: 'en' });
      open.close();
      open = openPlayer(streamFilm(server), { preferences });
      open.player.play();
      await is('ready');
      const ear = await listenTo(open.video);
      await until('it is heard', () => ear.hear() === 880);
      await ear.close();
    });

    test('begins when stored preferences come late, and ends when they are reset', async () => {
      const stored = JSON.stringify({
        ...defaultPreferences,
        description: { ...defaultPreferences.description, on: true },
      });
      const preferences = createPreferences({
        read: () => pause(300).then(() => stored),
        write: () => undefined,
      });
      open = openPlayer(streamFilm(server), { preferences });
      open.player.play();
      await is('ready');
      preferences.reset();
      await is('off');
      expect(sound()?.kind).toBe('main');
    });

    test('follows a sound that is chosen elsewhere, and back', async () => {
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      open.player.chooseAudio(pick('English (described)'));
      await is('ready');
      expect(description().chosen).toBe('rendition:en');
      open.player.chooseAudio(pick('中文'));
      await is('off');
      expect(description().chosen).toBeNull();
      expect(open.state().trouble).toBeNull();
      // From another language, and back to it.
      open.player.toggleDescription();
      await is('ready');
      open.player.toggleDescription();
      await is('off');
      expect(sound()?.label).toBe('中文');
    });

    test('gives way to another sound that is chosen while it is on its way', async () => {
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      open.player.toggleDescription();
      open.player.chooseAudio(pick('中文'));
      await is('off');
      await pause(500);
      expect([description().phase, sound()?.label, open.state().trouble]).toEqual(['off', '中文', null]);
    });

    test('is found in a stream whose film does not declare it', async () => {
      open = openPlayer(streamFilm(server, { descriptions: [] }));
      expect(description().availability).toBe('unavailable');
      open.player.play();
      await open.playsPast(0.3);
      expect(description()).toMatchObject({
        availability: 'available',
        choices: [{ id: 'rendition:en', delivery: 'rendition', language: 'en' }],
      });
      open.player.toggleDescription();
      await is('ready');
    });

    /** The stream's own list, with some of it written otherwise. */
    const rewrite = async (...changes: readonly (readonly [from: string, to: string])[]) => {
      await server.follow();
      let text = await (await fetch(server.url('hls/master.m3u8'))).text();
      for (const [from, to] of changes) {
        expect(text).toContain(from);
        text = text.replace(from, to);
      }
      await server.follow({ match: 'master', text, type: hlsType });
    };
    const byDefault = [
      ['LANGUAGE="en",DEFAULT=YES', 'LANGUAGE="en",DEFAULT=NO'],
      ['(described)",LANGUAGE="en",DEFAULT=NO', '(described)",LANGUAGE="en",DEFAULT=YES'],
    ] as const;

    test('that is the stream’s own default is heard by whom it is wanted, and by nobody else', async () => {
      await rewrite(...byDefault);
      const preferences = keepInMemory();
      open = openPlayer(streamFilm(server), { preferences });
      open.player.play();
      await open.playsPast(0.5);
      const ear = await listenTo(open.video);
      await until('the plain sound is heard', () => ear.hear() === 440, 3000);
      expect([description().phase, sound()?.label, preferences.get().description.on]).toEqual([
        'off',
        'English',
        false,
      ]);
      open.player.toggleDescription();
      await is('ready');
      await until('it is heard', () => ear.hear() === 880, 2000);
      await ear.close();
      open.close();
      open = openPlayer(streamFilm(server), { preferences });
      open.player.play();
      await open.playsPast(0.5);
      await is('ready');
      expect(sound()?.kind).toBe('main-desc');
    });

    test('that is the only sound is told as what it is', async () => {
      const master = await (await fetch(server.url('hls/master.m3u8'))).text();
      const text = master
        .split('\n')
        .filter((line) => !line.includes('TYPE=AUDIO') || line.includes('(described)'))
        .join('\n');
      await server.follow({ match: 'master', text, type: hlsType });
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      await is('ready');
      expect(description().chosen).toBe('rendition:en');
    });

    test('is known among other characteristics, and by no other', async () => {
      const described = 'public.accessibility.describes-video';
      await rewrite([`"${described}"`, `"public.easy-to-read, ${described}"`]);
      open = openPlayer(streamFilm(server, { descriptions: [] }));
      open.player.play();
      await open.playsPast(0.3);
      expect(description().choices.map(({ id }) => id)).toEqual(['rendition:en']);
      open.close();
      await rewrite(
        [`"${described}"`, '"public.easy-to-read, public.accessibility.enhances-speech-intelligibility"'],
        ['English (described)', 'English (clear)'],
      );
      open = openPlayer(streamFilm(server, { descriptions: [] }));
      open.player.play();
      await open.playsPast(0.3);
      expect(description().choices).toEqual([]);
    });

    test('stands beside a clearer sound of the film, which is a choice of its own', async () => {
      await rewrite([
        'NAME="中文",LANGUAGE="zh"',
        'NAME="English (clear voices)",LANGUAGE="en",CHARACTERISTICS="public.accessibility.enhances-speech-intelligibility"',
      ]);
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      expect(open.state().audio.choices.map(({ label, kind, clear }) => [label, kind, clear])).toEqual([
        ['English', 'main', undefined],
        ['English (described)', 'main-desc', undefined],
        ['English (clear voices)', 'alternative', true],
      ]);
      const ear = await listenTo(open.video);
      open.player.chooseAudio(pick('English (clear voices)'));
      await until('it is heard', () => ear.hear() === 660, 2000);
      expect(description()).toMatchObject({ chosen: null, phase: 'off' });
      await ear.close();
    });

    test('asks nobody but the film’s own servers for anything: whoever needs it is nobody else’s business', async () => {
      performance.setResourceTimingBufferSize(5000);
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      performance.clearResourceTimings();
      open.player.toggleDescription();
      await is('ready');
      await open.playsPast(open.video.currentTime + 1);
      const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
      const own = [new URL(server.url('')).origin, location.origin];
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((origin) => !own.includes(origin))).toEqual([]);
    });

    test('is wanted still when the film has to be loaded again', async () => {
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      open.player.toggleDescription();
      await is('ready');
      const ear = await listenTo(open.video);
      const tunnel = commands.loseNetwork(3500);
      await until('the browser knows', () => !navigator.onLine);
      open.player.seek(50);
      await until('it is told', () => open.state().trouble?.reason === 'offline', 3000);
      await tunnel;
      await open.playsPast(50.3);
      await until('it is heard again', () => ear.hear() === 880);
      await is('ready');
      expect([description().chosen, open.state().trouble]).toEqual(['rendition:en', null]);
      await ear.close();
    });

    test('comes back by itself where its server failed for a moment, and nothing is told', async () => {
      await server.follow({ match: 'described-02[0-9]', status: 503, times: 1 });
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      open.player.toggleDescription();
      await is('ready');
      const ear = await listenTo(open.video);
      const from = open.states.length;
      open.player.seek(44);
      await until(
        'it is left and there again',
        () => phases(from).slice(-3).join() === 'ready,switching,ready',
      );
      await until('it is heard again', () => ear.hear() === 880, 2000);
      expect(
        open.states.slice(from).every((one) => one.trouble === null && one.description.chosen !== null),
      ).toBe(true);
      await ear.close();
    });

    test('that its server refuses is told, and the film goes on with its plain sound', async () => {
      await server.follow({ match: 'described', status: 404 });
      open = openPlayer(streamFilm(server));
      open.player.play();
      await open.playsPast(0.5);
      open.player.toggleDescription();
      await until('it is told', () => open.state().trouble?.reason === 'description-failed');
      expect(open.state().trouble?.stops).toBe(false);
      await is('off');
      const stood = open.video.currentTime;
      await open.playsPast(stood + 1);
      expect(sound()?.kind).toBe('main');
    });

    test('that the stream turns out not to have is told, and offered no more', async () => {
      open = openPlayer(
        streamFilm(server, {
          sources: [{ src: server.url('hls-key/master.m3u8'), type: hlsType }],
        }),
        { preferences: on() },
      );
      open.player.play();
      await open.playsPast(0.3);
      await until('it is told', () => open.state().trouble?.reason === 'description-failed');
      expect(description()).toMatchObject({
        availability: 'unavailable',
        chosen: null,
        phase: 'off',
        choices: [],
      });
    });

    test('is offered no more where the film had to fall back on a file', async () => {
      await server.follow({ match: 'master', status: 404 });
      open = openPlayer(
        streamFilm(server, {
          sources: [
            { src: server.url('hls/master.m3u8'), type: hlsType },
            { src: server.url('film.mp4'), type: 'video/mp4' },
          ],
        }),
        { preferences: on() },
      );
      open.player.play();
      await open.playsPast(0.5);
      await until('it is told', () => open.state().trouble?.reason === 'description-failed');
      expect(description()).toMatchObject({ availability: 'unavailable', chosen: null, phase: 'off' });
    });
  });

  describe('by a version of the film', () => {
    const film = (more: Partial<Film> = {}): Film =>
      fileFilm(server, {
        captions: [{ src: server.url('film.vtt'), language: 'en' }],
        descriptions: [
          {
            delivery: 'version',
            language: 'en',
            sources: [{ src: server.url('described.mp4'), type: 'video/mp4' }],
            captions: [{ src: server.url('version.vtt'), language: 'en' }],
          },
        ],
        ...more,
      });
    const texts = ['film', 'version'].map((name) => ({
      match: `^${name}\\.vtt`,
      text: `WEBVTT\n\n00:00.000 --> 01:00.000\n${name}\n`,
      type: 'text/vtt',
    }));

    test('takes its place where the film stands, playing, with its own captions, and gives it back', async () => {
      await server.follow(...texts);
      open = openPlayer(film());
      open.player.seek(20);
      open.player.play();
      open.player.toggleCaptions();
      await open.playsPast(20.5);
      const ear = await listenTo(open.video);
      for (const [phase, tone, captions] of [
        ['ready', 880, 'version.vtt'],
        ['off', 440, 'film.vtt'],
      ] as const) {
        const stood = open.video.currentTime;
        const from = open.states.length;
        open.player.toggleDescription();
        await is(phase);
        expect(open.video.currentTime).toBeGreaterThanOrEqual(stood);
        expect(open.video.currentTime).toBeLessThan(stood + 2);
        await until(`${tone} Hz is heard`, () => ear.hear() === tone);
        await until('its captions show', () => open.state().captions.chosen === server.url(captions));
        expect(open.states.slice(from).some((one) => one.paused)).toBe(false);
        expect(open.states.slice(from).some((one) => one.duration === null)).toBe(false);
        await pause(300);
      }
      await ear.close();
    });

    test.each([
      ['goes on at the same line, whose captions are later in it', 200, 35],
      ['goes on at the same time, whose captions cannot be had', 404, 20],
    ])('%s, and so does the film after it', async (_, status, there) => {
      const text = (at: number) => `WEBVTT\n\n00:${at}.000 --> 00:${at + 10}.000\nWho is there?\n`;
      await server.follow(
        { match: '^film\\.vtt', text: text(15), type: 'text/vtt' },
        { match: '^version\\.vtt', text: text(30), type: 'text/vtt', status },
      );
      open = openPlayer(film());
      open.player.seek(20);
      await until('it is there', () => open.video.readyState > 1 && open.video.currentTime === 20);
      open.player.toggleDescription();
      await is('ready');
      await until('it stands there', () => open.video.currentTime === there);
      expect(open.video.currentSrc).toBe(server.url('described.mp4'));
      open.player.toggleDescription();
      await is('off');
      await until('the film stands where it stood', () => open.video.currentTime === 20);
      expect(open.video.currentSrc).toBe(server.url('film.mp4'));
    });

    test('stands still where the film stood still', async () => {
      open = openPlayer(film());
      open.player.seek(20);
      await until('it is there', () => open.video.readyState > 1 && open.video.currentTime === 20);
      open.player.toggleDescription();
      await is('ready');
      await pause(300);
      expect([open.video.paused, open.video.currentTime, open.video.currentSrc]).toEqual([
        true,
        20,
        server.url('described.mp4'),
      ]);
    });

    test('is what loads first, and alone, where the viewer’s preferences ask for it', async () => {
      open = openPlayer(film(), { preferences: on() });
      open.player.play();
      await open.playsPast(0.3);
      await is('ready');
      expect((await server.seen()).map(({ path }) => path).filter((path) => path === 'film.mp4')).toEqual([]);
    });

    test('that cannot be had gives way to the film, and that is told', async () => {
      await server.follow({ match: 'described', status: 404 }, ...texts);
      open = openPlayer(film());
      open.player.seek(20);
      open.player.play();
      await open.playsPast(20.3);
      open.player.toggleDescription();
      await until('it is told', () => open.state().trouble?.reason === 'description-failed');
      expect(open.state().trouble?.stops).toBe(false);
      await is('off');
      await open.playsPast(20.5);
      expect([open.video.currentSrc, open.state().phase]).toEqual([server.url('film.mp4'), 'ready']);
    });

    test('that this browser does not play gives way to the film, even from the start', async () => {
      const sources = [{ src: server.url('described.xyz'), type: 'video/x-nowhere' }];
      open = openPlayer(film({ descriptions: [{ delivery: 'version', language: 'en', sources }] }), {
        preferences: on(),
      });
      open.player.play();
      await open.playsPast(0.3);
      expect(description()).toMatchObject({ chosen: null, phase: 'off' });
      expect(open.state().trouble).toMatchObject({ reason: 'description-failed', stops: false });
    });

    test('may be a stream, and the film a file, and the other way round', async () => {
      const stream = { src: server.url('hls/master.m3u8'), type: hlsType };
      open = openPlayer(film({ descriptions: [{ delivery: 'version', language: 'en', sources: [stream] }] }));
      open.player.play();
      await open.playsPast(0.5);
      for (const phase of ['ready', 'off'] as const) {
        open.player.toggleDescription();
        await is(phase);
        await open.playsPast(open.video.currentTime + 0.3);
      }
      expect(description().choices).toHaveLength(1);
    });

    test('the choice that the viewer makes last is the one that plays', async () => {
      open = openPlayer(film());
      open.player.play();
      await open.playsPast(0.5);
      for (let press = 0; press < 5; press++) {
        open.player.toggleDescription();
        await pause(30);
      }
      await is('ready');
      await open.playsPast(1.2);
      expect(open.video.currentSrc).toBe(server.url('described.mp4'));
    });
  });

  describe('of several that a film has', () => {
    const film = (more: Partial<Film> = {}): Film =>
      streamFilm(server, {
        descriptions: [
          { delivery: 'rendition', language: 'en' },
          { delivery: 'text', language: 'en', src: server.url('script.vtt') },
        ],
        ...more,
      });
    const toScreenReader = () =>
      keepInMemory({ describer: { ...defaultPreferences.describer, textTo: 'screen-reader' } });

    test('the one chosen for this film in this session beats what is kept for all films', async () => {
      await server.follow({
        match: 'script',
        type: 'text/vtt',
        text: 'WEBVTT\n\n00:50.000 --> 00:55.000\nSnow.\n',
      });
      const preferences = toScreenReader();
      open = openPlayer(film(), { preferences });
      open.player.play();
      await open.playsPast(0.3);
      open.player.toggleDescription();
      expect(description().chosen).toBe('rendition:en');
      open.player.chooseDescription('text:en');
      await is('ready');
      open.player.toggleDescription();
      await is('off');
      open.player.toggleDescription();
      expect(description().chosen).toBe('text:en');
      await is('ready');
      // The same film once more, and then another.
      open.close();
      open = openPlayer(film(), { preferences });
      open.player.play();
      await is('ready');
      expect(description().chosen).toBe('text:en');
      open.close();
      open = openPlayer(film({ id: 'another' }), { preferences });
      open.player.play();
      await is('ready');
      expect(description().chosen).toBe('rendition:en');
    });

    test('a language chosen for all films since is wanted for this one, too', async () => {
      const preferences = toScreenReader();
      const script = { delivery: 'text', src: server.url('script.vtt') } as const;
      open = openPlayer(
        film({
          descriptions: [
            { ...script, language: 'en' },
            { ...script, language: 'zh-CN' },
          ],
        }),
        { preferences },
      );
      await server.follow({
        match: 'script',
        type: 'text/vtt',
        text: 'WEBVTT\n\n00:50.000 --> 00:55.000\nSnow.\n',
      });
      open.player.chooseDescription('text:en');
      await is('ready');
      preferences.update((before) => ({
        ...before,
        description: { ...before.description, language: 'zh-CN' },
      }));
      await until('it is Chinese', () => description().chosen === 'text:zh-CN');
      await is('ready');
      open.player.toggleDescription();
      open.player.toggleDescription();
      expect(description().chosen).toBe('text:zh-CN');
    });
  });

  describe('by text, for the viewer’s screen reader', () => {
    const script = {
      match: 'script',
      type: 'text/vtt',
      text: `WEBVTT

00:01.000 --> 00:03.000
A <i>lantern</i> is lit.

00:01.200 --> 00:04.000
Fog over the
water.

00:10.000 --> 00:14.000
The ferry comes.

00:20.000 --> 00:24.000
Snow.

00:59.000 --> 01:00.000
The end of the river.
`,
    };
    const film = (): Film =>
      fileFilm(server, {
        captions: [{ src: server.url('captions.vtt'), language: 'en' }],
        descriptions: [{ delivery: 'text', language: 'en', src: server.url('script.vtt') }],
      });
    let heard: string[];
    const toScreenReader = (more: Partial<DescriberPreferences> = {}) =>
      keepInMemory({
        describer: { ...defaultPreferences.describer, textTo: 'screen-reader', ...more },
      });
    const begin = async (more: Parameters<typeof openPlayer>[1] = {}) => {
      await server.follow(script, {
        match: 'captions',
        text: 'WEBVTT\n\n00:00.000 --> 01:00.000\n[music]\n',
        type: 'text/vtt',
      });
      open = openPlayer(film(), { preferences: toScreenReader(), ...more });
      heard = [];
      // Without words: the region is emptied, which is no news to anybody.
      open.player.onSpokenDescription(
        ({ text, language }) => text !== '' && heard.push(`${language}: ${text}`),
      );
      open.player.toggleDescription();
      await is('ready');
    };

    test('each cue is given once, when its time has come and the words before are over', async () => {
      await begin();
      open.player.play();
      await until('the first is given', () => heard.length === 1);
      // A timer that rings some milliseconds early is on time.
      expect(open.video.currentTime).toBeGreaterThan(0.98);
      expect(open.video.currentTime).toBeLessThan(1.3);
      expect(description()).toMatchObject({
        phase: 'speaking',
        spokenBy: 'screen-reader',
        speech: { text: 'A lantern is lit.', language: 'en' },
      });
      await open.playsPast(4.5);
      expect(heard).toEqual(['en: A lantern is lit.', 'en: Fog over the water.']);
      expect(description().history.map((one) => one.text)).toEqual([
        'A lantern is lit.',
        'Fog over the water.',
      ]);
    });

    test('where a seek lands in its middle it is given from its beginning, if there is room for it', async () => {
      await begin({
        preferences: toScreenReader({
          whenOutlasts: { ...defaultPreferences.describer.whenOutlasts, text: 'over' },
        }),
      });
      open.player.seek(11.5);
      open.player.play();
      await open.playsPast(13);
      expect(heard).toEqual(['en: The ferry comes.']);
      open.player.seek(59.2);
      await open.playsPast(59.5);
      // Half a second is left of the film for words that take more than one.
      expect(heard).toHaveLength(1);
      open.player.describe('repeat');
      await until('it can be asked for', () => heard.length === 2);
      expect(heard[1]).toBe('en: The end of the river.');
    });

    test('not while the film stands still, and not twice around a pause', async () => {
      await begin();
      open.player.seek(20);
      await until('it is there', () => open.video.currentTime === 20 && !open.video.seeking);
      await pause(300);
      expect(heard).toEqual([]);
      open.player.play();
      await until('it is given', () => heard.length > 0);
      open.player.pause();
      await pause(100);
      open.player.play();
      await open.playsPast(20.6);
      expect(heard).toEqual(['en: Snow.']);
    });

    test('goes together with captions', async () => {
      await begin();
      open.player.toggleCaptions();
      await until('captions show', () => open.state().captions.chosen !== null);
      open.player.play();
      await until('both are given', () => heard.length === 2);
      expect([...(open.player.captionsTrack?.activeCues ?? [])]).toHaveLength(1);
      expect([...open.video.textTracks].map((track) => track.mode)).toEqual(['hidden']);
    });

    test('is silent once it is off', async () => {
      await begin();
      open.player.play();
      await until('it is given', () => heard.length === 1);
      open.player.toggleDescription();
      await is('off');
      expect(description()).toMatchObject({ spokenBy: null, speech: null });
      await open.playsPast(3);
      expect([heard.length, open.player.port!.held, open.state().paused]).toEqual([1, false, false]);
    });

    test('goes to the screen reader, and that is told, where the browser has no voice for it', async () => {
      expect(speechSynthesis.getVoices()).toEqual([]);
      await begin({ preferences: keepInMemory() });
      open.player.play();
      await until('it is told', () => description().news?.news.reason === 'fell-to-screen-reader', 15_000);
      expect(description()).toMatchObject({ chosen: 'text:en', spokenBy: 'screen-reader' });
      await open.playsPast(4.5, 20_000);
      expect(heard).toEqual(['en: A lantern is lit.', 'en: Fog over the water.']);
      expect(open.player.port!.held).toBe(false);
      const from = heard.length;
      open.player.seek(19.9);
      await until('the next is given at once', () => heard.length > from, 2500);
    }, 60_000);

    test('is said again by the screen reader where the viewer gives it over in its middle', async () => {
      const voice = fakeVoice();
      await begin({ voice, preferences: keepInMemory() });
      open.player.play();
      await until('it is asked for', () => voice.current);
      voice.begin();
      const { preferences } = open.player;
      preferences.update((all) => ({ ...all, describer: { ...all.describer, textTo: 'screen-reader' } }));
      await until('the screen reader has it', () => heard.length === 1);
      expect([voice.silenced, voice.current, heard[0]]).toEqual([1, null, 'en: A lantern is lit.']);
      expect(description().spokenBy).toBe('screen-reader');
      await open.playsPast(2.5);
      expect(voice.asked).toHaveLength(1);
    });

    test('that is not there is told, and the film goes on', async () => {
      await server.follow({ match: 'script', status: 404 });
      open = openPlayer(film());
      open.player.play();
      open.player.toggleDescription();
      await until('it is told', () => open.state().trouble?.reason === 'description-failed');
      await is('off');
      await open.playsPast(0.3);
      expect(open.state().trouble?.stops).toBe(false);
    });

    test('no browser speaks it a second time by itself', async () => {
      await begin();
      expect([...open.video.textTracks].map((track) => track.kind)).toEqual([]);
    });
  });

  test.each(['version', 'rendition'] as const)(
    'a %s that cannot be had gives way to the next in its language, and that is told',
    async (delivery) => {
      await server.follow(
        { match: 'described', status: 404 },
        { match: 'script', text: 'WEBVTT\n\n00:30.000 --> 00:31.000\nA lantern.\n', type: 'text/vtt' },
      );
      open = openPlayer(
        streamFilm(server, {
          descriptions: [
            delivery === 'rendition'
              ? { delivery, language: 'en' }
              : {
                  delivery,
                  language: 'en',
                  sources: [{ src: server.url('described.mp4'), type: 'video/mp4' }],
                },
            { delivery: 'text', language: 'zh-CN', src: server.url('script.vtt') },
            { delivery: 'text', language: 'en', src: server.url('script.vtt') },
          ],
        }),
      );
      open.player.play();
      await open.playsPast(0.5);
      open.player.chooseDescription(`${delivery}:en`);
      await until('text has taken over', () => description().chosen === 'text:en');
      await is('ready');
      expect(description().news?.news).toEqual({ reason: 'fell', to: 'text:en' });
      const stood = open.video.currentTime;
      await open.playsPast(stood + 0.5);
      expect([open.state().trouble, sound()?.kind]).toEqual([null, 'main']);
    },
  );

  test('a choice that this film does not have is a mistake of the page, and nothing is switched', async () => {
    open = openPlayer(streamFilm(server));
    await open.player.loadSpoken(); // what stands behind the first bytes is there
    expect(() => open.player.chooseDescription('nowhere')).toThrow(
      /no description "nowhere".*Nothing was switched/s,
    );
    expect(description().phase).toBe('off');
  });

  test('from one description to another, only the last is heard', async () => {
    await server.follow({
      match: 'script',
      text: 'WEBVTT\n\n00:00.000 --> 00:00.600\nA lantern.\n',
      type: 'text/vtt',
    });
    open = openPlayer(
      streamFilm(server, {
        descriptions: [
          { delivery: 'rendition', language: 'en' },
          {
            delivery: 'version',
            language: 'en',
            sources: [{ src: server.url('described.mp4'), type: 'video/mp4' }],
          },
          { delivery: 'text', language: 'en', src: server.url('script.vtt') },
        ],
      }),
    );
    const heard: string[] = [];
    open.player.onSpokenDescription(({ text }) => text !== '' && heard.push(text));
    open.player.play();
    await open.playsPast(0.5);
    const ear = await listenTo(open.video);
    for (const [id, tone, kind] of [
      ['rendition:en', 880, 'main-desc'],
      ['version:en', 880, undefined],
      ['text:en', 440, 'main'],
      ['version:en', 880, undefined],
      ['rendition:en', 880, 'main-desc'],
      ['text:en', 440, 'main'],
    ] as const) {
      open.player.chooseDescription(id);
      await until(`${id} is ready`, () => description().chosen === id && description().phase === 'ready');
      await until(`${tone} Hz is heard`, () => ear.hear() === tone, 3000);
      if (kind) expect(sound()?.kind).toBe(kind);
    }
    expect(heard).toEqual([]);
    await ear.close();
  });
});

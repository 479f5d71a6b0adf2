import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { scriptFromWebVtt } from '../../../src/core/scripts/scriptFromWebVtt.js';
import { writeDapt } from '../../../src/core/scripts/writeDapt.js';
import { writeDescriptionScript } from '../../../src/core/scripts/writeDescriptionScript.js';
import type { DescriptionDelivery, Film, FilmDescription } from '../../../src/core/films/Film.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { type FakeVoice, fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { fileFilm, hlsType, keepInMemory, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';
import { makeText, makeTone } from './makeTone.js';

const vtt = `WEBVTT

d1
00:01.000 --> 00:03.000
A lantern is lit.

d2
00:05.000 --> 00:05.400
<c.extended.required>The ferryman looks up, and sees that nobody is there.</c>
`;
const { script } = scriptFromWebVtt(vtt, { language: 'en' });

const keep = (more: Partial<(typeof defaultPreferences)['describer']>) =>
  keepInMemory({ describer: { ...defaultPreferences.describer, ...more } });

describeWithFilms('a film that is described by words', () => {
  let server: TestServer;
  let open: OpenPlayer;
  let voice: FakeVoice;
  beforeEach(() => {
    server = openServer();
    voice = fakeVoice();
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
  });
  afterEach(async () => {
    open.close();
    await server.close();
    vi.restoreAllMocks();
  });
  const description = () => open.state().description;
  const begin = async (more: Partial<Film>, options: Parameters<typeof openPlayer>[1] = {}) => {
    open = openPlayer(fileFilm(server, more), { voice, ...options });
    open.player.toggleDescription();
    await until('it is ready', () => description().phase === 'ready');
    open.player.play();
  };
  const text = (src: string, language = 'en'): FilmDescription => ({ delivery: 'text', language, src });
  /** The voice says what it is asked. */
  const say = async (id: string) => {
    await until(`${id} is asked of the voice`, () => voice.current?.cue?.id === id);
    voice.begin();
    voice.end(0.4);
  };
  // A page keeps 250 entries by itself; those of this page’s own modules are more.
  performance.setResourceTimingBufferSize(5000);
  const isFetched = () =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('readRichScript'));

  test('reads WebVTT, DAPT and JSON alike, and fetches what reads the last two only for them', async () => {
    await begin({ descriptions: [text(makeText(vtt))] });
    await say('d1');
    expect(isFetched()).toBe(false);
    for (const written of [writeDapt(script), writeDescriptionScript(script)]) {
      open.close();
      voice = fakeVoice();
      await begin({ descriptions: [text(makeText(written))] });
      expect(isFetched()).toBe(true);
      await say('d1');
      open.player.seek(4.8);
      await until(
        'the film is held for the second',
        () => description().phase === 'holding' && open.video.paused,
      );
      expect(description().speech).toEqual({
        text: 'The ferryman looks up, and sees that nobody is there.',
        language: 'en',
      });
      await say(voice.current!.cue!.id);
      await open.playsPast(5.6);
    }
  });

  test('is spoken as fast and as high as a DAPT script wants it, beside the viewer’s own', async () => {
    const slow = writeDapt(script).replace(/<p\b/, '<p tta:speak="slow" tta:pitch="50%"');
    await begin(
      { descriptions: [text(makeText(slow))] },
      {
        preferences: keepInMemory({
          describer: { ...defaultPreferences.describer, rate: 2, pitch: 1.2 },
        }),
      },
    );
    await until('it is asked', () => voice.current);
    expect(voice.current?.rate).toBeCloseTo(1.6);
    expect(voice.current?.pitch).toBeGreaterThan(1.2);
  });

  test('that has nothing to be spoken is told, and the film goes on', async () => {
    open = openPlayer(fileFilm(server, { descriptions: [text(makeText('<html>'))] }), { voice });
    open.player.toggleDescription();
    open.player.play();
    await until('it is told', () => open.state().trouble?.reason === 'description-failed');
    expect(description().phase).toBe('off');
    await open.playsPast(0.3);
  });

  test('is spoken by the site’s own voice, which is silenced and lives on when the player goes', async () => {
    await begin({ descriptions: [text(makeText(vtt))] });
    await until('it is asked', () => voice.current);
    expect([description().spokenBy, voice.asked[0]?.language]).toEqual(['player', 'en']);
    voice.begin();
    open.close();
    expect([voice.current, voice.silenced, voice.disposed]).toEqual([null, 1, false]);
  });

  test('a site’s voice that fails is followed by the next that can, and not a word is lost', async () => {
    const heard: string[] = [];
    const alone = 'WEBVTT\n\n00:01.000 --> 00:03.000\nA lantern is lit.\n';
    await begin({ descriptions: [text(makeText(alone))] });
    open.player.onSpokenDescription((one) => one.text !== '' && heard.push(one.text));
    await until('it is asked', () => voice.current);
    voice.fail('no-voice');
    // This browser has no voice either.
    await until('the screen reader has it', () => heard.length > 0, 15_000);
    expect(heard).toEqual(['A lantern is lit.']);
    expect(description().spokenBy).toBe('screen-reader');
  }, 40_000);

  describe('of five deliveries', () => {
    const five = (): Partial<Film> => ({
      sources: [{ src: server.url('hls/master.m3u8'), type: hlsType }],
      descriptions: [
        text(makeText(vtt)),
        { delivery: 'clips', language: 'en', script: makeText(vtt), clips: { d1: makeTone(660, 1) } },
        { delivery: 'narration', language: 'en', src: makeTone(660, 60, [[2, 4]]) },
        {
          delivery: 'version',
          language: 'en',
          sources: [{ src: server.url('described.mp4'), type: 'video/mp4' }],
        },
        { delivery: 'rendition', language: 'en' },
      ],
    });
    const all = ['text', 'clips', 'narration', 'version', 'rendition'] as const;
    test.each(all)('takes %s where the viewer has it first', async (first) => {
      const deliveries: DescriptionDelivery[] = [first, ...all.filter((one) => one !== first)];
      await begin(five(), { preferences: keep({ deliveries }) });
      expect(description().chosen).toBe(`${first}:en`);
      await open.playsPast(0.5);
      expect(open.state().trouble).toBeNull();
    });
  });

  describe('with subtitles that are spoken', () => {
    const captions = {
      match: 'captions',
      type: 'text/vtt',
      text: `WEBVTT

00:00.300 --> 00:00.900
<v Ying>Grandfather!</v>

00:01.200 --> 00:02.000
[thunder]

00:01.500 --> 00:04.000
It is late.

00:07.000 --> 00:09.000
♪ a song ♪

00:10.000 --> 00:12.000
Row, then.
`,
    };
    const subtitled = (descriptions: readonly FilmDescription[]): Partial<Film> => ({
      language: 'zh-CN',
      captions: [{ src: server.url('captions.vtt'), language: 'en' }],
      descriptions,
    });
    const beginSubtitled = async (descriptions: readonly FilmDescription[] = []) => {
      await server.follow(captions);
      open = openPlayer(fileFilm(server, subtitled(descriptions)), {
        voice,
        preferences: keep({ spokenSubtitles: true }),
      });
      open.player.toggleCaptions();
      await until('captions show', () => open.state().captions.chosen !== null);
    };
    const asked = () => voice.asked.map((one) => one.text);

    test('says what somebody says, in the captions’ language, while description is off', async () => {
      await beginSubtitled();
      open.player.play();
      await until('the first is asked', () => voice.current);
      expect(voice.current).toMatchObject({ text: 'Grandfather!', language: 'en' });
      expect(description()).toMatchObject({ phase: 'off', speech: null, spokenBy: null });
      voice.begin();
      voice.end(0.3);
      await until('the next is asked', () => asked().length === 2);
      voice.begin();
      voice.end(0.3);
      open.player.seek(9.5);
      await until('the third is asked', () => asked().length === 3);
      expect(asked()).toEqual(['Grandfather!', 'It is late.', 'Row, then.']);
    });

    test('lets nobody be cut off by the subtitles that come as a stream plays', async () => {
      await beginSubtitled();
      open.player.play();
      await until('the first is asked', () => voice.current);
      voice.begin();
      const track = open.player.captionsTrack!;
      // As a stream's next piece brings them.
      track.addCue(new VTTCue(14, 15, 'Here we are.'));
      track.dispatchEvent(new Event('cuechange'));
      await pause(200);
      expect([voice.current?.text, voice.silenced]).toEqual(['Grandfather!', 0]);
      voice.end(0.3);
      open.player.seek(13.6);
      await until('what has come is asked', () => asked().at(-1) === 'Here we are.');
    });

    test('says what is marked as another language in that, one after the other', async () => {
      const captions = makeText(
        'WEBVTT\n\n00:00.500 --> 00:04.000\n他说<lang en>Good night</lang>，走了。\n',
      );
      open = openPlayer(fileFilm(server, { captions: [{ src: captions, language: 'zh-CN' }] }), {
        voice,
        preferences: keep({ spokenSubtitles: true }),
      });
      open.player.toggleCaptions();
      open.player.play();
      for (const [text, language] of [
        ['他说', 'zh-CN'],
        ['Good night', 'en'],
        ['，走了。', 'zh-CN'],
      ]) {
        await until(`${text} is asked`, () => voice.current?.text === text);
        expect(voice.current?.language).toBe(language);
        voice.begin();
        voice.end(0.2);
      }
    });

    test('says what the stream shows to everybody, unasked', async () => {
      const master = await (await fetch(server.url('hls/master.m3u8'))).text();
      const forced = 'NAME="Signs",LANGUAGE="en",FORCED=YES,URI="captions';
      await server.follow({
        match: 'master',
        type: hlsType,
        text: master.replace('NAME="中文",LANGUAGE="zh",URI="captions', forced),
      });
      open = openPlayer(
        fileFilm(server, { sources: [{ src: server.url('hls/master.m3u8'), type: hlsType }] }),
        { voice, preferences: keep({ spokenSubtitles: true }) },
      );
      open.player.play();
      await until('the first is asked', () => voice.current);
      expect(voice.current).toMatchObject({
        text: expect.stringMatching(/^zh \d/) as string,
        language: 'en',
      });
      expect(open.state().captions.chosen).toBeNull();
    });

    test('never over a description: the subtitle waits for its end', async () => {
      await beginSubtitled([text(makeText(vtt))]);
      open.player.toggleDescription();
      await until('it is ready', () => description().phase === 'ready');
      open.player.seek(0.95);
      open.player.play();
      await until('the description is asked', () => asked().join() === 'A lantern is lit.');
      voice.begin();
      await open.playsPast(2);
      expect([asked().length, description().phase]).toEqual([1, 'speaking']);
      voice.end(1);
      await until('the subtitle is asked', () => asked()[1] === 'It is late.');
      expect(description()).toMatchObject({ phase: 'ready', speech: null });
      expect(description().history).toHaveLength(1);
    });

    test('goes silent with the captions, and with the viewer’s wish', async () => {
      await beginSubtitled();
      open.player.play();
      await until('the first is asked', () => voice.current);
      voice.begin();
      open.player.toggleCaptions();
      await until('it is silent', () => voice.current === null, 500);
      open.player.toggleCaptions();
      await until('captions show', () => open.state().captions.chosen !== null);
      open.player.seek(9.8);
      await until('it is asked', () => voice.current?.text === 'Row, then.');
      open.player.preferences.update((all) => ({
        ...all,
        describer: { ...all.describer, spokenSubtitles: false },
      }));
      await until('it is silent', () => voice.current === null, 500);
      open.player.seek(0.1);
      const before = asked().length;
      await pause(1500);
      expect(asked()).toHaveLength(before);
    });
  });
});

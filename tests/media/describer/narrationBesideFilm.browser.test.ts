import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { dashType, fileFilm, keepInMemory, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';
import { listenToPage, type PageEar } from './listenToPage.js';
import { makeText, makeTone } from './makeTone.js';

const [film, spoken] = [440, 660];
/** Words at 2 to 4 s and at 10 to 12 s. */
const narration = makeTone(spoken, 60, [
  [2, 4],
  [10, 12],
]);

describeWithFilms('a film with a narration beside it', () => {
  let server: TestServer;
  let open: OpenPlayer;
  let ear: PageEar;
  beforeEach(() => {
    server = openServer();
    ear = listenToPage();
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
  });
  afterEach(async () => {
    open.close();
    ear.close();
    await server.close();
    vi.restoreAllMocks();
  });
  const description = () => open.state().description;
  const isHeard = () => ear.level(spoken) > -40;
  const isSilent = () => ear.level(spoken) < -80;
  const begin = async (src = narration) => {
    const script = makeText('WEBVTT\n\n00:02.000 --> 00:04.000\nA lantern is lit.\n');
    open = openPlayer(
      fileFilm(server, {
        descriptions: [
          { delivery: 'narration', language: 'en', src },
          { delivery: 'text', language: 'en', src: script },
        ],
      }),
    );
    open.player.toggleDescription();
    await until('narration is chosen', () => description().chosen === 'narration:en');
  };

  test('plays in step with it, and the film gives way to its words and comes back', async () => {
    await begin();
    open.player.seek(7);
    open.player.play();
    await open.playsPast(7.2);
    const { mix } = (await open.player.loadSpoken())!;
    await until('the film sounds in Web Audio', () => mix.ability === 'graph' && ear.level(film) > -60);
    await pause(150);
    const level = ear.level(film);
    expect(isSilent()).toBe(true);
    // A page that is kept busy looks late: the words began between two looks. An analyser looks at the 90 ms before.
    let before = open.video.currentTime;
    const isChanged = (changed: () => boolean) => () => {
      const now = open.video.currentTime;
      if (changed()) return true;
      before = now;
      return false;
    };
    await until('its words are heard', isChanged(isHeard));
    expect(before).toBeLessThan(10.2);
    expect(open.video.currentTime).toBeGreaterThan(9.95);
    await until('that is told', () => description().phase === 'speaking');
    await until('the film gives way', () => ear.level(film) < level - 7, 1500);
    expect(isHeard()).toBe(true);
    await until('its words are over', isChanged(isSilent));
    expect(before).toBeLessThan(12.3);
    expect(open.video.currentTime).toBeGreaterThan(11.95);
    await until('the film is as loud as before', () => Math.abs(ear.level(film) - level) < 1, 2000);
    await until('that is told', () => description().phase === 'ready');
  });

  test('stops with it, goes where it goes, and is silent once it is off', async () => {
    await begin();
    open.player.seek(9.5);
    open.player.play();
    await until('its words are heard', isHeard);
    open.player.pause();
    await until('it stops', isSilent, 500);
    open.player.play();
    await until('it goes on', isHeard, 1500);
    open.player.seek(30);
    await until('it is elsewhere', isSilent, 1000);
    open.player.seek(10.5);
    await until('it is back', isHeard, 2000);
    open.player.toggleDescription();
    await until('it is off', isSilent, 300);
    expect([description().phase, open.video.volume, open.state().paused]).toEqual(['off', 1, false]);
  });

  test('that cannot be had gives way to the next delivery, and that is told', async () => {
    await server.follow({ match: 'gone', status: 404 });
    await begin(server.url('gone.m4a'));
    open.player.play();
    await until('text has taken over', () => description().chosen === 'text:en', 20_000);
    expect(description().news?.news).toEqual({ reason: 'fell', to: 'text:en' });
    await open.playsPast(0.3);
    expect(open.state().trouble).toBeNull();
  });

  test('is silent at once when the player goes', async () => {
    await begin();
    open.player.seek(9.8);
    open.player.play();
    await until('its words are heard', isHeard);
    open.close();
    await until('it is silent', isSilent, 250);
    expect(open.video.volume).toBe(1);
  });

  describe('that its DASH stream holds, without the film in it', () => {
    const described = 880;
    const isDescribed = () => ear.level(described) > -50;
    /** The second sound is told to be a description alone: as one file, or in pieces as it is. */
    const tell = async (as: 'a file' | 'pieces') => {
      const mpd = await (await fetch(server.url('dash/manifest.mpd'))).text();
      const alone = mpd.replace('value="alternate"', 'value="commentary"');
      const last = alone.lastIndexOf('<SegmentTemplate');
      const end = alone.indexOf('</Representation>', last);
      const text =
        as === 'pieces'
          ? alone
          : `${alone.slice(0, last)}<BaseURL>../described.m4a</BaseURL>${alone.slice(end)}`;
      expect(text).toContain('commentary');
      await server.follow({ match: 'manifest', text, type: dashType });
      return { ...fileFilm(server), sources: [{ src: server.url('dash/manifest.mpd'), type: dashType }] };
    };
    const kinds = () => open.player.port!.audioTracks.map(({ kind, enabled }) => [kind, enabled]);

    test('is played beside the film’s own sound where it is one file', async () => {
      open = openPlayer(await tell('a file'));
      open.player.play();
      await open.playsPast(0.3);
      expect(description()).toMatchObject({
        availability: 'available',
        choices: [{ id: 'narration:en', delivery: 'narration', language: 'en' }],
      });
      expect(isDescribed()).toBe(false);
      open.player.toggleDescription();
      await until('it is heard', isDescribed);
      expect(kinds()).toEqual([
        ['main', true],
        ['descriptions', false],
      ]);
      open.player.pause();
      await until('it stops with the film', () => ear.level(described) < -80, 1000);
      open.player.play();
      await until('it goes on', isDescribed, 3000);
      open.player.toggleDescription();
      await until('it is off', () => ear.level(described) < -80, 1000);
      expect(open.state().trouble).toBeNull();
    });

    test('begins by itself for a viewer who has description on', async () => {
      const preferences = keepInMemory({ description: { ...defaultPreferences.description, on: true } });
      open = openPlayer(await tell('a file'), { preferences });
      open.player.play();
      await until('it is chosen', () => description().chosen === 'narration:en');
      await until('it is there', () => description().phase !== 'switching');
      await open.playsPast(0.5);
      expect((await server.seen()).some(({ path }) => path === 'described.m4a')).toBe(true);
    });

    test('is told not to work here where it comes in pieces, and is never played in the film’s place', async () => {
      open = openPlayer(await tell('pieces'));
      open.player.play();
      await open.playsPast(0.3);
      expect(description()).toMatchObject({ availability: 'unsupported', choices: [] });
      open.player.toggleDescription();
      await open.playsPast(open.video.currentTime + 0.5);
      expect(kinds()).toEqual([
        ['main', true],
        ['descriptions', false],
      ]);
    });
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DescriberPreferences } from '../../../src/core/descriptions/DescriberPreferences.js';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { fileFilm, keepInMemory, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';
import { listenToPage, type PageEar } from './listenToPage.js';
import { makeText, makeTone } from './makeTone.js';

/** The film sounds at 440 Hz, its description at 660. */
const [film, spoken] = [440, 660];

describeWithFilms('film and description, beside each other', () => {
  let server: TestServer;
  let open: OpenPlayer;
  let ear: PageEar;
  beforeEach(() => {
    server = openServer();
    ear = listenToPage();
  });
  afterEach(async () => {
    open.close();
    ear.close();
    await server.close();
  });

  const want = (more: Partial<DescriberPreferences>) =>
    open.player.preferences.update((all) => ({ ...all, describer: { ...all.describer, ...more } }));
  /** A film that is being described, by one long recording that its author marks so; nothing is turned down for it. */
  const begin = async (mark: string) => {
    const script = `WEBVTT\n\nc1\n00:01.000 --> 00:25.000\n<c.${mark}>Snow falls.</c>\n`;
    open = openPlayer(
      fileFilm(server, {
        descriptions: [
          {
            delivery: 'clips',
            language: 'en',
            script: makeText(script),
            clips: { c1: makeTone(spoken, 24) },
          },
        ],
      }),
      { preferences: keepInMemory({ describer: { ...defaultPreferences.describer, neverDuck: true } }) },
    );
    open.player.toggleDescription();
    await until('it is ready', () => open.state().description.phase === 'ready');
    open.player.seek(0.5);
    open.player.play();
    const { mix } = (await open.player.loadSpoken())!;
    await until(
      'both are heard',
      () => mix.ability === 'graph' && ear.level(spoken) > -60 && ear.level(film) > -60,
    );
    await pause(300);
  };
  /** Each by so many decibels, from how loud it was. */
  const expectChange = async (deed: () => void, [ofFilm, ofSpoken]: readonly [number, number]) => {
    const before = [ear.level(film), ear.level(spoken)] as const;
    deed();
    await pause(400);
    expect(ear.level(film) - before[0]).toBeCloseTo(ofFilm, 0);
    expect(ear.level(spoken) - before[1]).toBeCloseTo(ofSpoken, 0);
  };

  test('are each as loud as the viewer wants, and a description that is not wanted at all is silent, however loud its author made it', async () => {
    await begin('gain-150');
    await expectChange(() => want({ volume: 0.5 }), [0, -6.02]);
    await expectChange(() => open.player.setVolume(0.5), [-6.02, 0]);
    await expectChange(() => want({ volume: 1 }), [0, 6.02]);
    await expectChange(() => open.player.setVolume(1), [6.02, 0]);
    want({ volume: 0 });
    await pause(300);
    expect(ear.level(spoken)).toBeLessThan(-80);
    expect(ear.level(film)).toBeGreaterThan(-60);
  });

  test('are each heard where the viewer wants, while they play, wherever the author put them', async () => {
    await begin('pan-right');
    const standsAt = (hertz: number) => {
      const [left, right] = ear.sides(hertz);
      if (Math.abs(left - right) < 1) return 'middle';
      return left - right > 30 ? 'left' : right - left > 30 ? 'right' : 'between';
    };
    const expectPlaces = async (ofFilm: string, ofSpoken: string) => {
      await pause(300);
      expect([standsAt(film), standsAt(spoken)]).toEqual([ofFilm, ofSpoken]);
    };
    await expectPlaces('middle', 'right');
    want({ pan: -1 });
    await expectPlaces('middle', 'left');
    want({ filmPan: 1 });
    await expectPlaces('right', 'left');
    want({ filmPan: -1, pan: 1 });
    await expectPlaces('left', 'right');
    want({ filmPan: 0, pan: 0 });
    await expectPlaces('middle', 'right');
    expect(open.state().paused).toBe(false);
  });
});

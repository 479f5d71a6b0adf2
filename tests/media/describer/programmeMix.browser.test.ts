import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { dapt } from '../../core/scripts/document.js';
import { fileFilm, keepInMemory, openPlayer, type OpenPlayer } from '../openPlayer.js';
import { describeWithFilms } from '../server/describeWithFilms.js';
import { openServer, type TestServer } from '../server/openServer.js';
import { pause, until } from '../stage.js';
import { listenToPage, type PageEar } from './listenToPage.js';

const film = 440;
/** The film at a tenth, 20 dB down, from 3 to 6 s. */
const script = dapt({
  body: '<div xml:id="d1" begin="3s" end="6s" tta:gain="0.1"><p>A lantern is lit.</p></div>',
});

describeWithFilms('a film whose sound its author turns down for a description', () => {
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

  test('is heard so at its time, and as it was before and after', async () => {
    await server.follow({ match: 'script', type: 'application/ttml+xml', text: script });
    open = openPlayer(
      fileFilm(server, {
        descriptions: [{ delivery: 'text', language: 'en', src: server.url('script.xml') }],
      }),
      {
        voice: fakeVoice(),
        // What is heard is the author's doing alone.
        preferences: keepInMemory({ describer: { ...defaultPreferences.describer, duckDepthDb: 0 } }),
      },
    );
    open.player.toggleDescription();
    await until('it is ready', () => open.state().description.phase === 'ready');
    open.player.seek(1);
    open.player.play();
    const { mix } = (await open.player.loadSpoken())!;
    await until('the film sounds in Web Audio', () => mix.ability === 'graph' && ear.level(film) > -60);
    await pause(300);
    const full = ear.level(film);
    await open.playsPast(3.6);
    expect(Math.abs(ear.level(film) - full + 20)).toBeLessThan(1.5);
    // The describer would hold the film for a voice that never ends.
    open.player.describe('skip');
    await open.playsPast(6.6);
    expect(Math.abs(ear.level(film) - full)).toBeLessThan(1);
    open.player.seek(4);
    await until('it is down again', () => Math.abs(ear.level(film) - full + 20) < 1.5, 3000);
    open.player.toggleDescription();
    await until('it is as it was once description is off', () => Math.abs(ear.level(film) - full) < 1, 3000);
  });
});

import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FilmPlayer, Player, usePlayerState } from '../../../src/react/index.js';
import '../../../src/styles/styles.css';
import '../../../src/styles/reading.css';
import { dashType, hlsType } from '../../media/openPlayer.js';
import { describeWithFilms } from '../../media/server/describeWithFilms.js';
import { openServer, type TestServer } from '../../media/server/openServer.js';

const interpreter =
  '#EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID="pictures",NAME="American Sign Language",LANGUAGE="ase",CHARACTERISTICS="public.accessibility.sign-language-interpretation",URI="small.m3u8"\n';
/** The fixtures’ smaller picture becomes the interpreter’s. */
const signInHls = (master: string) =>
  master
    .replace(/#EXT-X-STREAM-INF:[^\n]*80x46[^\n]*\nsmall\.m3u8\n/, '')
    .replace('#EXT-X-STREAM-INF', `${interpreter}#EXT-X-STREAM-INF`)
    .replace('AUDIO="sound"', 'AUDIO="sound",VIDEO="pictures"');
/** The film’s own picture once more, as the interpreter’s. */
const signInDash = (mpd: string) =>
  mpd.replace(
    /<AdaptationSet[^>]*contentType="video"[\s\S]*?<\/AdaptationSet>/,
    (film) =>
      film +
      film
        .replace(/ lang="\w+"/, '')
        .replace(/ id="\d+"/, ' id="9" lang="ase"')
        .replace('>', '><Role schemeIdUri="urn:mpeg:dash:role:2011" value="sign"/>'),
  );

describeWithFilms('an interpreter inside the stream', () => {
  let server: TestServer;
  beforeEach(async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    localStorage.clear();
    server = openServer();
    await page.viewport(1024, 900);
  });
  afterEach(() => server.close());

  const find = (part: string) => document.querySelector<HTMLVideoElement>(`[data-part=${part}]`)!;
  const Qualities = () => <output>{usePlayerState((state) => state.quality.choices.length)}</output>;
  const patient = { timeout: 15_000 };

  test.each([
    ['HLS', 'hls/master.m3u8', hlsType, signInHls, 82],
    ['DASH', 'dash/manifest.mpd', dashType, signInDash, 160],
  ] as const)(
    'is offered, plays in step with the film, and is no quality of the film’s own: %s',
    async (_name, path, type, addSign, width) => {
      const manifest = addSign(await (await fetch(server.url(path))).text());
      expect(manifest).toMatch(/ase/);
      await server.follow({ match: `${path.replace('.', '\\.')}$`, text: manifest, type });
      render(
        <FilmPlayer
          film={{ id: 'signed', title: 'Signed', sources: [{ src: server.url(path), type }] }}
          locale="en"
          storage={{ read: () => '{"muted":true}', write: () => undefined }}
        >
          <Player.SignLanguageButton />
          <Player.SignLanguage />
          <Qualities />
        </FilmPlayer>,
      );
      await userEvent.click(await screen.findByRole('button', { name: 'Sign language' }, patient));
      await waitFor(() => expect(find('sign-video').readyState).toBeGreaterThan(1), patient);
      expect(find('sign-video').getAttribute('aria-label')).toBe('American Sign Language');
      expect(find('sign-video').videoWidth).toBe(width);
      expect(find('video').videoWidth).toBe(160);
      expect(document.querySelector('output')?.textContent).toBe('1');

      await userEvent.click(screen.getByRole('button', { name: 'Play' }));
      await waitFor(() => expect(find('video').currentTime).toBeGreaterThan(0.5), patient);
      find('video').currentTime = 31;
      await waitFor(() => {
        expect(find('video').currentTime).toBeGreaterThan(31.3);
        expect(Math.abs(find('sign-video').currentTime - find('video').currentTime)).toBeLessThan(0.08);
      }, patient);
      // Off again: its engine ends, and asks for nothing more.
      await userEvent.click(screen.getByRole('button', { name: 'Sign language' }));
      await waitFor(() => expect(find('sign-video')).toBeNull());
      expect(find('video').paused).toBe(false);
    },
    40_000,
  );

  test('that cannot be had is told, and the film plays on', async () => {
    const manifest = signInHls(await (await fetch(server.url('hls/master.m3u8'))).text());
    await server.follow(
      { match: 'hls/master\\.m3u8$', text: manifest, type: hlsType },
      { match: 'small', status: 404 },
    );
    render(
      <FilmPlayer
        film={{
          id: 'signed',
          title: 'Signed',
          sources: [{ src: server.url('hls/master.m3u8'), type: hlsType }],
        }}
        locale="en"
        storage={{ read: () => '{"muted":true}', write: () => undefined }}
      >
        <Player.SignLanguageButton />
        <Player.SignLanguage />
      </FilmPlayer>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Sign language' }, patient));
    await screen.findByText(/did not load/, {}, patient);
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    await waitFor(() => expect(find('video').currentTime).toBeGreaterThan(0.5), patient);
  }, 40_000);
});

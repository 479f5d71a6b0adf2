import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { FilmPlayer } from '../../../src/react/index.js';
import { fileFilm } from '../../media/openPlayer.js';
import { makeText } from '../../media/describer/makeTone.js';
import { describeWithFilms } from '../../media/server/describeWithFilms.js';
import { openServer } from '../../media/server/openServer.js';
import { until } from '../../media/stage.js';

const script = 'WEBVTT\n\n00:00.500 --> 00:06.000\nA lantern is lit.\n';

describeWithFilms('descriptions in the page', () => {
  const server = openServer();
  afterEach(() => cleanup());
  const film = fileFilm(server, {
    descriptions: [{ delivery: 'text', language: 'en', src: makeText(script) }],
  });
  const keep = (textTo: 'player' | 'screen-reader') => {
    const stored = JSON.stringify({
      ...defaultPreferences,
      describer: { ...defaultPreferences.describer, textTo },
    });
    return { read: () => stored, write: () => undefined };
  };
  const begin = () => {
    screen.getByRole('button', { name: 'Description' }).click();
    screen.getByRole('button', { name: 'Play' }).click();
  };

  test('stand in a live region, in their language, and are taken out of it when they are off', async () => {
    const { container } = render(<FilmPlayer film={film} locale="en" storage={keep('screen-reader')} />);
    const region = container.querySelector<HTMLElement>('[data-region="description"]')!;
    begin();
    await until('the words are there', () => region.textContent.startsWith('A lantern is lit.'));
    expect([region.lang, region.getAttribute('aria-live')]).toEqual(['en', 'polite']);
    screen.getByRole('button', { name: 'Description' }).click();
    await until('they are gone', () => region.childNodes.length === 0, 1000);
  });

  test('are spoken by the site’s own voice, and stand in no live region then', async () => {
    const voice = fakeVoice();
    const { container } = render(
      <FilmPlayer film={film} locale="en" storage={keep('player')} voice={voice} />,
    );
    begin();
    await until('the voice is asked', () => voice.current?.text === 'A lantern is lit.');
    expect(container.querySelector('[data-region="description"]')?.textContent).toBe('');
  });
});

import { render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { Film } from '../../../src/core/films/Film.js';
import { FilmPlayer } from '../../../src/react/index.js';
import { film } from '../film.js';
import { lendToJsdom } from '../lendToJsdom.js';

// jsdom has no tracks to follow, and measures nothing.
vi.mock('../../../src/media/attachFeatures.js', () => new Promise(() => undefined));
lendToJsdom();

class Boundary extends Component<{ children: ReactNode }, { words: string | null }> {
  override state: { words: string | null } = { words: null };
  static getDerivedStateFromError(error: Error) {
    return { words: error.message };
  }
  override render() {
    return this.state.words ?? this.props.children;
  }
}

const show = (bad: Film) => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  render(
    <Boundary>
      <FilmPlayer film={bad} locale="en" />
    </Boundary>,
  );
};

test('a film without sources is an error at once, which names the field', () => {
  show({ ...film, sources: [] });
  expect(screen.getByText(/film\.sources is missing/)).toBeDefined();
});

test('any other mistake in a film is one, too, a moment later', async () => {
  show({ ...film, captions: [{ src: 'zh.vtt', language: 'zh_CN!' }] });
  expect(await screen.findByText(/film\.captions\[0\]\.language/, {}, { timeout: 10_000 })).toBeDefined();
});

import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FilmPlayer } from '../../../src/react/index.js';
import { film } from '../film.js';

vi.mock('../../../src/react/player/later.js', () => {
  throw new Error('The network is gone.');
});

// jsdom has no tracks to follow.
vi.mock('../../../src/media/attachFeatures.js', () => new Promise(() => undefined));

test('where the rest of the player does not come, that is said, and the bar works', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  const { container } = render(<FilmPlayer film={film} locale="zh-CN" />);
  await waitFor(() =>
    expect(container.querySelector('[data-region="polite"]')?.textContent).toBe(
      '播放器没有加载完整。请检查网络，再按重试或刷新网页。',
    ),
  );
  fireEvent.click(screen.getByRole('button', { name: '静音' }));
  await waitFor(() => expect(container.querySelector('video')?.muted).toBe(true));
  expect(screen.getByRole('button', { name: '静音' }).getAttribute('aria-pressed')).toBe('true');
});

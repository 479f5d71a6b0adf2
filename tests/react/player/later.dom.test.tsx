import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FilmPlayer } from '../../../src/react/index.js';
import { film } from '../film.js';
import { lendToJsdom } from '../lendToJsdom.js';

const gate = vi.hoisted(() => {
  const open: { now: () => void } = { now: () => undefined };
  return { open, opens: new Promise<void>((resolve) => (open.now = resolve)) };
});
vi.mock('../../../src/react/player/later.js', async (original) => {
  await gate.opens;
  return original();
});
// jsdom has no tracks to follow, and measures nothing.
vi.mock('../../../src/media/attachFeatures.js', () => new Promise(() => undefined));

lendToJsdom();

test('what a viewer does before the announcer has come is said when it comes', async () => {
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  const { container } = render(<FilmPlayer film={film} locale="en" />);
  const polite = container.querySelector('[data-region="polite"]')!;
  fireEvent.keyDown(screen.getByRole('region', { name: /Film player/ }), { key: 'm' });
  await waitFor(() => expect(container.querySelector('video')?.muted).toBe(true));
  expect(polite.textContent).toBe('');
  gate.open.now();
  await waitFor(() => expect(polite.textContent.trim()).toBe('Muted'), { timeout: 10_000 });
});

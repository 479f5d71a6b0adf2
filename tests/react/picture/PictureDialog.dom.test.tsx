import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/defaultPreferences.js';
import { readMore } from '../../../src/core/preferences/morePreferences.js';
import type { Preferences } from '../../../src/core/preferences/Preferences.js';
import { Player } from '../../../src/react/index.js';
import { Still } from '../../../stories/fixtures/Still.js';

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

function open(picture: object = {}) {
  let kept = JSON.stringify({ ...defaultPreferences, more: { picture } });
  render(
    <Still locale="en" dialog="picture" stored={{ more: { picture } }} onKept={(text) => (kept = text)}>
      <Player.Dialogs />
    </Still>,
  );
  const element = screen.getByRole('dialog', { name: 'Picture' });
  const dialog = within(element);
  return {
    element,
    dialog,
    picture: () => readMore(JSON.parse(kept) as Preferences).picture,
    press: (key: string) =>
      fireEvent.keyDown(dialog.getByRole('button', { name: 'Picture as it was made' }), { key }),
    said: () => dialog.getByRole('status').textContent.trim(),
  };
}

describe('a viewer who sees a little', () => {
  test('enlarges the picture and moves it by keys, and hears what has become of it', () => {
    const { press, picture, said } = open();
    press('+');
    press('+');
    expect([picture().zoom, said()]).toEqual([1.5, 'Enlarge: 1.5 times']);
    press('ArrowRight');
    expect([picture().panX, said()]).toEqual([0.1, 'Left and right: 10% right']);
    press('ArrowUp');
    expect([picture().panY, said()]).toEqual([-0.1, 'Up and down: 10% up']);
    press('i');
    expect([picture().invert, said()]).toEqual([true, 'Dark for light on']);
    press('0');
    expect([picture(), said()]).toEqual([
      readMore(defaultPreferences).picture,
      'The picture is as it was made',
    ]);
  });

  test('is told where it goes no further', () => {
    const { press, said } = open();
    press('ArrowLeft');
    expect(said()).toBe('No further');
  });

  test('leaves a slider its own arrows', () => {
    const { dialog, picture } = open({ zoom: 2 });
    const brightness = dialog.getByRole('slider', { name: 'Brightness' });
    fireEvent.keyDown(brightness, { key: 'ArrowRight' });
    expect(picture().panX).toBe(0);
    fireEvent.change(brightness, { target: { value: '150' } });
    expect(picture().brightness).toBe(1.5);
    expect(brightness.getAttribute('aria-valuetext')).toBe('150%');
  });

  test('finds where the picture stands only while it is enlarged', () => {
    const { dialog, press } = open();
    expect(dialog.queryByRole('slider', { name: 'Left and right' })).toBeNull();
    press('+');
    expect(dialog.getByRole('slider', { name: 'Left and right' }).getAttribute('aria-valuetext')).toBe(
      'Middle',
    );
  });

  test('puts all back by one press', async () => {
    const { dialog, picture } = open({ zoom: 3, contrast: 1.5, invert: true });
    await userEvent.click(dialog.getByRole('button', { name: 'Picture as it was made' }));
    expect(picture()).toEqual(readMore(defaultPreferences).picture);
  });
});

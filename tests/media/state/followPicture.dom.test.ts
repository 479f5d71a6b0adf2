import { expect, test } from 'vitest';
import { defaultPicture } from '../../../src/core/picture/PictureSettings.js';
import { changeMore } from '../../../src/core/preferences/morePreferences.js';
import type { Attached } from '../../../src/media/state/Feature.js';
import { followPicture } from '../../../src/media/state/followPicture.js';
import { keepInMemory } from '../openPlayer.js';

function open() {
  const container = document.createElement('section');
  container.innerHTML = '<div><video></video></div><div data-part="captions"></div>';
  document.body.append(container);
  const element = container.querySelector('video')!;
  const preferences = keepInMemory();
  const end = new AbortController();
  followPicture({
    port: { element } as Attached['port'],
    container,
    preferences,
    signal: end.signal,
  });
  return { container, element, preferences, end };
}

test('changes the picture alone, in its own frame, and all of it goes when the player goes', () => {
  const { container, element, preferences, end } = open();
  const captions = container.querySelector('[data-part="captions"]')!;
  expect([element.getAttribute('style'), container.querySelector('svg')]).toEqual([null, null]);
  preferences.update((before) =>
    changeMore(before, 'picture', { ...defaultPicture, zoom: 2, panX: 1, sharpness: 0.5, invert: true }),
  );
  expect(element.style.transform).toBe('translate(-50%, 0%) scale(2)');
  expect(element.style.filter).toMatch(/^url\(.*tingying-sharpen-\d+.*\) invert\(1\)$/);
  expect(container.querySelector('feConvolveMatrix')?.getAttribute('kernelMatrix')).toBe(
    '0 -0.5 0 -0.5 3 -0.5 0 -0.5 0',
  );
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(captions.getAttribute('style')).toBeNull();
  preferences.update((before) => changeMore(before, 'picture', defaultPicture));
  expect([element.style.transform, element.style.filter, container.querySelector('svg')]).toEqual([
    '',
    '',
    null,
  ]);
  preferences.update((before) => changeMore(before, 'picture', { sharpness: 1 }));
  end.abort();
  expect([element.style.filter, container.querySelector('svg')]).toEqual(['', null]);
});

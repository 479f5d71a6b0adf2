import { afterEach, expect, test, vi } from 'vitest';
import type { DescriptionBus } from '../../../src/media/sound/createDescriptionBus.js';
import { openNarrationSound } from '../../../src/media/sound/openNarrationSound.js';

afterEach(() => {
  Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');
  vi.restoreAllMocks();
});

test('a narration that plays beside the bus goes to the viewer’s device, and back to the film’s with it', () => {
  const sent: string[] = [];
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
  Object.defineProperty(HTMLMediaElement.prototype, 'setSinkId', {
    configurable: true,
    value: (id: string) => {
      sent.push(id);
      return Promise.resolve();
    },
  });
  let follow: () => void = () => undefined;
  const bus = {
    running: false,
    volume: 1,
    output: null as string | null,
    subscribe(listener: () => void) {
      follow = listener;
      return () => undefined;
    },
  };
  openNarrationSound('narration.m4a', bus as unknown as DescriptionBus, new AbortController().signal);
  const become = (output: string | null, volume = 1) => {
    Object.assign(bus, { output, volume });
    follow();
  };
  become('headphones');
  become('headphones', 0.5);
  become(null);
  expect(sent).toEqual(['headphones', '']);
});

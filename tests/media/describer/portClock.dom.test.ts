import { expect, test } from 'vitest';
import { portClock } from '../../../src/media/describer/portClock.js';
import { fakePort } from '../state/fakePort.js';

test('a film at no speed at all does not move: nobody waits for a time that never comes', () => {
  const { element, attached } = fakePort();
  const clock = portClock(attached.port);
  Object.assign(element, { playbackRate: 1 });
  expect(clock.moving).toBe(true);
  Object.assign(element, { playbackRate: 0 });
  expect(clock.moving).toBe(false);
});

import { expect, test } from 'vitest';
import { planProgrammeGain } from '../../../src/core/sound/planProgrammeGain.js';

test.each([
  ['a quiet film is turned up to the target', -23, 5],
  ['a loud film is turned down to it', -14, -4],
  ['a very quiet film is turned up no further than it can bear', -35, 9],
  ['a very loud one is turned down no further than it needs', -3, -12],
  ['a film as loud as the target is left alone', -18.3, 0],
  ['a film whose loudness nobody states is left alone', undefined, 0],
  ['a loudness that cannot be is not believed', 3, 0],
  ['nor is silence', -Infinity, 0],
  ['nor is what is no number', NaN, 0],
])('%s', (_promise, loudness, gain) => {
  expect(planProgrammeGain(loudness)).toBe(gain);
});

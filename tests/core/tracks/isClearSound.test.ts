import { expect, test } from 'vitest';
import { isClearSound } from '../../../src/core/tracks/isClearSound.js';
import type { AudioSignals } from '../../../src/core/tracks/normaliseAudioKind.js';

const purpose = 'urn:tva:metadata:cs:AudioPurposeCS:2007';

test.each<[string, AudioSignals, boolean]>([
  [
    'HLS',
    { characteristics: ['public.easy-to-read', 'public.accessibility.enhances-speech-intelligibility'] },
    true,
  ],
  ['DASH, by role', { roles: ['alternate', 'enhanced-audio-intelligibility'] }, true],
  [
    'DASH, by accessibility',
    { accessibility: ['urn:mpeg:dash:role:2011 enhanced-audio-intelligibility'] },
    true,
  ],
  ['DVB, for who is hard of hearing', { accessibility: [`${purpose} 2`], roles: ['alternate'] }, true],
  ['a described sound', { accessibility: [`${purpose} 1`], roles: ['alternate'] }, false],
  ['the same value of another scheme', { accessibility: ['urn:own 2'] }, false],
  ['a name', { label: 'English (clear voices)' }, false],
  ['nothing', {}, false],
])('a sound with clearer voices is known by its manifest: %s', (_by, signals, clear) => {
  expect(isClearSound(signals)).toBe(clear);
});

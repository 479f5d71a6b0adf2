import { expect, test } from 'vitest';
import type { SpeechVoice } from '../../../src/media/voices/createSpeechVoice.js';
import { fakeVoice, type FakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { listSpeakers, type Voices } from '../../../src/media/describer/listSpeakers.js';

const lists = (voice: FakeVoice, listed: number): SpeechVoice => ({
  ...voice,
  kind: 'synthesis',
  getVoices: () => Array.from({ length: listed }, () => ({}) as SpeechSynthesisVoice),
  findVoice: () => null,
  subscribe: () => () => undefined,
});

function open(site: FakeVoice | null = null, listed = 1) {
  const synthesis = fakeVoice();
  const voices: Voices = {
    site,
    synthesis: lists(synthesis, listed),
    screenReader: fakeVoice({ kind: 'screen-reader' }),
    clips: fakeVoice({ kind: 'clips' }),
  };
  return { voices, synthesis };
}

test('a viewer who wants the player’s voice hears the site’s, then the browser’s, then the screen reader', () => {
  const site = fakeVoice();
  const { voices } = open(site);
  const speakers = listSpeakers(voices, 'player');
  expect(speakers.map((one) => one.voice)).toEqual([site, voices.synthesis, voices.screenReader]);
  expect(speakers.map((one) => one.spokenBy)).toEqual(['player', 'player', 'screen-reader']);
});

test('a viewer who wants the screen reader is never spoken to by anybody else', () => {
  const { voices } = open(fakeVoice());
  expect(listSpeakers(voices, 'screen-reader').map((one) => one.voice)).toEqual([voices.screenReader]);
});

test.each([
  ['lists voices, and none for the language, it is passed over', 3, true],
  ['lists none at all, it is tried: lists come late, and Safari speaks without one', 0, false],
])('where the browser %s', (_title, listed, cannot) => {
  const { voices } = open(null, listed);
  const silent = { ...voices, synthesis: { ...voices.synthesis, readiness: () => 'no-voice' as const } };
  expect(listSpeakers(silent, 'player')[0].cannot('en')).toBe(cannot);
});

test('a site’s voice that has none for the language is passed over', () => {
  const site = fakeVoice({ readiness: 'no-voice' });
  expect(listSpeakers(open(site).voices, 'player')[0].cannot('en')).toBe(true);
});

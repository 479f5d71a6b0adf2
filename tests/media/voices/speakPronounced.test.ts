import { expect, test } from 'vitest';
import { fakeVoice } from '../../../src/media/voices/fakeVoice.js';
import { speakPronounced } from '../../../src/media/voices/speakPronounced.js';
import { utter } from './describeVoice.js';

test('a site’s voice is given words as they are to be said, and stays what it is', () => {
  const site = fakeVoice({ kind: 'site' });
  const voice = speakPronounced(site, (text, language) => `${text} in ${language}`);
  const told: string[] = [];
  voice.speak(utter('Lan', { language: 'en' }), ({ type }) => told.push(type));
  expect(site.asked.map(({ text }) => text)).toEqual(['Lan in en']);
  site.begin();
  site.end(1);
  expect(told).toEqual(['begun', 'spoken']);
  site.become('no-voice');
  voice.unlock?.();
  expect([voice.kind, voice.readiness('en'), site.unlocked]).toEqual(['site', 'no-voice', true]);
  voice.dispose();
  expect(site.disposed).toBe(true);
});

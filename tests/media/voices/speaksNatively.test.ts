import { expect, test } from 'vitest';
import { speaksNatively } from '../../../src/media/voices/speaksNatively.js';

const media = (...tracks: readonly (readonly [TextTrackKind, TextTrackMode])[]) => ({
  textTracks: tracks.map(([kind, mode]) => ({ kind, mode })) as unknown as TextTrackList,
});
const safari = { vendor: 'Apple Computer, Inc.' };

test('only WebKit speaks a description track itself, and only one that shows', () => {
  const shown = media(['captions', 'showing'], ['descriptions', 'showing']);
  expect(speaksNatively(shown, safari)).toBe(true);
  expect(speaksNatively(shown, { vendor: 'Google Inc.' })).toBe(false);
  expect(speaksNatively(shown, { vendor: '' })).toBe(false);
  expect(speaksNatively(media(['descriptions', 'hidden'], ['metadata', 'showing']), safari)).toBe(false);
  expect(speaksNatively(media(), safari)).toBe(false);
});

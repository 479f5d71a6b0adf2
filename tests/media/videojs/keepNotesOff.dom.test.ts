import { expect, test } from 'vitest';
import { keepNotesOff } from '../../../src/media/videojs/keepNotesOff.js';
import type { VideojsPlayer } from '../../../src/media/videojs/videojsTypes.js';

test('what VHS notes of a film is neither on nor kept, and every other track is as it was', () => {
  const tracks = new EventTarget();
  keepNotesOff({ remoteTextTracks: () => tracks } as unknown as VideojsPlayer);
  const add = (kind: string, label: string) => {
    const cues: unknown[] = [];
    const track = { kind, label, mode: 'disabled', cues, addCue: (cue: unknown) => void cues.push(cue) };
    tracks.dispatchEvent(Object.assign(new Event('addtrack'), { track }));
    track.mode = 'hidden';
    track.addCue('a note');
    return { mode: track.mode, cues };
  };
  expect(add('metadata', 'segment-metadata')).toEqual({ mode: 'disabled', cues: [] });
  expect(add('metadata', 'Timed Metadata')).toEqual({ mode: 'hidden', cues: ['a note'] });
  expect(add('captions', 'segment-metadata')).toEqual({ mode: 'hidden', cues: ['a note'] });
});

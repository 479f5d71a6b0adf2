import type { PlayerState } from './PlayerState.js';

/** What is true before any media is attached; also what the server renders. */
export const initialState: PlayerState = {
  phase: 'idle',
  paused: true,
  ended: false,
  seeking: false,
  stalled: false,
  duration: null,
  rate: 1,
  volume: 1,
  muted: false,
  volumeAvailability: 'available',
  captions: { availability: 'unavailable', choices: [], chosen: null },
  description: {
    availability: 'unavailable',
    choices: [],
    chosen: null,
    phase: 'off',
    spokenBy: null,
    speech: null,
    history: [],
    news: null,
  },
  audio: { choices: [], chosen: null },
  quality: { choices: [], chosen: 'auto', height: null },
  chapters: [],
  fullscreen: { availability: 'unavailable', active: false },
  pictureInPicture: { availability: 'unavailable', active: false },
  trouble: null,
  settled: { time: 0, count: 0, told: false },
};

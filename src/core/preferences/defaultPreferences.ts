import { defaultDescriberPreferences } from '../descriptions/DescriberPreferences.js';
import type { Preferences } from './Preferences.js';

/** What holds until the viewer chooses: nothing plays, shows or speaks unasked. */
export const defaultPreferences: Preferences = {
  version: 1,
  locale: null,
  volume: 1,
  muted: false,
  rate: 1,
  captions: {
    on: false,
    language: null,
    style: {
      size: 100,
      font: 'sans',
      color: '#ffffff',
      background: '#000000',
      backgroundOpacity: 0.8,
      edge: 'none',
      position: 'author',
    },
  },
  description: { on: false, language: null },
  describer: defaultDescriberPreferences,
  voices: {},
  descriptionOutput: null,
  screenReaderPace: 1,
  nightMode: false,
  announcements: 'all',
  silenced: [],
  resumeEarlier: true,
  shortcuts: { on: true, keys: {} },
  controlsAlways: false,
  nativeControls: false,
  more: {},
};

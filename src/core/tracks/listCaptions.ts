import type { CaptionsFile } from '../films/Film.js';
import type { CaptionsChoice } from '../playback/PlayerState.js';

/** The captions a film brings along, as choices. */
export const listCaptions = (files: readonly CaptionsFile[]): readonly CaptionsChoice[] =>
  files.map((file) => ({
    id: file.src,
    label: file.label ?? null,
    language: file.language,
    sdh: file.sdh ?? false,
  }));

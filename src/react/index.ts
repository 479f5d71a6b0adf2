// The React room: parts, one element each, and hooks for those who bring their own skin.
// It knows the player's state and commands, and the words in use.
// It must not know how video.js or the gate work inside.
export { FilmPlayer, type FilmPlayerProps } from './player/FilmPlayer.js';
export * as Player from './player/parts.js';
export { usePlayer } from './player/usePlayer.js';
export { usePlayerState } from './player/usePlayerState.js';
export { usePlaybackTime } from './player/usePlaybackTime.js';
export { usePreferences } from './player/usePreferences.js';
export { useTranslate } from './i18n/useTranslate.js';
export { defineFilm } from '../core/films/parseFilm.js';
export type { Film, FilmDescription, FilmSource, LocalizedText } from '../core/films/Film.js';
export type { PlayerState } from '../core/playback/PlayerState.js';

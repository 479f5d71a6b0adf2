import { tracks } from '../film.js';

/** Captions and description as `<track>`, for players that take the elements. */
export const Tracks = () =>
  tracks.map(({ kind, src, language, label }) => (
    <track key={kind} kind={kind} src={src} srcLang={language} label={label} />
  ));

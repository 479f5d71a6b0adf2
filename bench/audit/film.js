/** The film that every player of the audit gets, with the same tracks. */
const base = new URL('/film/', location.href).href;

export const film = {
  title: 'The Lantern Ferry',
  src: `${base}mp4/film.en.mp4`,
  type: 'video/mp4',
  captions: { src: `${base}captions/en.vtt`, language: 'en', label: 'English' },
  descriptions: { src: `${base}descriptions/en.vtt`, language: 'en', label: 'Audio description' },
};

/** For players that take tracks as elements of the page. */
export const tracks = [
  { kind: 'captions', ...film.captions },
  { kind: 'descriptions', ...film.descriptions },
];

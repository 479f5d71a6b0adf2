/**
 * Who is measured. A contestant is one file in `contestants/` that exports
 * `mount(box, { src, type, captions, strict })` and answers `{ unmount }`. `peer` is the package it needs from
 * bench/node_modules; without it the contestant is left out.
 *
 * Able Player, the nearest in purpose, is not here: no registry package carries its build.
 */
import { existsSync, readFileSync } from 'node:fs';

const both = ['mp4', 'hls'];

const known = [
  { id: 'bare', about: '`<video controls>` in React', films: both },
  { id: 'tingying', about: 'Tingying', films: both },
  { id: 'videojs', peer: 'video.js', about: 'default UI', films: both },
  { id: 'videojs-react', peer: '@videojs/react', about: 'video skin', films: ['mp4'] },
  { id: 'videojs-react-hls', peer: '@videojs/react', about: 'video skin, HlsVideo', films: ['hls'] },
  { id: 'videojs-react-parts', peer: '@videojs/react', about: 'three parts, no skin', films: ['mp4'] },
  { id: 'vidstack', peer: '@vidstack/react', about: 'default layout', films: both },
  { id: 'media-chrome', peer: 'media-chrome', about: '11 controls', films: both },
  { id: 'plyr', peer: 'plyr', about: 'default controls', films: both },
  { id: 'hlsjs', peer: 'hls.js', about: 'native controls', films: ['hls'] },
];

/** Contestants that can be built here, with their versions, and the names of those that cannot. */
export function findContestants() {
  const contestants = known.map((contestant) => ({ ...contestant, title: findTitle(contestant) }));
  return {
    present: contestants.filter(({ title }) => title !== null),
    absent: contestants.filter(({ title }) => title === null).map(({ peer, about }) => peer ?? about),
  };
}

/** @returns {string | null} null when the contestant is not here */
function findTitle({ id, peer, about }) {
  if (id === 'bare') return about;
  if (id === 'tingying') return existsSync(fromHere('../dist/react/index.js')) ? about : null;
  const manifest = fromHere(`node_modules/${peer}/package.json`);
  if (!existsSync(manifest)) return null;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return `${peer} ${version}, ${about}`;
}

const fromHere = (path) => new URL(path, import.meta.url);

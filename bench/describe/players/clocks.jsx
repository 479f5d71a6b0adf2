import { useState } from 'react';
import { FilmPlayer } from 'tingying';
import 'tingying/styles.css';
import { createAwake, readOffsets, readSlowness } from '../../../tests/pages/readClocks.ts';
import { renderInto } from '../../contestants/renderInto.jsx';

/** Every sound that the player makes beside its film. */
const sounds = [];
window.Audio = new Proxy(Audio, {
  construct(make, given) {
    const sound = new make(...given);
    sounds.push(sound);
    return sound;
  },
});
const awake = createAwake();
const query = new URLSearchParams(location.search);
const silent = query.has('silent');
const file = (name) => `${location.origin}/built/narration/${name}`;

const film = {
  id: 'long',
  title: 'Half an hour and more',
  language: 'en',
  sources: [{ src: file('film.mp4'), type: 'video/mp4' }],
  descriptions: [{ delivery: 'narration', language: 'en', src: file('narration.m4a') }],
};

/** A viewer who had the description on, in a film that sounds or is silent, as is what describes it. */
const storage = {
  read: () =>
    JSON.stringify({
      version: 1,
      muted: silent,
      description: { on: true, language: 'en' },
      describer: silent ? { volume: 0 } : {},
    }),
  write() {},
};

function Described() {
  const [kept] = useState(() => storage);
  return <FilmPlayer film={film} storage={kept} locale="en" />;
}

window.clocks = {
  /** The element of the sound that is the narration's, once it plays. */
  get narration() {
    return sounds.findLast((sound) => sound.src.endsWith('narration.m4a'));
  },
  async begin(from, rate) {
    const video = document.querySelector('video');
    video.playbackRate = rate;
    video.currentTime = from;
    for (const end = performance.now() + 20_000; performance.now() < end; await awake(50))
      if (!video.seeking && video.currentTime > from + 0.2 && window.clocks.narration?.paused === false)
        return;
    throw new Error('Waited 20 seconds in vain for film and narration to play.');
  },
  /** Readings for so many ms, each with the film's minute, and how late the page's own timers ring. */
  async read(ms) {
    const video = document.querySelector('video');
    const late = await readSlowness();
    const { offsets, silent } = await readOffsets(video, window.clocks.narration, awake, ms);
    return {
      minute: video.currentTime / 60,
      hidden: document.hidden,
      late,
      offsets,
      silent,
      ended: video.ended,
    };
  },
};

export const mount = (box, options) => renderInto(box, <Described />, options);

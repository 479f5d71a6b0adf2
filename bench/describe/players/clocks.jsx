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
/** `film.mp4` and `narration.m4a` may be held by the server at some bytes, as a slow network would. */
const gate = `${performance.timeOrigin}`;
const file = (name) => {
  const holds = query.get(`holds-${name}`);
  return `${location.origin}/built/narration/${name}${holds ? `?${new URLSearchParams({ holds, id: gate })}` : ''}`;
};

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
    return sounds.findLast((sound) => sound.src.includes('narration.m4a'));
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
  /** Until it is in step at another speed. */
  async playAt(rate) {
    document.querySelector('video').playbackRate = rate;
    await awake(2000);
  },
  /**
   * Disturbs the film (`seek` to a second, `rate`), or waits until it or its narration (`stall`, `dry`) has run dry and lets the
   * network go on a second later. Then reads both clocks for four seconds from the moment on at which the film moves again.
   */
  async disturb(how, value) {
    const video = document.querySelector('video');
    const { narration } = window.clocks;
    const until = async (what, isSo) => {
      for (const end = performance.now() + 30_000; !isSo(); await awake(4))
        if (performance.now() > end) throw new Error(`Waited 30 seconds in vain until ${what}.`);
    };
    if (how === 'seek') video.currentTime = value;
    else if (how === 'rate') video.playbackRate = value;
    else {
      const dry = how === 'stall' ? video : narration;
      await until(`${how} has come`, () => dry.readyState < 3);
      await awake(1000);
      await fetch(`/release?id=${gate}`);
      await until('there is more', () => dry.readyState >= 3);
    }
    const place = video.currentTime;
    await until('the film moves', () => !video.seeking && !video.paused && video.currentTime !== place);
    const began = performance.now();
    let joined = null;
    const noteJoined = (async () => {
      while (joined === null && performance.now() < began + 4000) {
        if (!narration.paused && !narration.seeking && narration.readyState >= 3)
          joined = performance.now() - began;
        await awake(4);
      }
    })();
    const read = await readOffsets(video, narration, awake, 4000, 0);
    await noteJoined;
    return { how, rate: video.playbackRate, joined, ...read };
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

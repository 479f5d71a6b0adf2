import { createMediaPort } from '../../../src/media/port/createMediaPort.js';

/** A real port over an element that plays as a browser's does, but only as far as the test moves it. */
export function stagePort() {
  const element = document.createElement('video');
  const facts = { paused: true, currentTime: 0, seeking: false };
  Object.defineProperties(element, {
    paused: { get: () => facts.paused },
    seeking: { get: () => facts.seeking },
    readyState: { get: () => 4 },
    error: { get: () => null },
    currentTime: {
      get: () => facts.currentTime,
      set(time: number) {
        facts.currentTime = time;
        facts.seeking = true;
        happens('seeking');
        facts.seeking = false;
        happens('seeked');
      },
    },
  });
  const happens = (event: string) => element.dispatchEvent(new Event(event));
  element.play = () => {
    if (facts.paused) {
      facts.paused = false;
      happens('play');
    }
    return Promise.resolve();
  };
  element.pause = () => {
    if (facts.paused) return;
    facts.paused = true;
    happens('pause');
  };
  const port = createMediaPort(element, () => new Promise(() => undefined));
  return {
    element,
    port,
    happens,
    /** The film plays on by so much, if it plays. Seconds of the film. */
    moveOn(seconds: number) {
      if (!facts.paused) facts.currentTime += seconds;
    },
    /** Other media comes, and is there. */
    async load() {
      void port.load({ src: 'https://films.example/film.mp4', type: 'video/mp4' });
      await Promise.resolve();
      facts.paused = true;
      happens('emptied');
      happens('loadstart');
      happens('loadedmetadata');
    },
  };
}

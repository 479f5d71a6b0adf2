import { makeVideo } from './video.js';

/** The browser's own events of each cue. */
export function mount(box, options) {
  const { video, track } = makeVideo(box, options);
  track.addEventListener('load', () => {
    for (const cue of track.track.cues) cue.onenter = () => window.bench.say(cue.text);
  });
  return { unmount: () => video.remove() };
}

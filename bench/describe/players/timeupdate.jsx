import { makeVideo } from './video.js';

/** A plain loop, as players have it: at each `timeupdate`, what began since the last one. None is lost by it. */
export function mount(box, options) {
  const { video, track } = makeVideo(box, options);
  let before = 0;
  video.addEventListener('timeupdate', () => {
    const now = video.currentTime;
    for (const cue of track.track.cues ?? [])
      if (before < cue.startTime && cue.startTime <= now) window.bench.say(cue.text);
    before = now;
  });
  return { unmount: () => video.remove() };
}

import {
  createClipVoice,
  createMix,
  createNarration,
  filmVolume,
  listOutputs,
  requestOutputs,
  type Mix,
  type Narration,
} from '../../src/media/index.js';
import type { Voice } from '../../src/media/voices/Voice.js';
import { createAwake, readOffsets, readSlowness } from './readClocks.js';

const film = document.querySelector('video')!;
const makers = { createClipVoice, createMix, createNarration, filmVolume, listOutputs, requestOutputs };

/** Every sound that the page makes beside its film: a narration's element stands on no page. */
const sounds: HTMLAudioElement[] = [];
window.Audio = new Proxy(Audio, {
  construct(make, given: [src?: string]) {
    const sound = new make(...given);
    sounds.push(sound);
    return sound;
  },
});
const awake = createAwake();

/** What a test finds on the page. It fills in what it makes; Begin is the viewer's gesture. */
const stage = {
  ...makers,
  film,
  mix: null as unknown as Mix,
  narration: null as unknown as Narration,
  voice: null as unknown as Voice,
  begin: (): unknown => film.play(),
  /** Does what a test has written down: a function as text, given the stage and one value. */
  run(deed: string, given: unknown): unknown {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- a test's own words
    return new Function('stage', 'given', `return (${deed})(stage, given)`)(stage, given);
  },
  sounds,
  /** Sleeps no longer in a hidden tab, either. */
  awake,
  readSlowness,
  readOffsets: (ms: number) => readOffsets(film, sounds.at(-1)!, awake, ms),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  /** Loads a film, as a page that has had none. */
  load(src: string) {
    film.src = src;
    return new Promise<void>((resolve) =>
      film.addEventListener('canplaythrough', () => resolve(), { once: true }),
    );
  },
  async until(isSo: () => unknown) {
    for (const end = performance.now() + 15_000; !isSo(); await stage.sleep(10))
      if (performance.now() > end) throw new Error(`Waited 15 seconds in vain: ${String(isSo)}`);
  },
};
export type SoundStage = typeof stage;

declare global {
  interface Window {
    stage: SoundStage;
  }
}
window.stage = stage;
document.getElementById('begin')!.onclick = () => void stage.begin();

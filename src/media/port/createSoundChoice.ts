import { confirmSound } from './confirmSound.js';
import type { Engine } from './Engine.js';

/** The choice among the sounds of what an engine plays. Comes with the engine: without one there is nothing to choose. */
export interface SoundChoice {
  /** The sound that was asked for last, of the media that plays. */
  readonly asked: string | null;
  /** Resolves when the chosen sound is what plays next; rejects where there is none of that name, or another choice overtakes it. */
  choose(id: string): Promise<void>;
  /** Other media comes, or none: what was asked of this one is void. */
  forget(): void;
}

export function createSoundChoice(element: HTMLMediaElement, engine: Engine): SoundChoice {
  let asked: string | null = null;
  let switching: {
    readonly id: string;
    readonly over: AbortController;
    readonly heard: Promise<void>;
  } | null = null;
  return {
    get asked() {
      return asked;
    },
    choose(id) {
      const track = engine.audioTracks.find((one) => one.id === id);
      if (!track) return refuseSound(id);
      asked = id;
      if (switching?.id === id) return switching.heard;
      switching?.over.abort();
      switching = null;
      if (track.enabled) return Promise.resolve();
      const over = new AbortController();
      const heard = confirmSound(element, over.signal).finally(() => {
        if (switching?.over === over) switching = null;
      });
      switching = { id, over, heard };
      engine.chooseAudioTrack(id);
      return heard;
    },
    forget() {
      asked = null;
      switching?.over.abort();
    },
  };
}

/** Rejects: there is no such sound. */
export function refuseSound(id: string): Promise<never> {
  return Promise.reject(
    new Error(
      `tingying: there is no audio track "${id}". The sound stays as it is. Choose one of audioTracks, after the audiotracks event.`,
    ),
  );
}

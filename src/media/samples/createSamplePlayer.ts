/** A piece of a sound file. Times are seconds. */
export interface Sample {
  readonly src: string;
  /** Where in the file it begins. */
  readonly start: number;
  /** Its length; null: to the file's end. */
  readonly duration: number | null;
}

/** What the samples of a page do: one at most plays, and is known by its id. */
export type SampleState =
  { readonly phase: 'silent' } | { readonly phase: 'loading' | 'playing' | 'broken'; readonly id: string };

export interface SamplePlayer {
  get(): SampleState;
  subscribe(listener: () => void): () => void;
  /** Plays this, and stops what played before. To be called by a press of the viewer's. */
  play(id: string, sample: Sample): void;
  stop(): void;
  /** Stops, and gives everything back. */
  dispose(): void;
}

const silent: SampleState = { phase: 'silent' };

/**
 * Plays samples, one at a time, each to its end and never by itself. Whatever else begins to play on the page stops it. The
 * sound is an `<audio>` that is not on the page, made at the first press.
 */
export function createSamplePlayer(document: Document): SamplePlayer {
  let state: SampleState = silent;
  let audio: HTMLAudioElement | null = null;
  let turn = new AbortController();
  const listeners = new Set<() => void>();
  const become = (next: SampleState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const end = () => {
    turn.abort();
    if (!audio) return;
    audio.pause();
    audio.removeAttribute('src');
    audio.load();
  };
  const stop = () => {
    if (state.phase === 'silent') return;
    end();
    become(silent);
  };
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    play(id, { src, start, duration }) {
      end();
      turn = new AbortController();
      const { signal } = turn;
      const media = (audio ??= document.createElement('audio'));
      const stopsAt = duration === null ? Infinity : start + duration;
      const fail = () => {
        if (signal.aborted) return;
        end();
        become({ phase: 'broken', id });
      };
      media.preload = 'auto';
      media.src = src;
      // Listened for only while something sounds: a page that is left without a press has nothing to take back.
      document.addEventListener(
        'play',
        ({ target }) => {
          if (target !== media) stop();
        },
        { capture: true, signal },
      );
      document.defaultView?.addEventListener('pagehide', stop, { signal });
      media.addEventListener('playing', () => become({ phase: 'playing', id }), { signal });
      media.addEventListener('ended', stop, { signal });
      // By a media key, or headphones that are pulled out. The pause of what played before is told late, too.
      media.addEventListener('pause', () => media.paused && stop(), { signal });
      media.addEventListener('error', fail, { signal });
      media.addEventListener(
        'timeupdate',
        () => {
          if (media.currentTime >= stopsAt) stop();
        },
        { signal },
      );
      if (start > 0)
        media.addEventListener('loadedmetadata', () => void (media.currentTime = start), {
          signal,
          once: true,
        });
      become({ phase: 'loading', id });
      media.play().catch(fail);
    },
    stop,
    dispose() {
      stop();
      audio = null;
    },
  };
}

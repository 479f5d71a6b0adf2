import { chooseToForget } from '../../core/sound/chooseToForget.js';
import type { VoiceFailure } from '../voices/Voice.js';
import type { OnRequest } from '../port/MediaPort.js';

/** A recording that is ready to be heard. */
export interface Recording {
  /** Decoded, for its own speed. */
  readonly buffer: AudioBuffer;
  /** As it came, for other speeds. */
  readonly file: Blob;
}

/** A recording could not be had. */
export class ClipError extends Error {
  constructor(
    readonly reason: Extract<VoiceFailure, 'network' | 'other'>,
    src: string,
  ) {
    const what = reason === 'network' ? 'could not be loaded' : 'is no sound that this browser can decode';
    const shown = src.startsWith('data:') ? 'in the script itself' : `at ${src}`;
    super(
      `tingying: the recorded description ${shown} ${what}. It is not heard; the film goes on. Check the address, its format, and that the server allows this page to read it (CORS).`,
    );
    this.name = 'ClipError';
  }
}

export interface ClipStore {
  /** What is there already, else null. */
  find(src: string): Recording | null;
  /** Rejects with ClipError. */
  load(src: string): Promise<Recording>;
  /** Loads these, first things first, and lets go of what was used longest ago. */
  prepare(sources: readonly string[]): void;
  dispose(): void;
}

const retryMs = 400;
const giveUpMs = 15_000;
/** At a time: the next one must not wait for the one after. */
const together = 2;

/** Keeps recordings decoded and at hand, up to so many bytes. */
export function createClipStore({
  limitBytes,
  onRequest,
}: {
  readonly limitBytes: number;
  readonly onRequest: OnRequest | null;
}): ClipStore {
  const life = new AbortController();
  /** In the order of their last use. */
  const kept = new Map<string, Recording>();
  const coming = new Map<string, Promise<Recording>>();
  let needed: ReadonlySet<string> = new Set();

  const use = (src: string): Recording | null => {
    const recording = kept.get(src);
    if (!recording) return null;
    kept.delete(src);
    kept.set(src, recording);
    return recording;
  };
  const keep = (src: string, recording: Recording) => {
    kept.set(src, recording);
    const list = [...kept].map(([key, { buffer, file }]) => ({
      key,
      bytes: buffer.length * buffer.numberOfChannels * 4 + file.size,
    }));
    for (const key of chooseToForget(list, limitBytes, needed)) kept.delete(key);
  };
  const load = (src: string): Promise<Recording> => {
    const here = use(src);
    if (here) return Promise.resolve(here);
    const promised = coming.get(src);
    if (promised) return promised;
    const loading = fetchRecording(src, onRequest, life.signal)
      .then((recording) => {
        keep(src, recording);
        return recording;
      })
      .finally(() => coming.delete(src));
    coming.set(src, loading);
    return loading;
  };

  return {
    find: use,
    load,
    prepare(sources) {
      needed = new Set(sources);
      const queue = sources.filter((src) => !kept.has(src) && !coming.has(src));
      const next = (): void => {
        const src = queue.shift();
        if (src === undefined || life.signal.aborted || !needed.has(src)) return;
        // Whoever wants to hear it asks again, and is told.
        void load(src)
          .catch(() => undefined)
          .then(next);
      };
      for (let line = 0; line < together; line++) next();
    },
    dispose() {
      life.abort();
      kept.clear();
    },
  };
}

async function fetchRecording(
  src: string,
  onRequest: OnRequest | null,
  life: AbortSignal,
): Promise<Recording> {
  const response = await request(src, onRequest, life);
  const file = await response.blob().catch(() => {
    throw new ClipError('network', src);
  });
  try {
    // Decodes without a loudspeaker, so that nothing needs a viewer's gesture before the first word is due.
    const decoder = new OfflineAudioContext(1, 1, 48_000);
    return { buffer: await decoder.decodeAudioData(await file.arrayBuffer()), file };
  } catch {
    throw new ClipError('other', src);
  }
}

async function request(src: string, onRequest: OnRequest | null, life: AbortSignal): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const changed = onRequest?.('description', src, {}) ?? {};
    let status = 0;
    try {
      const response = await fetch(changed.url ?? src, {
        signal: AbortSignal.any([life, AbortSignal.timeout(giveUpMs)]),
        ...(changed.headers ? { headers: changed.headers } : {}),
      });
      if (response.ok) return response;
      status = response.status;
    } catch {
      // Told below, like an answer that says no.
    }
    if (life.aborted || (status !== 0 && status < 500) || attempt > 0) throw new ClipError('network', src);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

/** Levels of a sound over time. */
export interface SoundBands {
  /** Seconds that one entry stands for. */
  readonly step: number;
  /** Level of the whole, dBFS, one a step; −120 where there is nothing. */
  readonly levels: readonly number[];
  /** The same by band of frequency, from low to high; the bands lie where speech lies. */
  readonly bands: readonly (readonly number[])[];
}

/**
 * Gets a media file as the page would, and measures the sound in it: nothing is played. Null where the page may not read it, where it is
 * larger or takes longer than allowed, and where it has no sound that this browser can decode. Handed to the page as text.
 */
export async function measureBands({
  frame,
  src,
  mostBytes,
  patience,
}: {
  readonly frame: string;
  readonly src: string;
  /** A larger file is not fetched to its end. */
  readonly mostBytes: number;
  /** Milliseconds in all. */
  readonly patience: number;
}): Promise<SoundBands | null> {
  if (location.href !== frame) return null;
  const rate = 8000;
  const step = 0.1;
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);

  const get = async (): Promise<ArrayBuffer | null> => {
    const response = await fetch(src.replace(/#.*$/, ''), { signal: giveUp.signal });
    if (!response.ok || !response.body || Number(response.headers.get('content-length') ?? 0) > mostBytes) {
      giveUp.abort();
      return null;
    }
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Blob(parts).arrayBuffer();
      size += value.length;
      if (size > mostBytes) {
        giveUp.abort();
        return null;
      }
      parts.push(value);
    }
  };

  /** A band-pass of second order (Audio EQ Cookbook, constant peak gain). */
  const passBand = (samples: Float32Array, centre: number): Float32Array => {
    const w = (2 * Math.PI * centre) / rate;
    const alpha = Math.sin(w) / 3;
    const [b, a1, a2] = [alpha / (1 + alpha), (-2 * Math.cos(w)) / (1 + alpha), (1 - alpha) / (1 + alpha)];
    const out = new Float32Array(samples.length);
    let [x1, x2, y1, y2] = [0, 0, 0, 0];
    for (let at = 0; at < samples.length; at += 1) {
      const x = samples[at] ?? 0;
      const y = b * (x - x2) - a1 * y1 - a2 * y2;
      out[at] = y;
      [x2, x1, y2, y1] = [x1, x, y1, y];
    }
    return out;
  };
  const levelsOf = (samples: Float32Array): number[] => {
    const perStep = Math.round(rate * step);
    const levels: number[] = [];
    for (let from = 0; from < samples.length; from += perStep) {
      let sum = 0;
      const to = Math.min(from + perStep, samples.length);
      for (let at = from; at < to; at += 1) sum += (samples[at] ?? 0) ** 2;
      levels.push(sum > 0 ? Math.max(-120, Math.round(100 * Math.log10(sum / (to - from))) / 10) : -120);
    }
    return levels;
  };

  try {
    const bytes = await get();
    if (!bytes) return null;
    const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes);
    const channels = Array.from({ length: sound.numberOfChannels }, (_one, nth) => sound.getChannelData(nth));
    const mixed = new Float32Array(sound.length);
    // Each channel by itself: what is said in one and again, turned round, in the other is not lost.
    for (const [nth, channel] of channels.entries())
      for (let at = 0; at < mixed.length; at += 1)
        mixed[at] = (mixed[at] ?? 0) + (channel[at] ?? 0) / (nth + 1.5);
    return {
      step,
      levels: levelsOf(mixed),
      bands: [300, 600, 1100, 1900, 3000].map((centre) => levelsOf(passBand(mixed, centre))),
    };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    giveUp.abort();
  }
}

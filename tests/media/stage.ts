/** What every media test needs: a video on the page, an ear for it, and patience. */

export interface Stage {
  readonly host: HTMLDivElement;
  readonly video: HTMLVideoElement;
  /** Takes all of it off the page. */
  strike(): void;
}

/** A `<video>` in a host of its own, as the player's screen has it. */
export function setStage(
  markup = '<video preload="auto" playsinline crossorigin="anonymous"></video>',
): Stage {
  const host = document.createElement('div');
  host.setAttribute('data-vjs-player', '');
  host.innerHTML = markup;
  document.body.append(host);
  const video = host.querySelector('video')!;
  return { host, video, strike: () => host.remove() };
}

/** Waits until it is so, looking often; fails with what was waited for. */
export async function until(what: string, isSo: () => unknown, withinMs = 20_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Waited ${withinMs} ms in vain until ${what}`);
    await pause(10);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Notes these events of the element, in order, until the signal aborts. */
export function noteEvents(
  video: HTMLVideoElement,
  names: readonly string[],
  signal?: AbortSignal,
): string[] {
  const noted: string[] = [];
  for (const name of names) video.addEventListener(name, () => noted.push(name), signal ? { signal } : {});
  return noted;
}

/** The tones of the test films, in hertz. */
const tones = [440, 660, 880] as const;
export type Tone = (typeof tones)[number] | null;

/** An ear: which of the test films' tones the element sounds of now, null where it is silent. */
export async function listenTo(video: HTMLVideoElement): Promise<{ hear(): Tone; close(): Promise<void> }> {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  analyser.smoothingTimeConstant = 0;
  context.createMediaElementSource(video).connect(analyser);
  const mute = context.createGain();
  mute.gain.value = 0;
  analyser.connect(mute).connect(context.destination);
  await context.resume();
  const levels = new Float32Array(analyser.frequencyBinCount);
  const levelAt = (hertz: number) => {
    const bin = Math.round(hertz / (context.sampleRate / analyser.fftSize));
    return Math.max(...levels.subarray(bin - 1, bin + 2));
  };
  return {
    hear() {
      analyser.getFloatFrequencyData(levels);
      const [loudest, next] = tones
        .map((tone) => ({ tone, level: levelAt(tone) }))
        .sort((a, b) => b.level - a.level);
      return loudest && next && loudest.level > -70 && loudest.level > next.level + 10 ? loudest.tone : null;
    },
    close: () => context.close(),
  };
}

/** How far the film falls behind the clock on the wall while `during` goes on, in ms. */
export async function measureLoss(video: HTMLVideoElement, during: () => Promise<void>): Promise<number> {
  const [wall, film] = [performance.now(), video.currentTime];
  await during();
  return performance.now() - wall - ((video.currentTime - film) * 1000) / video.playbackRate;
}

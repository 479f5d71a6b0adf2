import type { DescriptionBus } from './createDescriptionBus.js';
import { findSinkWay } from './outputs.js';

/** A narration's element, and the way its sound takes. */
export interface NarrationSound {
  readonly element: HTMLAudioElement;
  /** How loud it is now, in decibels below full scale; null where that cannot be told, for it does not play through the bus. */
  readLevel(): number | null;
  /** After an error: plays it without asking for leave (CORS), beside the bus. False where that was tried, or is no use. */
  tryWithoutLeave(): boolean;
  /** Wakes the bus in a gesture, so that it may play through it. */
  unlock(): void;
}

/**
 * Opens a narration that plays through the description bus as soon as the bus sounds; before that, and where it comes from
 * another origin without leave, from its own element: never louder than 1 and never panned, but heard.
 */
export function openNarrationSound(src: string, bus: DescriptionBus, signal: AbortSignal): NarrationSound {
  const element = new Audio();
  element.preload = 'auto';
  element.crossOrigin = 'anonymous';
  element.src = src;
  let analyser: AnalyserNode | null = null;
  let source: MediaElementAudioSourceNode | null = null;

  const route = () => {
    if (source || signal.aborted || !bus.running || element.crossOrigin === null) return;
    const { context, input } = bus.open();
    source = context.createMediaElementSource(element);
    analyser = new AnalyserNode(context, { fftSize: 1024 });
    source.connect(input);
    source.connect(analyser);
    element.volume = 1;
  };
  const follow = () => {
    route();
    if (source) return;
    element.volume = Math.min(1, bus.volume);
    if (findSinkWay() && bus.output !== null)
      void (element as HTMLAudioElement & { setSinkId(id: string): Promise<void> })
        .setSinkId(bus.output)
        .catch(() => undefined);
  };
  const unsubscribe = bus.subscribe(follow);
  follow();
  signal.addEventListener('abort', () => {
    unsubscribe();
    source?.disconnect();
    element.pause();
    element.removeAttribute('src');
    element.load();
  });

  const block = new Float32Array(1024);
  return {
    element,
    readLevel() {
      if (!analyser) return null;
      analyser.getFloatTimeDomainData(block);
      return 10 * Math.log10(block.reduce((sum, sample) => sum + sample * sample, 0) / block.length);
    },
    tryWithoutLeave() {
      if (source || element.crossOrigin === null || new URL(src, location.href).origin === location.origin)
        return false;
      element.crossOrigin = null;
      element.load();
      return true;
    },
    unlock() {
      void bus.wake().then(follow);
    },
  };
}

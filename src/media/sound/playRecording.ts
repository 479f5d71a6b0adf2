import type { DescriptionBus } from './createDescriptionBus.js';
import type { Recording } from './createClipStore.js';
import { createPan } from './createPan.js';
import { edge } from './turnParam.js';

/** Which part of a recording, how loud, where. Seconds of the recording. */
export interface Part {
  readonly begin: number;
  readonly end: number;
  /** Linear. */
  readonly gain: number;
  /** -1 to 1. */
  readonly pan: number;
  readonly rate: number;
}

export interface Playing {
  /** Fades it out at once. Nothing is told after that. */
  stop(): void;
}

export interface PlayingReports {
  begun(): void;
  ended(): void;
  failed(): void;
}

/** So much is rendered before the page learns of it; a start further ahead is whole, with its edge. */
const ahead = 0.01;

/** Plays a part of a recording at its own speed, on the audio clock: to the sample, with edges that do not click. */
export function playRecording(
  bus: DescriptionBus,
  { buffer }: Recording,
  { begin, end, gain, pan }: Part,
  { begun, ended }: PlayingReports,
): Playing {
  const { context, input } = bus.open();
  const source = new AudioBufferSourceNode(context, { buffer });
  const level = new GainNode(context, { gain: 0 });
  const placed = connect(context, level, pan, input);
  source.connect(level);
  const start = context.currentTime + ahead;
  const seconds = end - begin;
  const rim = Math.min(edge, seconds / 2);
  level.gain.setValueAtTime(0, start);
  level.gain.linearRampToValueAtTime(gain, start + rim);
  level.gain.setValueAtTime(gain, start + seconds - rim);
  level.gain.linearRampToValueAtTime(0, start + seconds);
  source.start(start, begin, seconds);
  let stopped = false;
  source.onended = () => {
    placed.disconnect();
    if (!stopped) ended();
  };
  queueMicrotask(() => !stopped && begun());

  return {
    stop() {
      if (stopped) return;
      stopped = true;
      const now = context.currentTime + ahead;
      const stands = gain * Math.min(1, Math.max(0, Math.min(now - start, start + seconds - now) / rim));
      level.gain.cancelScheduledValues(0);
      level.gain.setValueAtTime(stands, now);
      level.gain.linearRampToValueAtTime(0, now + rim);
      source.stop(now + rim);
    },
  };
}

/** One element for all recordings at other speeds: making one, and its way into the graph, takes longer than a viewer waits. */
export interface Stretcher {
  play(recording: Recording, part: Part, reports: PlayingReports): Playing;
  dispose(): void;
}

/**
 * Plays recordings faster or slower at their own pitch. A buffer on the audio clock would change the pitch with the speed, so
 * this is done by a media element, which starts some tens of milliseconds later.
 */
export function createStretcher(bus: DescriptionBus): Stretcher {
  const { context, input } = bus.open();
  const element = new Audio();
  const level = new GainNode(context, { gain: 0 });
  const place = createPan(context);
  context.createMediaElementSource(element).connect(level).connect(place.input);
  place.output.connect(input);
  let url = '';
  let playing: AbortController | null = null;

  const fadeTo = (gain: number) => {
    const now = context.currentTime + ahead;
    level.gain.cancelScheduledValues(0);
    level.gain.setValueAtTime(level.gain.value, now);
    level.gain.linearRampToValueAtTime(gain, now + edge);
  };
  const end = () => {
    playing?.abort();
    playing = null;
    level.gain.cancelScheduledValues(0);
    level.gain.value = 0;
    element.pause();
  };

  return {
    play({ file }, { begin, end: last, gain, pan, rate }, reports) {
      end();
      URL.revokeObjectURL(url);
      const mine = (playing = new AbortController());
      const { signal } = mine;
      place.set(pan);
      element.src = url = URL.createObjectURL(file);
      element.preservesPitch = true;
      element.defaultPlaybackRate = element.playbackRate = rate;
      const finish = () => {
        if (signal.aborted) return;
        end();
        reports.ended();
      };
      const fail = () => {
        if (signal.aborted) return;
        end();
        reports.failed();
      };
      const follow = () => {
        if (signal.aborted) return;
        const left = (last - element.currentTime) / rate;
        if (left <= 0.001) return finish();
        // The edge takes as long as the sound has left.
        if (left <= edge + ahead) fadeTo(0);
        setTimeout(follow, Math.min(100, Math.max(1, (left - edge - ahead) * 1000)));
      };
      const moves = () => {
        if (signal.aborted) return;
        // Only what already sounds is faded in: a decoder starts in the middle of a wave.
        if (element.currentTime <= begin) return void setTimeout(moves, 4);
        fadeTo(gain);
        reports.begun();
        follow();
      };
      element.addEventListener('error', fail, { signal });
      element.addEventListener('ended', finish, { signal });
      element.addEventListener(
        'loadedmetadata',
        () => {
          if (begin > 0) element.currentTime = begin;
          element.play().then(moves, fail);
        },
        { signal },
      );
      return {
        stop() {
          if (signal.aborted) return;
          mine.abort();
          fadeTo(0);
          setTimeout(() => playing === mine && end(), (edge + ahead) * 1000 + 10);
        },
      };
    },
    dispose() {
      end();
      element.removeAttribute('src');
      URL.revokeObjectURL(url);
      place.output.disconnect();
    },
  };
}

/** Puts a level in its place on the bus; returns what is to be taken off again. */
function connect(context: AudioContext, level: GainNode, pan: number, input: AudioNode): AudioNode {
  if (pan === 0) return (level.connect(input), level);
  const place = createPan(context, pan);
  level.connect(place.input);
  place.output.connect(input);
  return place.output;
}

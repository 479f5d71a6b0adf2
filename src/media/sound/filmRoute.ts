import { createBypass, type Bypass, type Chain } from './createBypass.js';
import { createNightMode } from './createNightMode.js';
import { createPan, type Pan } from './createPan.js';
import { createProgrammeLevel, type ProgrammeLevel } from './createProgrammeLevel.js';
import { ledThroughWebAudio } from './filmLevel.js';
import { atRest, turnParam } from './turnParam.js';

/** The film's way through Web Audio: source → loudness → night mode → pan → author's level → duck → loudspeakers. */
export interface FilmRoute {
  readonly context: AudioContext;
  readonly level: Bypass<ProgrammeLevel>;
  readonly night: Bypass<Chain>;
  readonly pan: Bypass<Pan>;
  /** To so many decibels, within so many seconds, from wherever it stands. */
  turnTo(decibels: number, seconds: number): void;
  /** The same of the level that the author of a description gives the film; the two multiply. */
  turnAuthoredTo(decibels: number, seconds: number): void;
}

/**
 * An element can be led through Web Audio once, and never back: so its route is kept as long as the element, whoever comes
 * and goes with it, and lets the film through untouched when nobody wants anything of it.
 */
const routes = new WeakMap<HTMLMediaElement, FilmRoute>();
const contexts = new WeakMap<HTMLMediaElement, AudioContext>();

export const findRoute = (media: HTMLMediaElement): FilmRoute | null => routes.get(media) ?? null;

/**
 * Leads the film through Web Audio, once the browser lets Web Audio sound: before that, the film would fall silent. Resolves
 * with null where it does not let it; then it can be asked again, in a viewer's gesture. Rejects where it cannot at all.
 */
export async function openRoute(media: HTMLMediaElement): Promise<FilmRoute | null> {
  const context = contextOf(media);
  const known = routes.get(media);
  if (!(await resume(context)) && !known) return null;
  return routes.get(media) ?? lead(media, context);
}

/** The film's own context, whether it sounds yet or not. */
export function contextOf(media: HTMLMediaElement): AudioContext {
  const known = contexts.get(media);
  if (known) return known;
  // Longer buffers (23 ms in Chromium) than for a game: a busy machine must not tear the film's sound.
  const context = new AudioContext({ latencyHint: 'playback' });
  contexts.set(media, context);
  return context;
}

/**
 * Nobody listens to the film any more: a context that runs keeps the machine awake, and its element in memory. The film wakes it
 * when it plays again.
 */
export const restContext = (media: HTMLMediaElement): void =>
  void contexts
    .get(media)
    ?.suspend()
    .catch(() => undefined);

function lead(media: HTMLMediaElement, context: AudioContext): FilmRoute {
  // As many channels as the loudspeakers have: with two, Web Audio would fold a surround sound down itself.
  const { destination } = context;
  destination.channelCount = Math.max(1, Math.min(8, destination.maxChannelCount));
  const level = createBypass(context, () => createProgrammeLevel(context));
  const night = createBypass(context, () => createNightMode(context));
  const pan = createBypass(context, () => createPan(context));
  const authored = new GainNode(context);
  const duck = new GainNode(context);
  level.output.connect(night.input);
  night.output.connect(pan.input);
  pan.output.connect(authored).connect(duck).connect(destination);
  // What the element loads from now on comes with leave (CORS) and is heard, or fails aloud; it is never silent.
  media.crossOrigin ??= 'anonymous';
  context.createMediaElementSource(media).connect(level.input);
  ledThroughWebAudio.add(media);
  keepAwake(media, context);
  let ramp = atRest;
  let authoredRamp = atRest;
  const route: FilmRoute = {
    context,
    level,
    night,
    pan,
    turnTo(decibels, seconds) {
      ramp = turnParam(duck.gain, context.currentTime, ramp, decibels, seconds);
    },
    turnAuthoredTo(decibels, seconds) {
      authoredRamp = turnParam(authored.gain, context.currentTime, authoredRamp, decibels, seconds);
    },
  };
  routes.set(media, route);
  return route;
}

/** The system may put Web Audio to sleep (a call, another program); the film wakes it whenever it plays. */
function keepAwake(media: HTMLMediaElement, context: AudioContext): void {
  const wake = () => {
    if (!media.paused && context.state !== 'running') void context.resume().catch(() => undefined);
  };
  for (const event of ['play', 'playing']) media.addEventListener(event, wake);
  context.addEventListener('statechange', wake);
}

/** Whether it runs, or comes to within a moment. A browser that waits for a gesture leaves `resume` unanswered. */
export async function resume(context: AudioContext, withinMs = 500): Promise<boolean> {
  if (context.state === 'running') return true;
  await Promise.race([
    context.resume().catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, withinMs)),
  ]);
  return isRunning(context);
}

export const isRunning = (context: AudioContext): boolean => context.state === 'running';

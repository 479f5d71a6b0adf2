import { chooseMixPath, type MixPath, type MixReason } from '../../core/sound/chooseMixPath.js';
import { combinePans } from '../../core/sound/combine.js';
import { toDecibels } from '../../core/sound/decibels.js';
import { defaultMix, needsGraph, type MixSettings } from '../../core/sound/MixSettings.js';
import { type ProgrammeLevel, untouched } from '../../core/scripts/findProgrammeMix.js';
import { createDescriptionBus, type DescriptionBus } from './createDescriptionBus.js';
import type { Ducker } from './Ducker.js';
import { canSetVolume } from './filmLevel.js';
import { filmVolume } from './filmVolume.js';
import { contextOf, findRoute, isRunning, openRoute, restContext, type FilmRoute } from './filmRoute.js';
import { findTaint, isNativeStream } from './findTaint.js';

export interface MixState {
  readonly path: MixPath;
  /** Why the film does not play through the graph; null where it does and all is well. */
  readonly reason: MixReason | null;
  /**
   * The film is led through Web Audio and yet cannot be heard: `asleep` until the viewer's next gesture (`unlock`), `tainted`
   * until other media is loaded or the element is replaced.
   */
  readonly silenced: 'asleep' | 'tainted' | null;
}

/** The sound of film and description together: who gives way to whom, how loud, where, on which loudspeaker. */
export interface Mix extends Ducker {
  /** What recorded description plays through. */
  readonly description: DescriptionBus;
  getState(): MixState;
  subscribe(listener: (state: MixState) => void): () => void;
  readonly settings: MixSettings;
  /** What is left out stays. What needs the graph (pan of the film, night mode, loudness) waits until there is one. */
  set(settings: Partial<MixSettings>): void;
  /**
   * What the author of a description makes of the film's sound now, within so many seconds. It multiplies with the duck, and
   * its place is taken in the room that the viewer's leaves.
   */
  setAuthored(level: ProgrammeLevel, seconds: number): void;
  /** Called inside a viewer's gesture, such as Play: browsers let Web Audio sound only after one. */
  unlock(): void;
  /** The viewer's own volume of the film, 0 to 1, with no duck in it. */
  volume: number;
}

/** As good as silent, and still on a ramp. Decibels. */
const silence = -80;

const mediaEvents = ['loadedmetadata', 'loadeddata', 'emptied', 'playing'];

/**
 * Makes the mix over a film's element. Nothing is touched before it is needed: the film goes through Web Audio from the first
 * `unlock`, `duck` or setting that wants it, and only once Web Audio sounds and the film may be heard in it. Until then, and
 * where that never comes, the film gives way by the element's own volume.
 */
export function createMix(media: HTMLMediaElement, settings: Partial<MixSettings> = {}): Mix {
  const life = new AbortController();
  const description = createDescriptionBus();
  const volume = filmVolume(media);
  const listeners = new Set<(state: MixState) => void>();
  const able = canSetVolume(media);
  const hasWebAudio = typeof AudioContext !== 'undefined';
  let wanted: MixSettings = defaultMix;
  let route: FilmRoute | null = findRoute(media);
  let opening = false;
  let failed = false;
  const again = { once: true, signal: life.signal };
  let tainted = findTaint(media);
  let authored = untouched;

  const readState = (): MixState => {
    const { path, reason } = chooseMixPath({
      hasWebAudio,
      canSetVolume: able,
      tainted: tainted === true,
      nativeStream: isNativeStream(media),
      routed: route !== null,
      failed,
    });
    return { path, reason, silenced: findSilence() };
  };
  const findSilence = (): MixState['silenced'] => {
    if (!route) return null;
    if (tainted === true) return 'tainted';
    return isRunning(route.context) ? null : 'asleep';
  };
  let state = readState();
  const refresh = () => {
    const before = state;
    state = readState();
    if (Object.entries(state).every(([name, value]) => before[name as keyof MixState] === value)) return;
    for (const listener of [...listeners]) listener(state);
  };

  const lead = async (): Promise<void> => {
    tainted = findTaint(media);
    refresh();
    // What is not known to be heard in the graph stays out of it; and a film that gives way now would jump.
    if (route || opening || tainted !== false || state.reason !== 'waiting' || !volume.atRest) return;
    opening = true;
    const opened = await openRoute(media).catch(() => {
      failed = true;
      return null;
    });
    opening = false;
    if (life.signal.aborted) return;
    if (opened) use(opened);
    // A browser that answers late, or lets it sound only after the next gesture.
    else if (!failed) contextOf(media).addEventListener('statechange', () => void lead(), again);
    refresh();
  };
  const use = (opened: FilmRoute) => {
    route = opened;
    opened.context.addEventListener('statechange', refresh, { signal: life.signal });
    apply();
  };
  const apply = () => {
    if (!route) return;
    route.night.setOn(wanted.nightMode);
    route.level.setOn(wanted.programmeGainDb !== 0);
    route.level.effect?.set(wanted.programmeGainDb);
    const pan = combinePans(authored.pan, wanted.filmPan);
    route.pan.setOn(pan !== 0);
    route.pan.effect?.set(pan);
  };
  const turn = (decibels: number, seconds: number) => {
    // A duck by volume is ended by volume, even where the graph has come meanwhile.
    if (route && volume.atRest) return route.turnTo(decibels, seconds);
    void lead();
    if (able) volume.turnTo(decibels, seconds);
  };

  for (const event of mediaEvents)
    media.addEventListener(
      event,
      () => {
        tainted = findTaint(media);
        refresh();
        if (needsGraph(wanted)) void lead();
      },
      { signal: life.signal },
    );
  if (route) use(route);

  const mix: Mix = {
    description,
    get ability() {
      return state.path;
    },
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get settings() {
      return wanted;
    },
    set(changed) {
      wanted = { ...wanted, ...changed };
      description.volume = wanted.descriptionVolume;
      description.pan = wanted.descriptionPan;
      if (route) apply();
      else if (needsGraph(wanted)) void lead();
    },
    unlock() {
      if (route) void openRoute(media);
      else void lead();
      if (hasWebAudio) void description.wake();
    },
    get volume() {
      return volume.volume;
    },
    set volume(to) {
      volume.volume = to;
    },
    duck: (depthDb, seconds) => turn(Math.min(0, depthDb), seconds),
    restore: (seconds) => turn(0, seconds),
    setAuthored(level, seconds) {
      const before = authored;
      authored = level;
      if (level.pan !== before.pan) apply();
      if (level.gain === before.gain) return;
      const decibels = Math.max(silence, toDecibels(level.gain));
      if (route && volume.atRest) route.turnAuthoredTo(decibels, seconds);
      else {
        void lead();
        if (able) volume.turnAuthoredTo(decibels, seconds);
      }
    },
    dispose() {
      if (life.signal.aborted) return;
      turn(0, 0.05);
      mix.setAuthored(untouched, 0.05);
      route?.level.setOn(false);
      route?.night.setOn(false);
      route?.pan.setOn(false);
      life.abort();
      listeners.clear();
      description.dispose();
      restContext(media);
    },
  };
  mix.set(settings);
  return mix;
}

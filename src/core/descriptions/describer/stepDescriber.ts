import { type PlanConditions, planDescriptions } from '../planDescriptions.js';
import { evenPace } from '../SpeechPace.js';
import { adjustDuck } from './adjustDuck.js';
import type { DescriberEffect } from './DescriberEffect.js';
import type { DescriberEvent } from './DescriberEvent.js';
import type { DescriberState } from './DescriberState.js';
import { change, type Draft, preferencesOf, skip, speechOf } from './Draft.js';
import { rest, settle, stopAll } from './endSpeech.js';
import { hearBegun, hearFailed, hearSpoken, hearWatchdog } from './hearVoice.js';
import { nextAfter, obeyCommand, sayForViewer, skipSpeech } from './obeyCommand.js';
import { passTime } from './passTime.js';

/**
 * The whole behaviour of description: what has happened goes in, the next state and what is to be done come out.
 * The effects are done in order.
 */
export function stepDescriber(
  state: DescriberState,
  event: DescriberEvent,
): readonly [DescriberState, readonly DescriberEffect[]] {
  if (state.doing.phase === 'off' && state.doing.forGood) return [state, []];
  const draft: Draft = { state, effects: [], atOnce: false };
  hear(draft, event);
  adjustDuck(draft);
  return [draft.state, draft.effects];
}

function hear(draft: Draft, event: DescriberEvent): void {
  const { state } = draft;
  switch (event.type) {
    case 'on':
      if (state.doing.phase === 'off')
        change(draft, { doing: { phase: 'ready' }, time: event.time, wish: event.wish, joining: true });
      return;
    case 'off':
      stopAll(draft, 'off', true);
      change(draft, { doing: { phase: 'off', forGood: false } });
      return;
    case 'unmount':
      stopAll(draft, 'off', true);
      change(draft, { doing: { phase: 'off', forGood: true } });
      return;
    case 'passed':
      passTime(draft, event.time);
      return;
    case 'wish':
      hearWish(draft, event.play);
      return;
    case 'seeking': {
      // Our own seek to a description keeps its aim; any other is the viewer's.
      const target = state.target && Math.abs(state.target.startTime - event.time) < 1 ? state.target : null;
      stopAll(draft, 'seeked', false);
      change(draft, { seeking: true, target, time: event.time, soundUntil: -Infinity });
      return;
    }
    case 'seeked':
      hearSeeked(draft, event.time);
      return;
    case 'rate':
      replan(draft, { filmRate: event.rate });
      return;
    case 'ended':
      stopAll(draft, 'ended', true);
      return;
    case 'visibility':
      change(draft, { hidden: event.hidden });
      return;
    case 'gesture':
      if (state.doing.phase !== 'blocked' || state.doing.failure !== 'needs-gesture') return;
      change(draft, { doing: { phase: 'ready' } });
      settle(draft);
      return;
    case 'begun':
      hearBegun(draft, event.utterance);
      return;
    case 'spoken':
      hearSpoken(draft, event.utterance, event.seconds);
      return;
    case 'failed':
      hearFailed(draft, event.utterance, event.reason);
      return;
    case 'watchdog':
      hearWatchdog(draft, event.utterance);
      return;
    case 'script':
      hearScript(draft, event);
      return;
    case 'subtitles':
      hearSubtitles(draft, event.subtitles);
      return;
    case 'conditions':
      replan(draft, event.change);
      return;
    case 'preferences':
      hearPreferences(draft, event.preferences);
      return;
    case 'command':
      obeyCommand(draft, event.command);
      return;
  }
}

function replan(draft: Draft, part: Partial<PlanConditions>): void {
  const { plan } = draft.state;
  change(draft, { plan: planDescriptions(plan.script, { ...plan.conditions, ...part }, plan) });
}

/** Words that are not wanted any more are not spoken to their end. */
function hearSubtitles(draft: Draft, subtitles: DescriberState['subtitles']): void {
  change(draft, { subtitles, ...(subtitles ? {} : { subtitle: null }) });
  if (subtitles || speechOf(draft.state)?.rank !== 'subtitle') return;
  draft.effects.push({ type: 'silence' });
  settle(draft);
}

function hearWish(draft: Draft, play: boolean): void {
  const before = draft.state;
  const speech = speechOf(before);
  change(draft, { wish: play });
  if (play) {
    // Who presses Play while the film is held, or while something is read out in a pause, wants the film.
    if (before.doing.phase === 'holding' || speech?.askedBy === 'paused') skipSpeech(draft);
    else if (before.doing.phase === 'ready') settle(draft);
    return;
  }
  if (!speech || preferencesOf(before).whenPaused === 'finish') return;
  draft.effects.push({ type: 'silence' });
  rest(draft);
  if (speech.rank === 'description' && speech.askedBy === 'film')
    change(draft, { waiting: [speech.planned.cue, ...before.waiting] });
}

function hearSeeked(draft: Draft, time: number): void {
  const { target, doing, wish, plan } = draft.state;
  change(draft, { seeking: false, time, target: null, joining: true });
  if (!target || doing.phase !== 'ready') return;
  // A recording says it itself once it plays.
  if (plan.conditions.inSound) {
    if (wish) change(draft, { last: target });
    else sayForViewer(draft, target);
    return;
  }
  // A seek may come to rest a little before what it aimed at: that is not to begin a second time.
  change(draft, { joining: false, time: Math.max(time, nextAfter(target.startTime)) });
  sayForViewer(draft, target);
}

function hearScript(
  draft: Draft,
  { script, why, time, conditions }: DescriberEvent & { type: 'script' },
): void {
  const { waiting, plan } = draft.state;
  const kept = new Map(script.cues.map((cue) => [cue.id, cue]));
  const keepsWaiting = why === 'edited' || why === 'delivery';
  if (why === 'delivery') change(draft, { waiting: [] });
  if (why !== 'edited') stopAll(draft, 'replaced', why !== 'delivery');
  const pace = why === 'edited' ? plan.conditions.pace : evenPace;
  change(draft, {
    plan: planDescriptions(script, { ...plan.conditions, pace, ...conditions }, plan),
    waiting: keepsWaiting ? waiting.flatMap((cue) => kept.get(cue.id) ?? []) : [],
    failures: 0,
  });
  if (keepsWaiting) for (const cue of waiting) if (!kept.has(cue.id)) skip(draft, cue, 'superseded');
  if (draft.state.plan.conditions.inSound) change(draft, { joining: true });
  if (why === 'source') change(draft, { history: [], last: null, time, seeking: false, joining: true });
  if (why !== 'edited' && draft.state.doing.phase === 'blocked') change(draft, { doing: { phase: 'ready' } });
  if (draft.state.doing.phase === 'ready') settle(draft);
}

function hearPreferences(draft: Draft, preferences: PlanConditions['preferences']): void {
  const before = preferencesOf(draft.state);
  replan(draft, { preferences });
  if (speechOf(draft.state)?.rank === 'subtitle' && !preferences.spokenSubtitles) {
    draft.effects.push({ type: 'silence' });
    settle(draft);
  }
  adjustDuck(draft);
  // Heard while the slider moves.
  if (draft.state.ducked && before.duckDepthDb !== preferences.duckDepthDb)
    draft.effects.push({ type: 'duck', depthDb: preferences.duckDepthDb, seconds: preferences.attack });
}

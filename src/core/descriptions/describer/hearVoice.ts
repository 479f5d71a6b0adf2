import { planDescriptions } from '../planDescriptions.js';
import { correctPace } from '../SpeechPace.js';
import type { VoiceFailure } from '../Utterance.js';
import { rest, settle } from './endSpeech.js';
import { change, type Draft, skip, speechOf } from './Draft.js';
import { watchEnd } from './startSpeech.js';

/** So many failures in a row are no accident. */
const ENOUGH = 2;

/** The speech an answer is about, or null: answers about what is over come late, and mean nothing. */
const findSpeech = (draft: Draft, utterance: string) => {
  const speech = speechOf(draft.state);
  return speech?.utterance === utterance ? speech : null;
};

export function hearBegun(draft: Draft, utterance: string): void {
  const speech = findSpeech(draft, utterance);
  const { doing } = draft.state;
  if (!speech || speech.begun || (doing.phase !== 'speaking' && doing.phase !== 'holding')) return;
  change(draft, { doing: { ...doing, speech: { ...speech, begun: true } } });
  watchEnd(draft, speech);
}

export function hearSpoken(draft: Draft, utterance: string, seconds: number): void {
  const speech = findSpeech(draft, utterance);
  if (!speech) return;
  const { plan } = draft.state;
  if (speech.even !== null && speech.rank === 'description') {
    const pace = correctPace(plan.conditions.pace, speech.even, seconds);
    change(draft, { plan: planDescriptions(plan.script, { ...plan.conditions, pace }, plan) });
  }
  change(draft, { failures: 0 });
  settle(draft);
}

export function hearWatchdog(draft: Draft, utterance: string): void {
  const speech = findSpeech(draft, utterance);
  if (!speech) return;
  draft.effects.push({ type: 'silence' });
  // It began, and its end was never told: that is a lost event more often than a dead voice.
  const failures = draft.state.failures + 1;
  if (speech.begun && failures < ENOUGH) {
    change(draft, { failures });
    settle(draft);
  } else hearFailed(draft, utterance, 'silent');
}

export function hearFailed(draft: Draft, utterance: string, failure: VoiceFailure): void {
  const speech = findSpeech(draft, utterance);
  if (!speech) return;
  const { cue } = speech.planned;
  const isFilms = speech.rank === 'description' && speech.askedBy === 'film';
  const failures = draft.state.failures + 1;
  const isAccident =
    failure === 'busy' || ((failure === 'network' || failure === 'other') && failures < ENOUGH);
  // A voice for the subtitles' language may be missing where the description's is there.
  if (speech.rank === 'subtitle' && failure !== 'needs-gesture') {
    settle(draft);
    return;
  }
  // The recording goes on without our voice: what fails is this one wish.
  if (isAccident || (draft.state.plan.conditions.inSound && failure !== 'needs-gesture')) {
    if (failure !== 'busy') change(draft, { failures });
    if (isFilms) skip(draft, cue, 'voice-failed');
    const news =
      failure === 'busy' ? ({ reason: 'busy' } as const) : ({ reason: 'voice-failed', failure } as const);
    draft.effects.push({ type: 'tell', news });
    settle(draft);
    return;
  }
  rest(draft);
  change(draft, {
    failures: 0,
    subtitle: null,
    doing: { phase: 'blocked', failure },
    // There may be time for it still when there is a voice again.
    waiting: isFilms ? [cue, ...draft.state.waiting] : draft.state.waiting,
  });
  if (failure === 'needs-gesture') {
    draft.effects.push({ type: 'tell', news: { reason: 'needs-gesture' } });
    return;
  }
  draft.effects.push({ type: 'tell', news: { reason: 'voice-failed', failure } });
  draft.effects.push({ type: 'fall', failure, cue: speech.rank === 'description' ? cue : null });
}

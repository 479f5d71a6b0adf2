import type { DescriptionCue } from '../DescriptionCue.js';
import { measureCue } from '../OrderedCues.js';
import { measureWords } from '../estimateSpeech.js';
import type { PlannedCue } from '../planDescriptions.js';
import { adjustDuck } from './adjustDuck.js';
import type { DescriberState, HistoryEntry, Speech } from './DescriberState.js';
import { change, type Draft, preferencesOf } from './Draft.js';

/** As many as a viewer goes back through in one sitting. */
const REMEMBERED = 500;

/**
 * Seconds beyond the estimate after which a voice is given up: a network voice takes its time to begin, and the estimate
 * is one. Its end is waited for on the same terms, once more, from when it began.
 */
const TO_BEGIN = 3;
const TO_END = 2;
const SLACK = 1.6;
/** A page in the background is told late. */
const HIDDEN = 1.5;

/** Holding takes a moment: so long before the gap ends, seconds at the film's own rate. */
const EARLY = 0.05;

/** Where the film has to be stopped for it to stand at `holdsAt`; Infinity where it must not be. */
export const holdTime = ({ holdsAt }: PlannedCue, { plan }: DescriberState): number =>
  holdsAt === null ? Infinity : holdsAt - EARLY * plan.conditions.filmRate;

/** Says a cue, in place of whatever is being said; a hold stays where the new words need it, too. */
export function startSpeech(
  draft: Draft,
  planned: PlannedCue,
  how: { readonly rank: Speech['rank']; readonly askedBy: Speech['askedBy']; readonly from?: number },
): void {
  const { state } = draft;
  const { cue } = planned;
  const preferences = preferencesOf(state);
  const from = how.from ?? 0;
  const recorded =
    cue.clip !== null && state.plan.conditions.spoken === 'clips' && how.rank === 'description';
  const language = cue.language ?? state.plan.script.language;
  const serial = state.serial + 1;
  const speech: Speech = {
    utterance: `tingying-${serial}`,
    rank: how.rank,
    askedBy: how.askedBy,
    planned,
    begun: false,
    even: recorded ? null : evenSeconds(planned, state),
  };
  const held = state.doing.phase === 'holding';
  const holds = state.wish && holdTime(planned, state) <= state.time;
  change(draft, { serial, doing: { phase: holds ? 'holding' : 'speaking', speech } });
  if (how.rank === 'description') {
    change(draft, { last: cue });
    remember(draft, cue, planned.text);
  }

  adjustDuck(draft);
  if (holds && !held) hold(draft);
  if (!holds && held) draft.effects.push({ type: 'release', play: state.wish });
  draft.effects.push({
    type: 'speak',
    utterance: {
      id: speech.utterance,
      text: planned.text,
      language,
      rate: planned.rate,
      pitch: preferences.pitch * (cue.pitch ?? 1),
      volume: preferences.volume * cue.gain,
      pan: preferences.pan || cue.pan,
      cue,
      from,
    },
  });
  watch(draft, speech, TO_BEGIN);
}

/** What a median voice takes at this rate. */
const evenSeconds = ({ cue, text, rate }: PlannedCue, { plan }: DescriberState): number => {
  const language = plan.script.language;
  return (
    (text === cue.text ? measureCue(cue, language) : measureWords(text, cue.language ?? language)) / rate
  );
};

/** For the list of what was described. */
export function remember(draft: Draft, cue: DescriptionCue, text: string): void {
  const entry: HistoryEntry = { cue, text };
  change(draft, { history: [...draft.state.history, entry].slice(-REMEMBERED) });
}

/** The film stops, and that is told where the viewer wants it. */
export function hold(draft: Draft): void {
  draft.effects.push({ type: 'hold' });
  if (preferencesOf(draft.state).tellHolds) draft.effects.push({ type: 'tell', news: { reason: 'held' } });
}

/** The voice has begun: from now on its end is waited for. */
export const watchEnd = (draft: Draft, speech: Speech): void => watch(draft, speech, TO_END);

function watch(draft: Draft, { utterance, planned }: Speech, beyond: number): void {
  const seconds = planned.seconds * SLACK + beyond + (draft.state.hidden ? HIDDEN : 0);
  draft.effects.push({ type: 'watch', utterance, seconds });
}

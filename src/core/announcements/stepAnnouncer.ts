import type { LanguageTag } from '../films/Film.js';
import type { MessageKey } from '../i18n/en.js';
import type { Announcement, AnnouncementTopic } from './Announcement.js';

export type Urgency = Announcement['urgency'];

interface Waiting {
  readonly announcement: Announcement;
  /** When it may be said, ms. */
  readonly due: number;
}

/** The words of a description, for a screen reader to read. No text: what stands is taken away. */
export interface DescribedWords {
  readonly text: string;
  readonly language: LanguageTag;
}

/** What the announcer remembers from one event to the next. */
export interface AnnouncerState {
  /** Oldest first, at most one of each topic and urgency. */
  readonly waiting: readonly Waiting[];
  /** Which of a region's two places was written last. */
  readonly places: Readonly<Record<Urgency, 0 | 1>>;
  /** The last thing said on each topic. */
  readonly said: Readonly<Partial<Record<AnnouncementTopic, MessageKey>>>;
  /** When a region was last written, ms; null while both are empty. */
  readonly writtenAt: number | null;
  /** A description that is yet to be read: neither before `due`, nor before what explains it, nor after `latest` (ms). */
  readonly words: { readonly of: DescribedWords; readonly due: number; readonly latest: number } | null;
  /** When a description was last written, ms; null before the first. */
  readonly describedAt: number | null;
}

/** `now` is any clock in ms that only goes forward. */
export type AnnouncerEvent =
  | { readonly type: 'announce'; readonly announcements: readonly Announcement[]; readonly now: number }
  /** Words of a description, in place of any before. They are written after what was told until then. */
  | { readonly type: 'describe'; readonly words: DescribedWords; readonly now: number }
  | { readonly type: 'tick'; readonly now: number }
  /** What waits on this topic is no longer so; only `keys`, where there are any. */
  | {
      readonly type: 'outdate';
      readonly topic: AnnouncementTopic;
      readonly keys?: readonly MessageKey[];
      readonly now: number;
    }
  /** Another film, or the viewer wants no announcements: what waits is dropped, what stands is taken away. */
  | { readonly type: 'silence' };

export type AnnouncerEffect =
  /** Put `text` into this place of the region and empty its other place. */
  | { readonly type: 'write'; readonly region: Urgency; readonly place: 0 | 1; readonly text: string }
  /** Put these words into the region of descriptions. */
  | { readonly type: 'describe'; readonly words: DescribedWords }
  /** Empty both regions. */
  | { readonly type: 'clear' }
  /** Send a `tick` at this time, in place of any asked for before. */
  | { readonly type: 'wake'; readonly at: number };

export const silentAnnouncer: AnnouncerState = {
  waiting: [],
  places: { polite: 1, assertive: 1 },
  said: {},
  writtenAt: null,
  words: null,
  describedAt: null,
};

/** Two regions written in one breath are read in any order, or one not at all: so far apart are writes kept, in ms. */
const BREATH_MS = 150;
/**
 * Words that were heard must not be met again when the viewer reads through the page. Screen readers take the text when
 * it changes, though some a second or two late; how long they speak it does not matter. In ms.
 */
const STAND_MS = 5000;
/** What is told of a description may be told in the same breath, after its words: so long they wait for it, in ms. */
const TOLD_MS = 50;
/**
 * What explains a description is to be read before it. A browser tells of what was written in two regions when it comes to
 * it, and what it tells of at one time in no order: more than a breath, for a machine that is slow. In ms.
 */
const EXPLAINED_MS = 500;
/** However much there is to be told, a description waits no longer than this, in ms. */
const LATEST_MS = 2000;

/**
 * The announcer's next step. Each region has two places, filled by turns: a screen reader speaks what changes, so the
 * same words written where they already stand would be silence, and clearing first needs a pause that some screen
 * readers swallow and all viewers wait through.
 */
export function stepAnnouncer(
  state: AnnouncerState,
  event: AnnouncerEvent,
): readonly [AnnouncerState, readonly AnnouncerEffect[]] {
  switch (event.type) {
    case 'silence':
      return [{ ...silentAnnouncer, places: state.places }, [{ type: 'clear' }]];
    case 'announce':
      return speak(
        event.announcements.reduce((before, one) => enqueue(before, one, event.now), state),
        event.now,
      );
    case 'outdate':
      return speak(
        {
          ...state,
          waiting: state.waiting.filter(
            ({ announcement: { topic, key } }) =>
              topic !== event.topic || (event.keys && !event.keys.includes(key)),
          ),
        },
        event.now,
      );
    case 'describe': {
      const { words, now } = event;
      if (words.text === '') return withWake({ ...state, words: null }, [{ type: 'describe', words }], now);
      return speak({ ...state, words: { of: words, due: now + TOLD_MS, latest: now + LATEST_MS } }, now);
    }
    case 'tick':
      return speak(state, event.now);
  }
}

/**
 * What is assertive discards the polite on its topic, and what waits about playing: trouble that stops the film is the
 * whole story. A polite one never takes the place of an assertive.
 */
function enqueue(state: AnnouncerState, announcement: Announcement, now: number): AnnouncerState {
  const { topic, urgency, settleMs = 0 } = announcement;
  const rest = state.waiting.filter(
    ({ announcement: other }) =>
      (other.topic !== topic && (urgency === 'polite' || other.topic !== 'playback')) ||
      (urgency === 'polite' && other.urgency === 'assertive'),
  );
  return { ...state, waiting: [...rest, { announcement, due: now + settleMs }] };
}

/** Says what is due, at most one; asks to be woken for the rest. */
function speak(before: AnnouncerState, now: number): readonly [AnnouncerState, readonly AnnouncerEffect[]] {
  const effects: AnnouncerEffect[] = [];
  let state = dropOrphans(before, now);
  const breathing = now < findBreath(state);
  const next = breathing ? undefined : findNext(state, now);
  if (state.words && now >= (next ? state.words.latest : findWordsTime(state, state.words))) {
    effects.push({ type: 'describe', words: state.words.of });
    state = { ...state, words: null, describedAt: now };
  } else if (next) {
    const { text, urgency: region, topic, key } = next.announcement;
    const place = state.places[region] === 0 ? 1 : 0;
    effects.push({ type: 'write', region, place, text });
    state = {
      ...state,
      waiting: state.waiting.filter((one) => one !== next),
      places: { ...state.places, [region]: place },
      said: { ...state.said, [topic]: key },
      writtenAt: now,
    };
  } else if (state.writtenAt !== null && now >= state.writtenAt + STAND_MS) {
    effects.push({ type: 'clear' });
    state = { ...state, writtenAt: null };
  }
  return withWake(state, effects, now);
}

function withWake(
  state: AnnouncerState,
  effects: readonly AnnouncerEffect[],
  now: number,
): readonly [AnnouncerState, readonly AnnouncerEffect[]] {
  const at = findWake(state, now);
  return [state, at === null ? effects : [...effects, { type: 'wake', at }]];
}

/** What only makes sense after something that was never said is not said either, nor what has been said in other words. */
function dropOrphans(state: AnnouncerState, now: number): AnnouncerState {
  const waiting = state.waiting.filter(({ announcement: { topic, onlyAfter, notAfter }, due }) => {
    if (due > now) return true;
    const last = state.said[topic];
    return (
      (!onlyAfter || onlyAfter.some((key) => key === last)) && (notAfter === undefined || notAfter !== last)
    );
  });
  return waiting.length === state.waiting.length ? state : { ...state, waiting };
}

function findNext({ waiting }: AnnouncerState, now: number): Waiting | undefined {
  const due = waiting.filter((one) => one.due <= now);
  return due.find(({ announcement }) => announcement.urgency === 'assertive') ?? due[0];
}

/** When the next thing may be written, ms. */
const findBreath = ({ writtenAt, describedAt }: AnnouncerState): number =>
  Math.max(writtenAt ?? -Infinity, describedAt ?? -Infinity) + BREATH_MS;

/** When words are to be written if nothing more is told before them, ms. */
const findWordsTime = (
  state: AnnouncerState,
  { due, latest }: NonNullable<AnnouncerState['words']>,
): number =>
  Math.max(Math.min(latest, Math.max(due, (state.writtenAt ?? -Infinity) + EXPLAINED_MS)), findBreath(state));

function findWake(state: AnnouncerState, now: number): number | null {
  const { waiting, words, writtenAt } = state;
  const dues = waiting.map(({ due }) => Math.max(due, now, findBreath(state)));
  if (words) dues.push(findWordsTime(state, words));
  if (writtenAt !== null) dues.push(writtenAt + STAND_MS);
  return dues.length > 0 ? Math.min(...dues) : null;
}

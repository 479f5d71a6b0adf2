import { languageName } from '../i18n/languageName.js';
import { findName, nameAudio } from '../i18n/nameChoices.js';
import { type Phrase, sayPhrase } from '../i18n/Phrase.js';
import type { PlayerState, TrackChoice } from '../playback/PlayerState.js';
import { sayMovingNews } from '../moving/sayMovingNews.js';
import { describeLive } from '../time/describeLive.js';
import { describeTime } from '../time/describeTime.js';
import type { Announcement } from './Announcement.js';
import type { AnnouncementContext, Say } from './AnnouncementContext.js';
import { deriveDescription } from './deriveDescription.js';
import { describeChapter } from './describeChapter.js';
import { describeTrouble } from './describeTrouble.js';
import { isWanted } from './isWanted.js';

/** A held key moves on; only where it comes to rest is said. In ms. */
const SETTLE_MS = 400;
/** Trying again that fails or plays within this time goes without saying (in ms). */
const RETRYING_MS = 600;
/** Firefox makes the page's accessibility tree anew for full screen and hears nothing that is written meanwhile. In ms. */
const FULLSCREEN_MS = 500;

/**
 * What to say about a change of state: the state that was reached, once. Nothing where only time has passed, where the
 * player sets itself up, where the focused control says it, and where the viewer wants to hear less.
 */
export function deriveAnnouncements(
  before: PlayerState,
  after: PlayerState,
  context: AnnouncementContext,
): readonly Announcement[] {
  const say: Say = (topic, phrase, how) => ({
    key: phrase.key,
    text: sayPhrase(phrase, context.translate),
    topic,
    urgency: 'polite',
    ...how,
  });
  const trouble = deriveTrouble(before, after, context);
  // Trouble that stops the film is the whole story: that it pauses, too, goes without saying.
  const changes =
    !context.asked || trouble?.urgency === 'assertive'
      ? []
      : [
          ...derivePlayback(before, after, context, say),
          ...derivePosition(before, after, context, say),
          ...deriveVolume(before, after, context, say),
          ...deriveSpeed(before, after, context, say),
          ...deriveDescription(before, after, context, say),
          ...deriveCaptions(before, after, context, say),
          ...deriveCaptionHold(before, after, say),
          ...deriveSound(before, after, context, say),
          ...deriveQuality(before, after, context, say),
          ...deriveListening(before, after, context, say),
          ...deriveScreen(before, after, context, say),
          ...deriveMoving(before, after, context, say),
        ];
  return [...(trouble ? [trouble] : []), ...changes].filter(({ topic }) =>
    isWanted(topic, context.level, context.silenced),
  );
}

/** What the finding of one's way has to tell. */
function deriveMoving(
  before: PlayerState,
  after: PlayerState,
  { translate }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  const news = after.moving?.news;
  if (!news || news.count === (before.moving?.news?.count ?? 0)) return [];
  const topic = news.news.reason === 'slept' ? 'playback' : 'moving';
  return [say(topic, sayMovingNews(news.news, after, translate))];
}

function deriveTrouble(
  { trouble: before }: PlayerState,
  { trouble: after }: PlayerState,
  { asked, translate }: AnnouncementContext,
): Announcement | null {
  if (!after || after === before) return null;
  // What stops the film can fail again and again meanwhile; what does not is new each time the viewer tries again.
  if (after.stops && before?.stops && before.reason === after.reason) return null;
  // A film that does not start by itself is no news to someone who has not asked it to.
  if (after.reason === 'needs-gesture' && !asked) return null;
  return {
    key: `trouble.${after.reason}.message`,
    text: describeTrouble(after, translate).message,
    topic: 'trouble',
    urgency: after.stops ? 'assertive' : 'polite',
  };
}

const plays = (state: PlayerState): boolean =>
  state.phase === 'ready' && !state.paused && !state.ended && !state.trouble?.stops;

/** While one sound or version takes the place of another, what happens underneath is told by the description. */
const switches = (before: PlayerState, after: PlayerState): boolean =>
  before.description.phase === 'switching' || after.description.phase === 'switching';

/** What tells the viewer to wait. */
const waits = ['said.loading', 'said.retrying'] as const;

function derivePlayback(
  before: PlayerState,
  after: PlayerState,
  { focused }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  if (after.ended && !before.ended) return [say('playback', { key: 'said.ended' })];
  if (switches(before, after)) return [];
  if (before.trouble?.stops && !after.trouble && after.phase !== 'ready')
    return [say('playback', { key: 'said.retrying' }, { settleMs: RETRYING_MS })];
  if (!plays(before) && plays(after)) {
    // Who sits on the play button hears the film itself; who was told to wait is told that it is over.
    const waited = before.stalled || focused === 'play';
    return [say('playback', { key: 'said.playing' }, waited ? { onlyAfter: waits } : {})];
  }
  if (plays(before) && after.phase === 'ready' && after.paused && !after.ended) {
    // That the sleep timer has paused it has been said.
    return focused === 'play' ? [] : [say('playback', { key: 'said.paused' }, { notAfter: 'said.slept' })];
  }
  if (after.stalled && !before.stalled && !after.paused) {
    return [say('playback', { key: 'said.loading' }, { notAfter: 'said.retrying' })];
  }
  if (before.stalled && !after.stalled && plays(after)) {
    return [say('playback', { key: 'said.playingAgain' }, { onlyAfter: waits })];
  }
  return [];
}

/** How near the beginning of a chapter a seek must settle to have been meant for the chapter, in seconds. */
const CHAPTER_REACH = 0.1;

function derivePosition(
  before: PlayerState,
  after: PlayerState,
  { translate }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  const { time, count, told } = after.settled;
  if (count === before.settled.count || told || after.ended || switches(before, after)) return [];
  const begun = after.chapters.findLast((chapter) => Math.abs(chapter.startTime - time) < CHAPTER_REACH);
  const spoken = after.live ? describeLive(time, after.live.edge, translate) : describeTime(time, translate);
  const place = begun ? describeChapter(after.chapters, begun, translate) : spoken;
  return [say('position', { key: 'said.position', blanks: { place } }, { settleMs: SETTLE_MS })];
}

const toPercent = (volume: number): number => Math.round(volume * 100);

function deriveVolume(
  before: PlayerState,
  after: PlayerState,
  { focused }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  const percent = toPercent(after.volume);
  const changed = percent !== toPercent(before.volume);
  if (after.muted && !before.muted) return focused === 'mute' ? [] : [say('volume', { key: 'said.muted' })];
  if (changed) {
    if (focused === 'volume') return [];
    return [say('volume', { key: 'said.volume', blanks: { percent } }, { settleMs: SETTLE_MS })];
  }
  if (before.muted && !after.muted) return focused === 'mute' ? [] : [say('volume', { key: 'said.unmuted' })];
  return [];
}

function deriveSpeed(
  before: PlayerState,
  after: PlayerState,
  { focused }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  if (before.rate === after.rate || focused === 'speed' || switches(before, after)) return [];
  const phrase: Phrase =
    after.rate === 1 ? { key: 'said.speedNormal' } : { key: 'said.speed', blanks: { rate: after.rate } };
  return [say('speed', phrase, { settleMs: SETTLE_MS })];
}

/** A list that changed chose for itself; only in the same list has the viewer chosen. */
const sameChoices = (
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): boolean =>
  before.length > 0 &&
  before.length === after.length &&
  before.every((one, index) => one.id === after[index]?.id);

function deriveCaptions(
  before: PlayerState,
  after: PlayerState,
  { focused, translate }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  const [was, is] = [before.captions, after.captions];
  if (was.chosen === is.chosen || focused === 'captions' || !sameChoices(was.choices, is.choices)) return [];
  if (is.chosen === null) {
    return after.trouble?.reason === 'captions-failed' ? [] : [say('captions', { key: 'said.captionsOff' })];
  }
  const chosen: TrackChoice | undefined = is.choices.find((choice) => choice.id === is.chosen);
  if (!chosen) return [];
  const language = languageName(chosen.language, translate.locale, 'written');
  return [say('captions', { key: 'said.captionsOn', blanks: { language } })];
}

/** That the film stands until a caption is read, as often as the viewer is to be told. */
const deriveCaptionHold = (before: PlayerState, after: PlayerState, say: Say): readonly Announcement[] =>
  (after.captionHold?.told ?? 0) > (before.captionHold?.told ?? 0)
    ? [say('captions', { key: 'said.heldToRead' })]
    : [];

function deriveSound(
  before: PlayerState,
  after: PlayerState,
  { focused, translate }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  const [was, is] = [before.audio, after.audio];
  if (was.chosen === is.chosen || was.chosen === null || is.chosen === null) return [];
  if (focused === 'sound' || switches(before, after) || !sameChoices(was.choices, is.choices)) return [];
  // Described sound is description to the viewer, however it was chosen, and is told as that.
  const described = is.choices.some(
    (one) => one.kind === 'main-desc' && (one.id === was.chosen || one.id === is.chosen),
  );
  const choice = findName(nameAudio(is.choices, translate), is.chosen)?.text;
  return described || choice === undefined ? [] : [say('sound', { key: 'said.sound', blanks: { choice } })];
}

function deriveQuality(
  before: PlayerState,
  after: PlayerState,
  { focused }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  const [was, is] = [before.quality, after.quality];
  if (was.chosen === is.chosen || focused === 'quality' || !sameChoices(was.choices, is.choices)) return [];
  if (is.chosen === 'auto') return [say('quality', { key: 'said.qualityAuto' })];
  const height = is.choices.find((choice) => choice.id === is.chosen)?.height;
  return height == null ? [] : [say('quality', { key: 'said.quality', blanks: { height } })];
}

function deriveScreen(
  before: PlayerState,
  after: PlayerState,
  { focused }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  const said: Announcement[] = [];
  if (before.fullscreen.active !== after.fullscreen.active && focused !== 'fullscreen') {
    const key = after.fullscreen.active ? 'said.fullscreenOn' : 'said.fullscreenOff';
    said.push(say('fullscreen', { key }, { settleMs: FULLSCREEN_MS }));
  }
  if (before.pictureInPicture.active !== after.pictureInPicture.active && focused !== 'pictureInPicture') {
    const key = after.pictureInPicture.active ? 'said.pictureInPictureOn' : 'said.pictureInPictureOff';
    said.push(say('pictureInPicture', { key }));
  }
  return said;
}

const listeningKeys = {
  on: 'said.listeningOn',
  off: 'said.listeningOff',
  cannot: 'said.listeningCannot',
  offered: 'said.listeningOffered',
} as const;

function deriveListening(
  before: PlayerState,
  after: PlayerState,
  { focused }: AnnouncementContext,
  say: Say,
): readonly Announcement[] {
  const told = after.listening?.news;
  if (!told || told.count === before.listening?.news?.count) return [];
  // The button has said that it is pressed.
  if (focused === 'listening' && (told.news === 'on' || told.news === 'off')) return [];
  return [say('listening', { key: listeningKeys[told.news] })];
}

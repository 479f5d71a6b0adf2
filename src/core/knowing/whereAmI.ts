import { describeChapter } from '../announcements/describeChapter.js';
import { findChapter, findNextChapter } from '../chapters/findChapter.js';
import type { Translate } from '../i18n/createTranslate.js';
import { languageName } from '../i18n/languageName.js';
import type { Phrase } from '../i18n/Phrase.js';
import type { PlayerState } from '../playback/PlayerState.js';
import { describeLive } from '../time/describeLive.js';
import { describeDuration, describeTime } from '../time/describeTime.js';

/** Where the film is, in one sentence: the time first, then what is left, the chapter, and how it is being played. */
export function whereAmI(state: PlayerState, time: number, translate: Translate): Phrase {
  const { duration, chapters, live } = state;
  const spoken = live ? describeLive(time, live.edge, translate) : describeTime(time, translate);
  const paused = live ? 'whereAmI.pausedLive' : 'whereAmI.paused';
  const how = {
    time: state.paused ? translate(paused, { time: spoken }) : spoken,
    speed:
      state.rate === 1
        ? translate('whereAmI.speedNormal')
        : translate('whereAmI.speed', { rate: state.rate }),
    description: translate(describeDescription(state)),
    captions: describeCaptions(state, translate),
  };
  if (duration === null) return { key: 'whereAmI.noLength', blanks: how };
  // Rounded up as a whole: time and what is left must come to the length that is told.
  const left = describeDuration(Math.max(0, Math.floor(duration) - Math.floor(time)), translate);
  const chapter = findChapter(chapters, time);
  if (!chapter) return { key: 'whereAmI.noChapter', blanks: { ...how, left } };
  return {
    key: 'whereAmI.inChapter',
    blanks: { ...how, left, chapter: nameChapter(state, chapter, translate) },
  };
}

/** The chapter with the innermost scene in it: “Chapter 3, The ferry, On the water”. */
function nameChapter(
  { chapters }: PlayerState,
  inner: PlayerState['chapters'][number],
  translate: Translate,
): string {
  const named = describeChapter(chapters, inner, translate);
  if (inner.depth === 0) return named;
  const outer = chapters.findLast((one) => one.depth === 0 && one.startTime <= inner.startTime);
  return outer
    ? translate('chapter.within', { chapter: describeChapter(chapters, outer, translate), scene: named })
    : named;
}

function describeDescription({ description: { availability, choices, chosen, spokenBy } }: PlayerState) {
  if (availability !== 'available') return 'whereAmI.noDescription';
  if (chosen === null) return 'whereAmI.descriptionOff';
  if (spokenBy === 'screen-reader') return 'whereAmI.descriptionText';
  if (spokenBy === 'both') return 'whereAmI.descriptionBoth';
  if (spokenBy === 'player') return 'whereAmI.descriptionSpoken';
  switch (choices.find(({ id }) => id === chosen)?.voiceKind) {
    case 'recorded':
      return 'whereAmI.descriptionRecorded';
    case 'synthesised':
      return 'whereAmI.descriptionSynthesised';
    default:
      return 'whereAmI.descriptionOn';
  }
}

function describeCaptions(
  { captions: { availability, choices, chosen } }: PlayerState,
  translate: Translate,
): string {
  if (availability !== 'available') return translate('whereAmI.noCaptions');
  const on = choices.find(({ id }) => id === chosen);
  if (!on) return translate('whereAmI.captionsOff');
  return translate('whereAmI.captionsOn', {
    language: languageName(on.language, translate.locale, 'written'),
  });
}

/** What is told to whoever asks a second time: how long the film is, how loud, how sharp, and what comes next. */
export function whereAmIMore(state: PlayerState, time: number, translate: Translate): Phrase {
  const { duration, chapters, muted, volume, quality, moving } = state;
  const away = (start: number) => describeTime(Math.max(1, Math.round(start - time)), translate);
  const next = findNextChapter(chapters, time);
  const lines = moving?.lines?.filter(({ kind }) => kind === 'description') ?? [];
  const nextLine = lines.find(({ startTime }) => startTime > time);
  const more = {
    volume: muted
      ? translate('whereAmI.muted')
      : translate('whereAmI.volume', { percent: Math.round(volume * 100) }),
    quality:
      quality.height === null
        ? translate('whereAmI.qualityUnknown')
        : translate('whereAmI.quality', { height: quality.height }),
    chapter: next
      ? translate('whereAmI.nextChapter', { time: away(next.startTime) })
      : translate(chapters.length > 0 ? 'whereAmI.lastChapter' : 'whereAmI.noChapters'),
    description: nextLine
      ? translate('whereAmI.nextDescription', { time: away(nextLine.startTime) })
      : translate(lines.length > 0 ? 'whereAmI.lastDescription' : 'whereAmI.descriptionsUnknown'),
  };
  if (state.live) return { key: 'whereAmI.moreLive', blanks: more };
  return duration === null
    ? { key: 'whereAmI.moreNoLength', blanks: more }
    : { key: 'whereAmI.more', blanks: { ...more, duration: describeDuration(duration, translate) } };
}

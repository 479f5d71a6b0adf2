import { describeChapter } from '../announcements/describeChapter.js';
import type { Translate } from '../i18n/createTranslate.js';
import type { Phrase } from '../i18n/Phrase.js';
import { sayPhrase } from '../i18n/Phrase.js';
import type { PlayerState } from '../playback/PlayerState.js';
import { describeTime } from '../time/describeTime.js';
import { quoteLine } from '../knowing/quoteLine.js';
import type { MovingNews } from './MovingState.js';

/** How near the beginning of a chapter a place must be to be called by it, in seconds. */
const CHAPTER_REACH = 0.1;

/** What is told of moving about, in the viewer's words: the place that was reached, or why there is none. */
export function sayMovingNews(
  news: MovingNews,
  { chapters, paused }: Pick<PlayerState, 'chapters' | 'paused'>,
  translate: Translate,
): Phrase {
  const tell = (seconds: number) => describeTime(seconds, translate);
  const place = (time: number) => {
    const begun = chapters.findLast((one) => Math.abs(one.startTime - time) < CHAPTER_REACH);
    return begun ? describeChapter(chapters, begun, translate) : tell(time);
  };
  switch (news.reason) {
    case 'back':
      return { key: 'said.backAt', blanks: { place: place(news.time) } };
    case 'forward':
      return { key: 'said.forwardAt', blanks: { place: place(news.time) } };
    case 'granularity':
      return { key: 'said.granularity', blanks: { unit: translate(`granularity.${news.unit}`) } };
    case 'no-next':
      return { key: 'said.noNextPlace', blanks: { unit: translate(`granularity.${news.unit}`) } };
    case 'no-previous':
      return { key: 'said.noPreviousPlace', blanks: { unit: translate(`granularity.${news.unit}`) } };
    case 'line': {
      const { line, number, count } = news;
      const time = tell(line.startTime);
      const match: Phrase | null =
        number === null ? null : { key: 'said.match', blanks: { number, count, time } };
      // While the film plays, the line is about to be heard.
      if (!paused) return match ?? { key: 'said.position', blanks: { place: time } };
      const text = quoteLine(line, translate);
      return match
        ? { key: 'said.matchText', blanks: { match: sayPhrase(match, translate), text } }
        : { key: 'said.position', blanks: { place: text } };
    }
    case 'passage-start':
      return { key: 'said.passageStart', blanks: { time: tell(news.time) } };
    case 'passage-set':
      return { key: 'said.passageSet', blanks: { start: tell(news.start), end: tell(news.end) } };
    case 'bookmark':
      return { key: 'said.bookmarkSet', blanks: { time: tell(news.time) } };
    case 'bookmark-lost':
      return { key: 'said.bookmarkLost', blanks: { time: tell(news.time) } };
    case 'bookmark-unkept':
      return { key: 'said.bookmarkUnkept', blanks: { time: tell(news.time) } };
    case 'note-recording':
      return { key: 'said.noteRecording', blanks: { seconds: news.most } };
    case 'note-kept':
      return { key: 'said.noteKept', blanks: { seconds: Math.ceil(news.seconds) } };
    case 'note-full':
      return { key: 'said.noteFull', blanks: { seconds: Math.ceil(news.seconds) } };
    case 'note-failed':
      return { key: `said.noteFailed.${news.why}` };
    case 'sleep':
      if (news.timer === null) return { key: 'said.sleepOff' };
      if (news.timer.type === 'minutes')
        return { key: 'said.sleepMinutes', blanks: { minutes: news.timer.minutes } };
      return { key: news.timer.type === 'chapter' ? 'said.sleepChapter' : 'said.sleepFilm' };
    case 'slept':
      return { key: 'said.slept', blanks: { time: tell(news.time) } };
    default:
      return { key: plain[news.reason] };
  }
}

const plain = {
  'nothing-to-undo': 'said.nothingToUndo',
  'nothing-to-redo': 'said.nothingToRedo',
  'no-transcript': 'said.noTranscript',
  'passage-short': 'said.passageShort',
  'passage-cleared': 'said.passageCleared',
  'sleep-soon': 'said.sleepSoon',
} as const;

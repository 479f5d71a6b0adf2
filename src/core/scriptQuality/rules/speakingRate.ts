import type { CheckedCue } from '../CheckedScript.js';
import { defineRule, type Hit } from '../defineRule.js';
import { countCharacters, countSpokenWords, isChinese, isEnglish } from '../measureSpeech.js';

interface Facts {
  readonly rate: number;
  readonly unit: 'characters' | 'words';
}

/** Above `warn` a listener strains, above `error` most lose words. Characters a second, words a minute. */
const limits = { characters: { warn: 5, error: 6 }, words: { warn: 180, error: 210 } };
/** Below these a rate says little: a few words are soon said. */
const least = { characters: 8, words: 6 };

/** How fast words must be said to be over in their time; a recording is as fast as it is. */
export const speakingRate = defineRule<Facts>({
  id: 'speaking-rate',
  severity: 'warning',
  source:
    'practice: recorded descriptions of the BBC (median 125, at most 206 words a minute); 5 characters a second in Chinese',
  find: ({ inTime, isMarked }) =>
    inTime.flatMap((cue): Hit<Facts>[] => {
      const holds = cue.extended !== 'never' && isMarked;
      const seconds = cue.clip?.end != null ? cue.clip.end - cue.clip.begin : cue.endTime - cue.startTime;
      const facts = rateOf(cue, seconds);
      // Words that fit nowhere are told of by `fits-gap`.
      const isTold = cue.clip?.end == null && (holds || cue.seconds > seconds + 0.15);
      if (!facts || isTold || facts.rate <= limits[facts.unit].warn) return [];
      return [{ cue, facts, severity: facts.rate > limits[facts.unit].error ? 'error' : 'warning' }];
    }),
  words: {
    en: {
      title: 'Nothing has to be hurried',
      found: ({ rate, unit }) =>
        unit === 'words'
          ? `${Math.round(rate)} words a minute are needed to say it in its time; above 180 listeners strain.`
          : `${rate.toFixed(1)} characters a second are needed to say it in its time; above 5 listeners strain.`,
      cost: 'It cannot be taken in, least of all beside the sound of the film.',
      fix: () => 'Use fewer words, or give it more time.',
    },
    'zh-CN': {
      title: '讲述不用赶',
      found: ({ rate, unit }) =>
        unit === 'words'
          ? `要按时讲完，每分钟得念 ${Math.round(rate)} 个词；超过 180 个就听着吃力了。`
          : `要按时讲完，每秒得念 ${rate.toFixed(1)} 个字；超过 5 个字就听着吃力了。`,
      cost: '语速太快，听众来不及在心里成像，何况还有影片的声音。',
      fix: () => '删减字数，或者给它更长的时间。',
    },
  },
});

function rateOf({ text, spokenIn }: CheckedCue, seconds: number): Facts | null {
  if (seconds <= 0) return null;
  if (isChinese(spokenIn)) {
    const characters = countCharacters(text);
    return characters < least.characters ? null : { rate: characters / seconds, unit: 'characters' };
  }
  const words = countSpokenWords(text);
  return !isEnglish(spokenIn) || words < least.words ? null : { rate: (words / seconds) * 60, unit: 'words' };
}

import type { CheckLocale } from '../Finding.js';
import { quote, saySeconds, sayTime } from '../words/sayTime.js';
import type { Fix, RetimeReason } from './Fix.js';

/** What was changed, in one sentence. */
export function sayFix(fix: Fix, locale: CheckLocale): string {
  return locale === 'zh-CN' ? sayInChinese(fix) : sayInEnglish(fix);
}

const reasons: Readonly<Record<RetimeReason, Readonly<Record<CheckLocale, string>>>> = {
  empty: { en: 'it ended before it began', 'zh-CN': '结束早于开始' },
  'past-end': { en: 'it ran on beyond the film', 'zh-CN': '超出了片长' },
  'over-description': { en: 'it ran into the next description', 'zh-CN': '和后一条重叠' },
  'over-dialogue': { en: 'it was spoken over dialogue', 'zh-CN': '压住了对白' },
  'more-room': { en: 'its words need more of the gap', 'zh-CN': '原来的时间不够讲完' },
};

function sayInEnglish(fix: Fix): string {
  switch (fix.kind) {
    case 'reorder':
      return 'The cues are put in the order of their times.';
    case 'retime':
      return `“${fix.cueId}” moves from ${span(fix.before)} to ${span(fix.after)}: ${reasons[fix.reason].en}.`;
    case 'extend':
      return `“${fix.cueId}” is marked extended, so that the film is held: it takes ${saySeconds(fix.takes, 'en')} and has ${saySeconds(fix.room, 'en')}.`;
    case 'split':
      return `“${fix.cueId}” is split: ${quote(fix.second.text)} is told at ${sayTime(fix.second.startTime)} as “${fix.newId}”.`;
  }
}

function sayInChinese(fix: Fix): string {
  switch (fix.kind) {
    case 'reorder':
      return '各条按时间先后排好。';
    case 'retime':
      return `“${fix.cueId}”从 ${span(fix.before)} 改到 ${span(fix.after)}：${reasons[fix.reason]['zh-CN']}。`;
    case 'extend':
      return `“${fix.cueId}”标上了 extended，影片会停下来等：约需 ${saySeconds(fix.takes, 'zh-CN')}，只有 ${saySeconds(fix.room, 'zh-CN')}。`;
    case 'split':
      return `“${fix.cueId}”拆成了两条：${quote(fix.second.text)}放到 ${sayTime(fix.second.startTime)} 讲，编号“${fix.newId}”。`;
  }
}

const span = ({ startTime, endTime }: { readonly startTime: number; readonly endTime: number }): string =>
  `${sayTime(startTime)}–${sayTime(endTime)}`;

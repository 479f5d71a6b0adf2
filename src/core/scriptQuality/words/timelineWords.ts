import type { CheckLocale, Severity } from '../Finding.js';
import type { LegendKind, TimelinePicture } from '../timeline/layOutTimeline.js';
import type { TimelineEntry } from '../timeline/listTimeline.js';
import { countOf } from './sayTime.js';

export interface TimelineWords {
  readonly title: string;
  /** What the picture shows, for who does not see it. */
  readonly picture: (shown: TimelinePicture['shown']) => string;
  readonly legend: Readonly<Record<LegendKind, string>>;
  readonly columns: {
    readonly time: string;
    readonly kind: string;
    readonly words: string;
    readonly findings: string;
  };
  readonly kinds: Readonly<Record<TimelineEntry['kind'], string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly none: string;
}

/** Words of the timeline, on a page and in a report. */
export const timelineWords: Readonly<Record<CheckLocale, TimelineWords>> = {
  en: {
    title: 'Timeline',
    picture: ({ descriptions, dialogue, findings, minutes }) =>
      `Timeline, a minute a row, ${minutes} in all: ${countOf(dialogue, 'line')} of dialogue, ${countOf(descriptions, 'description')}, ${countOf(findings, 'finding')}. The table below says the same.`,
    legend: {
      dialogue: 'Dialogue',
      gap: 'Gap',
      description: 'Description: its time',
      words: 'Description: its words',
      loud: 'Loudest passages',
      silent: 'Silence',
    },
    columns: { time: 'Time', kind: 'What', words: 'Words', findings: 'Findings' },
    kinds: { dialogue: 'Dialogue', description: 'Description', gap: 'Unused gap', finding: 'Finding' },
    severities: { error: 'Error', warning: 'Warning', advice: 'Advice' },
    none: 'Nothing is in this film’s timeline.',
  },
  'zh-CN': {
    title: '时间线',
    picture: ({ descriptions, dialogue, findings, minutes }) =>
      `时间线，每行一分钟，共 ${minutes} 行：对白 ${dialogue} 句，讲述 ${descriptions} 条，问题 ${findings} 处。下面的表格内容相同。`,
    legend: {
      dialogue: '对白',
      gap: '空隙',
      description: '讲述：可用的时间',
      words: '讲述：念出来的时间',
      loud: '最响的段落',
      silent: '无声',
    },
    columns: { time: '时间', kind: '类别', words: '内容', findings: '问题' },
    kinds: { dialogue: '对白', description: '讲述', gap: '空着的空隙', finding: '问题' },
    severities: { error: '错误', warning: '警告', advice: '建议' },
    none: '时间线上没有内容。',
  },
};

import type { RuleNeed } from '../../core/scriptQuality/defineRule.js';
import { countOf } from '../../core/scriptQuality/words/sayTime.js';
import type { CheckLocale } from '../../core/scriptQuality/Finding.js';
import type { Severity } from '../../core/scriptQuality/Finding.js';

export interface ReportWords {
  readonly title: string;
  readonly summary: (facts: {
    cues: number;
    counts: Readonly<Record<Severity, number>>;
    accepted: number;
  }) => string;
  readonly clean: string;
  readonly unapplied: (rules: readonly string[], needs: readonly RuleNeed[]) => string;
  readonly needs: Readonly<Record<RuleNeed, string>>;
  readonly findings: string;
  readonly accepted: string;
  readonly noReason: string;
  readonly notChecked: string;
  readonly fixes: string;
  readonly wouldFix: string;
  readonly remarks: string;
  readonly place: (line: number, column: number) => string;
  readonly cost: string;
  readonly fix: string;
  readonly source: string;
}

const listEn = (items: readonly string[]): string => items.join(', ');

export const reportWords: Readonly<Record<CheckLocale, ReportWords>> = {
  en: {
    title: 'Description script: quality check',
    summary: ({ cues, counts, accepted }) =>
      `${countOf(cues, 'description')}: ${countOf(counts.error, 'error')}, ${countOf(counts.warning, 'warning')}, ${countOf(counts.advice, 'piece', 'pieces')} of advice${accepted > 0 ? `, ${accepted} accepted` : ''}.`,
    clean: 'Nothing was found.',
    unapplied: (rules, needs) =>
      `Not checked for want of ${listEn(needs.map((need) => reportWords.en.needs[need]))}: ${listEn(rules)}.`,
    needs: {
      dialogue: 'captions (--captions, or --no-dialogue)',
      duration: 'the film’s length (--duration or --media)',
      sound: 'the film’s sound (--media)',
    },
    findings: 'Findings',
    accepted: 'Accepted by the author',
    noReason: 'no reason is given',
    notChecked: 'Not checked',
    fixes: 'Changed',
    wouldFix: 'Would change',
    remarks: 'Remarks',
    place: (line, column) => `line ${line}, column ${column}`,
    cost: 'What it costs',
    fix: 'What to do',
    source: 'Source',
  },
  'zh-CN': {
    title: '口述影像脚本质量检查',
    summary: ({ cues, counts, accepted }) =>
      `共 ${cues} 条讲述：错误 ${counts.error} 处，警告 ${counts.warning} 处，建议 ${counts.advice} 处${accepted > 0 ? `，已接受 ${accepted} 处` : ''}。`,
    clean: '没有发现问题。',
    unapplied: (rules, needs) =>
      `没有${needs.map((need) => reportWords['zh-CN'].needs[need]).join('、')}，以下规则没检查：${rules.join('、')}。`,
    needs: {
      dialogue: '字幕（--captions，全片无对白用 --no-dialogue）',
      duration: '片长（--duration 或 --media）',
      sound: '影片声音（--media）',
    },
    findings: '问题',
    accepted: '作者已接受',
    noReason: '没写理由',
    notChecked: '没检查的规则',
    fixes: '已修改',
    wouldFix: '可修改',
    remarks: '说明',
    place: (line, column) => `第 ${line} 行第 ${column} 列`,
    cost: '后果',
    fix: '怎么改',
    source: '依据',
  },
};

import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';
import { nameTarget } from '../keyOfFinding.js';
import type { PageFinding } from '../PageAudit.js';
import { pageReportWords } from './pageReportWords.js';

/** Where a finding stands, for people: `#film >>> button, at 320 × 640`. */
export function sayPlace(
  { target, viewport }: Pick<PageFinding, 'target' | 'viewport'>,
  locale: CheckLocale,
): string {
  const words = pageReportWords[locale];
  return [
    target === null ? words.wholePage : nameTarget(target),
    ...(target?.frame === undefined ? [] : [words.inFrame(target.frame)]),
    ...(viewport === null ? [] : [words.atSize(viewport.width, viewport.height)]),
  ].join(locale === 'zh-CN' ? '，' : ', ');
}

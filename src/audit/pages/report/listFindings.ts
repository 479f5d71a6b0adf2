import { keyOfFinding } from '../keyOfFinding.js';
import type { AuditedPage, PageFinding, PageReport, RuleAnswer } from '../PageAudit.js';

/** A finding with where it was found, and whether the baseline knew it. */
export interface PlacedFinding {
  readonly page: AuditedPage;
  readonly answer: RuleAnswer;
  readonly finding: PageFinding;
  readonly key: string;
  readonly known: boolean;
}

/** Everything that rules said, page by page. */
export function listFindings({
  pages,
  known,
}: Pick<PageReport, 'pages' | 'known'>): readonly PlacedFinding[] {
  const old = new Set(known);
  return pages.flatMap((page) =>
    page.answers.flatMap((answer) =>
      answer.findings.map((finding) => {
        const key = keyOfFinding(page.url, answer.rule, finding);
        return { page, answer, finding, key, known: old.has(key) };
      }),
    ),
  );
}

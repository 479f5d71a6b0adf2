import { nameTarget, pathOfPage } from '../keyOfFinding.js';
import type { PageReport } from '../PageAudit.js';
import { listFindings } from '../report/listFindings.js';
import type { Answer } from './Answer.js';

/** An answers file: what was answered before, then what is still open, for a person to fill in. The same question about the same element stands once, with all its pages. */
export function draftAnswers(report: PageReport, before: readonly Answer[] = []): string {
  const given = before.filter(({ outcome }) => outcome !== null);
  const drafts = new Map<string, Answer & { readonly pages: string[] }>();
  for (const { page, answer, finding } of listFindings(report)) {
    if (finding.outcome !== 'cantTell') continue;
    const { target, question } = finding;
    const place = { rule: answer.rule, target: target === null ? null : nameTarget(target) };
    const key = JSON.stringify([place, target?.excerpt, question]);
    const draft = drafts.get(key) ?? {
      ...place,
      pages: [],
      ...(target !== null && { excerpt: target.excerpt }),
      ...(question !== null && { question }),
      outcome: null,
      by: '',
      on: '',
      reason: '',
    };
    const path = pathOfPage(page.url);
    if (!draft.pages.includes(path)) draft.pages.push(path);
    drafts.set(key, draft);
  }
  return JSON.stringify({ version: 1, answers: [...given, ...drafts.values()].map(writeAnswer) }, null, 2);
}

const writeAnswer = ({ pages, rule, ...rest }: Answer) => ({
  rule,
  page: pages.length === 1 ? pages[0] : pages,
  ...rest,
});

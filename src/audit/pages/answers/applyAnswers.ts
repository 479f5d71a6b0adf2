import type { AuditedPage, PageFinding, PageReport, RuleAnswer } from '../PageAudit.js';
import { worstOutcome } from '../worstOutcome.js';
import type { Answer } from './Answer.js';
import { answerWords, type AnswerWords } from './answerWords.js';
import { isAbout, isOnPage } from './isAbout.js';

/**
 * The report with people's answers in the place of open questions, and with a sentence for each answer that no longer answers anything.
 * An answer closes a question, and nothing else: what a machine found to fail still fails. Of pages and rules that were not looked at
 * this time, no answer is called stale.
 */
export function applyAnswers(report: PageReport, answers: readonly Answer[]): PageReport {
  const given = answers.filter(({ outcome }) => outcome !== null);
  return {
    ...report,
    pages: report.pages.map((page) => ({
      ...page,
      answers: page.answers.map((asked) => answerRule(asked, page, given)),
    })),
    staleAnswers: [
      ...(report.staleAnswers ?? []),
      ...report.pages.flatMap((page) =>
        given.flatMap((answer) => tellStale(answer, page, answerWords[report.locale])),
      ),
    ],
  };
}

function answerRule(asked: RuleAnswer, page: AuditedPage, answers: readonly Answer[]): RuleAnswer {
  const findings = asked.findings.map((finding) => {
    const holding = answers.filter((one) => holdsFor(one, finding, asked, page));
    // Where two people answered differently, somebody was hindered.
    const answer = holding.find(({ outcome }) => outcome === 'failed') ?? holding[0];
    return answer ? closeQuestion(finding, answer) : finding;
  });
  return { ...asked, findings, outcome: findings.length === 0 ? asked.outcome : worstOutcome(findings) };
}

const closeQuestion = (finding: PageFinding, { outcome, by, on, reason }: Answer): PageFinding =>
  outcome === null
    ? finding
    : {
        ...finding,
        outcome,
        question: null,
        answered: { outcome, by, on, reason, question: finding.question ?? finding.message },
      };

/** Everything the rule says of the answer's place. */
const listThere = (answer: Answer, { rule, findings }: RuleAnswer, { url }: AuditedPage) =>
  findings.filter(({ target }) => isAbout(answer, url, rule, target));

const isChanged = ({ excerpt }: Answer, { target }: PageFinding): boolean =>
  excerpt !== undefined && excerpt !== (target?.excerpt ?? '');

/** Where several things are asked at one place, only the question's own words say which of them is answered. */
function holdsFor(answer: Answer, finding: PageFinding, asked: RuleAnswer, page: AuditedPage): boolean {
  if (finding.outcome !== 'cantTell' || isChanged(answer, finding)) return false;
  const open = listThere(answer, asked, page).filter(({ outcome }) => outcome === 'cantTell');
  if (!open.includes(finding)) return false;
  const questions = new Set(open.map(({ question }) => question));
  return questions.size === 1 || answer.question === finding.question;
}

function tellStale(answer: Answer, page: AuditedPage, words: AnswerWords): readonly string[] {
  const asked = page.answers.find(({ rule }) => rule === answer.rule);
  if (!asked || !isOnPage(answer, page.url)) return [];
  const there = listThere(answer, asked, page);
  if (there.some((finding) => holdsFor(answer, finding, asked, page))) return [];
  const open = there.filter(({ outcome }) => outcome === 'cantTell');
  if (open.some((finding) => isChanged(answer, finding))) return [words.changed(answer, page.url)];
  if (open.length > 0) return [words.severalQuestions(answer, page.url)];
  return there.some(({ outcome }) => outcome === 'failed')
    ? [words.failsNow(answer, page.url)]
    : [words.notAsked(answer, page.url)];
}

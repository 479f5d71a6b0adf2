import type { Severity } from '../../../core/scriptQuality/Finding.js';
import { joinSentences } from '../../report/joinSentences.js';
import { nameTarget } from '../keyOfFinding.js';
import type { AuditedPage, PageReport, RuleAnswer } from '../PageAudit.js';
import { listFindings, type PlacedFinding } from './listFindings.js';
import { pageReportWords } from './pageReportWords.js';
import { tallyRules } from './tallyRules.js';
import { addressActRule, explainCriterion } from './wcagCriteria.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' };

/**
 * SARIF 2.1.0 (OASIS). A failure is of kind `fail`; what a person must answer is of kind `review`, and so of no level (3.27.9, 3.27.10).
 * What passed is not in it: code scanning shows what is to be done.
 */
export function writePageSarif(report: PageReport): string {
  const { tool, locale, pages, known } = report;
  const troubles = pages.flatMap((page) => page.troubles.map((trouble) => ({ page, trouble })));
  const words = pageReportWords[locale];
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: `${tool.name} audit`,
              version: tool.version,
              rules: [
                ...tallyRules(report).map(({ answer, severity }) => describeRule(answer, severity)),
                ...(troubles.length === 0
                  ? []
                  : [
                      {
                        id: 'looked-at',
                        shortDescription: { text: words.lookedAt },
                        defaultConfiguration: { level: 'error' },
                      },
                    ]),
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: troubles.length === 0,
              ...(troubles.length > 0 && {
                toolExecutionNotifications: troubles.map(({ page, trouble }) => ({
                  descriptor: { id: trouble.kind },
                  level: 'error',
                  message: { text: joinSentences(trouble.message, trouble.cost, trouble.fix) },
                  locations: [locatePage(page)],
                })),
              }),
            },
          ],
          results: [
            ...troubles.map(({ page, trouble }) => ({
              ruleId: 'looked-at',
              kind: 'fail',
              level: 'error',
              message: { text: joinSentences(trouble.message, trouble.cost, trouble.fix) },
              locations: [locatePage(page)],
            })),
            ...listFindings(report)
              .filter(({ finding }) => finding.outcome !== 'passed')
              .map((one) => writeResult(one, known.length > 0)),
          ],
        },
      ],
    },
    null,
    2,
  );
}

function describeRule({ rule, title, group, source, act, criteria }: RuleAnswer, severity: Severity | null) {
  const [first] = [...act.map(addressActRule), ...criteria.flatMap((one) => explainCriterion(one) ?? [])];
  return {
    id: rule,
    shortDescription: { text: title },
    help: { text: source },
    ...(first !== undefined && { helpUri: first }),
    defaultConfiguration: { level: levels[severity ?? 'error'] },
    properties: {
      tags: ['accessibility', group, ...criteria],
      criteria,
      actRules: act.map(addressActRule),
    },
  };
}

function writeResult({ page, answer, finding, key, known }: PlacedFinding, withBaseline: boolean) {
  const { outcome, severity, message, cost, fix, question, target, answered } = finding;
  const isFailed = outcome === 'failed';
  return {
    ruleId: answer.rule,
    kind: isFailed ? 'fail' : 'review',
    level: isFailed ? levels[severity] : 'none',
    message: {
      text: joinSentences(message, ...(question === null ? [cost, fix] : [question])) || answer.title,
    },
    locations: [
      {
        ...locatePage(page),
        ...(target !== null && {
          logicalLocations: [
            { name: target.path.at(-1) ?? '', fullyQualifiedName: nameTarget(target), kind: 'element' },
          ],
        }),
      },
    ],
    partialFingerprints: { 'tingyingFinding/v1': key },
    ...(withBaseline && { baselineState: known ? 'unchanged' : 'new' }),
    properties: {
      outcome,
      ...(target !== null && { excerpt: target.excerpt }),
      ...(finding.viewport !== null && { viewport: finding.viewport }),
      ...(answered && { answered }),
    },
  };
}

const locatePage = ({ url }: AuditedPage) => ({
  physicalLocation: { artifactLocation: { uri: toUri(url) } },
});

/** An address that RFC 3986 allows, whatever was asked for. */
const toUri = (url: string): string =>
  URL.canParse(url) ? new URL(url).href : encodeURI(url.replace(/\p{Cs}/gu, '\uFFFD'));

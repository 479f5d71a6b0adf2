import type { CheckLocale, Severity } from '../../../core/scriptQuality/Finding.js';
import type { PageFinding, RuleAnswer } from '../PageAudit.js';
import { worstOutcome } from '../worstOutcome.js';
import type { AxeImpact, AxeNode, AxeResult, AxeRule, AxeRun } from './AxeRun.js';

/** What axe-core found, as answers of rules `axe/…`. What it could not decide needs review. */
export function tellAxe(run: AxeRun, rules: readonly AxeRule[], locale: CheckLocale): readonly RuleAnswer[] {
  const results = new Map<string, { result: AxeResult; findings: PageFinding[] }>();
  const add = (list: readonly AxeResult[], tell: (result: AxeResult) => PageFinding[]) => {
    for (const result of list) {
      const entry = results.get(result.id) ?? { result, findings: [] };
      entry.findings.push(...tell(result));
      results.set(result.id, entry);
    }
  };
  add(run.violations, (result) => result.nodes.map((node) => tellNode('failed', result, node, locale)));
  add(run.incomplete, (result) => result.nodes.map((node) => tellNode('cantTell', result, node, locale)));
  add(run.passes, (result) => [tellPass(result)]);
  add(run.inapplicable, () => []);
  return [...results.values()].map(({ result, findings }) => ({
    rule: `axe/${result.id}`,
    group: 'page',
    title: result.help,
    act: rules.find(({ ruleId }) => ruleId === result.id)?.actIds ?? [],
    criteria: listCriteria(result.tags),
    source: `axe-core: ${result.helpUrl.split('?')[0] ?? ''}`,
    outcome: worstOutcome(findings),
    findings,
  }));
}

/** `wcag143` is `WCAG 1.4.3`, `EN-9.1.4.3` is `EN 9.1.4.3`. */
export const listCriteria = (tags: readonly string[]): readonly string[] =>
  tags.flatMap((tag) => {
    const wcag = /^wcag(\d)(\d)(\d+)$/.exec(tag);
    if (wcag) return [`WCAG ${wcag.slice(1).join('.')}`];
    return /^EN-\d+\.\d/.test(tag) ? [tag.replace('-', ' ')] : [];
  });

/** A practice that no criterion asks for is advice, however grave axe-core thinks it. */
function weigh({ tags }: AxeResult, impact: AxeImpact | null): Severity {
  if (tags.includes('best-practice') || impact === 'minor') return 'advice';
  return impact === 'moderate' ? 'warning' : 'error';
}

function tellNode(
  outcome: 'failed' | 'cantTell',
  result: AxeResult,
  node: AxeNode,
  locale: CheckLocale,
): PageFinding {
  const say = words[locale];
  const impact = node.impact ?? result.impact;
  const messages = [...node.any, ...node.all, ...node.none].map(({ message }) => message);
  return {
    outcome,
    severity: weigh(result, impact),
    target: { path: node.target.flat(), excerpt: node.html },
    viewport: null,
    message: `${(messages.length > 0 ? messages : [result.description]).join(say.and)}${say.stop}`,
    cost: say.cost[impact ?? 'moderate'],
    fix: say.fix(result.help, result.helpUrl.split('?')[0] ?? ''),
    question: outcome === 'cantTell' ? say.question(result.help) : null,
  };
}

function tellPass(result: AxeResult): PageFinding {
  return {
    outcome: 'passed',
    severity: weigh(result, result.impact),
    target: null,
    viewport: null,
    message: result.description,
    cost: '',
    fix: '',
    question: null,
  };
}

const words = {
  en: {
    and: '; ',
    stop: '.',
    cost: {
      critical: 'Some visitors cannot use this at all.',
      serious: 'Some visitors can hardly use this.',
      moderate: 'Some visitors are held up by this.',
      minor: 'Some visitors are irritated by this.',
    },
    fix: (help: string, url: string) => `${help}. How: ${url}`,
    question: (help: string) => `axe-core could not decide it here. Look: does this hold? ${help}.`,
  },
  'zh-CN': {
    and: '；',
    stop: '。',
    cost: {
      critical: '有的访问者完全用不了。',
      serious: '有的访问者很难使用。',
      moderate: '有的访问者会受阻。',
      minor: '有的访问者会觉得别扭。',
    },
    fix: (help: string, url: string) => `${help}。做法见 ${url}`,
    question: (help: string) => `axe-core 在这里判断不了。请看一看，这一条是否做到：${help}。`,
  },
} as const;

import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';
import { timelineWords } from '../../../core/scriptQuality/words/timelineWords.js';
import { joinSentences } from '../../report/joinSentences.js';
import { escapeMarkup as text } from '../../report/escapeMarkup.js';
import { writeHtmlPage } from '../../report/writeHtmlPage.js';
import type { AuditedPage, Outcome, PageReport, RuleAnswer } from '../PageAudit.js';
import { failsRun, type FailOn } from './failsRun.js';
import { listFindings, type PlacedFinding } from './listFindings.js';
import { pageHtmlStyle } from './pageHtmlStyle.js';
import { pageReportWords } from './pageReportWords.js';
import { sayPlace } from './sayPlace.js';
import { countOutcomes, listOpen, orderPages, tallyRules, type OutcomeCounts } from './tallyRules.js';
import { addressActRule, explainCriterion } from './wcagCriteria.js';

const outcomes: readonly Outcome[] = ['failed', 'cantTell', 'passed', 'inapplicable'];
const signs: Readonly<Record<Outcome, string>> = {
  failed: '✕',
  cantTell: '?',
  passed: '✓',
  inapplicable: '○',
};

/** One page with all of it: what it came to, each rule, and each page with what was found there. */
export function writePageHtml(report: PageReport, failOn: FailOn): string {
  const words = pageReportWords[report.locale];
  const pages = orderPages(report);
  const broken = pages.filter(({ troubles }) => troubles.length > 0).length;
  const counts = countOutcomes(pages.flatMap(({ answers }) => answers));
  const { name, version, axe } = report.tool;
  const fails = failsRun(report, failOn);
  return writeHtmlPage({
    locale: report.locale,
    title: words.title,
    style: pageHtmlStyle,
    body: `<a class="skip" href="#findings">${text(words.skipToRules)}</a>
<header><div>
<h1>${text(words.title)}</h1>
<p class="verdict ${fails ? 'failed' : ''}">${text(words.verdict(fails))}</p>
<p>${text(joinSentences(words.pagesLookedAt(pages.length, broken), words.counts(counts)))}</p>
<p>${text(words.howToRead)}</p>
</div></header>
<main>
${writeRuleTable(report)}${pages.length > 1 ? writePageTable(pages, report.locale) : ''}${writeStale(report)}<section id="findings" aria-labelledby="findings-title" tabindex="-1">
<h2 id="findings-title">${text(words.byPage)}</h2>
${pages.map((page, index) => writePage(page, index, report)).join('\n')}
</section>
</main>
<footer><p>${text(words.tool(name, version, axe, report.browser))}</p></footer>`,
  });
}

const writeSign = (outcome: Outcome): string =>
  `<span class="sign ${outcome}" aria-hidden="true">${signs[outcome]}</span>`;

const writeNumbers = (counts: OutcomeCounts): string =>
  outcomes
    .map((outcome) => `<td>${counts[outcome] > 0 ? writeSign(outcome) : ''}${counts[outcome]}</td>`)
    .join('');

const writeNumberHeads = (locale: CheckLocale): string =>
  outcomes
    .map((outcome) => `<th scope="col">${text(pageReportWords[locale].outcomes[outcome])}</th>`)
    .join('');

function writeRuleTable(report: PageReport): string {
  const { locale } = report;
  const words = pageReportWords[locale];
  const rules = tallyRules(report).filter(({ pages }) => pages.failed + pages.cantTell > 0);
  if (rules.length === 0) return '';
  const rows = rules.map(({ answer, pages, severity }) => {
    const level = severity === null ? '' : timelineWords[locale].severities[severity];
    return `<tr><th scope="row">${text(answer.title)} <code>${text(answer.rule)}</code></th><td>${text(level)}</td>${writeNumbers(pages)}</tr>`;
  });
  return `<section aria-labelledby="rules-title">
<h2 id="rules-title">${text(words.byRule)}</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="rules-title">
<table class="numbers">
<thead><tr><th scope="col">${text(words.columns.rule)}</th><th scope="col">${text(words.columns.severity)}</th>${writeNumberHeads(locale)}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</section>
`;
}

function writePageTable(pages: readonly AuditedPage[], locale: CheckLocale): string {
  const words = pageReportWords[locale];
  const rows = pages.map(
    (page, index) =>
      `<tr><th scope="row"><a href="#page-${index + 1}">${text(page.url)}</a></th><td>${page.troubles.length > 0 ? text(words.trouble) : ''}</td>${writeNumbers(countOutcomes(page.answers))}</tr>`,
  );
  return `<nav aria-labelledby="pages-title">
<h2 id="pages-title">${text(words.contents)}</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="pages-title">
<table class="numbers">
<thead><tr><th scope="col">${text(words.columns.page)}</th><th scope="col">${text(words.columns.remark)}</th>${writeNumberHeads(locale)}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</nav>
`;
}

function writeStale({ staleAnswers = [], locale }: PageReport): string {
  if (staleAnswers.length === 0) return '';
  return `<section aria-labelledby="stale-title">
<h2 id="stale-title">${text(pageReportWords[locale].stale)}</h2>
<ul>
${staleAnswers.map((one) => `<li>${text(one)}</li>`).join('\n')}
</ul>
</section>
`;
}

function writePage(page: AuditedPage, index: number, report: PageReport): string {
  const { locale } = report;
  const words = pageReportWords[locale];
  const counts = countOutcomes(page.answers);
  const id = `page-${index + 1}`;
  const open = listOpen({ ...report, pages: [page] });
  const sizes = page.viewports
    .map(({ width, height }) => `${width} × ${height}`)
    .join(locale === 'zh-CN' ? '、' : ', ');
  const about = [
    ...(page.finalUrl === page.url
      ? []
      : [`${words.redirected(page.finalUrl)}${locale === 'zh-CN' ? '。' : '.'}`]),
    words.when(sayMinute(page.startedAt), (page.durationMs / 1000).toFixed(1)),
    ...(sizes === '' ? [] : [words.sizes(sizes)]),
  ];
  const quiet = page.answers.length > 0 && open.length === 0 && page.troubles.length === 0;
  return `<article id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${page.title === '' ? writeLink(page.url, page.url) : `${text(page.title)}<small>${writeLink(page.url, page.url)}</small>`}</h3>
<p class="place">${text(joinSentences(...about))}</p>
${page.answers.length === 0 ? `<p>${text(words.nothingAsked)}</p>\n` : ''}${page.troubles.map(({ kind, message, cost, fix }) => `<p class="failed"><strong>${writeSign('failed')}${text(words.trouble)}</strong> <code>${text(kind)}</code></p>\n<p>${text(joinSentences(message, cost, fix))}</p>\n`).join('')}${quiet ? `<p>${text(words.nothingOpen)}</p>\n` : ''}${outcomes
    .map((outcome) => writeOutcome(outcome, counts[outcome], page, report))
    .filter((part) => part !== '')
    .join('\n')}
</article>`;
}

/** Rules of one outcome: open where something is to be done, closed where nothing is. */
function writeOutcome(outcome: Outcome, count: number, page: AuditedPage, report: PageReport): string {
  if (count === 0) return '';
  const { locale } = report;
  const words = pageReportWords[locale];
  const found = listFindings({ ...report, pages: [page] });
  const order = new Map(tallyRules({ pages: [page] }).map(({ answer }, rank) => [answer, rank]));
  const answers = page.answers
    .filter((answer) => answer.outcome === outcome)
    .sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  const isOpen = outcome === 'failed' || outcome === 'cantTell';
  const body = answers.map((answer) => {
    const mine = found.filter((one) => one.answer === answer);
    return isOpen ? writeRule(answer, mine, locale) : writeQuietRule(answer, mine, locale);
  });
  return `<details${isOpen ? ' open' : ''}>
<summary><h4>${writeSign(outcome)}${text(words.rulesOf[outcome](count))}</h4></summary>
${isOpen ? body.join('\n') : `<ul>\n${body.join('\n')}\n</ul>`}
</details>`;
}

function writeRule(answer: RuleAnswer, found: readonly PlacedFinding[], locale: CheckLocale): string {
  const open = listOpenOf(found);
  const severity = open.find(({ finding }) => finding.outcome === 'failed')?.finding.severity;
  const level =
    severity === undefined
      ? pageReportWords[locale].outcomes.cantTell
      : timelineWords[locale].severities[severity];
  return `<div class="rule ${severity ?? 'review'}">
<h5>${text(level)} · ${text(answer.title)}</h5>
<p class="about"><code>${text(answer.rule)}</code> ${writeSources(answer)}</p>
<ul>
${open.map((one) => writeFinding(one, locale)).join('\n')}
</ul>
</div>`;
}

const listOpenOf = (found: readonly PlacedFinding[]): readonly PlacedFinding[] => [
  ...found.filter(({ finding }) => finding.outcome === 'failed'),
  ...found.filter(({ finding }) => finding.outcome === 'cantTell'),
  ...found.filter(({ finding }) => finding.outcome === 'passed' && finding.answered),
];

const writeQuietRule = (answer: RuleAnswer, found: readonly PlacedFinding[], locale: CheckLocale): string =>
  `<li>${text(answer.title)} <code>${text(answer.rule)}</code>${found
    .filter(({ finding }) => finding.answered)
    .map((one) => `<ul>${writeFinding(one, locale)}</ul>`)
    .join('')}</li>`;

function writeFinding({ finding, known }: PlacedFinding, locale: CheckLocale): string {
  const words = pageReportWords[locale];
  const { message, cost, fix, question, answered, target, outcome } = finding;
  const rows: readonly (readonly [string, string])[] = [
    [words.where, text(sayPlace(finding, locale))],
    ...(target === null || target.excerpt === ''
      ? []
      : ([[words.excerpt, `<code>${text(target.excerpt)}</code>`]] as const)),
    ...(outcome === 'failed' && cost !== '' ? ([[words.cost, text(cost)]] as const) : []),
    ...(outcome === 'failed' && fix !== '' ? ([[words.fix, text(fix)]] as const) : []),
  ];
  return `<li><p>${text(message)}${known ? ` <span class="tag">${text(words.known)}</span>` : ''}</p>
${question === null ? '' : `<p class="question"><strong>${text(words.question)}</strong> ${text(question)}</p>\n`}${answered ? `<p class="question"><strong>${text(answered.question)}</strong> ${text(words.answered(answered))}</p>\n` : ''}<dl>${rows.map(([name, value]) => `<dt>${text(name)}</dt><dd>${value}</dd>`).join('')}</dl></li>`;
}

function writeSources({ source, criteria, act }: RuleAnswer): string {
  const linked = [
    ...criteria.map((criterion) => writeLink(explainCriterion(criterion), criterion)),
    ...act.map((id) => writeLink(addressActRule(id), `ACT ${id}`)),
  ];
  return [...(source === '' ? [] : [text(source)]), ...linked].join(' · ');
}

/** `2026-11-26T06:00:12.000Z` → `2026-11-26 06:00 UTC`. */
const sayMinute = (time: string): string =>
  time.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*Z$/, '$1 $2 UTC');

/** A link, where the address is one of the web: a page's own address may be anything. */
const writeLink = (address: string | null, name: string): string =>
  address !== null && /^https?:\/\//i.test(address)
    ? `<a href="${text(address)}" rel="noreferrer">${text(name)}</a>`
    : text(name);

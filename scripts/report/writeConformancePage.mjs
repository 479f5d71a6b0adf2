// @ts-check
import { answers } from './judgeRow.mjs';
import { escapeText as text, langOf, sayIn } from './markup.mjs';
import { pageFrame } from './pageFrame.mjs';
import { reportWords } from './reportWords.mjs';
import { standardTitles } from './standardTitles.mjs';

/** @typedef {import('./composeReport.mjs').Report} Report */
/** @typedef {import('./composeReport.mjs').Row} Row */
/** @typedef {import('./composeReport.mjs').Part} Part */
/** @typedef {import('./judgeRow.mjs').Answer} Answer */
/** @typedef {import('./reportWords.mjs').Locale} Locale */

/** @type {Readonly<Record<Answer, string>>} A shape for each answer, beside its word. */
const marks = {
  supports: '✓',
  'partially-supports': '◐',
  'does-not-support': '✗',
  'not-tested': '○',
  'not-applicable': '–',
};

/** Rows are hidden by the browser itself: the filter needs no script. */
const filterStyle = answers
  .map(
    (answer) =>
      `body:has(#show-${answer}:checked) tr[data-answer]:not(.${answer}), body:has(#show-${answer}:checked) section.standard:not(:has(tr.${answer})) { display: none; }`,
  )
  .join('\n');

/** @param {Report} report @param {Locale} locale */
export function writeConformancePage(report, locale) {
  const words = reportWords[locale];
  const parts = inOrder(report.parts);
  const main = `<p class="lead">${text(words.intro)}</p>
<p>${text(words.product(report.product))} · ${text(words.madeAt)}: <time datetime="${text(report.madeAt)}">${text(tellTime(report.madeAt))}</time></p>
${writeFaults(report, locale)}${writeRuns(report, locale)}<details><summary>${text(words.rules)}</summary>
<ul>${words.ruleList.map((rule) => `<li>${text(rule)}</li>`).join('')}</ul></details>
<h2 id="overview">${text(words.overview)}</h2>
${writeOverview(parts, locale)}
<fieldset class="filter"><legend>${text(words.show)}</legend><div class="choices">
<label><input type="radio" name="show" id="show-all" checked> ${text(words.all)}</label>
${answers.map((answer) => `<label><input type="radio" name="show" id="show-${answer}"> ${text(words.answers[answer])}</label>`).join('\n')}
</div></fieldset>
${parts.map((part) => writePart(part, locale)).join('\n')}`;
  return pageFrame({ page: 'conformance', locale, title: words.title, main, style: filterStyle });
}

/** @param {readonly Part[]} parts */
function inOrder(parts) {
  const order = orderOfStandards();
  const place = (/** @type {Part} */ { standard }) =>
    order.includes(standard) ? order.indexOf(standard) : order.length;
  return [...parts].sort((one, other) => place(one) - place(other));
}

/** A number is put before all names when an object lists its keys. */
const orderOfStandards = () =>
  ['WCAG', 'EN', '508', ...Object.keys(standardTitles)].filter(
    (one, index, all) => all.indexOf(one) === index,
  );

/** @param {string} standard @param {Locale} locale */
const titleOf = (standard, locale) => standardTitles[standard]?.[locale] ?? standard;

/** @param {string} at */
export const tellTime = (at) => at.replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/, '');

/** @param {Report} report @param {Locale} locale */
function writeFaults({ faults }, locale) {
  if (faults.length === 0) return '';
  return `<div class="notice"><h2>${text(reportWords[locale].faults)}</h2>
<ul lang="en">${faults.map((fault) => `<li>${text(fault)}</li>`).join('')}</ul></div>
`;
}

/** @param {Report} report @param {Locale} locale */
function writeRuns({ runs, notRun }, locale) {
  const words = reportWords[locale];
  const table = runs.map(
    ({ suite, startedAt, commit, counts }) =>
      `<tr><th scope="row">${text(suite)}</th><td>${text(startedAt ? tellTime(startedAt) : words.unknown)}</td><td><code>${text(commit?.replace(/^(.{10})[^+]*/, '$1') ?? words.unknown)}</code></td><td class="number">${counts.passed}</td><td class="number">${counts.failed}</td><td class="number">${counts.skipped}</td></tr>`,
  );
  const left =
    notRun.length === 0 ? '' : `<p class="notice">${text(words.notRun)}: ${text(notRun.join(', '))}</p>\n`;
  if (runs.length === 0) return `<p class="notice">${text(words.nothingRan)}</p>\n${left}`;
  return `${left}<details><summary>${text(words.ran)}</summary>
<div class="scroll" tabindex="0" role="group" aria-label="${text(words.ran)}"><table>
<thead><tr><th scope="col">${text(words.suite)}</th><th scope="col">${text(words.when)}</th><th scope="col">${text(words.of)}</th><th scope="col" class="number">${text(words.passed)}</th><th scope="col" class="number">${text(words.failed)}</th><th scope="col" class="number">${text(words.skipped)}</th></tr></thead>
<tbody>
${table.join('\n')}
</tbody>
</table></div></details>
`;
}

/** @param {readonly Part[]} parts @param {Locale} locale */
function writeOverview(parts, locale) {
  const words = reportWords[locale];
  const lines = parts.flatMap(({ standard, rows }) => [
    countLine(titleOf(standard, locale), `#${standard}`, rows),
    ...(standard === 'WCAG'
      ? ['A', 'AA', 'AAA'].map((level) =>
          countLine(
            `WCAG 2.2 ${level}`,
            null,
            rows.filter((row) => row.level === level),
          ),
        )
      : []),
  ]);
  return `<div class="scroll" tabindex="0" role="group" aria-label="${text(words.overview)}"><table>
<thead><tr><th scope="col">${text(words.standard)}</th><th scope="col" class="number">${text(words.rowCount)}</th>${answers.map((answer) => `<th scope="col" class="number">${text(words.answers[answer])}</th>`).join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table></div>`;
}

/** @param {string} name @param {string | null} href @param {readonly Row[]} rows */
function countLine(name, href, rows) {
  const cells = answers.map(
    (answer) => `<td class="number">${rows.filter((row) => row.answer === answer).length}</td>`,
  );
  const title = href
    ? `<a href="${text(href)}">${text(name)}</a>`
    : `<span class="small">${text(name)}</span>`;
  return `<tr><th scope="row">${title}</th><td class="number">${rows.length}</td>${cells.join('')}</tr>`;
}

/** @param {Part} part @param {Locale} locale */
function writePart({ standard, rows }, locale) {
  const words = reportWords[locale];
  const title = titleOf(standard, locale);
  return `<section class="standard" aria-labelledby="${text(standard)}">
<h2 id="${text(standard)}">${text(title)}</h2>
<div class="frame"><table class="rows" aria-labelledby="${text(standard)}">
<thead><tr><th scope="col">${text(words.requirement)}</th><th scope="col">${text(words.answer)}</th><th scope="col">${text(words.evidence)}</th></tr></thead>
<tbody>
${rows.map((row) => writeRow(row, locale)).join('\n')}
</tbody>
</table></div>
</section>`;
}

/** @param {Row} row @param {Locale} locale */
function writeRow(row, locale) {
  const words = reportWords[locale];
  const { id, level, answer } = row;
  return `<tr data-answer="${answer}" class="${answer}"><th scope="row"><span class="id">${text(id)}</span> <span class="level">${text(level)}</span><p>${sayIn(row.text, locale)}</p></th><td><span class="word"><span class="mark" aria-hidden="true">${marks[answer]}</span>${text(words.answers[answer])}</span></td><td>${writeEvidence(row, locale)}</td></tr>`;
}

/** @param {Row} row @param {Locale} locale */
function writeEvidence({ follows, evidence, shortfalls, notApplicable, answer }, locale) {
  const words = reportWords[locale];
  if (notApplicable) return `<p>${sayIn(notApplicable, locale)}</p>`;
  const wrong = evidence.filter(({ outcome }) => outcome !== 'passed');
  const good = evidence.filter(({ outcome }) => outcome === 'passed');
  const item = (/** @type {typeof evidence[number]} */ { file, title, outcome }) =>
    `<li>${outcome === 'passed' ? '' : `<strong>${text(words.outcomes[outcome])}</strong>: `}<span lang="${langOf(title)}">${text(title)}</span> <code>${text(file)}</code></li>`;
  return [
    follows ? `<p>${text(words.same(follows))}</p>` : '',
    ...shortfalls.map((one) => `<p><strong>${text(words.missing)}</strong>: ${sayIn(one.text, locale)}</p>`),
    wrong.length > 0 ? `<ul>${wrong.map(item).join('')}</ul>` : '',
    good.length > 0
      ? `<details><summary>${text(words.tests(good.length))}</summary><ul>${good.map(item).join('')}</ul></details>`
      : '',
    evidence.length === 0 && answer === 'not-tested' ? `<p class="small">${text(words.noTest)}</p>` : '',
  ].join('');
}

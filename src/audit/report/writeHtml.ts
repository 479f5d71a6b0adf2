import { listTimeline } from '../../core/scriptQuality/timeline/listTimeline.js';
import { layOutTimeline } from '../../core/scriptQuality/timeline/layOutTimeline.js';
import type { AcceptedFinding, Finding } from '../../core/scriptQuality/Finding.js';
import { sayTime } from '../../core/scriptQuality/words/sayTime.js';
import { timelineWords } from '../../core/scriptQuality/words/timelineWords.js';
import { escapeMarkup as text } from './escapeMarkup.js';
import { htmlTimelineStyle } from './htmlTimelineStyle.js';
import { reportWords } from './reportWords.js';
import { countFindings, type CheckedFile, type ScriptReport } from './ScriptReport.js';
import { writeHtmlPage } from './writeHtmlPage.js';
import { listUnapplied } from './writeText.js';

/** One page with all of it. */
export function writeHtml(report: ScriptReport): string {
  const { title } = reportWords[report.locale];
  return writeHtmlPage({
    locale: report.locale,
    title,
    style: htmlTimelineStyle,
    body: `<main>
<h1>${text(title)}</h1>
${report.scripts.map((file) => writeFile(file, report)).join('\n')}
</main>`,
  });
}

function writeFile(file: CheckedFile, report: ScriptReport): string {
  const { path, check, fixes, fixesWritten, remarks } = file;
  const words = reportWords[report.locale];
  const counts = countFindings({ ...report, scripts: [file] });
  const summary = words.summary({ cues: check.cueCount, counts, accepted: check.accepted.length });
  return `<section aria-label="${text(path)}">
<h2>${text(path)}</h2>
<p>${text(summary)}</p>
${writeList(fixesWritten ? words.fixes : words.wouldFix, fixes)}${writeList(words.remarks, remarks)}<h3>${text(words.findings)}</h3>
${check.findings.length === 0 ? `<p>${text(words.clean)}</p>` : `<ol>\n${check.findings.map((one) => writeFinding(one, report)).join('\n')}\n</ol>`}
${check.accepted.length === 0 ? '' : `<h3>${text(words.accepted)}</h3>\n<ol>\n${check.accepted.map((one) => writeAccepted(one, report)).join('\n')}\n</ol>\n`}${writeList(words.notChecked, listUnapplied(check, report))}${writeTimeline(file, report)}
</section>`;
}

const writeList = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<h3>${text(title)}</h3>\n<ul>\n${items.map((item) => `<li>${text(item)}</li>`).join('\n')}\n</ul>\n`;

function writeFinding(finding: Finding, { locale }: ScriptReport): string {
  const words = reportWords[locale];
  const { severities } = timelineWords[locale];
  const { severity, message, cost, fix, source, rule, place, startTime } = finding;
  const at = startTime === null ? '' : ` · ${sayTime(startTime)}`;
  return `<li class="${severity}"><p><strong>${text(severities[severity])}</strong> ${text(message)}</p>
<dl><dt>${text(words.cost)}</dt><dd>${text(cost)}</dd><dt>${text(words.fix)}</dt><dd>${text(fix)}</dd><dt>${text(words.source)}</dt><dd>${text(source)}</dd></dl>
<p class="place">${text(words.place(place.line, place.column))}${at} · <code>${text(rule)}</code></p></li>`;
}

const writeAccepted = (
  { message, reason, place, rule }: AcceptedFinding,
  { locale }: ScriptReport,
): string => {
  const words = reportWords[locale];
  return `<li><p>${text(message)}</p><p class="place">${text(words.place(place.line, place.column))} · <code>${text(rule)}</code> · ${text(reason || words.noReason)}</p></li>`;
};

/** The picture for who sees it, and a table that says the same. */
function writeTimeline({ check, path }: CheckedFile, { locale }: ScriptReport): string {
  const { timeline } = check;
  const words = timelineWords[locale];
  const { width, height, boxes, labels, legend, shown } = layOutTimeline(timeline);
  const said = words.picture(shown);
  const shapes = boxes.map(
    (box) =>
      `<rect class="${box.kind}" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/>`,
  );
  const names = labels.map(
    ({ kind, x, y, text: label }) => `<text class="${kind}" x="${x}" y="${y}">${text(label)}</text>`,
  );
  const named = legend.map(
    (kind) =>
      `<li><svg width="24" height="12" aria-hidden="true"><rect class="${kind}" x="1" y="1" width="22" height="10"/></svg> ${text(words.legend[kind])}</li>`,
  );
  const rows = listTimeline(timeline).map(
    ({ kind, startTime, endTime, words: spoken, language, cueId, findings }) =>
      `<tr class="${kind}"><th scope="row">${sayTime(startTime)}${endTime === null || !Number.isFinite(endTime) ? '' : `–${sayTime(endTime)}`}</th><td>${text(words.kinds[kind])}${cueId === null ? '' : ` <code>${text(cueId)}</code>`}</td><td${language === null ? '' : ` lang="${text(language)}"`}>${text(spoken)}</td><td>${findings.map((one) => `<p class="${one.severity}"><strong>${text(words.severities[one.severity])}</strong> ${text(one.message)}</p>`).join('')}</td></tr>`,
  );
  const { columns } = words;
  return `<h3>${text(words.title)}</h3>
<ul class="legend">${named.join('')}</ul>
<div class="scroll" tabindex="0" role="group" aria-label="${text(`${words.title}: ${path}`)}">
<svg role="img" aria-label="${text(said)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${[...shapes, ...names].join('\n')}
</svg>
</div>
<div class="scroll" tabindex="0" role="group" aria-label="${text(`${words.columns.words}: ${path}`)}">
<table>
<thead><tr><th scope="col">${text(columns.time)}</th><th scope="col">${text(columns.kind)}</th><th scope="col">${text(columns.words)}</th><th scope="col">${text(columns.findings)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

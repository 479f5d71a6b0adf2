// @ts-check
import { escapeText as text, langOf } from './markup.mjs';
import { pageFiles, pageFrame } from './pageFrame.mjs';
import { readers } from './readers.mjs';
import { readerScript } from './readerScript.mjs';
import { reportWords } from './reportWords.mjs';

/** @typedef {import('./matrix.mjs').Matrix} Matrix */
/** @typedef {import('./matrix.mjs').Trial} Trial */
/** @typedef {import('./reportWords.mjs').Locale} Locale */

/**
 * The screen-reader matrix.
 * @param {Matrix} matrix @param {readonly string[]} troubles what was left out, and why @param {Locale} locale
 */
export function writeReadersPage(matrix, troubles, locale) {
  const words = reportWords[locale];
  const left =
    troubles.length === 0
      ? ''
      : `<div class="notice"><h2>${text(words.leftOut)}</h2><ul lang="en">${troubles.map((one) => `<li>${text(one)}</li>`).join('')}</ul></div>`;
  const main = `<p class="lead">${text(words.readersIntro)}</p>
${left}
<h2 id="tried">${text(words.tried)}</h2>
${writeTrials(matrix, locale)}
<p><a href="${pageFiles.form[locale]}">${text(words.formLink)}</a></p>
<h2 id="controls">${text(words.controls)}</h2>
${writeControls(matrix, locale)}
<h2 id="steps">${text(words.steps)}</h2>
${writeSteps(matrix, locale)}`;
  return pageFrame({ page: 'readers', locale, title: words.readersTitle, main, style: readersStyle });
}

const readersStyle = `
table.heard td { min-width: 11rem; }
table.heard td ul { list-style: none; padding: 0; margin: 0; }
table.heard kbd { font: inherit; border: 1px solid var(--line); border-radius: 4px; padding: 0 0.35rem; }
`;

/** @param {string} id @param {Locale} locale */
const nameOf = (id, locale) => readers.find((one) => one.id === id)?.name[locale] ?? id;

/** @param {string} name */
const capitalise = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** @param {Matrix} matrix @param {Locale} locale */
function writeTrials({ trials, untried }, locale) {
  const words = reportWords[locale];
  const tried = trials.map(
    (trial) =>
      `<tr data-reader="${text(trial.reader)}"><th scope="row">${text(nameOf(trial.reader, locale))} ${text(trial.readerVersion)}</th><td>${text(trial.system)}</td><td>${text(capitalise(trial.browser))} ${text(trial.browserVersion)}</td><td>${text(words.languages[trial.language])}</td><td>${text(trial.date)}</td><td>${text(tellResult(trial, locale))}</td></tr>`,
  );
  const waiting = readers
    .filter(({ id }) => untried.includes(id))
    .map(
      ({ id, system, name }) =>
        `<tr data-reader="${id}" class="not-tested"><th scope="row">${text(name[locale])}</th><td>${text(system)}</td><td>–</td><td>–</td><td>–</td><td><span class="word"><span class="mark" aria-hidden="true">○</span>${text(words.notTriedYet(name[locale]))}</span></td></tr>`,
    );
  const heads = [words.reader, words.system, words.browser, words.language, words.date, words.result];
  return `<div class="scroll" tabindex="0" role="group" aria-label="${text(words.tried)}"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead>
<tbody>
${[...tried, ...waiting].join('\n')}
</tbody>
</table></div>`;
}

/** @param {Trial} trial @param {Locale} locale */
function tellResult({ told }, locale) {
  const words = reportWords[locale];
  if (told.by === 'person') return words.withAside(words.byPerson(told), told.player);
  return words.withAside(words.recorded(told.controls), told.kept ? words.kept : words.thisRun);
}

/** One row for each control, one column for each that listened. @param {Matrix} matrix @param {Locale} locale */
function writeControls({ trials }, locale) {
  const words = reportWords[locale];
  const parts = [...new Set(trials.flatMap(({ controls }) => Object.keys(controls)))];
  const heads = trials.map(
    ({ reader, browser, language }) =>
      `<th scope="col">${text(nameOf(reader, locale))}, ${text(capitalise(browser))}, ${text(words.languages[language])}</th>`,
  );
  const rows = parts.map(
    (part) =>
      `<tr><th scope="row"><code>${text(part)}</code></th>${trials.map(({ controls }) => `<td>${writeHeard(controls[part], locale)}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="group" aria-label="${text(words.controls)}"><table class="heard">
<thead><tr><th scope="col">${text(words.control)}</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

/** @param {Trial['controls'][string] | undefined} heard @param {Locale} locale */
function writeHeard(heard, locale) {
  const words = reportWords[locale];
  if (!heard) return `<span class="small">${text(words.notRecorded)}</span>`;
  const said = (/** @type {readonly string[]} */ lines) =>
    lines.map((line) => `<span lang="${langOf(line)}">${text(line)}</span>`).join(' ');
  const uses = heard.uses.map(
    ({ key, heard: lines, of }) =>
      `<li><kbd>${text(key)}</kbd> ${said(lines)} <small lang="${langOf(of)}">(${text(of)})</small></li>`,
  );
  return `<p>${said(heard.arrived)}</p>${uses.length > 0 ? `<details><summary>${text(words.onUsing)}</summary><ul>${uses.join('')}</ul></details>` : ''}`;
}

/** @param {Matrix} matrix @param {Locale} locale */
function writeSteps({ trials }, locale) {
  const words = reportWords[locale];
  const people = trials.filter(({ steps }) => steps.length > 0);
  if (people.length === 0) return `<p>${text(words.noResults)}</p>`;
  const heads = people.map(
    ({ reader, browser, date }) =>
      `<th scope="col">${text(nameOf(reader, locale))}, ${text(browser)}, ${text(date)}</th>`,
  );
  const cell = (/** @type {Trial} */ { steps }, /** @type {string} */ id) => {
    const found = steps.find(({ step }) => step === id);
    const lines = [found?.heard, found?.remark].filter((line) => line !== undefined && line !== '');
    return `<td><strong>${text(words.stepOutcomes[found?.outcome ?? 'not-tried'])}</strong>${lines.map((line) => `<p lang="${langOf(String(line))}">${text(String(line))}</p>`).join('')}</td>`;
  };
  const rows = readerScript.map(
    ({ id, task, heard }) =>
      `<tr><th scope="row">${text(task[locale])}</th><td>${text(heard[locale])}</td>${people.map((one) => cell(one, id)).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="group" aria-label="${text(words.steps)}"><table class="heard">
<thead><tr><th scope="col">${text(words.step)}</th><th scope="col">${text(words.shouldHear)}</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

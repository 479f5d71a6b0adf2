// @ts-check
import { escapeText as text } from './markup.mjs';
import { pageFrame } from './pageFrame.mjs';
import { readers } from './readers.mjs';
import { readerScript } from './readerScript.mjs';
import { reportWords } from './reportWords.mjs';

/** @typedef {import('./reportWords.mjs').Locale} Locale */

/**
 * A form of native fields that makes a result file (`reader-result.schema.json`). It sends nothing: who filled it in has the file.
 * @param {{ version: string }} product @param {Locale} locale
 */
export function writeFormPage(product, locale) {
  const words = reportWords[locale];
  const field = (/** @type {string} */ name, /** @type {string} */ label, value = '', required = true) =>
    `<p><label for="${name}">${text(label)}</label> <input id="${name}" name="${name}" maxlength="60" autocomplete="off"${required ? ' required' : ''} value="${text(value)}"></p>`;
  const options = readers.map(({ id, name }) => `<option value="${id}">${text(name[locale])}</option>`);
  const languages = /** @type {const} */ (['en', 'zh-CN']).map(
    (one) =>
      `<option value="${one}"${one === locale ? ' selected' : ''}>${text(words.languages[one])}</option>`,
  );
  const main = `<p class="lead">${text(words.formIntro)}</p>
<form id="result">
<fieldset class="setup"><legend>${text(words.yourSetup)}</legend>
<p><label for="reader">${text(words.reader)}</label> <select id="reader" name="reader" required><option value="">${text(words.chooseOne)}</option>${options.join('')}</select></p>
${field('readerVersion', words.readerVersion)}
${field('browser', words.browser)}
${field('browserVersion', words.browserVersion)}
${field('system', words.system)}
${field('systemVersion', words.systemVersion)}
<p><label for="language">${text(words.language)}</label> <select id="language" name="language">${languages.join('')}</select></p>
<p><label for="date">${text(words.date)}</label> <input type="date" id="date" name="date" required></p>
${field('player', words.playerVersion, product.version)}
${field('by', words.yourName, '', false)}
</fieldset>
${readerScript.map((step, index) => writeStep(step, index, locale)).join('\n')}
<p><button type="submit">${text(words.make)}</button></p>
<div id="made" hidden>
<p id="told" tabindex="-1">${text(words.made)}</p>
<p><label for="file">${text(words.fileText)}</label> <textarea id="file" rows="12" readonly></textarea></p>
<p><button type="button" id="copy">${text(words.copy)}</button> <span role="status" id="copied" data-said="${text(words.copied)}"></span></p>
</div>
</form>
<script>${formScript}</script>`;
  return pageFrame({ page: 'form', locale, title: words.formTitle, main, style: formStyle });
}

/** @param {import('./readerScript.mjs').ReaderStep} step @param {number} index @param {Locale} locale */
function writeStep({ id, task, heard }, index, locale) {
  const words = reportWords[locale];
  const outcomes = /** @type {const} */ (['as-expected', 'otherwise', 'not-tried']).map(
    (outcome) =>
      `<label><input type="radio" name="outcome-${id}" value="${outcome}"${outcome === 'not-tried' ? ' checked' : ''}> ${text(words.stepOutcomes[outcome])}</label>`,
  );
  return `<fieldset data-step="${id}"><legend>${index + 1}. ${text(task[locale])}</legend>
<p>${text(words.shouldHear)}: ${text(heard[locale])}</p>
<div class="choices" role="radiogroup" aria-label="${text(words.outcome)}">${outcomes.join('\n')}</div>
<p><label for="heard-${id}">${text(words.whatHeard)}</label> <textarea id="heard-${id}" rows="2" maxlength="2000"></textarea></p>
<p><label for="remark-${id}">${text(words.remark)}</label> <textarea id="remark-${id}" rows="1" maxlength="2000"></textarea></p>
</fieldset>`;
}

const formStyle = `
form p label { display: block; }
input:not([type='radio']), select, textarea { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 0.5rem 0.75rem; min-height: 2.75rem; width: 100%; max-width: 40rem; }
textarea { display: block; }
button { font: inherit; font-weight: bold; min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 2px solid var(--accent); border-radius: 8px; background: var(--paper); color: var(--accent); cursor: pointer; }
.setup { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 0 1.5rem; }
.setup p { margin-block: 0.5rem; }
`;

/** Runs in the page. What was heard otherwise must be told in words: the field becomes required. */
const formScript = `
const form = document.getElementById('result');
const valueOf = (id) => document.getElementById(id).value.trim();
const steps = [...form.querySelectorAll('[data-step]')];
document.getElementById('date').value ||= new Date().toISOString().slice(0, 10);
form.addEventListener('change', () => {
  for (const step of steps) {
    const otherwise = step.querySelector('input:checked').value === 'otherwise';
    step.querySelector('textarea').required = otherwise;
  }
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const told = Object.fromEntries(
    ['reader', 'readerVersion', 'browser', 'browserVersion', 'system', 'systemVersion', 'language', 'date', 'player', 'by']
      .map((name) => [name, valueOf(name)])
      .filter(([name, value]) => name !== 'by' || value !== ''),
  );
  const result = {
    ...told,
    steps: steps.map((step) => {
      const id = step.dataset.step;
      const [heard, remark] = [valueOf('heard-' + id), valueOf('remark-' + id)];
      const outcome = step.querySelector('input:checked').value;
      return { step: id, outcome, ...(heard && { heard }), ...(remark && { remark }) };
    }),
  };
  const text = JSON.stringify(result, null, 2) + '\\n';
  document.getElementById('made').hidden = false;
  document.getElementById('file').value = text;
  document.getElementById('told').focus();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = [told.reader, told.browser, told.language, told.date].join('-').replace(/[^\\p{L}\\p{N}.-]+/gu, '-') + '.json';
  link.click();
});
document.getElementById('copy').addEventListener('click', async () => {
  const status = document.getElementById('copied');
  status.textContent = '';
  const file = document.getElementById('file');
  try {
    await navigator.clipboard.writeText(file.value);
    status.textContent = status.dataset.said;
  } catch {
    file.focus();
    file.select();
  }
});
`;

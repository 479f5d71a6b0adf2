// @ts-check
import { stringify } from 'yaml';
import { reportWords } from './reportWords.mjs';

/** @typedef {import('./composeReport.mjs').Report} Report */
/** @typedef {import('./composeReport.mjs').Row} Row */

/** The words of OpenACR's catalogue (`2.5-edition-wcag-2.2-508-eu-en`). It has no word for “not tested” but this. */
const levels = {
  supports: 'supports',
  'partially-supports': 'partially-supports',
  'does-not-support': 'does-not-support',
  'not-applicable': 'not-applicable',
  'not-tested': 'not-evaluated',
};

const untested =
  'A criterion without a test is told as not evaluated, at every level: nothing is claimed that no test shows.';

/** @type {readonly { chapter: string, has: (row: Row) => boolean, component: string, notes?: string }[]} */
const chapters = [
  ...['A', 'AA', 'AAA'].map((level) => ({
    chapter: `success_criteria_level_${level.toLowerCase()}`,
    has: (/** @type {Row} */ row) => row.id.startsWith('WCAG ') && row.level === level,
    component: 'web',
    notes: untested,
  })),
  section508('functional_performance_criteria', /^508 302\./),
  section508('software', /^508 50\d\.\d/),
  section508('support_documentation_and_services', /^508 60\d\.\d/),
  en301549('functional_performance', /^EN 4\./),
  en301549('generic_requirements', /^EN 5\./),
  en301549('ict_with_video', /^EN 7\./),
  en301549('non-web-documents', /^EN 10\./),
  en301549('software', /^EN 11\./),
  en301549('documentation_and_support_services', /^EN 12\./),
];

/** Chapters of which nothing applies. */
const disabled = {
  hardware: 'There is no hardware.',
  'en_301_549_ict_with_two-way_voice': 'There is no two-way voice communication.',
  en_301_549_hardware: 'There is no hardware.',
  en_301_549_ict_providing_relay_or_emergency_service_access: 'There are no relay or emergency services.',
};

/** Clauses that the catalogue does not list by themselves: they are wholes of others, or told elsewhere in it. */
const notInCatalogue = new Set(['508 502.3', '508 4']);

/**
 * The report as OpenACR, schema 0.1.0.
 * @param {Report} report
 * @param {{ email?: string }} [author] whom to ask; the schema asks for an address
 */
export function writeOpenAcr({ product, madeAt, parts, runs, notRun }, { email } = {}) {
  const rows = parts.flatMap((part) => part.rows).filter(({ id }) => !notInCatalogue.has(id));
  const date = madeAt.slice(0, 10);
  const contact = { name: 'Tingying', email: email ?? 'not given' };
  return stringify({
    title: 'Tingying Accessibility Conformance Report',
    product: {
      name: product.name,
      version: product.version,
      description: 'A player for described films, for people who listen, and the gate to them.',
    },
    author: contact,
    vendor: contact,
    report_date: date,
    last_modified_date: date,
    version: 1,
    notes: 'Computed from tests; no answer is written by hand.',
    evaluation_methods_used: `Tests in ${runs.map(({ suite }) => suite).join(', ') || 'no suite'}: unit tests, real browsers, axe-core, and the screen reader Orca in Chromium and Firefox.${notRun.length > 0 ? ` Not run: ${notRun.join(', ')}.` : ''}`,
    license: 'MIT',
    chapters: Object.fromEntries([
      ...chapters.map(({ chapter, has, component, notes }) => [
        chapter,
        { ...(notes && { notes }), criteria: rows.filter(has).map((row) => criterion(row, component)) },
      ]),
      ['en_301_549_web', { notes: 'See the tables of WCAG 2.2: clause 9 asks the same.' }],
      ...Object.entries(disabled).map(([chapter, notes]) => [chapter, { disabled: true, notes }]),
    ]),
  });
}

/** @param {string} chapter @param {RegExp} ids */
function section508(chapter, ids) {
  return { chapter, has: (/** @type {Row} */ { id }) => ids.test(id), component: 'none' };
}

/** @param {string} chapter @param {RegExp} ids */
function en301549(chapter, ids) {
  return {
    chapter: `en_301_549_${chapter}`,
    has: (/** @type {Row} */ { id }) => ids.test(id),
    component: 'none',
  };
}

/** @param {Row} row @param {string} component */
function criterion(row, component) {
  return {
    num: row.id.replace(/^\S+ /, ''),
    components: [{ name: component, adherence: { level: levels[row.answer], notes: tell(row) } }],
  };
}

/** @param {Row} row */
function tell({ evidence, shortfalls, notApplicable }) {
  if (notApplicable) return `${notApplicable.en}.`;
  const { outcomes } = reportWords.en;
  const count = evidence.filter(({ outcome }) => outcome === 'passed').length;
  return [
    ...shortfalls.map(({ text }) => `Missing: ${text.en}.`),
    ...evidence
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ outcome, title, file }) => `${outcomes[outcome]}: ${title} (${file}).`),
    count > 0
      ? `Shown by ${reportWords.en.tests(count)}.`
      : evidence.length === 0
        ? reportWords.en.noTest
        : '',
  ]
    .filter(Boolean)
    .join(' ');
}

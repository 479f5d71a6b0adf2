// @ts-check

/** @typedef {import('./composeReport.mjs').Report} Report */

/** What became of a test, in EARL's words (EARL 1.0 Schema, 2.7): what did not run is untested, never passed. */
const outcomes = {
  passed: 'earl:passed',
  failed: 'earl:failed',
  skipped: 'earl:untested',
  'suite-not-run': 'earl:untested',
  'not-here': 'earl:untested',
  'no-file': 'earl:untested',
  'no-test': 'earl:untested',
};

/**
 * The report as EARL in JSON-LD: one assertion for each requirement and test that is claimed for it.
 * @param {Report} report
 */
export function writeEarl({ product, madeAt, parts }) {
  const subject = `urn:npm:${product.name}:${product.version}`;
  const assertor = `${subject}:tests`;
  const assertions = parts.flatMap(({ rows }) =>
    rows.flatMap(({ id, text, evidence }) =>
      evidence.map(({ file, title, outcome }) => ({
        '@type': 'earl:Assertion',
        'earl:assertedBy': { '@id': assertor },
        'earl:subject': { '@id': subject },
        'earl:mode': { '@id': 'earl:automatic' },
        'earl:test': {
          '@type': ['earl:TestCriterion', 'earl:TestRequirement'],
          'dct:title': id,
          'dct:description': text.en,
          'dct:hasPart': { '@type': 'earl:TestCase', 'dct:title': title, 'dct:source': file },
        },
        'earl:result': {
          '@type': 'earl:TestResult',
          'earl:outcome': { '@id': outcomes[outcome] },
          'dct:date': madeAt,
        },
      })),
    ),
  );
  const graph = [
    {
      '@id': subject,
      '@type': ['earl:TestSubject', 'earl:Software'],
      'dct:title': `${product.name} ${product.version}`,
    },
    {
      '@id': assertor,
      '@type': ['earl:Assertor', 'earl:Software'],
      'dct:title': `The tests of ${product.name}`,
    },
    ...assertions,
  ];
  const context = {
    earl: 'http://www.w3.org/ns/earl#',
    dct: 'http://purl.org/dc/terms/',
    'dct:date': { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
  };
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

// @ts-check
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { readerScript } from './readerScript.mjs';

/** @typedef {'as-expected' | 'otherwise' | 'not-tried'} StepOutcome */
/**
 * @typedef {object} ReaderResult one person's trial of one screen reader
 * @property {string} reader an id of `readers`
 * @property {string} readerVersion
 * @property {string} browser
 * @property {string} browserVersion
 * @property {string} system
 * @property {string} systemVersion
 * @property {'en' | 'zh-CN'} language
 * @property {string} date `2026-11-26`
 * @property {string} player the player's version
 * @property {string} [by]
 * @property {{ step: string, outcome: StepOutcome, heard?: string, remark?: string }[]} steps
 */

const here = dirname(fileURLToPath(import.meta.url));
const schema = JSON.parse(readFileSync(join(here, 'reader-result.schema.json'), 'utf8'));
const isResult = new Ajv({ allErrors: true }).compile(schema);
const known = new Set(readerScript.map(({ id }) => id));

/**
 * Takes in what people sent back. What cannot be read is told, and left out as a whole.
 * @param {readonly { name: string, text: string }[]} files
 * @returns {{ results: ReaderResult[], troubles: string[] }}
 */
export function readReaderResults(files) {
  /** @type {ReaderResult[]} */
  const results = [];
  /** @type {string[]} */
  const troubles = [];
  for (const { name, text } of files) {
    const faults = findFaults(text);
    if (faults.length === 0) results.push(JSON.parse(text));
    else troubles.push(`${name} is left out of the matrix: ${faults.join('; ')}.`);
  }
  return { results, troubles };
}

/** @param {string} text @returns {string[]} */
function findFaults(text) {
  /** @type {unknown} */
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    return ['it is no JSON'];
  }
  if (!isResult(given))
    return (isResult.errors ?? [])
      .filter(({ keyword }) => keyword !== 'if')
      .map(
        ({ instancePath, message }) =>
          `${instancePath || 'the whole'} ${message ?? 'is not as it should be'}`,
      );
  const steps = /** @type {ReaderResult} */ (given).steps.map(({ step }) => step);
  return [
    ...steps.filter((step) => !known.has(step)).map((step) => `there is no step ${step}`),
    ...steps
      .filter((step, index) => steps.indexOf(step) !== index)
      .map((step) => `the step ${step} is there twice`),
  ];
}

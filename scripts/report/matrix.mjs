// @ts-check
import { readers } from './readers.mjs';
import { readerScript } from './readerScript.mjs';

/** @typedef {import('./gatherSpeech.mjs').Recorded} Recorded */
/** @typedef {import('./readReaderResults.mjs').ReaderResult} ReaderResult */
/**
 * @typedef {object} Trial one way in which the player was listened to: by a test or by a person
 * @property {string} reader an id of `readers`
 * @property {string} readerVersion
 * @property {string} system
 * @property {string} browser
 * @property {string} browserVersion
 * @property {'en' | 'zh-CN'} language
 * @property {string} date `2026-11-26`
 * @property {{ by: 'test', controls: number, kept: boolean } | { by: 'person', good: number, tried: number, all: number, player: string }} told
 * @property {Record<string, { arrived: string[], uses: { key: string, heard: string[], of: string }[] }>} controls
 * @property {ReaderResult['steps']} steps empty where a test listened
 */
/** @typedef {{ trials: Trial[], untried: string[] }} Matrix `untried`: ids of readers that nobody has listened with */

/**
 * Who listened, with what, and what was heard.
 * @param {readonly (Recorded & { kept: boolean })[]} recorded
 * @param {readonly ReaderResult[]} results
 * @returns {Matrix}
 */
export function composeMatrix(recorded, results) {
  const trials = [...recorded.map(trialOfTest), ...results.map(trialOfPerson)];
  const order = readers.map(({ id }) => String(id));
  return {
    trials: trials.sort(
      (one, other) =>
        order.indexOf(one.reader) - order.indexOf(other.reader) ||
        one.browser.localeCompare(other.browser) ||
        one.language.localeCompare(other.language),
    ),
    // Who has only said “not tried” has not tried.
    untried: order.filter((id) => !trials.some((one) => one.reader === id && hasListened(one))),
  };
}

/** @param {Trial} trial */
const hasListened = ({ told }) => (told.by === 'test' ? told.controls > 0 : told.tried > 0);

/** @param {Recorded & { kept: boolean }} recorded @returns {Trial} */
function trialOfTest({ reader, readerVersion, browser, browserVersion, language, at, controls, kept }) {
  return {
    ...{ reader, readerVersion, browser, browserVersion, language, controls },
    system: 'Linux',
    date: at.slice(0, 10),
    told: { by: 'test', controls: Object.keys(controls).length, kept },
    steps: [],
  };
}

/** @param {ReaderResult} result @returns {Trial} */
function trialOfPerson(result) {
  const { reader, readerVersion, system, systemVersion, browser, browserVersion } = result;
  const { language, date, player, steps } = result;
  const tried = steps.filter(({ outcome }) => outcome !== 'not-tried');
  return {
    ...{ reader, readerVersion, browser, browserVersion, language, date },
    system: `${system} ${systemVersion}`,
    told: {
      by: 'person',
      good: tried.filter(({ outcome }) => outcome === 'as-expected').length,
      tried: tried.length,
      all: readerScript.length,
      player,
    },
    controls: Object.fromEntries(
      readerScript.flatMap(({ id, part }) => {
        const heard = steps.find(({ step }) => step === id)?.heard;
        return part && heard ? [[part, { arrived: [heard], uses: [] }]] : [];
      }),
    ),
    steps,
  };
}

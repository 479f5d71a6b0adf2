// @ts-check

/** @typedef {import('./gatherSpeech.mjs').Recorded} Recorded */

/**
 * Puts what a run has recorded beside what was kept before. A recording takes the place of the one of the same reader, browser
 * and language, unless it knows fewer controls: then a part of a suite ran, and what was kept stays.
 * @param {readonly Recorded[]} kept
 * @param {readonly Recorded[]} recorded
 * @returns {{ kept: Recorded[], shown: (Recorded & { kept: boolean })[], troubles: string[] }} `kept`: to be kept from now on; `shown`: what a
 *   report shows, which is this run's where it has any
 */
export function keepSpeech(kept, recorded) {
  const isSame = (/** @type {Recorded} */ one) => (/** @type {Recorded} */ other) =>
    keyOf(one) === keyOf(other);
  const count = (/** @type {Recorded} */ { controls }) => Object.keys(controls).length;
  const smaller = recorded.filter((one) =>
    kept.some((other) => isSame(one)(other) && count(other) > count(one)),
  );
  const taken = recorded.filter((one) => !smaller.includes(one));
  const left = kept.filter((one) => !taken.some(isSame(one)));
  const fresh = new Set(taken);
  const all = [...left, ...taken].sort((one, other) => keyOf(one).localeCompare(keyOf(other)));
  return {
    kept: all,
    shown: all.map((one) => ({ ...one, kept: !fresh.has(one) })),
    troubles: smaller.map(
      (one) =>
        `What ${keyOf(one)} said is not kept: this run heard ${count(one)} controls, fewer than are kept. Run the whole suite listen.`,
    ),
  };
}

/** @param {Recorded} recorded */
const keyOf = ({ reader, browser, language }) => `${reader} in ${browser}, ${language}`;

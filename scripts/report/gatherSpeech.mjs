// @ts-check

/** @typedef {import('../../tests/listen/keepSpeech.js').SpeechRecord} SpeechRecord */
/** @typedef {{ key: string, heard: string[], of: string }} Use one key on a control, what was heard after it, and the test in which it was pressed: what is heard hangs on where one is */
/**
 * @typedef {object} Recorded what one screen reader said in one browser and language
 * @property {string} reader
 * @property {string} readerVersion
 * @property {string} browser
 * @property {string} browserVersion
 * @property {'en' | 'zh-CN'} language
 * @property {string} at ISO 8601, UTC: when the last of it was heard
 * @property {Record<string, { arrived: string[], uses: Use[] }>} controls by part (`data-part`): what is heard on arriving, and on using
 */

/** More keys than these say nothing new. */
const keysKept = 12;

/**
 * What was said on each control. Only tests that passed are asked, and of them only steps at which all was heard as it should be.
 * What a control says on arriving is taken from the longest walk that came to it.
 * @param {readonly SpeechRecord[]} records
 * @returns {Recorded[]}
 */
export function gatherSpeech(records) {
  const sound = records.filter(({ passed }) => passed);
  /** @type {Map<string, SpeechRecord[]>} */
  const groups = new Map();
  for (const one of sound) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
  return [...groups.values()].flatMap((group) => {
    const controls = gatherControls([...group].sort(byLength));
    const [first] = group;
    if (!first || Object.keys(controls).length === 0) return [];
    return [
      {
        reader: first.reader.name,
        readerVersion: first.reader.version,
        browser: first.browser.name,
        browserVersion: first.browser.version,
        language: first.language,
        at:
          group
            .map(({ at }) => at)
            .sort()
            .at(-1) ?? '',
        controls,
      },
    ];
  });
}

/** @param {SpeechRecord} record */
const groupOf = ({ reader, browser, language }) =>
  [reader.name, reader.version, browser.name, browser.version, language].join(' ');

/** The longest walk first; of two as long, by the alphabet, so that the same run gives the same report. */
const byLength = (/** @type {SpeechRecord} */ one, /** @type {SpeechRecord} */ other) =>
  countParts(other) - countParts(one) || (one.test < other.test ? -1 : 1);

/** @param {SpeechRecord} record */
const countParts = ({ entries }) => new Set(entries.map(({ on }) => on).filter(Boolean)).size;

/** @param {readonly SpeechRecord[]} records */
function gatherControls(records) {
  /** @type {Recorded['controls']} */
  const controls = {};
  for (const { test, entries } of records) {
    const of = test.split(' > ').at(-1) ?? test;
    entries.forEach(({ did, on, heard, astray }, index) => {
      if (!on || astray || heard.length === 0) return;
      const before = entries.slice(0, index).findLast((one) => one.on !== undefined)?.on;
      if (before !== on) {
        if (/^(shift\+)?Tab$|^\(stands on /.test(did)) controls[on] ??= { arrived: [...heard], uses: [] };
        return;
      }
      const known = controls[on];
      if (!known || known.uses.length >= keysKept || known.uses.some(({ key }) => key === did)) return;
      known.uses.push({ key: did, heard: [...heard], of });
    });
  }
  return controls;
}

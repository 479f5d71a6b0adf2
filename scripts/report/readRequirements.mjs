// @ts-check
import { readTable } from './readTable.mjs';

/** @typedef {{ en: string, 'zh-CN': string }} Said in both languages; Chinese is empty where there is none yet */
/**
 * @typedef {object} Requirement
 * @property {string} id `WCAG 2.1.1`: the standard, a space, and its own number
 * @property {string} level as the standard has it
 * @property {Said} text what it asks, in our words
 * @property {string | null} follows another requirement that asks the same: what shows that one shows this
 * @property {Said | null} notApplicable why it does not apply; null where it does
 * @property {{ extent: import('./judgeRow.mjs').Extent, text: Said }[]} shortfalls
 */

/** @typedef {{ standards: string, shortfalls: string, notApplicable: string }} Tables the texts of the three files */

const folder = 'tests/requirements';

/**
 * Reads what is asked, what is known to be missing, and what does not apply. None of the three has a place for an answer.
 * @param {Tables} tables
 * @returns {{ requirements: Requirement[], faults: string[] }} a fault for each row that speaks of what there is not
 */
export function readRequirements(tables) {
  const { standards, shortfalls, notApplicable } = tables;
  const rows = readTable(standards, `${folder}/standards.tsv`, ['id', 'level', 'en', 'zh-CN', 'follows']);
  const missing = readTable(shortfalls, `${folder}/shortfalls.tsv`, ['id', 'extent', 'en', 'zh-CN']);
  const beside = readTable(notApplicable, `${folder}/notApplicable.tsv`, ['id', 'en', 'zh-CN']);
  const ids = new Set(rows.map(({ id }) => id));

  const requirements = rows.map(({ id, level, follows, ...text }) => {
    const reason = beside.find((one) => one.id === id);
    return {
      id,
      level,
      text: say(text),
      follows: follows || null,
      notApplicable: reason ? say(reason) : null,
      shortfalls: missing
        .filter((one) => one.id === id)
        .map((one) => ({ extent: readExtent(one.extent, one.line), text: say(one) })),
    };
  });

  const twice = rows.filter(({ id }, index) => rows.findIndex((one) => one.id === id) !== index);
  return {
    requirements,
    faults: [
      ...twice.map(({ id, line }) => `${folder}/standards.tsv:${line}: ${id} is there twice.`),
      ...rows
        .filter(({ follows }) => follows && !ids.has(follows))
        .map(
          ({ id, follows, line }) =>
            `${folder}/standards.tsv:${line}: ${id} follows ${follows}, which is not there.`,
        ),
      ...rows
        .filter(({ en }) => en.trim() === '')
        .map(({ id, line }) => `${folder}/standards.tsv:${line}: ${id} does not say what it asks.`),
      ...[
        ['shortfalls.tsv', missing],
        ['notApplicable.tsv', beside],
      ].flatMap(([file, table]) => findStrangers(String(file), /** @type {typeof beside} */ (table), ids)),
    ],
  };
}

/** @param {string} file @param {{ line: number, id: string, en: string }[]} rows @param {Set<string>} ids */
const findStrangers = (file, rows, ids) =>
  rows.flatMap(({ line, id, en }) => [
    ...(ids.has(id) ? [] : [`${folder}/${file}:${line}: there is no requirement ${id}.`]),
    ...(en.trim() === '' ? [`${folder}/${file}:${line}: ${id} is there without a reason.`] : []),
  ]);

/** @param {string} extent @param {number} line @returns {import('./judgeRow.mjs').Extent} */
function readExtent(extent, line) {
  if (extent === 'part' || extent === 'whole') return extent;
  throw new Error(
    `tingying: ${folder}/shortfalls.tsv:${line} says “${extent}”. No report is written, for what is missing is a part or the whole, and nothing written by hand says more. Write part or whole.`,
  );
}

/** @param {{ en: string, 'zh-CN': string }} row @returns {Said} */
const say = (row) => ({ en: row.en, 'zh-CN': row['zh-CN'] });

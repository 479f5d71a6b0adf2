// @ts-check

/** @typedef {{ line: number, id: string, file: string, title: string }} Claim */

export const header = ['id', 'test file', 'test title'];

/**
 * Reads `tests/requirements.tsv`: which test shows which requirement. A row that is not three full columns keeps empty
 * ones, for its reader to find fault with.
 * @param {string} text
 * @returns {Claim[]}
 */
export function readClaims(text) {
  return text
    .split('\n')
    .map((row, index) => ({ row, line: index + 1 }))
    .slice(1)
    .filter(({ row }) => row !== '')
    .map(({ row, line }) => {
      const [id = '', file = '', title = '', ...rest] = row.split('\t');
      return { line, id, file, title: [title, ...rest].join('\t') };
    });
}

// @ts-check

/**
 * A table of tab-separated values whose first line names its columns. What has other columns is refused: a column that
 * nobody reads is a place to write what was never measured.
 * @template {string} Column
 * @param {string} text
 * @param {string} where the file's name, for what is said of it
 * @param {readonly Column[]} columns
 * @returns {({ line: number } & Record<Column, string>)[]} `line` as editors count
 */
export function readTable(text, where, columns) {
  const [first = '', ...rows] = text.replace(/\n$/, '').split('\n');
  if (first !== columns.join('\t'))
    throw new Error(
      `tingying: ${where} begins with “${first.replaceAll('\t', ' | ')}”. Nothing is read from it. Give it the columns ${columns.join(', ')}, and no others.`,
    );
  return rows.map((row, index) => {
    const cells = row.split('\t');
    if (cells.length !== columns.length)
      throw new Error(
        `tingying: ${where}:${index + 2} has ${cells.length} columns. Nothing is read from the table. Give each row ${columns.length}: ${columns.join(', ')}.`,
      );
    const named = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    return /** @type {any} */ ({ line: index + 2, ...named });
  });
}

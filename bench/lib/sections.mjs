/** A report made of `## ` sections, some of which are measured apart from the rest. */

const split = (markdown) => markdown.split(/^(?=## )/m);
const titleOf = (section) => /^## (.*)$/m.exec(section)?.[1];

/** The report with this section, in its old place or at the end. */
export function replaceSection(markdown, section) {
  const sections = split(markdown);
  const place = sections.findIndex((one) => one.startsWith('## ') && titleOf(one) === titleOf(section));
  const written = `${section.trim()}\n`;
  if (place < 0) return `${markdown.trimEnd()}\n\n${written}`;
  sections[place] = place === sections.length - 1 ? written : `${written}\n`;
  return sections.join('');
}

const readCells = (line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The report with its overview's empty cells as the old one has them: what was not measured this time stays as it was. */
export function keepCells(report, old, title) {
  const find = (markdown) => split(markdown).find((section) => titleOf(section) === title) ?? '';
  const before = find(old).split('\n').map(readCells);
  const lines = find(report)
    .split('\n')
    .map((line) => {
      const cells = readCells(line);
      const row = before.find(([name]) => name && name === cells[0]);
      return row
        ? `| ${cells.map((cell, column) => (cell === '–' ? row[column] : cell)).join(' | ')} |`
        : line;
    });
  return replaceSection(report, lines.join('\n'));
}

/** The old report with each section that was written anew; all others stay as they were. */
export const renewSections = (old, report) =>
  split(report)
    .slice(1)
    .reduce(replaceSection, [split(report)[0], ...split(old).slice(1)].join(''));

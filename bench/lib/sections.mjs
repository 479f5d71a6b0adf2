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

/** A new report with those sections of the old one that were measured apart and are named here. */
export const keepSections = (report, old, titles) =>
  split(old)
    .filter((section) => section.startsWith('## ') && titles.includes(titleOf(section)))
    .reduce(replaceSection, report);

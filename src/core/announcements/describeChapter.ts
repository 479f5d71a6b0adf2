import type { Translate } from '../i18n/createTranslate.js';
import type { Chapter } from '../playback/PlayerState.js';

/** Titles that already say which chapter they are: 第三章 渡口, Chapter 3: The ferry. */
const numbered =
  /^\s*(第\s*[\d〇零一二三四五六七八九十百]+\s*[章节回幕集]|(chapter|part|act)\s+[\divxlc]+\b)/i;

/**
 * A chapter for the ear: “第 3 章，渡口”. Numbers count the outermost chapters; one inside another is called by its
 * title alone, and so is one whose title numbers itself.
 */
export function describeChapter(
  chapters: readonly Chapter[],
  chapter: Chapter,
  translate: Translate,
): string {
  const { title } = chapter;
  if (title !== '' && (chapter.depth > 0 || numbered.test(title))) return title;
  const number = chapters.filter((one) => one.depth === 0 && one.startTime <= chapter.startTime).length;
  return title === ''
    ? translate('chapter.untitled', { number })
    : translate('chapter.value', { number, title });
}

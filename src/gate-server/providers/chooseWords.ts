/** Words in both languages of the project. */
export type InBoth<T> = { en: T; 'zh-CN': T };

/** The words for a viewer's language; English where it is neither. */
export function chooseWords<T>(locale: string, words: InBoth<T>): T {
  return /^zh\b/i.test(locale) ? words['zh-CN'] : words.en;
}

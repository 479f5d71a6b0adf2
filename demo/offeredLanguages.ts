/** The languages that the page is written in, each by its own name. */
export const offeredLanguages = { 'zh-CN': '中文', en: 'English' } as const;

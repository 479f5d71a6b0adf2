/** Whether an address is one of the web, which everybody may follow, and not a file of the film's folder. */
export const isOpenAddress = (src: string): boolean => /^https?:/i.test(src);

import type { LanguageTag } from '../films/Film.js';

/**
 * Whether this is English or Chinese as a page writes it. What `Intl` would say of those is known: digits are these, lines run
 * from left to right, English counts one and others, and Chinese does not count. To ask `Intl` for the first time takes longer
 * than to draw the player.
 */
export const isOwnLanguage = (tag: LanguageTag): boolean => /^(en|zh)(-[A-Z]{2})?$/.test(tag);

import type { Finding } from '../../core/scriptQuality/Finding.js';

/** Sentences one after another; none of Chinese is followed by a space. */
const joinSentences = (...sentences: readonly string[]): string =>
  sentences.reduce((all, one) => `${all}${/[。！？]$/.test(all) || all === '' ? '' : ' '}${one}`, '');

/** A finding as editors and terminals read it: `file:line:column: severity: message [rule]`. */
export const writeFinding = (file: string, { place, severity, message, fix, rule }: Finding): string =>
  `${file}:${place.line}:${place.column}: ${severity}: ${joinSentences(message, fix)} [${rule}]`;

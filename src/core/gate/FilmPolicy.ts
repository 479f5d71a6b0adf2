import type { LocalizedText } from '../films/Film.js';
import type { AssuranceLevel, Eligibility } from './Verification.js';

/** Whom a film is for, where and when: the `gate` of its `film.json`. */
export type FilmPolicy = {
  /**
   * Whom it is for. Each takes in the narrower ones: who cannot see cannot read print either, and both are disabilities.
   * `['print-disability']` where it is left out: all whom the Marrakesh Treaty names (art. 3), not the blind only.
   */
  for: readonly Eligibility[];
  /** How sure the verification has to be; 2 where it is left out. */
  level: AssuranceLevel;
  /** Where the licence holds: ISO 3166-1 alpha-2, in capitals. Left out: everywhere. */
  regions?: readonly string[];
  /** The licence window, half-open, ISO 8601 in UTC. */
  from?: string;
  until?: string;
  /** Shown and spoken with the title: `阅读障碍者专用` (国版发〔2022〕1号, art. 3(4)). */
  mark: LocalizedText;
  /** Where the right to show it is written down: a licence, a contract, an article of law. */
  rights: string;
  /** Named with the title (著作权法 24). */
  author: LocalizedText;
  /** Where the work was lawfully had from (国版发〔2022〕1号, art. 3(2)). */
  source: string;
};

export const defaultMark: LocalizedText = {
  'zh-CN': '阅读障碍者专用',
  en: 'For people with print disabilities only',
};

import { nameTarget, pathOfPage } from '../keyOfFinding.js';
import type { Target } from '../PageAudit.js';
import type { Answer } from './Answer.js';

/** Whether an answer is about this place: its page, its rule and its target. */
export const isAbout = (answer: Answer, url: string, rule: string, target: Target | null): boolean =>
  answer.rule === rule &&
  answer.target === (target === null ? null : nameTarget(target)) &&
  isOnPage(answer, url);

export const isOnPage = ({ pages }: Answer, url: string): boolean =>
  pages.some((page) => page === url || page === pathOfPage(url));

import type { CheckLocale } from '../../../core/scriptQuality/Finding.js';
import type { Answer } from './Answer.js';

/** What is wrong with an answers file, or with one of its answers. */
export interface AnswerWords {
  readonly notJson: (detail: string) => string;
  readonly notAnswers: string;
  readonly wrong: (nth: number, field: string) => string;
  readonly twice: (nth: number, rule: string, page: string) => string;
  readonly changed: (answer: Answer, page: string) => string;
  readonly failsNow: (answer: Answer, page: string) => string;
  readonly notAsked: (answer: Answer, page: string) => string;
  readonly severalQuestions: (answer: Answer, page: string) => string;
}

const signed = ({ by, on }: Answer): string => `${by}, ${on}`;

export const answerWords: Readonly<Record<CheckLocale, AnswerWords>> = {
  en: {
    notJson: (detail) =>
      `The answers cannot be read as JSON (${detail}). None was used. Mend the file, or let --draft-answers write a new one.`,
    notAnswers:
      'The answers are not of the form {"version": 1, "answers": […]}. None was used. See tingying/audit-answers.schema.json.',
    wrong: (nth, field) =>
      `Answer ${nth} has no usable “${field}”. No answer was used, for half a file answers half. An answer says rule, page, target, outcome (passed or failed), by, on (2026-11-26) and reason.`,
    twice: (nth, rule, page) =>
      `Answer ${nth} answers ${rule} on ${page} a second time. No answer was used, for they may contradict each other. Leave one of them out.`,
    changed: (answer, page) =>
      `${answer.rule} on ${page}: the element has changed since it was answered (${signed(answer)}). The question is open again: look once more.`,
    failsNow: (answer, page) =>
      `${answer.rule} on ${page}: what was answered (${signed(answer)}) is now found to fail without asking. The failure stands; take the answer out when it is mended.`,
    notAsked: (answer, page) =>
      `${answer.rule} on ${page}: nobody asks this any more at ${answer.target ?? 'the page as a whole'} (answered by ${signed(answer)}). Take the answer out.`,
    severalQuestions: (answer, page) =>
      `${answer.rule} on ${page}: several things are asked there, and the answer (${signed(answer)}) does not say which it answers. They stay open: put the question's own words into “question”.`,
  },
  'zh-CN': {
    notJson: (detail) =>
      `回答文件不是能读的 JSON（${detail}），一条也没有用上。请改好文件，或者用 --draft-answers 另写一份。`,
    notAnswers:
      '回答文件的格式应当是 {"version": 1, "answers": […]}，现在一条也没有用上。格式见 tingying/audit-answers.schema.json。',
    wrong: (nth, field) =>
      `第 ${nth} 条回答里的“${field}”用不了。半份文件只能算半份回答，所以一条也没有用。每条要写明 rule、page、target、outcome（passed 或 failed）、by、on（2026-11-26）和 reason。`,
    twice: (nth, rule, page) =>
      `第 ${nth} 条又回答了一遍 ${page} 上的 ${rule}。两条可能矛盾，所以一条也没有用。请删掉一条。`,
    changed: (answer, page) =>
      `${page} 上的 ${answer.rule}：回答之后（${signed(answer)}）这个元素变了，问题重新打开，请再看一次。`,
    failsNow: (answer, page) =>
      `${page} 上的 ${answer.rule}：当时回答过（${signed(answer)}），现在不用问人也查得出不通过。以不通过为准；改好之后请删掉这条回答。`,
    notAsked: (answer, page) =>
      `${page} 上的 ${answer.rule}：在${answer.target === null ? '整个页面' : ` ${answer.target} `}上已经没有这个问题了（${signed(answer)} 回答）。请删掉这条回答。`,
    severalQuestions: (answer, page) =>
      `${page} 上的 ${answer.rule}：那里有好几个问题，这条回答（${signed(answer)}）没说回答的是哪一个，所以问题都还没有答。请把原来的问题写进“question”。`,
  },
};

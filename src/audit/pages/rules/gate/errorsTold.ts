import type { Outcome } from '../../PageAudit.js';
import { definePageRule } from '../../definePageRule.js';
import { submitEmpty, type SeenErrors } from './submitEmpty.js';

export type ErrorVerdict = 'tied' | 'by-browser' | 'untied' | 'hint' | 'wordless' | 'nothing' | 'not-tried';
type Facts = { readonly verdict: ErrorVerdict; readonly text: string };

/** How a form that was sent empty told what was wrong. */
export function judgeErrors(seen: SeenErrors | null): ErrorVerdict {
  if (!seen) return 'not-tried';
  const wrong = seen.fields.filter(({ invalid }) => invalid);
  if (wrong.length > 0) {
    if (wrong.every(({ told }) => told !== '')) return 'tied';
    if (seen.newText !== '') return 'untied';
    // What stood there before may say what to do; that something is wrong it did not say.
    return wrong.every(({ told, hint }) => told !== '' || hint !== '') ? 'hint' : 'wordless';
  }
  if (seen.byBrowser) return 'by-browser';
  return seen.newText === '' ? 'nothing' : 'untied';
}

const outcomes: Readonly<Record<ErrorVerdict, Exclude<Outcome, 'inapplicable'>>> = {
  tied: 'passed',
  'by-browser': 'passed',
  untied: 'failed',
  hint: 'cantTell',
  wordless: 'failed',
  nothing: 'cantTell',
  'not-tried': 'cantTell',
};

export const errorsTold = definePageRule<Facts>({
  id: 'gate/errors',
  group: 'gate',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 3.3.1', 'WCAG 3.3.3', 'WCAG 1.3.1', 'EN 9.3.3.1'],
  source: 'WCAG 2.2, 3.3.1 Error Identification; ARIA 1.2, aria-invalid',
  find: async (page) =>
    (await page.once(submitEmpty)).map(({ form, seen }) => {
      const verdict = judgeErrors(seen);
      const wrong = seen?.fields.find(({ invalid }) => invalid);
      const text = [wrong?.told, seen?.newText, wrong?.hint].find(Boolean) ?? '';
      return {
        outcome: outcomes[verdict],
        target: form.target,
        facts: { verdict, text: text.slice(0, 120) },
      };
    }),
  words: {
    en: {
      title: 'What is wrong is told in words, at the field',
      found: ({ verdict, text }) => {
        switch (verdict) {
          case 'tied':
            return `Sent empty, the form marks its fields and ties words to them: “${text}”.`;
          case 'by-browser':
            return 'Sent empty, the form is stopped by the browser, which tells the field and the reason.';
          case 'untied':
            return `Sent empty, the form says “${text}”, and nothing ties that to the field it is about.`;
          case 'hint':
            return `Sent empty, the form marks a field as wrong, and ties nothing to it but what stood there before: “${text}”.`;
          case 'wordless':
            return 'Sent empty, the form marks a field as wrong and says nothing.';
          case 'nothing':
            return 'Sent empty (held back before it could leave), the form said nothing.';
          case 'not-tried':
            return 'Sending the form empty was not tried: it could have left the page, or had something in it.';
        }
      },
      cost: 'The visitor hears that something is wrong and not what; many give up here.',
      fix: () =>
        'Set aria-invalid="true" and aria-describedby (or aria-errormessage) to a text that says what to do.',
      question: () =>
        'Leave a field empty, and fill one in wrongly: is it told in words, at that field, what to do?',
    },
    'zh-CN': {
      title: '哪里填错了，在那个框上用话说清楚',
      found: ({ verdict, text }) => {
        switch (verdict) {
          case 'tied':
            return `空着提交，表单标出了错在哪个框，并且连着说明：“${text}”。`;
          case 'by-browser':
            return '空着提交，浏览器会拦下，并说出是哪个框、为什么。';
          case 'untied':
            return `空着提交，表单说“${text}”，却没有跟哪个框连起来。`;
          case 'hint':
            return `空着提交，表单标出了错在哪个框，连着的却只是原来就有的说明：“${text}”。`;
          case 'wordless':
            return '空着提交，表单标出了错，却没有说明。';
          case 'nothing':
            return '空着提交（没让它真的发出去），表单什么也没说。';
          case 'not-tried':
            return '没有试着空交：怕离开这一页，或者框里已经有内容。';
        }
      },
      cost: '只听到出错了，不知道错在哪儿，很多人就在这里放弃了。',
      fix: () =>
        '加上 aria-invalid="true"，用 aria-describedby（或 aria-errormessage）连到说明该怎么改的文字。',
      question: () => '空一个框，再填错一个框：在那个框上说清该怎么改了吗？',
    },
  },
});

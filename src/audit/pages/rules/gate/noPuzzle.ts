import { definePageRule } from '../../definePageRule.js';
import { eachGateForm } from './eachGateForm.js';

type Facts = { readonly kind: 'none' | 'vendor' | 'picture' | 'question'; readonly what: string };

export const noPuzzle = definePageRule<Facts>({
  id: 'gate/no-puzzle',
  group: 'gate',
  severity: 'error',
  criteria: ['WCAG 3.3.8', 'WCAG 3.3.9', 'WCAG 1.1.1', 'EN 9.1.1.1'],
  source: 'WCAG 2.2, 3.3.8 Accessible Authentication (Minimum); W3C, Inaccessibility of CAPTCHA',
  find: (page) =>
    eachGateForm<Facts>(page, ({ target, around: { puzzles } }) =>
      puzzles.length === 0
        ? [{ outcome: 'passed', target, facts: { kind: 'none', what: '' } }]
        : puzzles.map(({ kind, what, target }) => ({
            // A picture to read off locks out whoever does not see it; what a vendor's script asks, if anything, is not to be known.
            outcome: kind === 'picture' ? ('failed' as const) : ('cantTell' as const),
            target,
            facts: { kind, what },
          })),
    ),
  words: {
    en: {
      title: 'The gate sets no puzzle',
      found: ({ kind, what }) => {
        switch (kind) {
          case 'none':
            return 'No puzzle stands on this page.';
          case 'vendor':
            return `Something of a puzzle’s vendor is on the page: ${what}.`;
          case 'picture':
            return `A code is to be read off a picture: ${what}.`;
          case 'question':
            return `The page asks for something to be worked out or copied: “${what}”.`;
        }
      },
      cost: 'A described film behind a picture puzzle is out of reach for those it was described for.',
      fix: () =>
        'Check by what is already known (a certificate, a passkey, a code by message), not by sight, hearing or memory.',
      question: ({ kind }) =>
        kind === 'vendor'
          ? 'Does it ever ask for something to be seen, heard, remembered or worked out, and is there another way that does not?'
          : 'Is there another way that needs no sight, hearing, memory or arithmetic?',
    },
    'zh-CN': {
      title: '验证不出难题',
      found: ({ kind, what }) => {
        switch (kind) {
          case 'none':
            return '这一页没有难题。';
          case 'vendor':
            return `页面上有验证码厂商的东西：${what}。`;
          case 'picture':
            return `要照着图片填验证码：${what}。`;
          case 'question':
            return `要算、要抄，或者要拖动：“${what}”。`;
        }
      },
      cost: '口述影像放在图片验证码后面，正好挡住了要听的人。',
      fix: () => '用已经有的来验证（证件、通行密钥、短信码），不靠看、不靠听、不靠记。',
      question: ({ kind }) =>
        kind === 'vendor'
          ? '它会不会要人去看、去听、去记、去算？有没有不用这些的办法？'
          : '有没有不用看、不用听、不用记、不用算的办法？',
    },
  },
});

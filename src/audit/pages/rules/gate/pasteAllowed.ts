import { definePageRule } from '../../definePageRule.js';
import { eachGateForm } from './eachGateForm.js';
import type { GateField } from './GateForm.js';

type Facts = { readonly field: GateField | null; readonly count: number; readonly tried: boolean };

interface Marked {
  readonly fields: readonly HTMLElement[];
}

export const pasteAllowed = definePageRule<Facts>({
  id: 'gate/paste',
  group: 'gate',
  uses: true,
  severity: 'error',
  criteria: ['WCAG 3.3.8', 'EN 11.5'],
  source: 'WCAG 2.2, 3.3.8 Accessible Authentication (Minimum)',
  find: (page) =>
    eachGateForm<Facts>(page, async ({ fields, frame, order, target }) => {
      const typed = fields.filter(({ type }) => !/^(checkbox|radio|file|color|select.*|date)$/.test(type));
      if (typed.length === 0) return [];
      const answers = await page.driver.evaluateInFrames(refusesPaste, { order });
      const refused = answers.find((answer) => answer.frame === frame)?.value ?? null;
      const facts = { field: null, count: typed.length, tried: refused !== null };
      if (!refused) return [{ outcome: 'cantTell', target, facts }];
      const hits = typed
        .filter(({ index }) => refused[index])
        .map((field) => ({ outcome: 'failed' as const, target: field.target, facts: { ...facts, field } }));
      return hits.length > 0 ? hits : [{ outcome: 'passed', target, facts }];
    }),
  words: {
    en: {
      title: 'Pasting is allowed',
      found: ({ field, count, tried }) =>
        field
          ? `“${field.label || field.name || field.code}” refuses what is pasted.`
          : tried
            ? `All ${count} fields take what is pasted.`
            : 'Pasting could not be tried here.',
      cost: 'Who uses a password store, or gets the code read out by another program, has to type it from memory.',
      fix: () => 'Take away what stops paste events and the keys for it.',
      question: () => 'Can a password, number or code be pasted into each field?',
    },
    'zh-CN': {
      title: '可以粘贴',
      found: ({ field, count, tried }) =>
        field
          ? `“${field.label || field.name || field.code}”不让粘贴。`
          : tried
            ? `${count} 个输入框都可以粘贴。`
            : '在这里没法试粘贴。',
      cost: '用密码管理工具、或者让别的软件念出验证码的人，只能硬记着打。',
      fix: () => '去掉拦截粘贴事件和快捷键的代码。',
      question: () => '密码、号码、验证码，每个框都能粘贴吗？',
    },
  },
});

/** Runs in the page: hands each field a paste and its key, as a browser would, and sees whether the page takes them away. */
function refusesPaste({ order }: { readonly order: number }): boolean[] | null {
  const forms = Reflect.get(globalThis, Symbol.for('tingying.audit.gate')) as readonly Marked[] | undefined;
  const form = forms?.[order];
  if (!form) return null;
  return form.fields.map((field) => {
    field.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1');
    const paste = new ClipboardEvent('paste', {
      bubbles: true,
      cancelable: true,
      composed: true,
      clipboardData,
    });
    const before = (field as HTMLInputElement).value;
    const taken = !field.dispatchEvent(paste);
    // A page may take the paste and put the text in by itself: that is no refusal.
    const filled = (field as HTMLInputElement).value !== before;
    if (filled) (field as HTMLInputElement).value = before;
    const keys = [{ ctrlKey: true }, { metaKey: true }].map(
      (modifier) =>
        new KeyboardEvent('keydown', {
          key: 'v',
          code: 'KeyV',
          bubbles: true,
          cancelable: true,
          composed: true,
          ...modifier,
        }),
    );
    const stopped = keys.some((key) => !field.dispatchEvent(key));
    field.blur();
    return (taken && !filled) || stopped;
  });
}

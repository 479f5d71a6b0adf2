/** What is wrong with one field of what was sent; the page has its own, closer words where it knows the field. */
export type FieldFault =
  | 'missing'
  | 'unknown'
  | 'wrong-type'
  | 'too-long'
  | 'wrong'
  | 'required'
  | 'needed-again'
  | 'being-checked'
  | 'outdated'
  | 'not-in-list'
  | 'past';

const en: Readonly<Record<FieldFault, string>> = {
  missing: 'This is needed.',
  unknown: 'This is not asked for.',
  'wrong-type': 'This has the wrong form.',
  'too-long': 'This is too long.',
  wrong: 'This needs another look.',
  required: 'This is needed.',
  'needed-again': 'Please give this once more. It is never kept, and has been forgotten meanwhile.',
  'being-checked': 'This is being checked just now and cannot be changed.',
  outdated: 'The notice has changed. Please hear it and agree again.',
  'not-in-list': 'This is not among the choices.',
  past: 'This day is over. Give a later one.',
};

const zhCN: typeof en = {
  missing: '这一项要填。',
  unknown: '不需要这一项。',
  'wrong-type': '这一项的格式不对。',
  'too-long': '这一项太长了。',
  wrong: '这一项需要再核对。',
  required: '这一项要填。',
  'needed-again': '请再给一次。这一项从不保存，系统已经忘了。',
  'being-checked': '这一项正在核对，暂时不能改。',
  outdated: '告知内容有更新，请听一遍，再同意一次。',
  'not-in-list': '没有这个选项。',
  past: '这一天已经过去，请给一个以后的日期。',
};

/** A code that has no words of its own is said as something to look at again. */
export function sayFieldFault(locale: string, fault: string): string {
  const words = /^zh\b/i.test(locale) ? zhCN : en;
  return Object.hasOwn(words, fault) ? words[fault as FieldFault] : words.wrong;
}

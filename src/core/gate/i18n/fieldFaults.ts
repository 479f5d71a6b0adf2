/** What is wrong with one field of what was sent; the page has its own, closer words where it knows the field. */
export type FieldFault = 'missing' | 'unknown' | 'wrong-type' | 'too-long' | 'wrong';

const en: Readonly<Record<FieldFault, string>> = {
  missing: 'This is needed.',
  unknown: 'This is not asked for.',
  'wrong-type': 'This has the wrong form.',
  'too-long': 'This is too long.',
  wrong: 'This needs another look.',
};

const zhCN: typeof en = {
  missing: '这一项要填。',
  unknown: '不需要这一项。',
  'wrong-type': '这一项的格式不对。',
  'too-long': '这一项太长了。',
  wrong: '这一项需要再核对。',
};

export const sayFieldFault = (locale: string, fault: FieldFault): string =>
  (/^zh\b/i.test(locale) ? zhCN : en)[fault];

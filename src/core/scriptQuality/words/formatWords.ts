import type { CheckLocale } from '../Finding.js';

/** What is said of every fault of a file's form, beside what its reader says of the one. */
export const formatWords: Readonly<Record<CheckLocale, { readonly cost: string; readonly fix: string }>> = {
  en: {
    cost: 'Players may read the file otherwise than it is meant, or lose a part of it.',
    fix: 'Correct the file at this place.',
  },
  'zh-CN': {
    cost: '播放器可能读错这个文件，或者丢掉一部分。',
    fix: '请在这一处改正文件格式。',
  },
};

import type { InBoth } from '../chooseWords.js';

export const attestationWords: InBoth<{
  name: string;
  says: string;
  nameLabel: string;
  nameHint: string;
  codeLabel: string;
  codeHint: string;
}> = {
  en: {
    name: 'Code from an organisation',
    says: 'A library, school or association that knows you gives you a code, by telephone too. With it and your name you are in at once. No photo.',
    nameLabel: 'Name',
    nameHint: 'As you gave it to the organisation.',
    codeLabel: 'Code',
    codeHint: 'Ten groups of five digits. Type, paste or dictate them; spaces do not matter.',
  },
  'zh-CN': {
    name: '单位给的认证码',
    says: '认识您的图书馆、学校或协会可以给您一个认证码，打电话也行。填上姓名和认证码，马上就能通过。不用拍照。',
    nameLabel: '姓名',
    nameHint: '和您告诉那家单位的一样。',
    codeLabel: '认证码',
    codeHint: '一共十组，每组 5 位数字，可以输入、粘贴，也可以口述，空格不要紧。',
  },
};

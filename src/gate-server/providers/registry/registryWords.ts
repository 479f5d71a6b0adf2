import type { InBoth } from '../chooseWords.js';

export const registryWords: InBoth<{
  name: string;
  says: string;
  nameLabel: string;
  nameHint: string;
  numberLabel: string;
  numberHint: string;
}> = {
  en: {
    name: 'Disability certificate',
    says: 'Give your name and the number of your certificate. The registry answers, usually within a minute. No photo.',
    nameLabel: 'Name',
    nameHint: 'As it is written on the certificate.',
    numberLabel: 'Certificate number',
    numberHint:
      '20 characters. Type, paste or dictate it; spaces do not matter. Without the certificate at hand, the 18 characters of your identity number will do.',
  },
  'zh-CN': {
    name: '残疾人证',
    says: '说出姓名和残疾人证号，由登记系统核对，一般一分钟内有结果。不用拍照。',
    nameLabel: '姓名',
    nameHint: '和证件上的一样。',
    numberLabel: '残疾人证号',
    numberHint: '一共 20 位，可以输入、粘贴，也可以口述，空格不要紧。证件不在手边，就填 18 位身份证号。',
  },
};

import type { InBoth } from '../chooseWords.js';

export const humanWords: InBoth<{
  name: string;
  says: string;
  phoneLabel: string;
  phoneHint: string;
  whenLabel: string;
  whenHint: string;
  noteLabel: string;
  noteHint: string;
}> = {
  en: {
    name: 'Talk to a person',
    says: 'Leave a telephone number. A person calls you and settles it with you, usually within two working days. No photo, nothing to upload.',
    phoneLabel: 'Telephone number',
    phoneHint: 'We call only about this.',
    whenLabel: 'When is it convenient?',
    whenHint: 'For example: on weekdays after six in the evening.',
    noteLabel: 'Anything we should know beforehand?',
    noteHint: 'In your own words; no certificate number, please.',
  },
  'zh-CN': {
    name: '和工作人员说',
    says: '留一个电话，工作人员会打给您，在电话里办好，一般两个工作日内。不用拍照，也不用上传。',
    phoneLabel: '电话号码',
    phoneHint: '只为这件事打给您。',
    whenLabel: '什么时候方便接电话？',
    whenHint: '比如：工作日晚上六点以后。',
    noteLabel: '有什么要先告诉我们的吗？',
    noteHint: '随便怎么说都行。请不要写证件号码。',
  },
};

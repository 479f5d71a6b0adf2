import type { WordList } from './findListed.js';

/** Slang and dialect that not everybody knows, and that a describer would not use of their own. */
export const roughWords: WordList = {
  en: [
    /\b(?:gonna|wanna|gotta|ain't|ain’t|kinda|sorta|dunno|dudes?|badass|freaking|selfie-ing|LOL|OMG|y'all|y’all)\b/giu,
  ],
  zh: [
    /(?:给力|酷毙|逗比|土豪|颜值|小鲜肉|萌萌哒|萌哒哒|绝绝子|碉堡|吃瓜|打酱油|秒杀全场|炸裂|辣眼睛|硬核|撸串)/gu,
    /(?:俺们|俺(?=[的也就在把]|$)|咋(?:么|样|回事)|啥(?:也|都|东西|样)|瞅(?:着|了|见|瞅)|嘎哈|唠嗑|晓得|侬|憋屈|麻溜)/gu,
    /(?:YYDS|yyds|666|LOL|emo了?)/gu,
  ],
};

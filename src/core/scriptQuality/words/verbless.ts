import { countCharacters, countWords, isChinese, isEnglish } from '../measureSpeech.js';
import { plainPasts, regularPasts } from './pastTense.js';

/** What is, or may be, the verb of an English sentence. Each plural noun may be one (“boats”), so that few sentences are taken for verbless. */
const mayBeVerb: readonly RegExp[] = [
  /\b(?:am|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|must|let)\b/iu,
  /['’](?:re|ve|ll|d|m)\b|n['’]t\b|\b(?:it|he|she|that|there|here|who|what)['’]s\b/iu,
  /\b(?:i|you|he|she|they|we|it|who|which)\b/iu,
  /\b(?!(?:his|its|this|us|as|across|perhaps|towards|always|besides)\b)[a-z]+(?<!s)s\b(?<!['’]s)/iu,
  /\b[a-z]{2,}ed\b/iu,
  // More than one acts without an s: “people wait”, “Nora and Tom wait”.
  /\b(?:people|men|women|children|police|both|all|few|many|some)\b/iu,
  /\band (?!(?:a|an|the|at|in|on|behind|beyond|under|over|above|below|no|one)\b)/iu,
  new RegExp(`\\b(?:${plainPasts}|${regularPasts})\\b`, 'iu'),
];

/** Characters that are verbs, or make one; most are nouns as well, and then nothing is said. */
const chineseVerbs =
  /[是有在着了过来去上下进出起回开关到走跑站坐躺跪蹲爬跳飞落掉滑滚流淌漂飘升降移动转望看瞧盯瞪瞥听闻说讲喊叫唱哭笑吹打拍敲推拉拖拽抬举提拿握抓捏抱背扛挑捧端递接给送放搁摆挂贴插拔解系绑穿戴脱披盖铺叠折撕剪切砍割刻写画读念翻合闭睁眨点燃亮灭照映射闪烧冒沉浮游泳划摇晃抖颤停留等候想知觉见遇碰撞靠倚依伸缩弯低仰扭摸擦洗扫吃喝吞吐咬嚼吻亲拥追赶逃躲藏找寻拾捡丢扔抛投掷杀死活生长变成为化入离别迎跟随陪带领引骑驾驶乘坠倒立竖直盛装满空散聚围绕环连通向朝对把被让使令帮请问答应能会可要愿敢须得住完好收发现露显示响震鸣咳喘呼吸叹睡醒歇忙干做作弄玩跨迈踏踩踢蹬登攀越渡他她它我你谁]/u;

/** How many words or characters make more than a place or a time told in passing: “Night. At the jetty, a small boat.” */
const passing = { en: 12, zh: 16 };

/** Whether words hold no verb at all, as far as can be known; false for other languages than Chinese and English. */
export function isVerbless(words: string, language: string): boolean {
  if (isChinese(language)) return countCharacters(words) > 0 && !chineseVerbs.test(words);
  if (isEnglish(language)) return countWords(words) > 0 && !mayBeVerb.some((form) => form.test(words));
  return false;
}

/** Whether it is too long to be a place or a time told in passing. */
export const isLong = (words: string, language: string): boolean =>
  isChinese(language) ? countCharacters(words) >= passing.zh : countWords(words) >= passing.en;

import type { WordList } from './findListed.js';

/**
 * Words that tell listeners what to feel or think. Only such as hardly ever say what is to be seen: “moving”, “touching” and “brilliant”
 * are left out, for something moves, touches and shines in most films.
 */
export const judgingWords: WordList = {
  en: [
    /\b(?:beautiful|gorgeous|stunning|wonderful|amazing|awesome|magnificent|breathtaking|adorable|hideous|horrible|terrible|disgusting|heart-?breaking|heart-?warming|hilarious|unbelievable|incredible|spectacular|awful|fantastic|lovely|delightful|tragic)(?:ly)?\b/giu,
    /(?<=^|[.!?] )(?:sadly|luckily|happily|tragically|unfortunately|fortunately|thankfully|regrettably)\b/giu,
    /\b(?:unfortunately|fortunately|obviously|of course|needless to say|undoubtedly)\b/giu,
  ],
  zh: [
    // Not where it is a name: 一个叫王美丽的女人.
    /(?<!叫\p{Script=Han}{0,2})(?<![王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗])(?:美丽|漂亮|可爱|完美|丑陋|可怕|恐怖|可怜|可恨|可恶|可悲|悲惨|伟大|壮观|浪漫|温馨|邪恶|恶毒|凄美|动人|迷人|优雅|精彩)(?:的|地|极了|至极|无比)/gu,
    /(?:令人|让人|叫人|使人)(?:感动|心碎|心疼|心酸|震撼|动容|窒息|惊叹|作呕|恶心|陶醉|难忘|同情|钦佩|敬佩|发指|捧腹|毛骨悚然)/gu,
    /(?:不幸的是|幸运的是|遗憾的是|可惜的是|幸好|可惜|毫无疑问|显而易见|不用说|感人至深|感人肺腑|催人泪下|震撼人心|惊艳|绝美|唯美|美不胜收|美轮美奂)/gu,
  ],
};

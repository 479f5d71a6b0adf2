import type { WordList } from './findListed.js';

/** The describer speaks of looking, or of the picture, in the place of what is in it. */
export const seeingWords: WordList = {
  en: [
    /\bwe(?:'ll|’ll| can| now| then| also| again| only)* (?:see|watch|hear|notice|find|follow|look|cut|open on|are shown|are in|move|pan)\b/giu,
    /\b(?:you|viewers|the viewer|the audience)(?: can| now)* (?:see|sees|watch|watches|notice|notices)\b/giu,
    /\bthe camera (?:slowly |then |now )?(?:pans?|tilts?|zooms?|moves?|follows?|pulls?|pushes|tracks?|cuts?|reveals?|shows?|lingers?|glides?|circles?|rises?|drops?|focuses|closes in|cranes?|holds|sweeps?|dollies|drifts|travels)\b/giu,
    /\b(?:the|this|our) (?:scene|shot|film|movie|picture|image|screen) (?:then |now )?(?:opens|begins|shows|cuts|changes|shifts|switches|fades|dissolves|goes black|turns black)\b/giu,
    /\b(?:appears?|seen|shown|visible) (?:on|in) (?:screen|shot|frame)\b/giu,
    /\b(?:into|out of|enters?|leaves?|exits?) (?:the )?(?:frame|shot)\b/giu,
  ],
  zh: [
    /(?<!电视|监控|手机|电脑|视频|直播)画面(?:中|里|上|内|显示|出现|切换|切到|切至|转到|转向|转为|一转|一切|定格|渐|变|淡|来到|回到)/gu,
    /镜头(?:中|里|下|前|一转|转向|转到|切|推|拉(?!链)|摇|移|跟|扫过|给到|定格|缓缓|慢慢|逐渐|对准|来到|回到)/gu,
    /(?:我们|观众|你|大家)(?:又|还|可以|能够|能|会|便|就|将)*(?:看到|看见|看得到|瞧见|注意到|发现)/gu,
    /(?:影片|本片|电影|片子)(?:中|里|开头|开场|开始|结尾|一开始)/gu,
    /(?<!电视|手机|电脑|大)屏幕(?:变黑|渐黑|暗下|一黑|转黑)/gu,
  ],
};

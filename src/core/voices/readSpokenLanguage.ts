import type { LanguageTag } from '../films/Film.js';

/** A language as it is heard. */
export interface SpokenLanguage {
  /** Primary language, as it is spoken: `cmn` is Mandarin and `yue` Cantonese, for `zh` is how both are written. */
  readonly language: string;
  /** ISO 3166 or UN M.49, upper case; null where the tag names none. */
  readonly region: string | null;
  /** An accent or a dialect within the region: `liaoning`, `scotland`; null for the plain language. */
  readonly accent: string | null;
}

/** Other codes for what one ear calls one language: ISO 639-2, macrolanguages, codes given up. */
const sameLanguage: Readonly<Record<string, string>> = {
  chi: 'zh',
  deu: 'de',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  ger: 'de',
  in: 'id',
  iw: 'he',
  jpn: 'ja',
  jw: 'jv',
  kor: 'ko',
  mo: 'ro',
  no: 'nb',
  rus: 'ru',
  spa: 'es',
  tl: 'fil',
  zho: 'zh',
};

/** Extended language subtags (RFC 5646 §2.2.2): `zh-yue` is `yue`. */
const extended = new Set(['cdo', 'cjy', 'cmn', 'cpx', 'gan', 'hak', 'hsn', 'mnp', 'nan', 'wuu', 'yue']);

/** Where written Chinese is read aloud in Cantonese. */
const cantoneseRegions = new Set(['HK', 'MO']);

/**
 * Reads a language tag of any hand: `zh-CN`, `zh_CN`, `cmn-Hans-CN`, `zh-yue`, `zh_HK_#Hans`, `en-gb-x-rp`.
 * Null where there is no language in it.
 */
export function readSpokenLanguage(tag: LanguageTag): SpokenLanguage | null {
  const [first = '', ...rest] = tag.trim().replace(/_/g, '-').replace(/#/g, '').split('-');
  const primary = first.toLowerCase();
  if (!/^[a-z]{2,3}$/.test(primary)) return null;
  let language = sameLanguage[primary] ?? primary;
  let region: string | null = null;
  let accent: string | null = null;
  for (const part of rest) {
    const lower = part.toLowerCase();
    if (lower === 'u' || lower === 't') break;
    if (region === null && /^([a-z]{2}|\d{3})$/.test(lower)) region = lower.toUpperCase();
    else if (language === 'zh' && region === null && extended.has(lower)) language = lower;
    // A script is how it is written; only Latin letters for Chinese change what is heard (pinyin, jyutping).
    else if (/^[a-z]{4}$/.test(lower)) {
      if (lower === 'latn' && /^(zh|cmn|yue)$/.test(language)) accent ??= lower;
    } else if (lower !== 'x' && part !== '') accent ??= lower;
  }
  if (language === 'zh') language = region && cantoneseRegions.has(region) ? 'yue' : 'cmn';
  return { language, region, accent };
}

const cantoneseNames =
  /cantonese|kantonesisch|cantonais|粤|粵|廣東話|广东话|hong ?kong|\bmaca[uo]\b|香港|澳門|澳门|sin-?ji|善怡|aasing|aa-?sing|hiugaai|hiu-?gaai|hiumaan|hiu-?maan|wanlung|wan-?lung|\byue-(hk|cn)\b|jyutping/i;
/** eSpeak's own name for it. Apple's Yue (月) speaks Mandarin, and has a capital letter. */
const espeakCantonese = /^yue(?![a-z])/;
const mandarinNames =
  /mandarin|mainland|putonghua|普通话|普通話|国语|國語|ting-?ting|婷婷|mei-?jia|美佳|yu-?shu|li-?mu|huihui|kangkang|yaoyao|hanhan|yating|zhiwei|xiao(xiao|yi|bei|ni)|yun(xi|xia|jian|yang|jhe)|hsiao(chen|yu)|\bcmn\b/i;
const taiwaneseNames = /taiwan|臺灣|台湾|台灣|國語|mei-?jia|美佳|hanhan|yating|zhiwei|hsiao(chen|yu)|yunjhe/i;
const dialectNames: readonly (readonly [RegExp, string])[] = [
  [/liaoning|northeastern|东北|dong-?mei|xiaobei/i, 'liaoning'],
  [/shaanxi|zhongyuan|陕西|hao-?hao|xiaoni/i, 'shaanxi'],
  [/sichuan|southwestern|四川|pan-?pan/i, 'sichuan'],
];

/**
 * What a voice speaks. The tag tells; the name does where the tag is missing or says no more than Chinese, and it
 * always tells Cantonese from Mandarin: who takes the one for the other understands nothing.
 */
export function readVoiceLanguage(voice: {
  readonly name: string;
  readonly lang: string;
}): SpokenLanguage | null {
  const told = readSpokenLanguage(voice.lang) ?? readNamedTag(voice.name);
  if (!told) return null;
  if (told.language !== 'cmn' && told.language !== 'yue') return told;
  const { name } = voice;
  const saysMandarin = mandarinNames.test(name);
  if (cantoneseNames.test(name) && !/mandarin|普通话|普通話/i.test(name))
    return {
      language: 'yue',
      region: told.region === 'CN' ? null : told.region,
      accent: told.accent ?? (/jyutping/i.test(name) ? 'latn' : null),
    };
  // A tag that names a region is believed against a bare `yue`.
  if (told.region === null && espeakCantonese.test(name)) return { ...told, language: 'yue' };
  // `zh-HK` with a name that says Mandarin; `yue` itself is beyond doubt.
  if (told.language === 'yue' && saysMandarin && !/^(yue|zh[-_]yue)/i.test(voice.lang))
    return { ...told, language: 'cmn' };
  if (told.language === 'yue') return told;
  const region = told.region ?? (taiwaneseNames.test(name) ? 'TW' : null);
  const accent = told.accent ?? dialectNames.find(([said]) => said.test(name))?.[1] ?? null;
  const pinyin = accent === null && /pinyin/i.test(name) ? 'latn' : accent;
  return { language: 'cmn', region, accent: pinyin };
}

/** Some Android voices have their tag in their name only: `cmn-cn-x-ccc-local`. */
function readNamedTag(name: string): SpokenLanguage | null {
  const found = /(?:^|\s)([a-z]{2,3}[-_][a-z]{2})(?=$|[-_\s])/i.exec(name)?.[1];
  return found ? readSpokenLanguage(found) : null;
}

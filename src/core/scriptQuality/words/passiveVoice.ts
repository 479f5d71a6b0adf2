import { literally, personNouns } from './people.js';

/** What is done to somebody or something, and cannot be taken for how they are. */
const deeds =
  'handed|given|shown|led|taken|thrown|pushed|pulled|dragged|carried|brought|shot|hit|struck|arrested|chased|grabbed|kissed|stabbed|beaten|followed|watched|lifted|lowered|escorted|greeted|welcomed|driven|hurled|knocked|tossed|ushered|wheeled|attacked|bitten|slapped|punched|searched|questioned|served|sent|told|asked';
/** How something is, or where: “is lit by a lamp”, “is seated by the man” are right. */
const states =
  'lit|surrounded|covered|dressed|seated|framed|lined|flanked|filled|decorated|crowned|hidden|bathed|marked|dwarfed|topped|bordered|shaded|parked|moored|tied|anchored|stationed|crouched|gathered|stopped|huddled|placed|left|hung|perched|curled|slumped|sprawled|bored|tired|interested|frightened|scared|married|blinded|stunned';
const be = String.raw`(?:am|is|are|['’](?:s|re)|be|been|gets?)`;
const participle = String.raw`(?!(?:${states})\b)(?:\w+ed|\w+en|shot|hit|struck|led|held|made|caught|found|told|sent|brought)`;

/**
 * The words of an English sentence that are in the passive, or null. Only deeds, what is being done, and what somebody is said to do
 * (“is opened by the guard”): states and adjectives are let pass.
 *
 * @param names of people, who do things.
 */
export function findEnglishPassive(sentence: string, names: readonly string[]): string | null {
  const doer = [
    'him|her|them|someone|somebody',
    String.raw`(?:a|an|the|two|three|his|her|their) (?:[\w-]+ ){0,2}(?:${personNouns})s?`,
    ...names.filter((name) => name !== '').map(literally),
  ].join('|');
  const forms = [
    String.raw`(?<=\w|^|\s)${be} (?:\w+ly )?(?:${deeds})\b(?! aback\b)`,
    String.raw`\b(?:is|are) being (?:\w+ly )?${participle}\b`,
    String.raw`(?<=\w|^|\s)${be} (?:\w+ly )?${participle} (?:\w+ ){0,3}by (?:${doer})\b`,
  ];
  return forms.map((form) => new RegExp(form, 'iu').exec(sentence)?.[0].trim() ?? null).find(Boolean) ?? null;
}

/** 被子 and 被动 are no passive; rain, light and snow do what nobody does. */
const chinese: readonly RegExp[] = [
  /(?<![棉盖夹毛薄厚旧新花着掀叠铺拉床条张])被(?![子褥窝单套面里角头告动害难捕俘选迫服芯])(?!\p{Script=Han}{0,3}[风雨雪浪潮水雾云光火阳月灯夜烟沙草树叶霜])\p{Script=Han}{1,8}/u,
  /由\p{Script=Han}{1,8}所(?![以有在谓])\p{Script=Han}/u,
  /(?<![因认以作成称])为\p{Script=Han}{1,6}所(?![以有在谓])\p{Script=Han}/u,
];

/** The words of a Chinese sentence that are in the passive (被, 由…所, 为…所), or null. */
export const findChinesePassive = (sentence: string): string | null =>
  chinese.map((form) => form.exec(sentence)?.[0] ?? null).find(Boolean) ?? null;

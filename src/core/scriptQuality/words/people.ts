/** What listeners tell people by, as far as a noun says it; `any` may be either. */
export type Gender = 'he' | 'she' | 'any';

/** Nouns for people that stand as the subject of many a description. Not a list of all: what is not on it is not asked about. */
const nouns: Readonly<Record<Gender, string>> = {
  he: 'man|boy|gentleman|lad|father|son|husband|brother|uncle|grandfather|king|prince|monk|waiter|policeman|postman|fisherman|ferryman|boatman|groom',
  she: 'woman|girl|lady|mother|daughter|wife|sister|aunt|grandmother|queen|princess|nun|waitress|bride|policewoman',
  any: 'guard|driver|doctor|nurse|teacher|soldier|officer|captain|sailor|farmer|cook|clerk|baker|child|stranger|neighbou?r|worker|singer|dancer|rider|thief|judge|lawyer|student|priest|painter|photographer|miner|librarian|detective|passenger|visitor|teenager',
};

export const personNouns = Object.values(nouns).join('|');

const genders = new Map(
  (['he', 'she', 'any'] as const).map((gender) => [gender, new RegExp(`^(?:${nouns[gender]})$`, 'iu')]),
);

/** What a noun of `personNouns` says of who it is. */
export const genderOf = (noun: string): Gender =>
  [...genders].find(([, form]) => form.test(noun))?.[0] ?? 'any';

/** The longest first: 老太太 is no 太太. */
export const chinesePersonNouns =
  '老太太|老奶奶|老大爷|老艄公|小伙子|小姑娘|小女孩|小男孩|服务员|老人|老头|老汉|男人|女人|男子|女子|姑娘|女孩|男孩|孩子|母亲|父亲|妈妈|爸爸|丈夫|妻子|儿子|女儿|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|大爷|大妈|师傅|徒弟|司机|警察|士兵|医生|护士|老师|学生|店主|老板|艄公|渔夫|船夫|农夫|厨师|记者|路人|保安|邻居|青年|少年|少女|妇人|妇女';

/** A text to be found as it stands, within a pattern. */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

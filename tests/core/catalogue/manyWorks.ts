import type { Work } from '../../../src/core/catalogue/Catalogue.js';

const han =
  '渡灯重庆森林霸王别姬活着无间道英雄十面埋伏卧虎藏龙花样年华春光乍泄大话西游长江七号我不是药神流浪地球你好李焕英红高粱菊豆秋菊打官司一个都不能少让子弹飞天下无贼集结号唐山大地震山楂树之恋归来影月光宝盒音乐行走银河系女儿';
const latin =
  'the lantern ferry river night garden silent moon winter mountain city dream letter house window train summer shadow voice island bridge stranger morning golden forest mirror paper'.split(
    ' ',
  );
const given = '明华建国丽芳志强秀英伟敏静磊军洋勇艳杰娟涛超霞平刚桂';
const family = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';

/** The same numbers each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A catalogue as large as a national library of described films: titles in two languages, three people each. */
export function manyWorks(count: number): readonly Work[] {
  const random = numbers(7);
  const pick = (from: string | readonly string[], many: number, by = '') =>
    Array.from({ length: many }, () => from[random(from.length)] ?? '').join(by);
  return Array.from({ length: count }, (_, index): Work => ({
    id: `work-${index}`,
    kind: 'film',
    title: { 'zh-CN': pick(han, 2 + random(6)), en: pick(latin, 2 + random(3), ' ') },
    language: 'zh-CN',
    year: 1980 + random(46),
    people: Array.from({ length: 3 }, () => ({ name: pick(family, 1) + pick(given, 1 + random(2)) })),
    descriptions: [{ by: 'human', narrator: pick(family, 1) + pick(given, 2) }],
    film: `${index}/film.json`,
  }));
}

export type TextDirection = 'ltr' | 'rtl';

/** U+2066…U+2069: what stands in an isolate says nothing about the text around it (UAX #9, P2). */
const isolate = /[\u2066-\u2068][^\u2069]*\u2069?/gu;

const letter = /\p{L}/u;

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u200f]/u;

/** The side that reading starts from, by the first strong character (UAX #9, P2 and P3); `ltr` where there is none. */
export function findTextDirection(text: string): TextDirection {
  for (const character of text.replace(isolate, '')) {
    if (rightToLeft.test(character) && (letter.test(character) || character === '\u200f')) return 'rtl';
    if (letter.test(character) || character === '\u200e') return 'ltr';
  }
  return 'ltr';
}

/**
 * Apple's voices made for fun: bells, robots, whispers, in the names of several languages. Nobody follows a film by
 * one, so none is chosen unasked.
 */
const novelty = new Set(
  [
    ...['albert', 'bad news', 'mauvaises nouvelles', 'malas noticias', 'brutte notizie', 'bahh', 'bells'],
    ...['cloches', 'campanas', 'campane', 'boing', 'bubbles', 'bulles', 'burbujas', 'bollicine', 'cellos'],
    ...['violoncelles', 'violonchelos', 'violoncelli', 'deranged', 'good news', 'bonnes nouvelles'],
    ...['buenas noticias', 'buone notizie', 'hysterical', 'jester', 'bouffon', 'bufón', 'giullare', 'organ'],
    ...['orgue', 'órgano', 'organo', 'pipe organ', 'superstar', 'superestrella', 'trinoids', 'trinoïdes'],
    ...['trinoid', 'whisper', 'murmure', 'susurro', 'sussurro', 'wobble', 'zarvox'],
  ].map((name) => name.normalize()),
);

/** Old or toneless voices that Apple devices bring for every language: understood, and tiring over two hours. */
const plain = new Set([
  ...['eddy', 'flo', 'grandma', 'grandpa', 'jacques', 'reed', 'rocko', 'sandy', 'shelley'],
  ...['fred', 'junior', 'kathy', 'ralph', 'princess', 'bruce', 'agnes', 'vicki'],
]);

/** `Flo (中文（中国大陆）)` is Flo: Apple adds the language where several speak under one name. */
const bareName = (name: string): string =>
  name
    .replace(/\s*[(（].*$/, '')
    .trim()
    .toLowerCase()
    .normalize();

export const isNovelty = (name: string): boolean => novelty.has(bareName(name));

/** The voices that Apple has by itself and that are pleasant; since macOS 15 most others of theirs are not. */
const pleasant = new Set([
  'ting-ting',
  'tingting',
  '婷婷',
  'mei-jia',
  'meijia',
  '美佳',
  'sin-ji',
  'sinji',
  '善怡',
  'samantha',
  'daniel',
]);

/** How well a voice is listened to, as far as its name tells; smaller is better. */
export function rankSound(name: string): number {
  if (/premium|高音质|优质|高品質/i.test(name)) return 0;
  if (/enhanced|增强|優化/i.test(name)) return 1;
  const bare = bareName(name);
  return pleasant.has(bare) ? 2 : plain.has(bare) ? 4 : 3;
}

/** The languages the gate speaks. */
const spoken = ['zh-CN', 'en'] as const;

/** The viewer's language by `Accept-Language` (RFC 9110 §12.5.4), `otherwise` where it wishes none that we speak. */
export function readLocale(accepted: string | null, otherwise: string): string {
  const wishes = (accepted ?? '')
    .slice(0, 200)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.trim().toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of wishes) {
    const found = spoken.find((locale) => locale.toLowerCase().split('-')[0] === tag.split('-')[0]);
    if (found) return found;
  }
  return otherwise;
}

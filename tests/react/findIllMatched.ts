/** What a browser draws by itself, and so as dark or as light as the page says it is. */
const drawnByBrowser = 'input:is([type="radio"], [type="checkbox"], [type="search"]), progress, meter';

/** Boxes, radios and marks that the browser draws light on dark ground, or dark on light: an empty one then looks like a filled one. */
export function findIllMatched(document: Document): string[] {
  if (matchMedia('(forced-colors: active)').matches) return [];
  return [...document.body.querySelectorAll<HTMLElement>(drawnByBrowser)].flatMap((one) => {
    if (!one.checkVisibility({ visibilityProperty: true })) return [];
    const ground = findGround(one.parentElement);
    const isDark = getComputedStyle(one).colorScheme.includes('dark');
    if (ground === null || isDark === ground < 128) return [];
    const part = one.closest('[data-part]')?.getAttribute('data-part') ?? 'the page';
    return [
      `${one.outerHTML.slice(0, 60)} in ${part} is drawn ${isDark ? 'dark on light' : 'light on dark'}`,
    ];
  });
}

/** How light what it stands on is, 0 to 255; null where that is a picture or nothing. */
function findGround(from: Element | null): number | null {
  for (let at = from; at; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return null;
    const [red, green, blue, strength = '1'] = backgroundColor.match(/[\d.]+/g) ?? [];
    if (red === undefined || green === undefined || blue === undefined || Number(strength) < 1) continue;
    return 0.2126 * Number(red) + 0.7152 * Number(green) + 0.0722 * Number(blue);
  }
  return null;
}

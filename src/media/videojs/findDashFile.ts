/**
 * The one file that holds a sound of a DASH manifest from its beginning to its end (ISO/IEC 23009-1 §8.3, on-demand profile),
 * by its whole address, so that it can be played by itself; the richest that the browser plays. Null where it comes in pieces,
 * in more than one period, while it is being made, or under a key.
 * @param address of the manifest itself
 */
export function findDashFile(set: Element, address: string): string | null {
  const document = set.ownerDocument;
  const [period, ...more] = [...document.querySelectorAll('Period')];
  if (!period || more.length > 0 || document.documentElement.getAttribute('type') === 'dynamic') return null;
  if (!/^(PT0*(\.0+)?S)?$/.test(period.getAttribute('start') ?? '')) return null;
  const [richest] = [...set.querySelectorAll(':scope > Representation')]
    .filter((one) => isWhole([one, set, period]) && playsHere(one, set))
    .sort((one, other) => bandwidthOf(other) - bandwidthOf(one));
  if (!richest || !(baseOf(richest) ?? baseOf(set))) return null;
  return [document.documentElement, period, set, richest].reduce(
    (from, level) => new URL(baseOf(level) ?? '', from).href,
    address,
  );
}

/** Of a representation and all that is around it. */
const isWhole = (levels: readonly Element[]): boolean =>
  levels.every(
    (level) =>
      !level.querySelector(
        ':scope > SegmentTemplate, :scope > ContentProtection, :scope > * > SegmentURL[media], :scope > * > Initialization[sourceURL]',
      ) && !level.querySelector(':scope > [presentationTimeOffset]:not([presentationTimeOffset="0"])'),
  );

function playsHere(representation: Element, set: Element): boolean {
  const read = (name: string) => representation.getAttribute(name) ?? set.getAttribute(name) ?? '';
  const codecs = read('codecs');
  const type = `${read('mimeType')}${codecs && `; codecs="${codecs}"`}`;
  return document.createElement('audio').canPlayType(type) !== '';
}

const baseOf = (level: Element): string | undefined =>
  level.querySelector(':scope > BaseURL')?.textContent.trim();

const bandwidthOf = (one: Element): number => Number(one.getAttribute('bandwidth') ?? 0);

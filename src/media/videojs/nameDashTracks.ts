import { carries } from './carries.js';
import { readDescriptors } from './readDescriptors.js';

/** A sound or a text of a DASH manifest. */
export interface DashTrack {
  readonly set: Element;
  /** By which video.js knows it, once `nameDashTracks` has named the manifest's tracks. */
  readonly label: string;
  /** As its author calls it; null where they do not, or call another the same. */
  readonly name: string | null;
  /** Whether the label is ours, and has to be written into the manifest. */
  readonly isOurs: boolean;
}

/**
 * The sounds or the texts of a manifest, in its order. video.js makes one track of all that it calls by one name: by the Label,
 * else by the language and, of a sound, the first Role. What differs in any Role or Accessibility descriptor is another track
 * (ISO/IEC 23009-1 §5.8.5), and so is named by them; what differs in nothing is the same in other codecs, or in another period.
 */
export function listDashTracks(document: Document, kind: 'audio' | 'text'): readonly DashTrack[] {
  const sets = [...document.querySelectorAll('AdaptationSet')].filter((set) => carries(set, kind));
  /** What the first of each name is. */
  const firsts = new Map<string, string>();
  return sets.map((set) => {
    const name = set.querySelector(':scope > Label')?.textContent.trim() ?? '';
    const label = name || (kind === 'audio' ? nameSound(set) : nameText(set));
    const is = describe(set);
    const first = firsts.get(label) ?? is;
    firsts.set(label, first);
    return first === is
      ? { set, label, name: name || null, isOurs: false }
      : { set, label: `${label} (${is || 'plain'})`, name: null, isOurs: true };
  });
}

const nameSound = (set: Element): string => {
  const language = set.getAttribute('lang');
  const role = set.querySelector(':scope > Role')?.getAttribute('value');
  return language ? `${language}${role ? ` (${role})` : ''}` : 'main';
};
const nameText = (set: Element): string => set.getAttribute('lang') ?? 'text';

const describe = (set: Element): string =>
  [...readDescriptors(set, 'Role'), ...readDescriptors(set, 'Accessibility')].sort().join(', ');

/** The same manifest, in which each sound and each text has a name of its own; what is no DASH manifest as it is. */
export function nameDashTracks(mpd: string): string {
  if (!mpd.includes('<MPD')) return mpd;
  const document = new DOMParser().parseFromString(mpd, 'application/xml');
  const ours = (['audio', 'text'] as const)
    .flatMap((kind) => listDashTracks(document, kind))
    .filter(({ isOurs }) => isOurs);
  for (const { set, label } of ours) {
    for (const old of set.querySelectorAll(':scope > Label')) old.remove();
    const element = document.createElementNS(set.namespaceURI, 'Label');
    element.textContent = label;
    set.prepend(element);
  }
  return ours.length > 0 ? new XMLSerializer().serializeToString(document) : mpd;
}

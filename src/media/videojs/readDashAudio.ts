import { carries } from './carries.js';
import { readDescriptors } from './readDescriptors.js';

/** One audio AdaptationSet, by the label that video.js gives its track. */
export interface DashAudio {
  readonly label: string;
  readonly roles: readonly string[];
  /** `scheme value`, as in `urn:tva:metadata:cs:AudioPurposeCS:2007 1`. */
  readonly accessibility: readonly string[];
}

/**
 * Reads all Role and Accessibility descriptors of a DASH manifest's sound: video.js looks only at the first Role, and
 * makes a label of it, so a described track would go unrecognised (DASH-IF IOP 4.3; ETSI TS 103 285).
 */
export function readDashAudio(mpd: string): readonly DashAudio[] {
  const document = new DOMParser().parseFromString(mpd, 'application/xml');
  return [...document.querySelectorAll('AdaptationSet')]
    .filter((set) => carries(set, 'audio'))
    .map((set) => {
      const roles = [...set.querySelectorAll(':scope > Role')].map(
        (role) => role.getAttribute('value') ?? '',
      );
      const language = set.getAttribute('lang') ?? '';
      const role = roles[0] ? ` (${roles[0]})` : '';
      const name = set.querySelector(':scope > Label')?.textContent.trim();
      return {
        label: [name, language && `${language}${role}`].find(Boolean) ?? 'main',
        roles,
        accessibility: readDescriptors(set, 'Accessibility'),
      };
    });
}

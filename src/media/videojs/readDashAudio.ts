import { findDashFile } from './findDashFile.js';
import { listDashTracks } from './nameDashTracks.js';
import { readDescriptors } from './readDescriptors.js';

/** One audio AdaptationSet, by the label that video.js gives its track. */
export interface DashAudio {
  readonly label: string;
  /** As its author calls it; null where they do not. */
  readonly name: string | null;
  readonly roles: readonly string[];
  /** `scheme value`, as in `urn:tva:metadata:cs:AudioPurposeCS:2007 1`. */
  readonly accessibility: readonly string[];
  /** The one file that it is, from its beginning to its end; null where it comes in pieces. */
  readonly file: string | null;
}

/**
 * Reads all Role and Accessibility descriptors of a DASH manifest's sound: video.js looks only at the first Role, and
 * makes a label of it, so a described track would go unrecognised (DASH-IF IOP 4.3; ETSI TS 103 285).
 * @param address of the manifest itself
 */
export function readDashAudio(mpd: string, address: string): readonly DashAudio[] {
  const document = new DOMParser().parseFromString(mpd, 'application/xml');
  return listDashTracks(document, 'audio').map(({ set, label, name }) => ({
    label,
    name,
    roles: [...set.querySelectorAll(':scope > Role')].map((role) => role.getAttribute('value') ?? ''),
    accessibility: readDescriptors(set, 'Accessibility'),
    file: findDashFile(set, address),
  }));
}

import type { StreamCaptions } from '../../core/tracks/StreamCaptions.js';
import { listDashTracks } from './nameDashTracks.js';
import { readDescriptors } from './readDescriptors.js';

const roleScheme = 'urn:mpeg:dash:role:2011';
/** DVB's word for who is hard of hearing (ETSI TS 103 285), of text as of sound. */
const forHardOfHearing = 'urn:tva:metadata:cs:AudioPurposeCS:2007 2';

/**
 * What a DASH manifest says about its texts, by the label that video.js gives each: every Role and every Accessibility
 * descriptor counts (ISO/IEC 23009-1 §5.8.5.5).
 */
export function readDashCaptions(mpd: string): readonly StreamCaptions[] {
  const document = new DOMParser().parseFromString(mpd, 'application/xml');
  return listDashTracks(document, 'text').map(({ set, label, name }) => {
    const said = [...readDescriptors(set, 'Role'), ...readDescriptors(set, 'Accessibility')];
    const has = (value: string) => said.includes(`${roleScheme} ${value}`);
    return {
      label,
      name,
      sdh: has('caption') || said.includes(forHardOfHearing),
      easy: has('easyreader'),
      forced: has('forced-subtitle') || has('forced_subtitle'),
    };
  });
}

import { readDescriptors } from './readDescriptors.js';

/**
 * A DASH manifest without its pictures in sign language. The engine knows no roles: it would take them for other qualities of the
 * film's own picture, and go over to them when the network is slow.
 * @returns null where there are none, or nothing else to see.
 * @see ISO/IEC 23009-1 §5.8.5.5, role `sign`
 */
export function keepSignOut(mpd: string): string | null {
  if (!/value=["']sign["']/.test(mpd)) return null;
  const document = new DOMParser().parseFromString(mpd, 'application/xml');
  let isChanged = false;
  for (const period of document.querySelectorAll('Period')) {
    const pictures = [...period.querySelectorAll(':scope > AdaptationSet')].filter(isPicture);
    const signed = pictures.filter(isSigned);
    if (signed.length === pictures.length) continue;
    for (const set of signed) set.remove();
    isChanged ||= signed.length > 0;
  }
  return isChanged ? new XMLSerializer().serializeToString(document) : null;
}

const isSigned = (set: Element): boolean =>
  [...readDescriptors(set, 'Role'), ...readDescriptors(set, 'Accessibility')].includes(
    'urn:mpeg:dash:role:2011 sign',
  );

const isPicture = (set: Element): boolean =>
  set.getAttribute('contentType') === 'video' ||
  [set, ...set.querySelectorAll('Representation')].some(
    (one) => one.getAttribute('mimeType')?.startsWith('video/') === true,
  );

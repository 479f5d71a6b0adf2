import type { ListedSign } from '../../core/signLanguage/StreamSign.js';
import { carries } from './carries.js';
import { readDescriptors } from './readDescriptors.js';

/**
 * The interpreters' videos of a DASH manifest, in its order: pictures with the role `sign`. Those of several periods that are
 * alike are one.
 * @see ISO/IEC 23009-1, 5.8.5.5: “visual media component representing a sign-language interpretation of an audio component”
 */
export function listDashSign(mpd: string): readonly ListedSign[] {
  const [first] = periodsOf(parse(mpd));
  return (first ? findSign(first) : []).map((set) => ({
    language: set.getAttribute('lang') ?? 'sgn',
    label: set.querySelector(':scope > Label')?.textContent.trim() ?? null,
  }));
}

/**
 * The same manifest with nothing in it to load but one interpreter's video.
 * @param interpreter which, as `listDashSign` has them
 * @returns null where a period has none
 */
export function keepDashSign(mpd: string, interpreter: number): string | null {
  const document = parse(mpd);
  const periods = periodsOf(document);
  for (const period of periods) {
    const kept = findSign(period)[interpreter];
    if (!kept) return null;
    for (const set of period.querySelectorAll(':scope > AdaptationSet')) if (set !== kept) set.remove();
  }
  return periods.length === 0 ? null : new XMLSerializer().serializeToString(document);
}

/**
 * The same manifest without interpreters: video.js takes every picture for a quality of the film's own, and would turn to the
 * interpreter's where the line is slow.
 * @returns null where there is nothing to leave out
 */
export function dropDashSign(mpd: string): string | null {
  if (!/value=["']sign["']/.test(mpd)) return null;
  const document = parse(mpd);
  const all = periodsOf(document).flatMap(findSign);
  for (const set of all) set.remove();
  return all.length === 0 ? null : new XMLSerializer().serializeToString(document);
}

const parse = (mpd: string): Document => new DOMParser().parseFromString(mpd, 'application/xml');

const periodsOf = (document: Document): readonly Element[] => [...document.querySelectorAll('Period')];

/** None where every picture of a period is signed: then it is the film that is. */
function findSign(period: Element): readonly Element[] {
  const pictures = [...period.querySelectorAll(':scope > AdaptationSet')].filter((set) =>
    carries(set, 'video'),
  );
  const signed = pictures.filter(isSigned);
  return signed.length < pictures.length ? signed : [];
}

const isSigned = (set: Element): boolean =>
  [...readDescriptors(set, 'Role'), ...readDescriptors(set, 'Accessibility')].includes(
    'urn:mpeg:dash:role:2011 sign',
  );

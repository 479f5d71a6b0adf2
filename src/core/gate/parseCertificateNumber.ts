import type {
  CertificateCategory,
  CertificateGrade,
  CertificateGroup,
  CertificateNumber,
  CertificateProblem,
} from './CertificateNumber.js';
import { findFaultOfId } from './certificate/findFaultOfId.js';
import { numberPlaces, numberProblem } from './certificate/numberProblem.js';
import { readDictated } from './certificate/readDictated.js';

/** Twenty names of digits with as many commas are shorter; more is not looked at. */
const longest = 400;

/** A letter and a count, as reissued cards carry it; X is the check character's own. */
const reissued = /(?<=^.{18,22})[A-WYZ]\d{1,2}$/;

/**
 * Reads the number of a disability certificate (残疾人证号): the 18 characters of the resident identity number (GB 11643),
 * a category and a grade, and on some reissued cards a letter and a count. It may be typed, pasted or dictated, in Chinese or
 * English, with any spaces and hyphens.
 *
 * **Well-formed never means eligible.** Thousands of well-formed numbers exist for any county and birthday; this only finds
 * what was mistyped before somebody is asked. Category 7 (several disabilities) is well-formed too, and only the registry
 * knows whether sight is among them.
 *
 * Never throws, whatever it is given. The problem that is told is the first from left to right, for that is how the viewer
 * looks for it; the check character is judged once the parts before it can be.
 */
export function parseCertificateNumber(text: string): CertificateNumber | CertificateProblem {
  // Not only from code that was compiled: it stands behind a form and behind a request.
  if (typeof text !== 'string') return numberProblem('length', 'whole', 0);
  if (text.length > longest) return numberProblem('length', 'whole', text.length);

  const read = readDictated(text);
  const reissue = reissued.exec(read)?.[0];
  const number = reissue ? read.slice(0, -reissue.length) : read;
  const count = number.length;

  const stranger = number.search(/[^\dX]/);
  if (stranger >= 0) return numberProblem('characters', groupAt(stranger + 1), count, stranger + 1);
  if (isResidentId(number)) return { ...numberProblem('resident-id', 'whole', count), id: number };
  if (count !== 20) return numberProblem('length', 'whole', count);
  const misplaced = number.search(/X(?<!^.{18})/);
  if (misplaced >= 0) return numberProblem('characters', groupAt(misplaced + 1), count, misplaced + 1);

  const id = number.slice(0, 18);
  const fault = findFaultOfId(id);
  if (fault) return fault;
  const [category, grade] = [Number(number[18]), Number(number[19])];
  if (category < 1 || category > 7) return numberProblem('category', 'category', count);
  if (grade < 1 || grade > 4) return numberProblem('grade', 'grade', count);
  return {
    ok: true,
    number,
    id,
    region: id.slice(0, 6),
    birthDate: `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`,
    category: category as CertificateCategory,
    grade: grade as CertificateGrade,
    ...(reissue && { reissue }),
    needsUpstreamForVisual: category === 7,
    groups: [...(id.match(/.{1,4}/g) ?? []), number.slice(18), ...(reissue ? [reissue] : [])],
  };
}

const isResidentId = (number: string): boolean => /^\d{17}[\dX]$/.test(number) && !findFaultOfId(number);

function groupAt(place: number): CertificateGroup {
  const names = Object.keys(numberPlaces) as (keyof typeof numberPlaces)[];
  return names.find((name) => place <= numberPlaces[name][1]) ?? 'reissue';
}

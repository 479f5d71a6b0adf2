import { parseCertificateNumber } from '../../core/gate/parseCertificateNumber.js';
import { certificateSubject } from '../providers/certificateSubject.js';
import type { Secret } from '../Secret.js';
import { TooBusy, type Tagger } from './createTagger.js';

/**
 * The tags of a number that a person typed for another, by each key; the identity number alone stands for the same holder.
 *
 * @returns `wrong`: it is no such number; `busy`: to be asked again in a moment
 */
export async function tagNumber(
  tagger: Tagger,
  given: Secret,
): Promise<readonly [string, ...string[]] | 'wrong' | 'busy'> {
  const { id } = parseCertificateNumber(given.reveal());
  if (id === undefined) return 'wrong';
  try {
    return await tagger.tag(certificateSubject({ id }));
  } catch (error) {
    if (error instanceof TooBusy) return 'busy';
    throw error;
  }
}

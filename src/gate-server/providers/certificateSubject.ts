import type { CertificateNumber } from '../../core/gate/CertificateNumber.js';
import { Secret } from '../Secret.js';
import type { Subject } from './VerificationProvider.js';

/**
 * What stands for the holder of a certificate, whoever asks for it: the identity number, for the two digits after it change when
 * a person is graded anew.
 */
export const certificateSubject = ({ id }: Pick<CertificateNumber, 'id'>): Subject => ({
  scheme: 'cn-certificate',
  value: new Secret(id),
});

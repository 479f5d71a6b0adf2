import type { FieldOffer } from '../GateApi.js';

/** Whether a field asks for a disability certificate's number; only what says so is held against the form of one. */
export const isCertificate = ({ name, certificateNumber, identityNumber }: FieldOffer): boolean =>
  name === 'number' && (certificateNumber === true || identityNumber === true);

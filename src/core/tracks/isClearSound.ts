import type { AudioSignals } from './normaliseAudioKind.js';

const clearPurposes: ReadonlySet<string> = new Set([
  'urn:mpeg:dash:role:2011 enhanced-audio-intelligibility',
  'urn:tva:metadata:cs:AudioPurposeCS:2007 2',
]);

/**
 * Whether a sound is the film's with its voices made clearer, for who is hard of hearing (MAUR “clean audio”). HLS has a
 * characteristic for it, DASH a role and, by DVB, a purpose.
 */
export const isClearSound = ({
  characteristics = [],
  roles = [],
  accessibility = [],
}: AudioSignals): boolean =>
  characteristics.some((one) => one.trim() === 'public.accessibility.enhances-speech-intelligibility') ||
  roles.includes('enhanced-audio-intelligibility') ||
  accessibility.some((one) => clearPurposes.has(one));

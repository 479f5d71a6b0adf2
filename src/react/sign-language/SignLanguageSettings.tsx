'use client';
import { useReadingParts } from '../reading/useReadingParts.js';
import type { ReadingParts } from '../reading/useReadingParts.js';

export type SignLanguageSettingsProps = Parameters<ReadingParts['SignLanguageFields']>[0];

/** Which interpreter, how large, where, how strong, and whether the interpreter takes the film’s place: all by keyboard. */
export function SignLanguageSettings(props: SignLanguageSettingsProps) {
  const parts = useReadingParts();
  return parts && <parts.SignLanguageFields {...props} />;
}

'use client';
import { useReadingParts } from '../reading/useReadingParts.js';
import type { ReadingParts } from '../reading/useReadingParts.js';

export type SignLanguageProps = Parameters<ReadingParts['SignLanguagePicture']>[0];

/** The interpreter’s video over the picture, beside it or in its place, in step with the film. Stands anywhere in the player. */
export function SignLanguage(props: SignLanguageProps) {
  const parts = useReadingParts();
  return parts && <parts.SignLanguagePicture {...props} />;
}

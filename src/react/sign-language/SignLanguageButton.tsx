'use client';
import { useReadingParts } from '../reading/useReadingParts.js';
import type { ReadingParts } from '../reading/useReadingParts.js';

export type SignLanguageButtonProps = Parameters<ReadingParts['SignLanguageToggle']>[0];

/** Sign language on and off with one press. Without any it stays, and says so. */
export function SignLanguageButton(props: SignLanguageButtonProps) {
  const parts = useReadingParts();
  return parts && <parts.SignLanguageToggle {...props} />;
}

'use client';
import type { ComponentProps } from 'react';
import { usePlayerNow } from '../player/usePlayerNow.js';

/** What has been described so far, as a list to be read at leisure, by ear or in braille; each entry leads to its place. */
export function DescriptionHistory(props: ComponentProps<'ol'>) {
  const { later } = usePlayerNow();
  return later && later !== 'lost' ? <later.DescriptionList {...props} /> : null;
}

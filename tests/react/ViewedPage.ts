import type { ReactNode } from 'react';

/** A page as a viewer meets it. */
export interface ViewedPage {
  readonly name: string;
  readonly show: (locale: 'en' | 'zh-CN') => ReactNode;
  /** Buttons and choices that are pressed on the way there, by what their names begin with. */
  readonly press?: readonly string[];
  /** It is there once this is. */
  readonly ready: string;
}

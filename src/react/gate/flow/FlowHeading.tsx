import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { LedHeading } from '../parts/LedHeading.js';

export interface FlowHeadingProps {
  readonly id?: string;
  readonly level?: 2 | 3;
  /** Takes the focus when it appears: the viewer came here by a step of theirs. */
  readonly focus: boolean;
  /** What is heard, where that is not what is seen. */
  readonly heard?: string;
  readonly children: ReactNode;
}

/** The question of a page. A step leads to it, so that it is heard first and nothing before it. */
export function FlowHeading({ focus, ...props }: FlowHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // In the same breath: between two pages the focus would be nowhere, and a screen reader would say so.
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only where it appears: later the focus is the viewer's
  }, []);
  return <LedHeading element={heading} {...props} />;
}

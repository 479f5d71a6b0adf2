import type { ComponentProps } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

export interface HeadingProps extends ComponentProps<'h2'> {
  readonly level: number;
}

/** A heading at the level that fits the page. */
export function Heading({ level, children, ...props }: HeadingProps) {
  const Level = `h${Math.min(6, level) as HeadingLevel}` as const;
  return <Level {...props}>{children}</Level>;
}

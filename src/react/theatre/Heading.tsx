import type { ComponentProps } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

export interface HeadingProps extends ComponentProps<'h2'> {
  readonly level: number;
  /**
   * The focus may be led to it. Its words stand in an element of their own then: where what had the focus is gone, Orca takes a
   * heading of bare text for the place where it already is, and is silent.
   */
  readonly led?: boolean;
}

/** A heading at the level that fits the page. */
export function Heading({ level, led = false, children, ...props }: HeadingProps) {
  const Level = `h${Math.min(6, level) as HeadingLevel}` as const;
  return <Level {...props}>{led ? <strong data-part="led">{children}</strong> : children}</Level>;
}

import type { ComponentPropsWithoutRef, Ref } from 'react';
import { dropCaret } from './dropCaret.js';

export interface LedHeadingProps extends ComponentPropsWithoutRef<'h2'> {
  /** By a name of its own: React 18 hands no `ref` on to a part. */
  readonly element?: Ref<HTMLHeadingElement> | undefined;
  readonly level?: 2 | 3;
  /** What is heard, where that is not what is seen. */
  readonly heard?: string | undefined;
}

/**
 * A heading to which the focus is led. Its words stand in an element of their own: where what had the focus is gone, Orca takes a
 * heading of bare text for the place where it already is, and is silent.
 */
export function LedHeading({ level = 2, element, heard, children, ...props }: LedHeadingProps) {
  const Heading = `h${level}` as const;
  return (
    <Heading {...(element ? { ref: element } : {})} tabIndex={-1} onFocus={dropCaret} {...props}>
      <strong>
        {heard === undefined ? (
          children
        ) : (
          <>
            <span aria-hidden="true">{children}</span>
            <span data-part="heard">{heard}</span>
          </>
        )}
      </strong>
    </Heading>
  );
}

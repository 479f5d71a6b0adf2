import { createElement, useId, type ComponentProps, type ReactNode } from 'react';
import { dataAttributes } from '../player/dataAttributes.js';
import { mergeProps } from '../player/mergeProps.js';

export interface DisclosureProps extends ComponentProps<'section'> {
  readonly part: string;
  readonly label: string;
  readonly headingLevel: number;
  readonly open: boolean;
  readonly shortcut?: string | undefined;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A part that is opened when it is wanted: found by H, opened by its heading's button. */
export function Disclosure({
  part,
  label,
  headingLevel,
  open,
  shortcut,
  onToggle,
  children,
  ...props
}: DisclosureProps) {
  const id = useId();
  return (
    <section
      {...mergeProps<ComponentProps<'section'>>(
        { 'aria-labelledby': id, ...dataAttributes({ part, open }) },
        props,
      )}
    >
      {createElement(
        `h${String(Math.min(6, headingLevel))}`,
        { 'data-part': 'disclosure-heading' },
        <button
          id={id}
          type="button"
          aria-expanded={open}
          {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
          onClick={onToggle}
        >
          {label}
        </button>,
      )}
      {open && children}
    </section>
  );
}

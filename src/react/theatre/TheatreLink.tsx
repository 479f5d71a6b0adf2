import type { ComponentProps, MouseEvent } from 'react';
import { type CatalogueQuery, emptyQuery } from '../../core/catalogue/CatalogueQuery.js';
import { mergeProps } from '../player/mergeProps.js';
import { useTheatre } from './useTheatre.js';

export interface TheatreLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly to: Partial<CatalogueQuery>;
}

/** A real link to a page of the theatre: a plain press stays in the page, any other does what the browser does with links. */
export function TheatreLink({ to, children, ...props }: TheatreLinkProps) {
  const { router } = useTheatre();
  const query = { ...emptyQuery, ...to };
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.navigate(query);
  };
  return <a {...mergeProps({ href: router.hrefOf(query), onClick }, props)}>{children}</a>;
}

import type { CatalogueQuery } from '../../core/catalogue/CatalogueQuery.js';

/** The theatre's place in the page's address. The browser's own history where a site brings no router. */
export interface TheatreRouter {
  readonly query: CatalogueQuery;
  /** @param how `replace` where going back should skip it: what is typed, what is filtered */
  navigate(query: CatalogueQuery, how?: 'push' | 'replace'): void;
  /** The address of a page of the theatre, for a real link. */
  hrefOf(query: CatalogueQuery): string;
}

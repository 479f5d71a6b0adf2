import { useEffect } from 'react';

/**
 * Keeps the browser's title that of the page that is shown: the page, then the site (WCAG 2.4.2). It is the site's again
 * where the page is the theatre's own first one, and once this has gone.
 * @param page null on the first page
 * @param siteName the document's own title where it is left out
 */
export function usePageTitle(page: string | null, siteName?: string): void {
  useEffect(() => {
    const { title: before } = document;
    const site = siteName ?? before;
    const title = [page, site].filter(Boolean).join(' · ');
    document.title = title;
    return () => {
      // A title that somebody has set since is theirs.
      if (document.title === title) document.title = before;
    };
  }, [page, siteName]);
}

/** The place that a link within the page leads to, in the shadow root that the link stands in, where there is one. */
export const findTarget = (link: HTMLAnchorElement): HTMLElement | null =>
  (link.getRootNode() as DocumentFragment).getElementById(decodeURIComponent(link.hash.slice(1)));

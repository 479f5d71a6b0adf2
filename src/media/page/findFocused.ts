/**
 * What has the focus where `element` stands. Within a shadow root only the root itself knows; its document names the host, which
 * would be taken for a control, and could be given no focus back.
 */
export const findFocused = (element: Element): Element | null =>
  (element.getRootNode() as Partial<DocumentOrShadowRoot>).activeElement ?? null;

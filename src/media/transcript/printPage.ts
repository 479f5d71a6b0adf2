/**
 * Prints a page of its own, in a frame that nobody sees: nothing of the site's page, its width or its style is in it. The
 * frame goes when the print dialog has closed.
 */
export function printPage(html: string, document: Document): void {
  const frame = document.createElement('iframe');
  // Without room, but there: what is not displayed some browsers print as an empty sheet.
  frame.style.cssText = 'position:fixed;inline-size:0;block-size:0;border:0';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    const window = frame.contentWindow;
    window?.addEventListener('afterprint', () => frame.remove());
    window?.print();
  });
  document.body.append(frame);
}

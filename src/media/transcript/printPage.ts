/**
 * Prints a page of its own, in a frame that nobody sees: nothing of the site's page, its width or its style is in it. The
 * frame goes when the print dialog has closed.
 */
export function printPage(html: string, document: Document): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = '';
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    const window = frame.contentWindow;
    window?.addEventListener('afterprint', () => frame.remove());
    window?.print();
  });
  document.body.append(frame);
}

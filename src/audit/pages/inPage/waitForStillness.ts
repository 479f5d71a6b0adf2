/** Waits until nothing in the page's own tree has changed for so many seconds; `most` where it never rests. Handed to the page as text. */
export function waitForStillness({
  seconds,
  most,
}: {
  readonly seconds: number;
  readonly most: number;
}): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(last);
      done();
    };
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, seconds * 1000);
    });
    const last = setTimeout(end, most * 1000);
    let timer = setTimeout(end, seconds * 1000);
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  });
}

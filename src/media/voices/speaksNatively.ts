/**
 * Whether the browser itself may speak a description track of this element. WebKit does so where the viewer has asked
 * their device for audio descriptions: it speaks the cues of every track of kind `descriptions` in mode `showing`, and
 * holds the film on overrun (WebKit, TextTrack::isSpoken). No page can ask what the viewer has asked of their device, nor
 * hear that WebKit speaks, so this answers whether it could: where it could, our words might be heard a second time. Put
 * the track to `hidden` to speak it oneself. A script that we load is given to the element as `metadata`, and is never
 * spoken by it; this is about tracks that a page or the media bring themselves.
 */
export function speaksNatively(
  media: Pick<HTMLMediaElement, 'textTracks'>,
  browser: Pick<Navigator, 'vendor'> = navigator,
): boolean {
  if (!/apple/i.test(browser.vendor)) return false;
  return Array.from(media.textTracks).some(({ kind, mode }) => kind === 'descriptions' && mode === 'showing');
}

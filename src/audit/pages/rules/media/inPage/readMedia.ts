import type { PageProbe } from '../../../inPage/PageProbe.js';
import type { NearControl, NearText, SeenMedia, SeenTrack } from '../SeenMedia.js';

/** Reads every media element of a frame. Handed to the page as text: it sees only the probe. */
export function readMedia(): readonly Omit<SeenMedia, 'frame'>[] {
  const probe = (globalThis as unknown as Record<symbol, PageProbe>)[Symbol.for('tingying.audit')];
  if (!probe) return [];
  const all = probe.findAll('video, audio') as HTMLMediaElement[];
  const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const measure = (text: string): number =>
    (text.match(/[\u3400-\u9fff]/g)?.length ?? 0) + (text.match(/[\p{Script=Latin}\d’']+/gu)?.length ?? 0);

  const readTracks = (media: HTMLMediaElement): SeenTrack[] => {
    const elements = [...media.querySelectorAll('track')];
    return [...media.textTracks].map((track) => {
      const element = elements.find((one) => one.track === track);
      const states = ['none', 'loading', 'loaded', 'error'] as const;
      // A disabled track hides its cues; the file is read apart.
      const { cues } = track;
      return {
        kind: track.kind,
        label: track.label,
        language: track.language,
        mode: track.mode,
        src: element?.src ?? '',
        cueCount: cues && (cues.length > 0 || element?.readyState === 2 || !element) ? cues.length : null,
        state: element ? (states[element.readyState] ?? 'none') : 'loaded',
      };
    });
  };

  /** The widest element around it that holds no other media; the body where it is alone. */
  const surroundingsOf = (media: Element): Element => {
    let widest = media;
    for (let at = probe.parentOf(media); at; at = probe.parentOf(at)) {
      const holdsOther = all.some((one) => one !== media && isIn(one, at as Element));
      if (holdsOther) break;
      widest = at;
      if (at === document.body) break;
    }
    return widest;
  };
  const isIn = (element: Element, around: Element): boolean => {
    for (let at: Element | null = element; at; at = probe.parentOf(at)) if (at === around) return true;
    return false;
  };

  const everyControl = probe
    .findAll(
      'a[href], button, summary, input, select, [role=button], [role=link], [role=switch], [role=menuitem], [role=menuitemradio], [role=menuitemcheckbox], [role=tab], [role=checkbox], [role=radio], [role=slider]',
    )
    .filter((element) => !(element instanceof HTMLInputElement && element.type === 'hidden'));

  const readControl = (element: Element): NearControl => ({
    name: probe.nameOf(element).slice(0, 200),
    role: probe.roleOf(element),
    visible: probe.isVisible(element),
    path: probe.pathOf(element),
    href: element instanceof HTMLAnchorElement ? element.href : '',
  });

  const headings = probe.findAll('h1, h2, h3, h4, h5, h6, [role=heading], summary, legend, figcaption, dt');
  const regions = probe
    .findAll('[aria-label], [aria-labelledby]')
    .filter((one) => !one.matches('video, audio, a, button, input, select, [role=button]'));
  const textAfter = (heading: Element): string => {
    const details = heading.localName === 'summary' ? heading.parentElement : null;
    if (details) return clean(details.textContent).replace(clean(heading.textContent), '');
    const parts: string[] = [];
    let at: Element = heading;
    // A heading in a wrapper of its own names what stands beside the wrapper.
    while (at.parentElement && at.parentElement.children.length === 1) at = at.parentElement;
    for (let next = at.nextElementSibling; next && parts.length < 400; next = next.nextElementSibling) {
      if (next.matches('h1, h2, h3, h4, h5, h6')) break;
      parts.push(clean((next as HTMLElement).innerText || next.textContent));
    }
    return parts.join(' ');
  };
  const readTexts = (around: Element): NearText[] =>
    [
      ...headings.map((one) => ({ one, name: clean(one.textContent), text: () => textAfter(one) })),
      ...regions.map((one) => ({ one, name: probe.nameOf(one), text: () => clean(one.textContent) })),
    ]
      .filter(({ one, name }) => name !== '' && name.length < 120 && isIn(one, around))
      .map(({ one, name, text }) => ({ name, length: measure(text()), path: probe.pathOf(one) }))
      .filter(({ length }) => length > 0)
      .slice(0, 60);

  const measurePage = (): number => {
    const skip =
      /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|NAV|HEADER|FOOTER|BUTTON|SELECT|OPTION|VIDEO|AUDIO|IFRAME|TEXTAREA)$/;
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) =>
        node instanceof Element && (skip.test(node.tagName) || node.getAttribute('aria-hidden') === 'true')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    let sum = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeType === Node.TEXT_NODE) sum += measure(node.nodeValue ?? '');
    return sum;
  };
  const pageText = document.body ? measurePage() : 0;

  const describedBy = (media: Element): string =>
    ['aria-describedby', 'aria-details']
      .flatMap((name) => (media.getAttribute(name) ?? '').split(/\s+/))
      .map((id) =>
        id === '' ? '' : clean((media.getRootNode() as Document).getElementById(id)?.textContent),
      )
      .join(' ');

  return all.map((media) => {
    const around = surroundingsOf(media);
    const path = probe.pathOf(media);
    const figure = media.closest('figure');
    const heading = headings.filter((one) => /^h\d$/.test(one.localName) && isIn(one, around))[0];
    const native = (
      media as HTMLMediaElement & {
        audioTracks?: ArrayLike<{ kind: string; label: string; language: string }>;
      }
    ).audioTracks;
    const asked = probe.played.filter((one) => one.path.join() === path.join());
    const { userActivation } = navigator as Navigator & { userActivation?: { hasBeenActive: boolean } };
    const isPlayingUnasked = !media.paused && userActivation?.hasBeenActive === false;
    return {
      element: media.localName as 'video' | 'audio',
      target: probe.targetOf(media),
      path,
      visible: probe.isVisible(media),
      exposed: probe.isExposed(media),
      nativeControls: media.controls,
      autoplay: media.autoplay,
      loop: media.loop,
      muted: media.muted,
      volume: media.volume,
      paused: media.paused,
      currentTime: media.currentTime,
      duration: Number.isNaN(media.duration) ? null : media.duration,
      readyState: media.readyState,
      error: media.error?.code ?? null,
      src: media.currentSrc || media.src || media.querySelector('source')?.src || '',
      isCapture: media.srcObject !== null && media.srcObject instanceof MediaStream,
      tracks: readTracks(media),
      audioTracks: native
        ? [...Array.from(native)].map(({ kind, label, language }) => ({ kind, label, language }))
        : null,
      playedUnasked: isPlayingUnasked || asked.some((one) => !one.asked),
      near: everyControl
        .filter((one) => isIn(one, around))
        .slice(0, 200)
        .map(readControl),
      texts: readTexts(around),
      pageText,
      labels: clean(
        [
          probe.nameOf(media),
          describedBy(media),
          figure?.querySelector('figcaption')?.textContent ?? '',
          heading?.textContent ?? '',
        ].join(' '),
      ).slice(0, 1000),
    };
  });
}

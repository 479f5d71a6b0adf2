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

  const isSignLanguage = (media: HTMLMediaElement): boolean =>
    media instanceof HTMLVideoElement &&
    media.muted &&
    /sign[ -]?language|\b(ASL|BSL|CSL)\b|手语|手語/i.test(probe.nameOf(media));
  /** Those that are something by themselves: an interpreter belongs to the film beside it. */
  const ownMedia = all.filter((one) => !isSignLanguage(one));
  const interprets = (media: HTMLMediaElement): boolean =>
    isSignLanguage(media) && ownMedia.some((one) => one instanceof HTMLVideoElement);

  /** The widest element around it that holds no other media; the body where it is alone. */
  const surroundingsOf = (media: Element): Element => {
    let widest = media;
    for (let at = probe.parentOf(media); at; at = probe.parentOf(at)) {
      const holdsOther = ownMedia.some((one) => one !== media && isIn(one, at));
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
    visible: probe.isVisible(element) && probe.isExposed(element),
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
    while (at.parentElement?.children.length === 1) at = at.parentElement;
    for (let next = at.nextElementSibling; next && parts.length < 400; next = next.nextElementSibling) {
      if (next.matches('h1, h2, h3, h4, h5, h6')) break;
      parts.push(clean(next instanceof HTMLElement ? next.innerText : next.textContent));
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

  /** Texts that are seen and exposed, shadow roots included. */
  const readPage = (): readonly string[] => {
    const skip =
      /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|NAV|HEADER|FOOTER|BUTTON|SELECT|OPTION|VIDEO|AUDIO|IFRAME|TEXTAREA|SUMMARY|H[1-6])$/;
    const parts: string[] = [];
    const isSeen = (node: Text): boolean => {
      const parent = node.parentElement;
      if (parent?.checkVisibility({ visibilityProperty: true }) === false) return false;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, height, right, bottom } = range.getBoundingClientRect();
      return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
    };
    const walk = (node: Node) => {
      if (node instanceof Text) {
        const text = clean(node.nodeValue);
        if (text !== '' && isSeen(node)) parts.push(text);
        return;
      }
      if (node instanceof Element) {
        if (
          skip.test(node.tagName) ||
          node.getAttribute('aria-hidden') === 'true' ||
          node.hasAttribute('inert')
        )
          return;
        if (node.shadowRoot) for (const child of node.shadowRoot.childNodes) walk(child);
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(document.documentElement);
    return parts;
  };
  const pageTexts = all.length > 0 ? readPage() : [];
  const saysAlternative =
    /\b(video|film|audio|sound|recording|listen|watch)\b[^.]{0,120}\b(same (information|content|text)|again in (video|audio) form|above (part|text)|(alternative|version) (to|of|for) (the|this) (text|article|page))\b|\b(same (information|content|text))\b[^.]{0,80}\b(video|audio|film|listen|watch)\b|\b(listen to|watch)\b[^.]{0,60}\b(above|this (text|article|page))\b|(视频|影片|音频|录音|收听|收看)[^。]{0,40}(内容相同|同样的内容|上文|本文|这篇文章|同一内容)|(上文|本文)[^。]{0,20}(视频版|音频版)/i;
  const pageContent = pageTexts.join(' ').slice(0, 60_000);
  const alternativeLabels = pageTexts
    .flatMap((text) => text.match(/[^.。!?！？]+[.。!?！？]?/g) ?? [])
    .map(clean)
    .filter((sentence) => saysAlternative.test(sentence))
    .slice(0, 5);
  const pageText = Math.max(
    0,
    pageTexts.reduce((sum, text) => sum + measure(text), 0) -
      alternativeLabels.reduce((sum, label) => sum + measure(label), 0),
  );

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
    const heading = headings.find((one) => /^h\d$/.test(one.localName) && isIn(one, around));
    const native = (
      media as HTMLMediaElement & {
        audioTracks?: ArrayLike<{ kind: string; label: string; language: string }>;
      }
    ).audioTracks;
    const asked = probe.played.filter((one) => one.path.join() === path.join());
    const isPlayingUnasked = !media.paused && !navigator.userActivation.hasBeenActive;
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
      src: [media.currentSrc, media.src, media.querySelector('source')?.src].find((one) => one) ?? '',
      isCapture: media.srcObject instanceof MediaStream,
      tracks: readTracks(media),
      audioTracks: native
        ? [...Array.from(native)].map(({ kind, label, language }) => ({ kind, label, language }))
        : null,
      playedUnasked:
        isPlayingUnasked ||
        asked.some((one) => !one.asked) ||
        // It would, and this browser holds it back as it does with visitors it does not know.
        (media.autoplay && media.paused && asked.length === 0 && media.currentTime === 0),
      near: everyControl
        .filter((one) => isIn(one, around))
        .slice(0, 200)
        .map(readControl),
      texts: readTexts(around),
      pageText,
      pageContent,
      pageLanguage: document.documentElement.lang,
      alternativeLabels,
      interprets: interprets(media),
      isDecoration: !probe.isExposed(media) || /^(presentation|none)$/.test(media.getAttribute('role') ?? ''),
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

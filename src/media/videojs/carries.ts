const types = { audio: /^audio\//, video: /^video\//, text: /^(text\/vtt|application\/ttml\+xml)/ };

/** Whether an AdaptationSet carries sound, pictures or text: by what it says it is, or by the type of what is in it. */
export const carries = (set: Element, kind: keyof typeof types): boolean =>
  set.getAttribute('contentType') === kind ||
  [set, ...set.querySelectorAll('Representation')].some((one) =>
    types[kind].test(one.getAttribute('mimeType') ?? ''),
  );

/** The descriptors of one kind that an AdaptationSet carries itself, each as `scheme value`. */
export const readDescriptors = (set: Element, name: 'Role' | 'Accessibility'): readonly string[] =>
  [...set.querySelectorAll(`:scope > ${name}`)].map(
    (one) => `${one.getAttribute('schemeIdUri') ?? ''} ${one.getAttribute('value') ?? ''}`,
  );

/** An element as far as the viewer's wish sees it: what it is told to do, and the events it answers with. */
export function stageElement() {
  const element = document.createElement('video');
  const facts = { paused: false, seeking: false };
  Object.defineProperties(element, {
    paused: { get: () => facts.paused },
    seeking: { get: () => facts.seeking },
  });
  element.pause = () => {
    facts.paused = true;
    element.dispatchEvent(new Event('pause'));
  };
  const tell = (event: string, change: Partial<typeof facts> = {}) => {
    Object.assign(facts, change);
    element.dispatchEvent(new Event(event));
  };
  return { element, facts, tell };
}

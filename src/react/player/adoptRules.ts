type Root = Document | ShadowRoot;

/** What each document, or shadow root, has; one sheet serves all players in it. */
const known = new WeakMap<Root, Set<string>>();

/**
 * Gives the page the styles of what comes after the bar, which have no room in the first stylesheet. Each is given once: to the
 * document, or to the shadow root in which the element stands, where no style of the document comes.
 */
export function adoptRules(element: Element, rules: string): void {
  const { ownerDocument: document } = element;
  const around = element.getRootNode();
  const root: Root = around instanceof ShadowRoot ? around : document;
  const adopted = known.get(root) ?? new Set();
  if (adopted.has(rules)) return;
  known.set(root, adopted.add(rules));
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (Sheet && 'adoptedStyleSheets' in root && 'replaceSync' in Sheet.prototype) {
    // No <style> of ours: a strict policy of the site (CSP) would drop it.
    const sheet = new Sheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = rules;
  (root === document ? document.head : root).append(style);
}

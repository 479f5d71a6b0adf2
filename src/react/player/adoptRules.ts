/** What each document has; one sheet serves all players of a page. */
const known = new WeakMap<Document, Set<string>>();

/** Gives a document the styles of what comes after the bar, which have no room in the first stylesheet. Each is given once. */
export function adoptRules(document: Document, rules: string): void {
  const adopted = known.get(document) ?? new Set();
  if (adopted.has(rules)) return;
  known.set(document, adopted.add(rules));
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (Sheet && 'adoptedStyleSheets' in document && 'replaceSync' in Sheet.prototype) {
    // No <style> of ours: a strict policy of the site (CSP) would drop it.
    const sheet = new Sheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = rules;
  document.head.append(style);
}

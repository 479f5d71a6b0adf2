/** Whether it can be read as an address from a page at `base`. */
export function isAddress(src: string, base: string): boolean {
  try {
    return Boolean(new URL(src, base));
  } catch {
    return false;
  }
}

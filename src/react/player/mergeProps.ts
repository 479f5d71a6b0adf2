type Props = Record<string, unknown>;
type Handler = (...args: unknown[]) => void;

/**
 * Joins a part's own props with the consumer's, which win. Handlers of both are called, the consumer's first: where it
 * prevents the default, ours stays still. Class names add up, styles merge.
 */
export function mergeProps<T extends object>(own: T, theirs: object): T {
  const merged: Props = { ...(own as Props), ...(theirs as Props) };
  for (const [name, value] of Object.entries(theirs)) {
    const before = (own as Props)[name];
    if (/^on[A-Z]/.test(name) && typeof before === 'function' && typeof value === 'function') {
      merged[name] = (...args: unknown[]) => {
        (value as Handler)(...args);
        const event = args[0] as { defaultPrevented?: boolean } | undefined;
        if (!event?.defaultPrevented) (before as Handler)(...args);
      };
    } else if (name === 'className' && typeof before === 'string' && typeof value === 'string') {
      merged[name] = `${before} ${value}`;
    } else if (name === 'style' && typeof before === 'object' && typeof value === 'object') {
      merged[name] = { ...before, ...value };
    }
  }
  return merged as T;
}

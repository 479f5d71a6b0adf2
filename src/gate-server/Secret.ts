const values = new WeakMap<Secret, string>();

/**
 * A number, a name, a code: what must not be printed, logged, put in JSON or thrown by accident.
 * Only `reveal()` gives it, and whoever writes that word is asked why.
 */
export class Secret {
  constructor(value: string) {
    values.set(this, value);
  }
  reveal(): string {
    return values.get(this) ?? '';
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
  readonly [Symbol.toStringTag] = 'secret';
}

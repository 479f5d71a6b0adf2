type Value = string | number | boolean | null | undefined;

/** State as `data-*`, for styles: true is an empty attribute, false and null are none. `part` names the element. */
export function dataAttributes(state: Readonly<Record<string, Value>>): Record<`data-${string}`, string> {
  const attributes: Record<`data-${string}`, string> = {};
  for (const [name, value] of Object.entries(state)) {
    if (value === false || value === null || value === undefined) continue;
    attributes[`data-${name}`] = value === true ? '' : String(value);
  }
  return attributes;
}

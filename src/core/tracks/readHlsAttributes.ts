/** The attributes of a line of an HLS playlist, without their quotes (RFC 8216 §4.2). */
export function readHlsAttributes(line: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of line.matchAll(/([A-Z0-9-]+)=("[^"]*"|[^,]*)/g))
    attributes[name] = value.replace(/^"|"$/g, '');
  return attributes;
}

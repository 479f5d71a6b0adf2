/** A response's bytes to the end, or null where they are more; then nothing further is read. Rejects where the connection breaks. */
export async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    response.body?.cancel().catch(() => undefined);
    return null;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      reader?.cancel().catch(() => undefined);
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

/** What a grant's signature covers: its purpose first, so that a signature made for anything else is none here. */
export const grantText = (id: string, film: string, session: string, seconds: number | string) =>
  new TextEncoder().encode(`tingying media grant 1\n${id}\n${film}\n${session}\n${seconds}`);

/** RFC 4648 §5, without padding. */
export const toBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/[+/=]/g, (one) => spelt[one] ?? '');
const spelt: Readonly<Record<string, string>> = { '+': '-', '/': '_' };

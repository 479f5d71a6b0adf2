/** Where a request came from, which a `Request` does not say. */
export type From = { readonly address?: string | undefined };

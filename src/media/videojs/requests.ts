import type { OnRequest, RequestKind } from '../port/MediaPort.js';
import type { VhsRequest, VhsXhr } from './videojsTypes.js';

export interface SeenResponse {
  readonly kind: RequestKind;
  /** Where it came from, at the end of all redirections. */
  readonly url: string;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly body: unknown;
}

/**
 * Every request of the stream engine passes here: manifests, initialisation, segments, keys.
 * @param onResponse gives back the text that the engine is to read in place of what came, or null for what came
 */
export function hookRequests(
  xhr: VhsXhr,
  onRequest: () => OnRequest | null,
  onResponse: (seen: SeenResponse) => string | null,
): void {
  xhr.onRequest((options: VhsRequest) => {
    const url = options.uri ?? options.url ?? '';
    const changed = onRequest()?.(kindOf(options.requestType), url, options.headers ?? {});
    if (!changed) return options;
    return {
      ...options,
      ...(changed.url ? { uri: changed.url, url: changed.url } : {}),
      ...(changed.headers ? { headers: { ...options.headers, ...changed.headers } } : {}),
    };
  });
  xhr.onResponse((request, _error, response) => {
    const text = onResponse({
      kind: kindOf(request.requestType),
      url: new URL([request.responseURL, request.uri].find(Boolean) ?? '', location.href).href,
      status: response.statusCode ?? request.status ?? 0,
      body: response.body,
    });
    // VHS reads the request itself, after all who listen; on the instance, so that no other request is touched.
    if (text !== null) Object.defineProperty(request, 'responseText', { configurable: true, value: text });
  });
}

function kindOf(requestType: string | undefined): RequestKind {
  if (!requestType) return 'other';
  if (requestType.includes('key')) return 'key';
  if (requestType.includes('initialization') || requestType.includes('sidx')) return 'init';
  if (requestType.includes('segment')) return 'segment';
  if (requestType.includes('playlist') || requestType.includes('manifest')) return 'manifest';
  return 'other';
}

// The edge: makes and checks the grants of media, in WebCrypto alone, so that it runs in a CDN as it runs at our origin.
// It knows keys and addresses; it knows no viewer, no store and no Node.
export { checkGrant } from './checkGrant.js';
export { edge, type EdgeOptions, grantCookie } from './edge.js';
export { type GrantKeys, importGrantKeys } from './GrantKeys.js';
export { maxGrantMs, mintGrant } from './mintGrant.js';

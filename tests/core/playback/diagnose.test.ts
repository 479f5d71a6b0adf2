import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose, type FailureFacts, isFinal } from '../../../src/core/playback/diagnose.js';

const kinds: readonly FailureFacts['kind'][] = [
  'network',
  'decode',
  'unsupported',
  'empty',
  'engine',
  'stalled',
  'forbidden',
];

describe('a viewer is told the nearest cause that somebody can do something about', () => {
  test.each<[string, Partial<FailureFacts>, string]>([
    ['no network at all, whatever failed of it', { kind: 'decode', online: false }, 'offline'],
    ['the film is gone', { status: 404 }, 'not-found'],
    ['the film is gone for good', { status: 410 }, 'not-found'],
    ['who are you?', { status: 401 }, 'refused'],
    ['not for you', { status: 403 }, 'refused'],
    ['not here', { status: 451 }, 'refused'],
    ['the server fails', { status: 503 }, 'unreachable'],
    ['no answer', { status: 0 }, 'unreachable'],
    [
      'the browser says "not supported" of a film that is gone',
      { kind: 'unsupported', status: 404 },
      'not-found',
    ],
    ['the film is there, and not for this browser', { kind: 'unsupported' }, 'unsupported'],
    ['the film is there, and broken', { kind: 'decode' }, 'decode'],
    ['the manifest is there, and empty', { kind: 'empty' }, 'empty-manifest'],
    ['the page itself forbids it', { kind: 'forbidden' }, 'page-forbids'],
    ['the code does not come', { kind: 'engine' }, 'engine'],
    ['nothing comes', { kind: 'stalled' }, 'stalled'],
    ['nothing comes, and the engine gave up waiting', { kind: 'stalled', status: 0 }, 'stalled'],
    ['nothing comes, for it is refused', { kind: 'stalled', status: 403 }, 'refused'],
    ['nothing comes, for the server fails', { kind: 'stalled', status: 500 }, 'unreachable'],
  ])('%s', (_title, facts, reason) => {
    expect(diagnose({ kind: 'network', status: null, online: true, ...facts })).toBe(reason);
  });

  test('without a network, nothing else is ever blamed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.option(fc.integer({ min: 0, max: 599 })), (kind, status) => {
        expect(diagnose({ kind, status, online: false })).toBe('offline');
      }),
    );
  });

  test('what a server will not change its mind about is told as missing or refused, and nothing else is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 599 }), (status) => {
        const reason = diagnose({ kind: 'network', status, online: true });
        expect(isFinal(status)).toBe(reason === 'not-found' || reason === 'refused');
      }),
    );
  });
});

import { createVerify, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signAliyunA, signAliyunB, signAliyunC } from '../../../src/gate-server/signers/aliyun.js';
import { signCloudFrontCookies, signCloudFrontUrl } from '../../../src/gate-server/signers/cloudFront.js';

describe('Alibaba Cloud CDN: the examples of its documentation', () => {
  const key = 'aliyuncdnexp1234';
  test('type A', () => {
    expect(signAliyunA('/video/standard/test.mp4', { key, at: 1_444_435_200_000 })).toBe(
      '/video/standard/test.mp4?auth_key=1444435200-0-0-23bf85053008f5c0e791667a313e28ce',
    );
  });
  test('type B, whose hour is Beijing’s', () => {
    expect(
      signAliyunB('/4/44/44c0909bcfc20a01afaf256ca99a8b8b.mp3', { key, at: Date.UTC(2015, 7, 15, 0, 0) }),
    ).toBe('/201508150800/9044548ef1527deadafa49a890a377f0/4/44/44c0909bcfc20a01afaf256ca99a8b8b.mp3');
  });
  test('type C', () => {
    expect(signAliyunC('/test.flv', { key, at: 0x55ce8100 * 1000 })).toBe(
      '/a37fa50a5fb8f71214b1e7c95ec7a1bd/55CE8100/test.flv',
    );
  });
});

describe('Amazon CloudFront', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const key = { keyPairId: 'K2JCJMDEHXQW5F', privateKey };
  const decode = (text: string) =>
    Buffer.from(text.replaceAll('-', '+').replaceAll('_', '=').replaceAll('~', '/'), 'base64');
  const holds = (policy: string, signature: string) =>
    createVerify('RSA-SHA1').update(decode(policy)).verify(publicKey, decode(signature));

  test('cookies open a whole film until they expire', () => {
    const cookies = signCloudFrontCookies(
      { resource: 'https://media.example/films/lantern-ferry/*', expiresAt: 1_790_000_300_500 },
      key,
    );
    expect(decode(cookies['CloudFront-Policy']).toString()).toBe(
      '{"Statement":[{"Resource":"https://media.example/films/lantern-ferry/*","Condition":{"DateLessThan":{"AWS:EpochTime":1790000300}}}]}',
    );
    expect(holds(cookies['CloudFront-Policy'], cookies['CloudFront-Signature'])).toBe(true);
    expect(cookies['CloudFront-Key-Pair-Id']).toBe('K2JCJMDEHXQW5F');
    for (const value of Object.values(cookies)) expect(value).toMatch(/^[A-Za-z0-9_~-]+$/);
  });

  test('a signed address opens one file, from one network where that is asked for', () => {
    const url = signCloudFrontUrl(
      'https://media.example/a.mp4?v=1',
      { expiresAt: 1_790_000_300_000, sourceIp: '192.0.2.0/24' },
      key,
    );
    const { searchParams } = new URL(url);
    expect(searchParams.get('v')).toBe('1');
    const policy = decode(searchParams.get('Policy')!).toString();
    expect(policy).toContain('"Resource":"https://media.example/a.mp4?v=1"');
    expect(policy).toContain('"IpAddress":{"AWS:SourceIp":"192.0.2.0/24"}');
    expect(holds(searchParams.get('Policy')!, searchParams.get('Signature')!)).toBe(true);
    expect(holds(searchParams.get('Policy')!.replace(/^./, 'f'), searchParams.get('Signature')!)).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { attestation } from '../../../src/gate-server/providers/attestation/attestation.js';
import { human } from '../../../src/gate-server/providers/human/human.js';
import { oidc } from '../../../src/gate-server/providers/oidc/oidc.js';
import { registry } from '../../../src/gate-server/providers/registry/registry.js';
import { ask } from './ask.js';

test('a person decides, whatever is given: nothing verifies or refuses by itself', async () => {
  expect(await ask(human(), { phone: '13800000000', when: '晚上', note: '谢谢' })).toEqual({
    result: 'review',
  });
});

const providers = [
  registry({ endpoint: 'https://registry.example/verify' }),
  oidc({
    issuer: 'https://federation.example',
    clientId: 'us',
    claims: { claim: 'kind', values: { sight: 'visual' } },
  }),
  attestation(),
  human(),
];

test.each(providers.map((provider) => [provider.kind, provider] as const))(
  '%s says what it asks for in both languages, and what needs no eyes: no photo, no file, no puzzle',
  (_kind, provider) => {
    const [en, zh] = [provider.describe('en'), provider.describe('zh-Hans-CN')];
    expect(en.name).not.toBe(zh.name);
    expect(en.says).toMatch(/no photo/i);
    expect(zh.says).toContain('不用拍照');
    expect(zh.fields.map(({ name }) => name)).toEqual(en.fields.map(({ name }) => name));
    for (const { label, hint = '。' } of zh.fields) {
      expect(label).toMatch(/\p{Script=Han}/u);
      expect(hint).toMatch(/。$/);
    }
    for (const { label } of en.fields) expect(label).toMatch(/^[A-Z][\w ’?]+$/);
  },
);

test('what is asked about the person can be filled in by the browser, as HTML names it', () => {
  const tokens = providers.flatMap((provider) =>
    provider.describe('en').fields.map(({ name, autocomplete }) => [name, autocomplete]),
  );
  expect(Object.fromEntries(tokens)).toEqual({
    name: 'name',
    number: 'off',
    code: 'one-time-code',
    phone: 'tel',
    when: undefined,
    note: undefined,
  });
});

test('only a number, a name and a code are secret: a reviewer has to read the rest', () => {
  for (const provider of providers)
    for (const { name, secret } of provider.describe('en').fields)
      expect([name, secret]).toEqual([name, ['name', 'number', 'code'].includes(name)]);
});

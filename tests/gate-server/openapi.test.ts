import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeApi } from '../../src/gate-server/openapi/describeApi.js';
import { operations } from '../../src/gate-server/openapi/operations.js';
import { createAnswerCheck } from './createAnswerCheck.js';

const document = describeApi('1') as {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
};

test('the paths of the gate are exactly where they were promised', () => {
  const promised = `GET /providers
POST /verifications
PUT /verifications/{id}/answers
POST /verifications/{id}/submit
GET /verifications/{id}
POST /verifications/{id}/appeal
POST /verifications/{id}/withdraw
GET /callbacks/{provider}
POST /callbacks/{provider}
GET /entitlements
POST /play-sessions
POST /play-sessions/{id}/renew
DELETE /play-sessions/{id}
GET /m/{grant}/{film}/{path}
GET /me
GET /me/export
DELETE /me
GET /reviews
POST /reviews/{id}/decide
GET /ledger
GET /sessions
GET /healthz
GET /readyz`.split('\n');
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/gate/v1', '')}`),
  );
  expect(document.openapi).toBe('3.1.0');
  expect(described).toEqual(expect.arrayContaining(promised));
  expect(described).toHaveLength(Object.keys(operations).length);
});

test('every schema of the document is one that a validator takes', () => {
  expect(createAnswerCheck().compiled).toBeGreaterThan(40);
});

test('an answer that says more, less or other than the document is caught', async () => {
  const { check } = createAnswerCheck();
  const answer = (status: number, body: unknown, type = 'application/json') =>
    check(
      'GET',
      '/gate/v1/healthz',
      new Response(JSON.stringify(body), { status, headers: { 'content-type': type } }),
    );
  await expect(answer(200, { ok: true })).resolves.toBeUndefined();
  await expect(answer(200, { ok: 'yes' })).rejects.toThrow(/healthz.*ok/s);
  await expect(answer(200, { ok: true, more: 1 })).rejects.toThrow(/additional/);
  await expect(answer(200, {})).rejects.toThrow(/required/);
  await expect(answer(418, { ok: true })).rejects.toThrow(/418/);
  await expect(answer(200, { ok: true }, 'text/html')).rejects.toThrow(/text\/html/);
});

test('attacks 20 and 21: a malicious upload and a pixel bomb find no operation that takes a file, a picture or a form of one’s face', () => {
  // Uploads are off because there is no code path for them: nothing takes a body but JSON and a provider's form post.
  const text = JSON.stringify({ ...document, info: {} });
  expect(text).not.toMatch(/multipart|image\/|octet-stream|binary|selfie|photo|camera|captcha/i);
  const door = readFileSync('src/gate-server/http/readJson.ts', 'utf8');
  expect(door).not.toMatch(/formData|arrayBuffer|blob\(/);
});

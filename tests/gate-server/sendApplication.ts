import type { Answers, Providers, VerificationView } from '../../src/core/gate/GateApi.js';
import type { HttpBrowser } from './createHttpBrowser.js';

/** Begins, gives, agrees and sends, as the page does: which application? */
export async function sendApplication(
  browser: HttpBrowser,
  provider: string,
  answers: Answers,
): Promise<string> {
  const { notice } = await browser.get<Providers>('/providers');
  const begun = await browser.post<VerificationView>('/verifications', { provider }, 201);
  if (Object.keys(answers).length > 0) await browser.put(`/verifications/${begun.id}/answers`, answers);
  await browser.put(`/verifications/${begun.id}/answers`, {
    consents: { sensitive: true, passingOn: true, notice: notice.version },
  });
  await browser.get(`/verifications/${begun.id}`);
  await browser.post(`/verifications/${begun.id}/submit`, {}, 202);
  return begun.id;
}

import * as z from 'zod/mini';
import type { CertificateCategory, CertificateGrade } from '../../../core/gate/CertificateNumber.js';

/** The version of the contract between the gate and a registry; it is in docs/providers.md. */
export const registryVersion = 1;

/** What the gate asks, as JSON in the body of a POST. Nothing of it is ever in the address. */
export type RegistryQuestion = {
  version: typeof registryVersion;
  /** Random, and repeated in the answer: an answer to another question is none. */
  question: string;
  name: string;
  /** Resident identity number, 18 characters. */
  id: string;
  /** Certificate number, 20 characters, if it was given. */
  certificate?: string;
};

/** All that the gate takes of an answer. */
export type RegistryAnswer =
  | {
      result: 'valid';
      category: CertificateCategory;
      grade: CertificateGrade;
      /** With category 7: whether sight is among them. */
      sight?: boolean;
      /** `yyyy-mm-dd`, the last day. */
      validUntil?: string;
    }
  | { result: 'expired' | 'cancelled' | 'not-found' };

const question = z.string();
const answer = z.discriminatedUnion('result', [
  z.object({
    question,
    result: z.literal('valid'),
    category: z.literal([1, 2, 3, 4, 5, 6, 7]),
    grade: z.literal([1, 2, 3, 4]),
    sight: z.optional(z.boolean()),
    validUntil: z.optional(z.iso.date()),
  }),
  z.object({ question, result: z.literal(['expired', 'cancelled', 'not-found']) }),
]);

/** Takes what the contract says and drops the rest, here and at once; null for anything else, and for another question's answer. */
export function parseRegistryAnswer(
  json: unknown,
  asked: string,
): { value: RegistryAnswer; dropped: number } | null {
  const parsed = answer.safeParse(json);
  if (!parsed.success || parsed.data.question !== asked) return null;
  const { question: _, ...value } = parsed.data;
  const dropped = Object.keys(json as object).length - Object.keys(parsed.data).length;
  return { value: value as RegistryAnswer, dropped };
}

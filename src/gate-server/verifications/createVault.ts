import { randomUUID } from 'node:crypto';
import type { FieldOffer } from '../../core/gate/GateApi.js';
import type { Clock } from '../Clock.js';
import type { GivenAnswers } from '../providers/VerificationProvider.js';
import type { Secret } from '../Secret.js';

/** Numbers, names and codes, in the memory of this process only. What is lost here is asked for again, and nothing else. */
export type Vault = {
  /** This process, among those that share a database. */
  readonly id: string;
  put(verification: string, field: FieldOffer['name'], secret: Secret | null): void;
  read(verification: string): GivenAnswers;
  /** They are being checked: they stay until then. */
  keep(verification: string, untilMs: number): void;
  forget(verification: string): void;
};

const draftMs = 30 * 60_000;

/** @param options.cases the most that are remembered; the ones that would go first anyway make room */
export function createVault({ clock, cases = 20_000 }: { clock: Clock; cases?: number }): Vault {
  const held = new Map<string, { until: number; answers: Map<FieldOffer['name'], Secret> }>();

  const find = (verification: string) => {
    const found = held.get(verification);
    if (found && found.until <= clock()) held.delete(verification);
    return held.get(verification);
  };
  const makeRoom = () => {
    for (const [verification, { until }] of held) if (until <= clock()) held.delete(verification);
    if (held.size < cases) return;
    const [first] = [...held].sort(([, one], [, other]) => one.until - other.until);
    if (first) held.delete(first[0]);
  };

  return {
    id: randomUUID(),
    put(verification, field, secret) {
      if (!find(verification)) makeRoom();
      const case_ = find(verification) ?? { until: 0, answers: new Map<FieldOffer['name'], Secret>() };
      if (secret) case_.answers.set(field, secret);
      else case_.answers.delete(field);
      case_.until = Math.max(case_.until, clock() + draftMs);
      held.set(verification, case_);
    },
    read(verification) {
      const case_ = find(verification);
      if (case_) case_.until = Math.max(case_.until, clock() + draftMs);
      return Object.fromEntries(case_?.answers ?? []);
    },
    keep(verification, untilMs) {
      const case_ = find(verification);
      if (case_) case_.until = untilMs;
    },
    forget: (verification) => void held.delete(verification),
  };
}

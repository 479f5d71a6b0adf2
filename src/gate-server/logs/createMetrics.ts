import type { OperationId } from '../openapi/operations.js';

/** Seconds; what is slower than the last falls into none but the sum. */
const bounds = [0.005, 0.025, 0.1, 0.5, 2.5, 10];

export type Metrics = {
  count: (operation: OperationId | 'none', status: number, ms: number) => void;
  /** Prometheus' text format, version 0.0.4. Operations and statuses only: no viewer, no film, no address. */
  write: () => string;
};

/** Counts answers, without persons. */
export function createMetrics(): Metrics {
  const answers = new Map<string, number>();
  const times = new Map<string, { buckets: number[]; sum: number; count: number }>();
  return {
    count(operation, status, ms) {
      const key = `operation="${operation}",status="${status}"`;
      answers.set(key, (answers.get(key) ?? 0) + 1);
      const time = times.get(operation) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 };
      times.set(operation, time);
      const seconds = ms / 1000;
      bounds.forEach((bound, index) => {
        if (seconds <= bound) time.buckets[index] = (time.buckets[index] ?? 0) + 1;
      });
      time.sum += seconds;
      time.count += 1;
    },
    write() {
      const lines = [
        '# HELP tingying_gate_answers_total Answers of the gate.',
        '# TYPE tingying_gate_answers_total counter',
        ...[...answers].map(([labels, value]) => `tingying_gate_answers_total{${labels}} ${value}`),
        '# HELP tingying_gate_answer_seconds How long answers took.',
        '# TYPE tingying_gate_answer_seconds histogram',
        ...[...times].flatMap(([operation, { buckets, sum, count }]) => [
          ...bounds.map(
            (bound, index) =>
              `tingying_gate_answer_seconds_bucket{operation="${operation}",le="${bound}"} ${buckets[index] ?? 0}`,
          ),
          `tingying_gate_answer_seconds_bucket{operation="${operation}",le="+Inf"} ${count}`,
          `tingying_gate_answer_seconds_sum{operation="${operation}"} ${sum}`,
          `tingying_gate_answer_seconds_count{operation="${operation}"} ${count}`,
        ]),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}

import { appendFileSync, mkdirSync } from 'node:fs';

const folder = 'test-results/sound';

/** Keeps what was measured, a line of JSON each, and shows it. */
export function note(title: string, figures: Readonly<Record<string, number | string>>): void {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toFixed(2)) : value,
    ]),
  );
  mkdirSync(folder, { recursive: true });
  appendFileSync(`${folder}/figures.jsonl`, `${JSON.stringify({ title, ...rounded })}\n`);
  console.log(title, JSON.stringify(rounded));
}

/** The speeds that are offered. */
export const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5] as const;

/** The next faster (1) or slower (-1) of them; undefined where there is none. */
export const findNextRate = (rate: number, direction: 1 | -1): number | undefined =>
  direction > 0 ? rates.find((one) => one > rate + 0.01) : rates.findLast((one) => one < rate - 0.01);

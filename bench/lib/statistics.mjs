/** The value below which a `share` of the values lies, between neighbours where it falls between them. */
export function findQuantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place % 1);
}

/** Median and quartiles of what was measured; null when nothing was. */
export function summarise(values) {
  const measured = values.filter(Number.isFinite);
  if (measured.length === 0) return null;
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => findQuantile(measured, share));
  return { median, q1, q3, count: measured.length };
}

/** Growth of y for one step of x, by least squares. */
export function findSlope(points) {
  const mean = (pick) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  const covariance = mean(([x, y]) => (x - meanX) * (y - meanY));
  return covariance / mean(([x]) => (x - meanX) ** 2);
}

/** Provinces, municipalities, autonomous regions (GB/T 2260), Taiwan; 81, 82, 83 are residence permits of the three. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** Whether a number can begin with these six digits. A foreigner's permanent-resident card has 9 before its province. */
export function isRegion(region: string): boolean {
  return provinces.has(region.startsWith('9') ? region.slice(1, 3) : region.slice(0, 2));
}

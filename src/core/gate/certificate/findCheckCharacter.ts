const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const characters = '10X98765432';

/** The check character of a resident identity number's first 17 digits (GB 11643-1999; ISO 7064, MOD 11-2). */
export function findCheckCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return characters.charAt(sum % 11);
}

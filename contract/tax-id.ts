/**
 * Whether a tax number's check digit fits: true or false for Thailand (13 digits, Revenue Department, as the citizen number) and
 * Vietnam (10 digits, with 3 more for a branch, General Department of Taxation); null while it is too short, and for other countries.
 */
export function taxIdFits(country: string, written: string): boolean | null {
  if (country !== 'TH' && country !== 'VN') return null
  const digits = [...written.replace(/[\s.-]/g, '')].map(Number)
  if (digits.some(Number.isNaN)) return false
  if (country === 'TH') return digits.length < 13 ? null : digits.length === 13 && thai(digits)
  if (digits.length < 10) return null
  // Households and persons are known by the 12 digits of their citizen number, which has no check digit.
  if (digits.length === 12) return null
  return (digits.length === 10 || digits.length === 13) && vietnamese(digits)
}

const thai = (digits: readonly number[]): boolean => (11 - (sum(digits, countDown) % 11)) % 10 === digits[12]
const countDown = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]

const vietnamese = (digits: readonly number[]): boolean => 10 - (sum(digits, primes) % 11) === digits[9]
const primes = [31, 29, 23, 19, 17, 13, 7, 5, 3]

const sum = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0)

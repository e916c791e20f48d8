import { fromMinor, type Money, toMinor } from './money.ts'

/** n ÷ d rounded half up (away from zero); d above zero. */
function divide(n: bigint, d: bigint): bigint {
  const half = (2n * (n < 0n ? -n : n) + d) / (2n * d)
  return n < 0n ? -half : half
}

/** What an opportunity is worth by its probability (0 to 100), rounded half up to the currency's smallest unit; null while either is unknown. */
export function weighted(revenue: Money | null, probability: number | null): Money | null {
  if (!revenue || probability === null) return null
  return fromMinor(divide(toMinor(revenue) * BigInt(probability), 100n), revenue.currency)
}

/** Quantity (a decimal string such as `2.5`) × price in minor units, rounded half up once. */
export function lineAmount(quantity: string, price: Money): bigint {
  const [whole = '0', part = ''] = quantity.split('.')
  return divide(BigInt(whole + part) * toMinor(price), 10n ** BigInt(part.length))
}

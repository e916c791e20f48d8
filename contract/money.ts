/** An amount as it travels: a decimal string with exactly the currency's number of decimals. */
export type Money = { amount: string; currency: string }

const known = new Set(Intl.supportedValuesOf('currency'))
const decimalsOf = new Map<string, number>()

/** True for an ISO 4217 code that the runtime knows. */
export const isCurrency = (code: string): boolean => known.has(code)

/** Decimals of a currency after ISO 4217 as CLDR has it: THB 2, VND 0, USD 2. */
export function decimals(currency: string): number {
  let found = decimalsOf.get(currency)
  if (found === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    found = format.resolvedOptions().maximumFractionDigits ?? 2
    decimalsOf.set(currency, found)
  }
  return found
}

/** The largest amount that is kept, in minor units: what surely fits a 64-bit number. */
export const mostMinor = 10n ** 18n - 1n

/** Minor units (satang, cents, dong) of an amount. The amount must have been checked. */
export function toMinor({ amount, currency }: Money): bigint {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  const minor = BigInt(whole + part.padEnd(decimals(currency), '0').slice(0, decimals(currency)))
  return amount.startsWith('-') ? -minor : minor
}

/** The amount of so many minor units. */
export function fromMinor(minor: bigint, currency: string): Money {
  const places = decimals(currency)
  const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0')
  const amount = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return { amount: minor < 0n ? `-${amount}` : amount, currency }
}

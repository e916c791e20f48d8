/** A rate of VAT as the law of a country has it, from a day on and, where its end is known, to a last day. A rate of null is exempt. */
export type VatRate = {
  readonly country: string
  readonly rate: string | null
  readonly from: string
  readonly to: string | null
}

const law = (country: string, rate: string | null, from: string, to: string | null = null): VatRate => ({
  ...{ country, rate, from, to },
})

/**
 * What the program knows of the law, the usual rate of a country first; a company keeps its own table in the settings. Thailand: 7 % by royal
 * decrees since 1999, renewed again and again. Vietnam: 10 %, and 8 % for most goods by Decree 174/2025 to the end of 2026.
 */
export const knownVatRates: readonly VatRate[] = [
  law('TH', '7', '1999-04-01'),
  law('TH', '0', '1992-01-01'),
  law('TH', null, '1992-01-01'),
  law('VN', '10', '1999-01-01'),
  law('VN', '8', '2022-02-01', '2026-12-31'),
  law('VN', '5', '1999-01-01'),
  law('VN', '0', '1999-01-01'),
  law('VN', null, '1999-01-01'),
]

const isInForce = ({ from, to }: VatRate, day: string): boolean => from <= day && (to === null || day <= to)

/** The rates a country's companies can charge on a day (YYYY-MM-DD), the usual one first. They only propose: a line takes any rate. */
export function vatRatesOn(rates: readonly VatRate[], country: string, day: string): readonly (string | null)[] {
  const known = rates.filter((one) => one.country === country)
  if (!known.length) return ['0', null]
  return [...new Set(known.filter((one) => isInForce(one, day)).map(({ rate }) => rate))]
}

/**
 * The rate proposed for a day: the first of those set for the product and the company that the law has not ended by then (or knows
 * nothing of), else the country's usual one.
 */
export function vatRateOn(
  rates: readonly VatRate[],
  country: string,
  day: string,
  set: readonly (string | null | undefined)[],
): string | null {
  const has = (rate: string) =>
    rates.filter((one) => one.country === country && one.rate !== null && same(one.rate, rate))
  const holds = (rate: string) => !has(rate).length || has(rate).some((one) => isInForce(one, day))
  return set.find((rate) => typeof rate === 'string' && holds(rate)) ?? vatRatesOn(rates, country, day)[0] ?? '0'
}

const same = (a: string, b: string): boolean => Number(a) === Number(b)

/** A rate of VAT as the law of a country has it, from a day on and, where its end is known, to a last day. Null is exempt. */
type VatRate = { readonly rate: string | null; readonly from: string; readonly to?: string }

/**
 * By country, the usual one first. Thailand: 7 % by royal decrees since 1999, renewed again and again. Vietnam: 10 %, and 8 % for most goods
 * by Decree 174/2025 to the end of 2026. They only propose: a line takes any rate.
 */
const rates: Readonly<Record<string, readonly VatRate[]>> = {
  TH: [
    { rate: '7', from: '1999-04-01' },
    { rate: '0', from: '1992-01-01' },
    { rate: null, from: '1992-01-01' },
  ],
  VN: [
    { rate: '10', from: '1999-01-01' },
    { rate: '8', from: '2022-02-01', to: '2026-12-31' },
    { rate: '5', from: '1999-01-01' },
    { rate: '0', from: '1999-01-01' },
    { rate: null, from: '1999-01-01' },
  ],
}

const elsewhere: readonly VatRate[] = [
  { rate: '0', from: '0000-01-01' },
  { rate: null, from: '0000-01-01' },
]

/** The rates a country's companies can charge on a day (YYYY-MM-DD), the usual one first. */
export const vatRatesOn = (country: string, day: string): readonly (string | null)[] =>
  (rates[country] ?? elsewhere)
    .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
    .map(({ rate }) => rate)

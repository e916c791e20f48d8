import type { Money } from '@kohoi/contract/money'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Conditions } from './rule.ts'

/** Bounds in words: "5,000,000.00 THB or more", "60 to 80 %". */
export function useBounds() {
  const w = useWords()
  const format = useFormat()
  const words = (low: string, high: string | null) =>
    high === null ? w.bigDeals.orMore(low) : w.bigDeals.between(low, high)
  return {
    revenue: (from: Money, to: Money | null) =>
      to ? words(format.amount(from), format.money(to)) : words(format.money(from), null),
    probability: (from: number, to: number | null) =>
      to === null ? words(format.percent(from), null) : words(format.number(from), format.percent(to)),
    /** Short, for rows: "≥ 5,000,000.00 THB · ≥ 60 %". */
    short: ({ revenueFrom, revenueTo, probabilityFrom, probabilityTo }: Conditions): string[] => [
      ...(revenueFrom
        ? [
            revenueTo
              ? `${format.amount(revenueFrom)} – ${format.money(revenueTo)}`
              : `≥\u00a0${format.money(revenueFrom)}`,
          ]
        : []),
      ...(probabilityFrom === null
        ? []
        : [
            probabilityTo === null
              ? `≥\u00a0${format.percent(probabilityFrom)}`
              : `${format.number(probabilityFrom)} – ${format.percent(probabilityTo)}`,
          ]),
    ],
  }
}

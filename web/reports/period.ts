export const periods = ['all', 'month', 'lastMonth', 'quarter', 'lastQuarter', 'year', 'lastYear'] as const
export type Period = (typeof periods)[number]
export type Range = { from: string; to: string }

const months = { month: 1, lastMonth: 1, quarter: 3, lastQuarter: 3, year: 12, lastYear: 12 } as const

/** First and last day of the month, quarter or year in which a day lies, or of the one before; null for all time. All as YYYY-MM-DD. */
export function rangeOf(period: Period, today: string): Range | null {
  if (period === 'all') return null
  const [year = 0, month = 1] = today.split('-').map(Number)
  const length = months[period]
  const first = Math.floor((month - 1) / length) * length - (period.startsWith('last') ? length : 0)
  return { from: iso(year, first, 1), to: iso(year, first + length, 0) }
}

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

export const periods = ['all', 'month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

const months = { month: 1, quarter: 3, year: 12 } as const

/** First and last day of the month, quarter or year in which a day lies, all as YYYY-MM-DD; null for all time. */
export function rangeOf(period: Period, today: string): { from: string; to: string } | null {
  if (period === 'all') return null
  const [year = 0, month = 1] = today.split('-').map(Number)
  const length = months[period]
  const first = Math.floor((month - 1) / length) * length
  return { from: iso(year, first, 1), to: iso(year, first + length, 0) }
}

/** First and last day of a month given as YYYY-MM. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: iso(year, number - 1, 1), to: iso(year, number, 0) }
}

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

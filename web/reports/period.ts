export const periods = [
  'all',
  'month',
  'lastMonth',
  'nextMonth',
  'quarter',
  'lastQuarter',
  'nextQuarter',
  'year',
  'lastYear',
  'range',
] as const
export type Period = (typeof periods)[number]
export type Range = { from?: string | undefined; to?: string | undefined }

const months = { month: 1, quarter: 3, year: 12 } as const

/** First and last day of the month, quarter or year in which a day lies, or of the one before or after; null for all time. All as YYYY-MM-DD. */
export function rangeOf(period: Exclude<Period, 'range'>, today: string): { from: string; to: string } | null {
  if (period === 'all') return null
  const [year = 0, month = 1] = today.split('-').map(Number)
  const [, which, unit = 'month'] = /^(last|next)?(.*)$/.exec(period) ?? []
  const length = months[unit.toLowerCase() as keyof typeof months]
  const step = which === 'last' ? -length : which === 'next' ? length : 0
  const first = Math.floor((month - 1) / length) * length + step
  return { from: iso(year, first, 1), to: iso(year, first + length, 0) }
}

/** Whether days as a person gives them bound anything, in their order. */
export const isRange = ({ from, to }: Range): boolean => Boolean(from || to) && !(from && to && to < from)

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

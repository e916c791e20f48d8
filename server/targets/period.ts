const months = { month: 1, quarter: 3, year: 12 } as const
export type Period = keyof typeof months

/** The last day of a period that begins on a day, both YYYY-MM-DD: from 15 January a month goes to 14 February, from 31 January to 27 February (28 in leap years). */
export function lastDay(startsOn: string, period: Period): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number)
  const later = month - 1 + months[period]
  const longest = new Date(Date.UTC(year, later + 1, 0)).getUTCDate()
  const next = new Date(Date.UTC(year, later, Math.min(day, longest)))
  next.setUTCDate(next.getUTCDate() - 1)
  return next.toISOString().slice(0, 10)
}

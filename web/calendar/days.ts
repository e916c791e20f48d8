import { dayAfter } from '@kohoi/rules'

/** Days before the first of the grid: 0 for one that begins its week. `first`: 0 Sunday, 1 Monday. */
const intoWeek = (day: string, first: 0 | 1): number => (new Date(`${day}T00:00Z`).getUTCDay() - first + 7) % 7

const run = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => dayAfter(from, at, 'days'))

/** The seven days of the week that a day (`YYYY-MM-DD`) is in. */
export const weekOf = (day: string, first: 0 | 1): string[] => run(dayAfter(day, -intoWeek(day, first), 'days'), 7)

/** The whole weeks that the month of a day touches. */
export function monthOf(day: string, first: 0 | 1): string[] {
  const begin = `${day.slice(0, 7)}-01`
  const length = Number(dayAfter(dayAfter(begin, 1, 'months'), -1, 'days').slice(8))
  const before = intoWeek(begin, first)
  return run(dayAfter(begin, -before, 'days'), Math.ceil((before + length) / 7) * 7)
}

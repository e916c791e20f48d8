const day = 86_400_000

/** Days of a company counted from the day of seeding, which is 0; its clocks are ahead of UTC by so many hours, summer and winter. */
export type Days = ReturnType<typeof daysFrom>

export function daysFrom(now: Date, ahead: number) {
  const midnight = Math.floor((now.getTime() + ahead * 3_600_000) / day) * day
  const weekday = (n: number) => new Date(midnight + n * day).getUTCDay()
  const isWorkday = (n: number) => weekday(n) !== 0 && weekday(n) !== 6
  return {
    now,
    /** A moment on a day; the hour may be broken, 9.5 is half past nine. */
    at: (n: number, hour: number): Date => new Date(midnight + n * day + (hour - ahead) * 3_600_000),
    /** YYYY-MM-DD. */
    date: (n: number): string => new Date(midnight + n * day).toISOString().slice(0, 10),
    /** The day a moment lies on. */
    of: (moment: Date): number => Math.floor((moment.getTime() + ahead * 3_600_000 - midnight) / day),
    /** This day, or the next one on which people work. */
    workday(n: number): number {
      let at = n
      while (!isWorkday(at)) at++
      return at
    },
    /** The first day of this quarter. */
    quarter(): string {
      const today = new Date(midnight)
      return new Date(Date.UTC(today.getUTCFullYear(), Math.floor(today.getUTCMonth() / 3) * 3, 1))
        .toISOString()
        .slice(0, 10)
    },
    /** The first of the month that lies so many months from this one, as YYYY-MM-DD. */
    firstOfMonth(months: number): string {
      const today = new Date(midnight)
      return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
    },
  }
}

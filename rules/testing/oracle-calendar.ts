export type Clock = { readonly now: number; readonly timeZone: string }

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the wall shows in a zone: `2026-03-02T09:00:00.000`. */
export function localWall(instant: number, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
    })
    formats.set(timeZone, format)
  }
  return format.format(instant).replace(' ', 'T').replace(',', '.')
}

/** Day by day and month by month; a month too short is left on its last day. */
export function moveDate(date: string, count: number, unit: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (unit !== 'months') {
    const moved = new Date(`${date}T12:00:00Z`)
    moved.setUTCDate(moved.getUTCDate() + count * (unit === 'weeks' ? 7 : 1))
    return moved.toISOString().slice(0, 10)
  }
  for (let wanted = day; ; wanted--) {
    const moved = new Date(Date.UTC(year, month - 1 + count, wanted))
    if (moved.getUTCDate() === wanted) return moved.toISOString().slice(0, 10)
  }
}

const found = new Map<string, number>()
const QUARTER = 900_000

/** The first instant at which the wall shows a time, or more where clocks jump over it; by trying them all. */
export function firstInstantAt(wall: string, timeZone: string): number {
  const key = `${wall} ${timeZone}`
  const known = found.get(key)
  if (known !== undefined) return known
  const guess = Date.parse(`${wall}Z`)
  const first = search(wall, timeZone, guess - 64 * QUARTER, guess + 64 * QUARTER, QUARTER)
  const exact = localWall(first, timeZone) === wall
  const hour = Math.floor((first - QUARTER) / 60_000) * 60_000
  const instant = exact ? first : search(wall, timeZone, hour, first, 60_000)
  found.set(key, instant)
  return instant
}

function search(wall: string, timeZone: string, from: number, to: number, step: number): number {
  for (let instant = from; instant < to; instant += step) if (localWall(instant, timeZone) >= wall) return instant
  return to
}

/** A moment as notices and mails write it: `02/03/2026 09:00` in the time zone; Gregorian unless Buddhist years are preferred. */
export function writeMoment(moment: Date, timeZone: string, buddhistYears: boolean): string {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  )
  const year = Number(parts.year) + (buddhistYears ? 543 : 0)
  return `${parts.day}/${parts.month}/${year} ${parts.hour}:${parts.minute}`
}

/** A day, YYYY-MM-DD, as notices and mails write it: `02/03/2026`. */
export function writeDay(day: string, buddhistYears: boolean): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${month}/${Number(year) + (buddhistYears ? 543 : 0)}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, format)
  return format
}

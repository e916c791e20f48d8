import { languageName } from '@kohoi/contract/language-name'
import { decimals, type Money } from '@kohoi/contract/money'
import type { Language } from '@kohoi/rules'
import { localeOf, slots } from './slots.ts'

export type Preferences = { language: Language; buddhistYears: boolean; timeZone?: string | undefined }
export type Format = ReturnType<typeof makeFormat>

const unitIn: Record<string, Partial<Record<Language, string>>> = {
  THB: { th: 'บาท' },
  VND: { th: '₫', vi: '₫', en: '₫' },
}

/** Intl reads decimal strings exactly, beyond what a number holds; TypeScript wants to see that they are numeric. */
const exact = (decimal: string) => decimal as `${number}`

/**
 * Numbers, money, dates and lists as a person wants to read them. Dates are `dd/mm/yyyy`, with Buddhist years where the
 * person prefers them; amounts and decimals are decimal strings and never pass through floating point.
 */
export function makeFormat({ language, buddhistYears, timeZone }: Preferences) {
  const locale = localeOf[language]
  const zone = timeZone ? { timeZone } : {}
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const months = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' })
  const shortMonths = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' })
  const weekdays = new Intl.DateTimeFormat(locale, { ...zone, weekday: 'long' })
  const shortWeekdays = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' })
  const since = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  const currencies = new Intl.DisplayNames([language], { type: 'currency' })
  const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const inUnits = (unit: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })
  const spans = { day: inUnits('day'), hour: inUnits('hour'), minute: inUnits('minute') }
  const any = new Intl.NumberFormat(locale, { maximumFractionDigits: 8 })
  const fixed = new Map<number, Intl.NumberFormat>()
  const withPlaces = (places: number) => {
    const known =
      fixed.get(places) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places })
    fixed.set(places, known)
    return known
  }

  const year = (gregorian: number) => String(buddhistYears ? gregorian + 543 : gregorian).padStart(4, '0')
  const split = (time: string | Date) => {
    const found: Record<string, string> = {}
    for (const { type, value } of parts.formatToParts(new Date(time))) found[type] = value
    return {
      year: Number(found.year),
      month: found.month ?? '',
      day: found.day ?? '',
      time: `${found.hour}:${found.minute}`,
    }
  }
  /** `2026-08-31` → `31/08/2026`; a time is read in the person's zone. */
  const date = (value: string | Date) => {
    if (typeof value === 'string' && value.length === 10) {
      const [y = '', m = '', d = ''] = value.split('-')
      return `${d}/${m}/${year(Number(y))}`
    }
    const at = split(value)
    return `${at.day}/${at.month}/${year(at.year)}`
  }
  const time = (value: string | Date) => split(value).time
  const isoDay = (value: string | Date) => {
    const at = split(value)
    return `${at.year}-${at.month}-${at.day}`
  }
  const amount = ({ amount, currency }: Money) => withPlaces(decimals(currency)).format(exact(amount))
  const unit = (currency: string) => unitIn[currency]?.[language] ?? currency
  const country = (code: string) => countries.of(code) ?? code

  return {
    language,
    buddhistYears,
    /** 37 → "37", 12345 → "12,345". */
    number: (value: number) => integers.format(value),
    /** A decimal string with the separators of the language. */
    decimal: (value: string | number) => any.format(exact(String(value))),
    /** A decimal string with the separators of the language, and every decimal it is written with. */
    written: (value: string) => withPlaces(value.split('.')[1]?.length ?? 0).format(exact(value)),
    percent: (value: string | number) => `${any.format(exact(String(value)))} %`,
    /** The amount alone, with exactly the decimals of its currency. */
    amount,
    /** What stands behind the amount: บาท, ₫, USD. */
    unit,
    money: (value: Money) => `${amount(value)} ${unit(value.currency)}`,
    currency: (code: string) => currencies.of(code) ?? code,
    date,
    time,
    dateTime: (value: string | Date) => `${date(value)} ${time(value)}`,
    /** The day of a time in the person's zone, as `YYYY-MM-DD`. */
    isoDay,
    /** `2026-08` as a month by name with its year. */
    month: (value: string) => {
      const [of = '', number = '1'] = value.split('-')
      const name = months.format(Date.UTC(2000, Number(number) - 1))
      return `${name}${language === 'vi' ? '/' : ' '}${year(Number(of))}`
    },
    /** `2026-08` → "Aug 26". */
    monthShort: (value: string) => {
      const [of = '', number = '1'] = value.split('-')
      return `${shortMonths.format(Date.UTC(2000, Number(number) - 1))}${language === 'vi' ? '/' : ' '}${year(Number(of)).slice(2)}`
    },
    weekday: (value: string | Date) => weekdays.format(new Date(value)),
    /** The weekday of a `YYYY-MM-DD`, short: "Mon". */
    weekdayShort: (day: string) => shortWeekdays.format(new Date(`${day}T00:00Z`)),
    year,
    /** "yesterday", "today", "tomorrow"; any other day as a date. */
    day: (value: string, today: string = isoDay(new Date())) => {
      const days = Math.round((Date.parse(`${value.slice(0, 10)}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / 86_400_000)
      return Math.abs(days) <= 1 ? since.format(days, 'day').toLocaleLowerCase(language) : date(value)
    },
    /** "3 minutes ago" up to a day, then the date and time. */
    ago: (value: string, now: Date = new Date()) => {
      const seconds = Math.round((Date.parse(value) - now.getTime()) / 1000)
      if (Math.abs(seconds) < 60) return since.format(0, 'minute')
      if (Math.abs(seconds) < 3600) return since.format(Math.round(seconds / 60), 'minute')
      if (Math.abs(seconds) < 86_400) return since.format(Math.round(seconds / 3600), 'hour')
      return `${date(value)} ${time(value)}`
    },
    /** 125 minutes → "2 hrs 5 min", in its two largest units; never less than a minute. */
    span: (minutes: number) => {
      const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24]
      const parts = [days && spans.day.format(days), hours && spans.hour.format(hours)].filter(Boolean)
      const rest = parts.length === 0 ? Math.max(1, minutes % 60) : minutes % 60
      return (days || !rest ? parts : [...parts, spans.minute.format(rest)]).join(' ')
    },
    /** 805 minutes → "13 hrs 25 min": working time, which has no days of 24 hours. */
    hours: (minutes: number) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
      const parts = [hours && spans.hour.format(hours), (rest || !hours) && spans.minute.format(rest)]
      return parts.filter(Boolean).join(' ')
    },
    list: slots(language).list,
    country,
    languageName: (code: string) => languageName(code, language),
  }
}

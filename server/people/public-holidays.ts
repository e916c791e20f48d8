import { type Label, type Problem, readCountry } from '@kohoi/contract'
import type { Weekday } from '@kohoi/rules'
import type { HolidaysTypes } from 'date-holidays'
import type { Asked } from '../records/list.ts'
import { invalid } from '../refuse.ts'
import { namesAbroad } from './holiday-names.ts'

/**
 * public: a holiday by law · substitute: the day off in place of a holiday on which nobody works anyway · option: one of several days of
 * which the government announces each year which it will be.
 */
export type PublicHoliday = { date: string; names: Label; kind: 'public' | 'substitute' | 'option' }

/** As asked over HTTP; `closed` names days of the week such as `sat,sun`. */
export async function listPublicHolidays({ country: asked, year: text, closed: off, ...more }: Asked) {
  const country = readCountry(asked ?? '')
  const year = Number(text)
  const closed = new Set((off ?? '').split(',').filter((day) => day !== '') as Weekday[])
  const problems: Problem[] = Object.keys(more).map((path) => ({ path, code: 'unknownParameter' }))
  if (!country) problems.push({ path: 'country', code: asked ? 'country' : 'required' })
  if (!text || !Number.isInteger(year)) problems.push({ path: 'year', code: text ? 'wholeNumber' : 'required' })
  else if (year < 2000 || year > 2100)
    problems.push(
      year < 2000 ? { path: 'year', code: 'tooSmall', with: '2000' } : { path: 'year', code: 'tooLarge', with: '2100' },
    )
  if ([...closed].some((day) => !weekdays.includes(day)) || closed.size === weekdays.length)
    problems.push({ path: 'closed', code: 'choice', with: weekdays.join(', ') })
  if (!country || problems.length) throw invalid(problems)
  return { ...(await publicHolidays(country, year, closed)), nextCursor: null }
}

/** What a country's public holidays of a year are, the `closed` days of the week being off anyway, in their order. */
export async function publicHolidays(
  country: string,
  year: number,
  closed: ReadonlySet<Weekday>,
): Promise<{ items: PublicHoliday[]; incomplete: boolean }> {
  const found = [...(await read(country, year)), ...(country === 'TH' ? [thaiLabourDay(year)] : [])]
  const days = new Map<string, PublicHoliday>()
  for (const { from, to, names } of found)
    for (let date = from; date <= to; date = dayAfter(date))
      if (!days.has(date)) days.set(date, { date, names, kind: 'public' })
  for (const day of substitutes(country, [...days.values()].sort(inOrder), closed)) days.set(day.date, day)
  if (country === 'VN') for (const day of vietnameseOptions(found)) if (!days.has(day.date)) days.set(day.date, day)
  // Thailand's Buddhist holidays follow the moon and are known once they have been announced.
  const incomplete = country === 'TH' && !found.some(({ names }) => names.en === 'Makha Bucha')
  return { items: [...days.values()].sort(inOrder), incomplete }
}

type Found = { from: string; to: string; names: Label; rule: string }

/** From the library, those of a single day before those of several, whose days they name. It is large, so it is read when somebody asks. */
async function read(country: string, year: number): Promise<Found[]> {
  const { default: Holidays } = await import('date-holidays')
  const calendar = new Holidays(country)
  const [en, th, vi] = ['en', 'th', 'vi'].map((language) => calendar.getHolidays(year, language)) as [Year, Year, Year]
  return en
    .flatMap((holiday, i): Found[] => {
      const { date, start, end, type, name } = holiday
      if (type !== 'public') return []
      const abroad = namesAbroad[name]
      const names = { en: name, th: abroad?.th ?? th[i]?.name ?? name, vi: abroad?.vi ?? vi[i]?.name ?? name }
      const from = date.slice(0, 10)
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY))
      return [{ from, to: dayAfter(from, days - 1), names, rule: holiday.rule }]
    })
    .sort((a, b) => Number(a.to > a.from) - Number(b.to > b.from))
}

/** The library has the holidays of public offices; this one is every company's (Labour Protection Act, section 29). */
function thaiLabourDay(year: number): Found {
  const date = `${year}-05-01`
  const names = { en: 'Labour Day', th: 'วันแรงงานแห่งชาติ', vi: 'Quốc tế Lao động' }
  return { from: date, to: date, names, rule: '05-01' }
}

type Year = HolidaysTypes.Holiday[]

/**
 * The next day on which there would be work. Vietnam: Labour Code 2019, article 111 (3), for each day. Thailand: Labour Protection Act,
 * section 29; of holidays that follow each other one day (cabinet resolution of 8 May 2001). The library has those of other countries.
 */
function substitutes(
  country: string,
  holidays: readonly PublicHoliday[],
  closed: ReadonlySet<Weekday>,
): PublicHoliday[] {
  if (country !== 'VN' && country !== 'TH') return []
  const taken = new Set(holidays.map(({ date }) => date))
  const made: PublicHoliday[] = []
  for (const { date, names } of holidays) {
    if (!closed.has(weekdayOf(date))) continue
    let next = dayAfter(date)
    while (taken.has(next) || closed.has(weekdayOf(next))) next = dayAfter(next)
    if (country === 'TH' && made.some((other) => other.names.en === names.en)) continue
    taken.add(next)
    made.push({ date: next, names, kind: 'substitute' })
  }
  return made
}

/** Labour Code 2019, article 112: Tết is five days and National Day two, which ones is announced each year. */
function vietnameseOptions(found: readonly Found[]): PublicHoliday[] {
  const option = (rule: string, ...away: number[]) =>
    found
      .filter((holiday) => holiday.rule === rule)
      .flatMap(({ from, names }) =>
        away.map((days): PublicHoliday => ({ date: dayAfter(from, days), names, kind: 'option' })),
      )
  return [...option('vietnamese 1-0-1', -2, 4), ...option('09-02', -1, 1)]
}

const DAY = 86_400_000
const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const dayAfter = (date: string, days = 1): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)

const weekdayOf = (date: string): Weekday => weekdays[new Date(date).getUTCDay()] ?? 'sun'

const inOrder = (a: PublicHoliday, b: PublicHoliday): number => (a.date < b.date ? -1 : 1)

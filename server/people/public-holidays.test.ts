import { describe, expect, test } from 'vitest'
import { startWorld } from '../testing/world.ts'
import { publicHolidays } from './public-holidays.ts'

const weekend = new Set(['sat', 'sun'] as const)
const of = async (country: string, year: number, kind: string, closed: ReadonlySet<'sat' | 'sun'> = weekend) =>
  (await publicHolidays(country, year, closed)).items.filter((day) => day.kind === kind).map(({ date }) => date)
/** Days of a year: `01-01 02-16…20` are 1 January and 16 to 20 February. */
const days = (year: number, text: string) =>
  text.split(' ').flatMap((part) => {
    const [first = '', last] = part.split('…')
    const [month, from] = first.split('-')
    return Array.from({ length: Number(last ?? from) - Number(from) + 1 }, (_, i) =>
      [year, month, String(Number(from) + i).padStart(2, '0')].join('-'),
    )
  })

describe('Vietnam', () => {
  test.each([
    [2024, '01-01 02-09…13 04-18 04-30 05-01 09-02', '02-14 02-15'],
    [2025, '01-01 01-28…31 02-01 04-07 04-30 05-01 09-02', '02-03'],
    [2026, '01-01 02-16…20 04-26 04-30 05-01 09-02', '04-27'],
    [2027, '01-01 02-05…09 04-16 04-30 05-01 09-02', '02-10 02-11 05-03'],
  ])('%i: Tết by the moon, and a day off for each holiday at a weekend', async (year, holidays, instead) => {
    expect(await of('VN', year, 'public')).toEqual(days(year, holidays))
    expect(await of('VN', year, 'substitute')).toEqual(days(year, instead))
  })

  test('days of which the government chooses are offered apart; who works on Saturdays needs no other day for them', async () => {
    expect(await of('VN', 2026, 'option')).toEqual(['2026-02-15', '2026-02-21', '2026-09-01', '2026-09-03'])
    expect(await of('VN', 2025, 'substitute', new Set(['sun']))).toEqual([])
  })
})

describe('Thailand', () => {
  test('a day off instead is the next working day, and one for all of Songkran', async () => {
    expect(await of('TH', 2025, 'substitute')).toEqual(['2025-04-07', '2025-04-16', '2025-05-05'])
    expect((await of('TH', 2024, 'substitute')).filter((day) => day.startsWith('2024-04'))).toEqual([
      '2024-04-08',
      '2024-04-16',
    ])
    expect(await of('TH', 2026, 'public')).toEqual(expect.arrayContaining(['2026-03-03', '2026-05-01']))
  })

  test('of a year whose Buddhist holidays are not announced yet it says so', async () => {
    expect((await publicHolidays('TH', 2026, weekend)).incomplete).toBe(false)
    expect((await publicHolidays('TH', 2035, weekend)).incomplete).toBe(true)
    expect((await publicHolidays('VN', 2035, weekend)).incomplete).toBe(false)
  })
})

test('every holiday of both has a name in three languages', async () => {
  for (const country of ['TH', 'VN'])
    for (const { names } of (await publicHolidays(country, 2026, weekend)).items) {
      expect(names.th).toMatch(/[\u0e00-\u0e7f]/)
      expect(names.vi).not.toMatch(/[\u0e00-\u0e7f]/)
      expect(names.en).toMatch(/^[\w' ’.-]+$/)
    }
})

test('over HTTP for whoever is signed in; what cannot be asked is refused', async () => {
  const world = await startWorld({ work: false })
  try {
    const admin = await world.setup()
    const ask = (query: string) => admin.get(`/public-holidays?${query}`)
    const { items } = (await ask('country=VN&year=2026&closed=sat,sun')).body
    expect(items[0]).toMatchObject({ date: '2026-01-01', names: { vi: 'Tết Dương lịch' }, kind: 'public' })
    const problems = async (query: string) => (await ask(query)).body.errors.map(({ path, code }) => `${path} ${code}`)
    expect(await problems('')).toEqual(['country required', 'year required'])
    expect(await problems('country=XX&year=next')).toEqual(['country country', 'year wholeNumber'])
    expect(await problems('country=VN&year=1999&closed=never&more=1')).toEqual([
      'more unknownParameter',
      'year tooSmall',
      'closed choice',
    ])
    expect((await world.anyone().get('/public-holidays?country=VN&year=2026')).status).toBe(401)
  } finally {
    await world.stop()
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateFormat, guessDateFormat, readDate, readDateTime } from './dates.ts'

describe('a date', () => {
  test.each<[string, DateFormat, string]>([
    ['2026-03-02', 'YYYY-MM-DD', '2026-03-02'],
    ['2026/3/2', 'YYYY-MM-DD', '2026-03-02'],
    ['2/3/2026', 'DD/MM/YYYY', '2026-03-02'],
    ['02.03.2026', 'DD/MM/YYYY', '2026-03-02'],
    ['2-3-2026', 'DD/MM/YYYY', '2026-03-02'],
    ['3/2/2026', 'MM/DD/YYYY', '2026-03-02'],
    ['10/20/2016', 'MM/DD/YYYY', '2016-10-20'],
    ['2/3/2569', 'DD/MM/YYYY', '2026-03-02'],
    ['๒/๓/๒๕๖๙', 'DD/MM/YYYY', '2026-03-02'],
    ['2569-03-02', 'YYYY-MM-DD', '2026-03-02'],
    ['29/2/2567', 'DD/MM/YYYY', '2024-02-29'],
    ['2026-03-02', 'DD/MM/YYYY', '2026-03-02'],
    ['2026-03-02T09:30', 'MM/DD/YYYY', '2026-03-02'],
    ['3/2/2026 12:00:00 AM', 'MM/DD/YYYY', '2026-03-02'],
  ])('%s as %s is %s', (text, format, value) => {
    expect(readDate(text, { format })).toEqual({ value })
  })

  test.each<[string, DateFormat]>([
    ['31/2/2026', 'DD/MM/YYYY'],
    ['29/2/2566', 'DD/MM/YYYY'],
    ['20/10/2016', 'MM/DD/YYYY'],
    ['0/1/2026', 'DD/MM/YYYY'],
    ['2026-13-01', 'YYYY-MM-DD'],
    ['1/1/0001', 'DD/MM/YYYY'],
    ['1/1/9999', 'DD/MM/YYYY'],
  ])('%s does not exist as %s', (text, format) => {
    expect(readDate(text, { format })).toEqual({ problem: 'impossibleDate' })
  })

  test.each(['tomorrow', '1/2/26', '20260302', '1/2', '1/2/2026 noon', '2/3/2026'])(
    '%s is none in YYYY-MM-DD',
    (text) => {
      expect(readDate(text, { format: 'YYYY-MM-DD' })).toEqual({ problem: 'notADate' })
    },
  )

  test('every day of this world is read in every format, common or Buddhist year', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2399-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.boolean(), (date, buddhist) => {
        const value = date.toISOString().slice(0, 10)
        const [y = '', m, d] = value.split('-')
        const year = buddhist ? String(Number(y) + 543) : y
        expect(readDate(`${year}-${m}-${d}`, { format: 'YYYY-MM-DD' })).toEqual({ value })
        expect(readDate(`${Number(d)}/${Number(m)}/${year}`, { format: 'DD/MM/YYYY' })).toEqual({ value })
        expect(readDate(`${m}.${d}.${year}`, { format: 'MM/DD/YYYY' })).toEqual({ value })
      }),
    )
  })
})

describe('a date with a time', () => {
  const bangkok = { format: 'DD/MM/YYYY', timeZone: 'Asia/Bangkok' } as const

  test.each([
    ['2/3/2026 9:05', '2026-03-02T09:05:00+07:00'],
    ['2/3/2569 14.30 น.', '2026-03-02T14:30:00+07:00'],
    ['2/3/2026 9:05:07 PM', '2026-03-02T21:05:07+07:00'],
    ['2/3/2026 12:00 AM', '2026-03-02T00:00:00+07:00'],
    ['2/3/2026', '2026-03-02T00:00:00+07:00'],
    ['2026-03-02T09:05:00Z', '2026-03-02T09:05:00Z'],
    ['2026-03-02T09:05:00.123+0900', '2026-03-02T09:05:00+09:00'],
  ])('%s is %s', (text, value) => {
    expect(readDateTime(text, bangkok)).toEqual({ value })
  })

  test('has the offset its zone had on that day', () => {
    const paris = { format: 'DD/MM/YYYY', timeZone: 'Europe/Paris' } as const
    expect(readDateTime('1/7/2026 09:00', paris)).toEqual({ value: '2026-07-01T09:00:00+02:00' })
    expect(readDateTime('1/12/2026 09:00', paris)).toEqual({ value: '2026-12-01T09:00:00+01:00' })
    expect(readDateTime('29/3/2026 01:30', paris)).toEqual({ value: '2026-03-29T01:30:00+01:00' })
    expect(readDateTime('29/3/2026 03:30', paris)).toEqual({ value: '2026-03-29T03:30:00+02:00' })
  })

  test('has a time that exists', () => {
    for (const time of ['25:00', '9:75', '13:00 PM', '0:30 am']) {
      expect(readDateTime(`2/3/2026 ${time}`, bangkok)).toEqual({ problem: 'notATime' })
    }
  })
})

test('the format of a column is found from the days no other format has', () => {
  expect(guessDateFormat(['3/1/2017', '10/20/2016', '3/11/2017'])).toBe('MM/DD/YYYY')
  expect(guessDateFormat(['1/3/2560', '20/10/2559'])).toBe('DD/MM/YYYY')
  expect(guessDateFormat(['2017-03-01'])).toBe('YYYY-MM-DD')
  expect(guessDateFormat(['1/2/2026', '3/4/2026'])).toBe('DD/MM/YYYY')
  expect(guessDateFormat(['Cancity', ''])).toBeNull()
})

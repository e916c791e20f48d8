import { fieldTypes } from '@kohoi/contract/field'
import { l } from '@kohoi/contract/label'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellProblems } from '../../naming/cell.ts'
import { readChoice, readChoices, readNames } from '../../naming/choices.ts'
import { readCountry } from '../../naming/country.ts'
import { distance } from '../../naming/nearest.ts'
import { type CellOptions, fillsFromCell, readCell } from './read-cell.ts'
import { readEmail, readText, readYesNo } from './words.ts'

test('yes and no are understood in three languages', () => {
  for (const text of ['yes', 'Y', 'TRUE', '1', 'x', 'ใช่', 'Có', 'có', 'CO', '✓'])
    expect(readYesNo(text)).toEqual({ value: true })
  for (const text of ['no', 'N', 'False', '0', 'ไม่ใช่', 'ไม่', 'Không', 'khong', '-'])
    expect(readYesNo(text)).toEqual({ value: false })
  expect(readYesNo('maybe')).toEqual({ problem: 'notYesNo' })
  expect(readYesNo(' ')).toEqual({ value: null })
})

test('an e-mail address is found, and nothing else is taken for one', () => {
  expect(readEmail(' somchai@example.co.th ')).toEqual({ value: 'somchai@example.co.th' })
  expect(readEmail('Lan <lan@example.vn>')).toEqual({ value: 'lan@example.vn' })
  expect(readEmail('mailto:lan@example.vn')).toEqual({ value: 'lan@example.vn' })
  for (const text of ['lan', 'lan@', '@example.vn', 'a b@example.vn', 'lan@example', 'a@b.vn, c@d.vn', 'a@b@c.vn']) {
    expect(readEmail(text)).toEqual({ problem: 'notAnEmail' })
  }
})

test('a phone number stays as it was typed', () => {
  expect(readText(' +66 (0)81-234 5678 ต่อ 12 ')).toEqual({ value: '+66 (0)81-234 5678 ต่อ 12' })
})

describe('a country', () => {
  const en = { language: 'en' } as const

  test.each([
    ['TH', 'TH'],
    ['th', 'TH'],
    ['Thailand', 'TH'],
    ['ไทย', 'TH'],
    ['Thái Lan', 'TH'],
    ['thai lan', 'TH'],
    ['Viet Nam', 'VN'],
    ['VIỆT NAM', 'VN'],
    ['เวียดนาม', 'VN'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['United States', 'US'],
    ['Hoa Kỳ', 'US'],
    ['Mỹ', 'US'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Korea', 'KR'],
    ['เกาหลีใต้', 'KR'],
    ['Hàn Quốc', 'KR'],
    ['Philippines', 'PH'],
    ["Cote d'Ivoire", 'CI'],
    ['Lao PDR', 'LA'],
  ])('%s is %s', (text, value) => {
    expect(readCountry(text, en)).toEqual({ value })
  })

  test('misspelt says which one may be meant, in the user’s language', () => {
    expect(readCountry('Philipines', en)).toEqual({ problem: 'unknown', suggestions: ['Philippines'] })
    expect(readCountry('Philipines', { language: 'th' })).toEqual({ problem: 'unknown', suggestions: ['ฟิลิปปินส์'] })
    expect(readCountry('Viêtnan', { language: 'vi' })).toEqual({ problem: 'unknown', suggestions: ['Việt Nam'] })
    expect(readCountry('Westeros and beyond', en)).toEqual({ problem: 'unknown', suggestions: [] })
  })
})

describe('a choice', () => {
  const options = [
    { value: 'goods', label: l('Goods', 'สินค้า', 'Hàng hóa') },
    { value: 'service', label: l('Service', 'บริการ', 'Dịch vụ') },
    { value: 'an', label: l('An', 'อัน', 'An') },
    { value: 'ân', label: l('Ân', 'อาน', 'Ân') },
  ]
  const given = { options, language: 'vi' } as const

  test('is named by code or by label in any language', () => {
    for (const text of ['service', 'SERVICE', 'บริการ', 'Dịch vụ', 'dịch vụ', 'dich vu', 'Di\u0323ch vu\u0323']) {
      expect(readChoice(text, given)).toEqual({ value: 'service' })
    }
    expect(readChoice('Ân', given)).toEqual({ value: 'ân' })
    expect(readChoice('An', given)).toEqual({ value: 'an' })
    expect(readChoice('Dich vu khac', given)).toMatchObject({ problem: 'unknown' })
    expect(readChoice('Dich vi', given)).toEqual({ problem: 'unknown', suggestions: ['Dịch vụ'] })
  })

  test('several are parted by comma, semicolon or line', () => {
    expect(readChoices('goods; Dịch vụ, GOODS', given)).toEqual({ value: ['goods', 'service'] })
    expect(readChoices('', given)).toEqual({ value: null })
    expect(readChoices('goods, gods', given)).toMatchObject({ problem: 'unknown' })
    expect(readNames('VIP; ขายส่ง,\nVIP , ')).toEqual({ value: ['VIP', 'ขายส่ง'] })
  })
})

test('the distance of two words is the fewest slips between them', () => {
  expect(distance('kitten', 'sitting')).toBe(3)
  expect(distance('thialand', 'thailand')).toBe(1)
  expect(distance('', 'abc')).toBe(3)
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (a, b) => distance(a, b) === distance(b, a) && (distance(a, b) === 0) === (a === b),
    ),
  )
})

test('no text makes a reader throw, and every answer is a value or a known problem', () => {
  const options: CellOptions = { language: 'vi', currency: 'VND', timeZone: 'Asia/Bangkok', format: 'DD/MM/YYYY' }
  const types = Object.keys(fieldTypes) as (keyof typeof fieldTypes)[]
  const almost = fc.stringMatching(/^[-+(฿$₫]?[\d.,' ๐-๙/:TZ]{0,14}[)%đ]?$/)
  fc.assert(
    fc.property(
      fc.constantFrom(...types.filter(fillsFromCell)),
      fc.oneof(fc.string({ unit: 'binary' }), almost),
      (type, text) => {
        const read = readCell(type, text, options)
        if ('problem' in read) expect(cellProblems).toContain(read.problem)
        else expect(read).toHaveProperty('value')
      },
    ),
    { numRuns: 3000 },
  )
})

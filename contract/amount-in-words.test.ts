import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords } from './amount-in-words.ts'
import { fromMinor } from './money.ts'

type Row = { lang: 'th' | 'vi'; amount: string; text: string }
const { rows } = JSON.parse(readFileSync(new URL('./testing/amount-in-words.json', import.meta.url), 'utf8')) as {
  rows: Row[]
}

test('every amount of the table is written out as the table says', () => {
  expect(rows).toHaveLength(119)
  for (const { lang, amount, text } of rows) {
    const currency = lang === 'th' ? 'THB' : 'VND'
    const exact = lang === 'th' ? padded(amount) : amount
    expect(amountInWords({ amount: exact, currency })[lang], amount).toBe(text)
  }
})

test('English names baht, satang and dong', () => {
  const en = (amount: string, currency: string) => amountInWords({ amount, currency }).en
  expect(en('1234567.89', 'THB')).toBe(
    'One million two hundred and thirty-four thousand five hundred and sixty-seven baht and eighty-nine satang only',
  )
  expect(en('0.00', 'THB')).toBe('Zero baht only')
  expect(en('0.25', 'THB')).toBe('Twenty-five satang only')
  expect(en('1001', 'VND')).toBe('One thousand and one dong only')
  expect(en('-42.00', 'USD')).toBe('Minus forty-two US dollars only')
  expect(en('1.00', 'USD')).toBe('One US dollar only')
  expect(en('19.50', 'CHF')).toBe('Nineteen Swiss francs and 50/100 only')
})

test('each language says a currency that is not its own, and what is owed back', () => {
  expect(amountInWords({ amount: '-101.00', currency: 'THB' })).toMatchObject({
    th: 'ลบหนึ่งร้อยเอ็ดบาทถ้วน',
    vi: 'Âm một trăm linh một baht',
  })
  expect(amountInWords({ amount: '12.34', currency: 'USD' })).toMatchObject({
    th: 'สิบสองดอลลาร์สหรัฐ 34/100',
    vi: 'Mười hai đô la Mỹ 34/100',
  })
  expect(amountInWords({ amount: '5000', currency: 'VND' }).th).toBe('ห้าพันดองถ้วน')
})

test('no two amounts are written out alike', () => {
  const minor = fc.bigInt({ min: 0n, max: 10n ** 15n })
  fc.assert(
    fc.property(minor, minor, fc.constantFrom('THB', 'VND'), (a, b, currency) => {
      fc.pre(a !== b)
      const [one, other] = [amountInWords(fromMinor(a, currency)), amountInWords(fromMinor(b, currency))]
      return one.th !== other.th && one.vi !== other.vi && one.en !== other.en
    }),
  )
})

const padded = (amount: string): string => {
  const [whole, part = ''] = amount.split('.')
  return `${whole}.${part.padEnd(2, '0')}`
}

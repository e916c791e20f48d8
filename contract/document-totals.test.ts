import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { type Discount, type PricedLine, totalsOf } from './document-totals.ts'
import { decimals, fromMinor, toMinor } from './money.ts'

const long = Boolean(process.env.KOHOI_LONG)
const numRuns = long ? 1_000_000 : 3000

/** Whole numbers of a unit such as 1/10000 as decimal text. */
const decimal = (most: number, places: number) =>
  fc.bigInt({ min: 0n, max: BigInt(most) * 10n ** BigInt(places) }).map((units) => {
    const digits = units.toString().padStart(places + 1, '0')
    return places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits
  })

const rates = fc.constantFrom('7', '0', '8', '10', '21', '5.5', null)

const lineIn = (currency: string): fc.Arbitrary<PricedLine> =>
  fc
    .record({
      kind: fc.constantFrom('item', 'item', 'item', 'section', 'note'),
      quantity: decimal(9999, 4),
      unitPrice: decimal(1_000_000, decimals(currency)),
      discount: fc.oneof(
        fc.constant(null),
        fc.record({ percent: decimal(100, 2) }),
        fc.record({ part: fc.integer({ min: 0, max: 1000 }) }),
      ),
      gift: fc.boolean(),
      optional: fc.constantFrom(false, false, true),
      vatRate: rates,
    })
    .map(({ discount, ...line }) => {
      if (!discount || 'percent' in discount) return { ...line, discount }
      return { ...line, discount: share(currency, listPrice(currency, line), discount.part) }
    })

/** Up to the whole of it. */
const share = (currency: string, whole: bigint, part: number): Discount => ({
  amount: fromMinor((whole * BigInt(part)) / 1000n, currency).amount,
})

const documentIn = (currency: string) =>
  fc
    .record({
      pricesIncludeVat: fc.boolean(),
      lines: fc.array(lineIn(currency), { maxLength: 8 }),
      off: fc.oneof(
        fc.constant(null),
        fc.record({ percent: decimal(100, 2) }),
        fc.record({ part: fc.integer({ min: 0, max: 1000 }) }),
      ),
    })
    .map(({ off, ...document }) => {
      const whole = sum(
        currency,
        document.lines.filter(isSold).map((line) => amountOf(currency, line)),
      )
      const discount = off && 'part' in off ? share(currency, toMinor(money(whole, currency)), off.part) : off
      return { currency, ...document, discount }
    })
const documents = fc.constantFrom('THB', 'VND', 'USD', 'KWD').chain(documentIn)

const money = (amount: string, currency: string) => ({ amount, currency })
const isSold = (line: PricedLine) => line.kind === 'item' && !line.gift && !line.optional
const sum = (currency: string, amounts: readonly string[]) =>
  fromMinor(
    amounts.reduce((all, amount) => all + toMinor(money(amount, currency)), 0n),
    currency,
  ).amount

/** The same once more in whole numbers, plainly: n ÷ d, half up. */
const halfUp = (n: bigint, d: bigint) => (2n * n + d) / (2n * d)
const units = (text: string) => BigInt(text.replace('.', ''))
const scale = (text: string) => 10n ** BigInt(text.split('.')[1]?.length ?? 0)
function listPrice(currency: string, { quantity, unitPrice }: Pick<PricedLine, 'quantity' | 'unitPrice'>): bigint {
  const price = toMinor(money(unitPrice ?? '0', currency))
  return halfUp(units(quantity) * price, scale(quantity))
}
function amountOf(currency: string, line: PricedLine): string {
  if (line.kind !== 'item' || line.gift) return fromMinor(0n, currency).amount
  const { discount, quantity, unitPrice } = line
  if (!discount) return fromMinor(listPrice(currency, line), currency).amount
  if ('amount' in discount)
    return fromMinor(listPrice(currency, line) - toMinor(money(discount.amount, currency)), currency).amount
  const left = 100n * scale(discount.percent) - units(discount.percent)
  const price = toMinor(money(unitPrice ?? '0', currency))
  return fromMinor(halfUp(units(quantity) * price * left, scale(quantity) * 100n * scale(discount.percent)), currency)
    .amount
}

describe('the totals of any document', () => {
  test('its parts add up to its totals, and counted again they are the same', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { currency } = document
        const { amounts, totals } = totalsOf(document)
        const minor = (amount: string) => toMinor(money(amount, currency))
        const all = (list: readonly string[]) => list.reduce((whole, amount) => whole + minor(amount), 0n)
        assert.deepEqual(
          amounts,
          document.lines.map((line) => amountOf(currency, line)),
        )
        assert.equal(minor(totals.lines), all(amounts.filter((_, i) => isSold(document.lines[i] as PricedLine))))
        assert.equal(minor(totals.beforeVat), all(totals.byRate.map(({ base }) => base)))
        assert.equal(minor(totals.vat), all(totals.byRate.map(({ vat }) => vat)))
        assert.equal(minor(totals.total), minor(totals.beforeVat) + minor(totals.vat))
        const net = minor(totals.lines) - minor(totals.discount)
        assert.equal(document.pricesIncludeVat ? minor(totals.total) : minor(totals.beforeVat), net)
        for (const { rate, base, vat } of totals.byRate) {
          assert.ok(minor(base) >= 0n && minor(vat) >= 0n)
          const percent = rate ?? '0'
          const [n, d] = [units(percent), 100n * scale(percent)]
          const due = document.pricesIncludeVat
            ? halfUp((minor(base) + minor(vat)) * n, d + n)
            : halfUp(minor(base) * n, d)
          assert.equal(minor(vat), due)
        }
        assert.deepEqual(totalsOf(JSON.parse(JSON.stringify(document))), { amounts, totals })
      }),
      { numRuns, seed: long ? Date.now() : 20260302 },
    )
  })

  test('a discount at the end takes from no line more than there is', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const rated = document.lines.filter(isSold).map((line, i) => ({ ...line, vatRate: String(i) }))
        const { amounts, totals } = totalsOf({ ...document, lines: rated, pricesIncludeVat: false })
        totals.byRate.forEach(({ base }, i) => {
          const left = toMinor(money(base, document.currency))
          assert.ok(left >= 0n && left <= toMinor(money(amounts[i] ?? '0', document.currency)))
        })
      }),
      { numRuns: Math.min(numRuns, 20_000), seed: 1 },
    )
  })

  test('a float is refused', () => {
    const line = {
      kind: 'item',
      quantity: 1.1,
      unitPrice: '1',
      discount: null,
      gift: false,
      optional: false,
      vatRate: '7',
    }
    const document = { currency: 'THB', pricesIncludeVat: false, discount: null, lines: [line as never] }
    assert.throws(() => totalsOf(document))
  })
})

describe('cases worked out by others', () => {
  const line = (
    quantity: string,
    unitPrice: string,
    vatRate: string,
    discount: Discount | null = null,
  ): PricedLine => ({
    ...{ kind: 'item', quantity, unitPrice, discount, gift: false, optional: false, vatRate },
  })
  const three = <T>(one: T) => [one, one, one]
  test.each<[string, string, boolean, PricedLine[], string[]]>([
    ['prices with VAT', 'USD', true, [line('1', '21.53', '21'), line('1', '21.53', '21')], ['35.59', '7.47', '43.06']],
    ['VAT on the whole, not by line', 'USD', false, three(line('1', '0.05', '10')), ['0.15', '0.02', '0.17']],
    [
      'a discount in one line',
      'THB',
      false,
      [line('3', '33.33', '7'), line('7', '12.05', '7', { percent: '10' })],
      ['175.91', '12.31', '188.22'],
    ],
    ['money received, taken apart', 'THB', true, [line('1', '396296.29', '7')], ['370370.36', '25925.93', '396296.29']],
    ['dong have no decimals', 'VND', false, [line('1', '1234567', '8')], ['1234567', '98765', '1333332']],
    ['half a dong goes up', 'VND', false, [line('1', '1234567', '10')], ['1234567', '123457', '1358024']],
  ])('%s', (_what, currency, pricesIncludeVat, lines, figures) => {
    const { beforeVat, vat, total } = totalsOf({ currency, pricesIncludeVat, discount: null, lines }).totals
    assert.deepEqual([beforeVat, vat, total], figures)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BoardCard } from '../opportunities/opportunity.ts'
import { type Board, type Column, extended, find, moved, refreshed, removed, summed } from './board.ts'

const thb = (amount: string) => ({ amount, currency: 'THB' })
const usd = (amount: string) => ({ amount, currency: 'USD' })
const card = (id: string, stageId: string, more: Partial<BoardCard> = {}) =>
  ({ id, stageId, version: 1, expectedRevenue: thb('100.00'), probability: 20, ...more }) as BoardCard
const column = (stageId: string, items: readonly BoardCard[], more: Partial<Column> = {}): Column => ({
  stageId,
  folded: false,
  count: items.length,
  sum: summed(items.flatMap(({ expectedRevenue }) => expectedRevenue ?? [])),
  converted: summed(items.flatMap(({ expectedRevenue }) => expectedRevenue ?? []))[0] ?? thb('0.00'),
  weighted: summed(items.map(() => thb('20.00')))[0] ?? thb('0.00'),
  items,
  nextCursor: null,
  ...more,
})
const ids = (board: Board) => board.columns.map(({ items }) => items.map(({ id }) => id).join(''))
const tallies = (board: Board) =>
  board.columns.map(({ count, sum, converted, weighted }) => ({ count, sum, converted, weighted }))

test('a moved card stands on top, and counts and sums go with it', () => {
  const a = card('a', 'new')
  const board: Board = { columns: [column('new', [a, card('b', 'new')]), column('talks', [card('c', 'talks')])] }
  const after = moved(board, a, 'talks')
  expect(ids(after)).toEqual(['b', 'ac'])
  expect(find(after, 'a')?.card.stageId).toBe('talks')
  expect(tallies(after)).toEqual([
    { count: 1, sum: [thb('100.00')], converted: thb('100.00'), weighted: thb('20.00') },
    { count: 2, sum: [thb('200.00')], converted: thb('200.00'), weighted: thb('40.00') },
  ])
  expect(ids(removed(after, a))).toEqual(['b', 'c'])
  expect(ids(moved(after, a, 'new', 1))).toEqual(['ba', 'c'])
})

test('moving back restores every count and sum, whatever the currencies', () => {
  const money = fc.option(
    fc.record({
      amount: fc
        .bigInt({ min: 0n, max: 10n ** 15n })
        .map((minor) => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`),
      currency: fc.constantFrom('THB', 'USD'),
    }),
  )
  fc.assert(
    fc.property(fc.array(money, { minLength: 1, maxLength: 8 }), fc.nat(), (amounts, n) => {
      const cards = amounts.map((expectedRevenue, at) => card(String(at), 'new', { expectedRevenue }))
      const board: Board = { columns: [column('new', cards), column('talks', [])] }
      const one = cards[n % cards.length] as BoardCard
      const back = moved(moved(board, one, 'talks'), one, 'new')
      expect(tallies(back)).toEqual(tallies(board))
    }),
  )
})

test('a further page never shows a card twice', () => {
  const board: Board = { columns: [column('new', [card('a', 'new')], { nextCursor: '1' })] }
  const page = column('new', [card('a', 'new'), card('b', 'new')])
  expect(ids(extended(board, page))).toEqual(['ab'])
})

test('reading anew keeps further pages, but not what left them', () => {
  const read = (text: string) => [...text].map((id) => card(id, 'new'))
  const before: Board = { columns: [column('new', read('abcdef'), { nextCursor: 'f' }), column('talks', [])] }
  // b was moved to talks, e was lost, d changed, x came in far below.
  const fresh: Board = {
    columns: [column('new', read('acd'), { nextCursor: 'd' }), column('talks', [card('b', 'talks')])],
  }
  const touched: Board = { columns: [column('new', [card('x', 'new')])] }
  const after = refreshed(before, fresh, new Set(['b', 'e', 'x']), touched)
  expect(ids(after)).toEqual(['acdxf', 'b'])
  expect(after.columns[0]?.nextCursor).toBe('f')
  expect(after.columns[0]?.items[0]).toBe(before.columns[0]?.items[0])
})

test('what did not change stays the same list, so that a column is not drawn anew', () => {
  const before: Board = { columns: [column('new', [card('a', 'new')])] }
  const again: Board = { columns: [column('new', [card('a', 'new')])] }
  expect(refreshed(before, again).columns[0]?.items).toBe(before.columns[0]?.items)
  const changed: Board = { columns: [column('new', [card('a', 'new', { version: 2 })])] }
  expect(refreshed(before, changed).columns[0]?.items).not.toBe(before.columns[0]?.items)
})

test('sums stand by currency and leave out what cancels out', () => {
  expect(summed([thb('1.50'), usd('2.00'), thb('0.50'), usd('-2.00')])).toEqual([thb('2.00')])
})

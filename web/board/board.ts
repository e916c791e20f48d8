import { weighted as weightedOf } from '@kohoi/contract/amounts'
import { fromMinor, type Money, toMinor } from '@kohoi/contract/money'
import { same } from '../api/merge.ts'
import type { BoardCard } from '../opportunities/opportunity.ts'

/** `stageId` null: opportunities that stand in no stage; nothing can be moved there. */
export type Column = {
  stageId: string | null
  folded: boolean
  count: number
  sum: readonly Money[]
  converted: Money | null
  /** By probability, in the currency of `converted`. */
  weighted: Money | null
  items: readonly BoardCard[]
  nextCursor: string | null
}
export type Board = { columns: readonly Column[] }

/** Where a card stands on the board; undefined when it is not among those that were read. */
export function find(board: Board | undefined, id: string): { column: Column; card: BoardCard } | undefined {
  for (const column of board?.columns ?? []) {
    const card = column.items.find((item) => item.id === id)
    if (card) return { column, card }
  }
  return undefined
}

/** The board once a card stands in another column, on top or at a place, counts and sums of both along with it. */
export function moved(board: Board, card: BoardCard, stageId: string | null, at = 0): Board {
  const from = find(board, card.id)?.column.stageId
  const next = { ...card, stageId }
  return {
    columns: board.columns.map((column) => {
      if (column.stageId === stageId && from === stageId) return { ...column, items: replaced(column.items, next) }
      if (column.stageId === stageId) return { ...tallied(column, card, 1), items: column.items.toSpliced(at, 0, next) }
      if (column.stageId !== from || from === undefined) return column
      return { ...tallied(column, card, -1), items: column.items.filter((item) => item.id !== card.id) }
    }),
  }
}

/** The board without a card, such as one that was lost. */
export const removed = (board: Board, card: BoardCard): Board => ({
  columns: board.columns.map((column) =>
    column.items.some((item) => item.id === card.id)
      ? { ...tallied(column, card, -1), items: column.items.filter((item) => item.id !== card.id) }
      : column,
  ),
})

/** A further page at the end of a column; what another page already brought is not shown twice. */
export function extended(board: Board, page: Column): Board {
  const known = new Set(board.columns.flatMap(({ items }) => items.map(({ id }) => id)))
  return {
    columns: board.columns.map((column) =>
      column.stageId === page.stageId
        ? {
            ...column,
            items: [...column.items, ...page.items.filter(({ id }) => !known.has(id))],
            nextCursor: page.nextCursor,
          }
        : column,
    ),
  }
}

/**
 * The first pages read anew, over what had been read before. Further pages stay, but for `changed` records: of those `touched` says
 * where they stand now, if they still are on the board at all. Cards that did not change stay the same objects.
 */
export function refreshed(
  before: Board | undefined,
  fresh: Board,
  changed: ReadonlySet<string> = new Set(),
  touched: Board = { columns: [] },
): Board {
  if (!before) return fresh
  const known = new Map(before.columns.flatMap(({ items }) => items.map((item) => [item.id, item])))
  const onFirst = new Set(fresh.columns.flatMap(({ items }) => items.map(({ id }) => id)))
  const steady = (item: BoardCard) => {
    const old = known.get(item.id)
    return old && same(old, item) ? old : item
  }
  return {
    columns: fresh.columns.map((column) => {
      const old = before.columns.find((one) => one.stageId === column.stageId)
      const first = column.items.map(steady)
      if (!old || column.nextCursor === null || old.items.length <= first.length) return keptItems(old, column, first)
      const here = new Map(
        (touched.columns.find((one) => one.stageId === column.stageId)?.items ?? []).map((item) => [item.id, item]),
      )
      const inOld = new Set(old.items.map(({ id }) => id))
      const arrived = [...here.values()].filter(({ id }) => !inOld.has(id) && !onFirst.has(id))
      const tail = old.items.flatMap((item) => {
        if (onFirst.has(item.id)) return []
        return changed.has(item.id) ? (here.get(item.id) ?? []) : item
      })
      return { ...column, items: [...first, ...arrived, ...tail], nextCursor: old.nextCursor }
    }),
  }
}

/** The same list of cards where nothing in it changed, so that a column need not be drawn anew. */
function keptItems(old: Column | undefined, column: Column, items: readonly BoardCard[]): Column {
  const unchanged = old?.items.length === items.length && items.every((item, at) => item === old.items[at])
  return { ...column, items: unchanged ? old.items : items }
}

const replaced = (items: readonly BoardCard[], card: BoardCard) =>
  items.map((item) => (item.id === card.id ? card : item))

/** Count and sums with one card more (1) or less (-1). Another currency than the converted one waits for the server. */
function tallied(column: Column, { expectedRevenue: money, probability }: BoardCard, by: 1 | -1): Column {
  const { count, sum, converted, weighted } = column
  const likely = weightedOf(money, probability)
  return {
    ...column,
    count: Math.max(0, count + by),
    sum: money ? summed([...sum, by > 0 ? money : negative(money)]) : sum,
    converted: money && converted?.currency === money.currency ? plus(converted, money, by) : converted,
    weighted: likely && weighted?.currency === likely.currency ? plus(weighted, likely, by) : weighted,
  }
}

const plus = (to: Money, money: Money, by: 1 | -1): Money =>
  fromMinor(toMinor(to) + BigInt(by) * toMinor(money), to.currency)
const negative = (money: Money): Money => fromMinor(-toMinor(money), money.currency)

/** One amount for each currency, in the order of their codes; what cancels out is left out. */
export function summed(amounts: readonly Money[]): Money[] {
  const totals = new Map<string, bigint>()
  for (const money of amounts) totals.set(money.currency, (totals.get(money.currency) ?? 0n) + toMinor(money))
  return [...totals]
    .filter(([, minor]) => minor !== 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, minor]) => fromMinor(minor, currency))
}

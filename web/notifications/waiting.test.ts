import { expect, test } from 'vitest'
import type { Notice } from '../api/live.ts'
import { onArrival, stillWaiting } from './waiting.ts'

const notice = (id: string, kind: string, more: Partial<Notice> = {}): Notice => ({
  id,
  kind,
  title: id,
  body: '',
  link: null,
  data: {},
  createdAt: `2026-03-02T0${id.length}:00:00Z`,
  readAt: null,
  ...more,
})
const nothingClosed = new Set<string>()
const ids = ({ alerts, away }: ReturnType<typeof onArrival>) => [alerts.map((n) => n.id), away.map((n) => n.id)]

test('a Big Deal waits until it is opened or closed, however often one comes in', () => {
  const big = notice('big', 'bigDeal')
  expect(ids(onArrival([big], '2030-01-01', nothingClosed))).toEqual([['big'], []])
  expect(ids(onArrival([big], '2030-01-01', new Set(['big'])))).toEqual([[], []])
  expect(ids(onArrival([{ ...big, readAt: '2026-03-03' }], null, nothingClosed))).toEqual([[], []])
})

test('other notices are told of once, on the first visit after they came', () => {
  const assigned = notice('one', 'assigned')
  expect(ids(onArrival([assigned], null, nothingClosed))).toEqual([['one'], []])
  expect(ids(onArrival([assigned], assigned.createdAt, nothingClosed))).toEqual([[], []])
})

test('several become one summary, Big Deals on top', () => {
  const missed = [notice('newest', 'assigned'), notice('big', 'bigDeal'), notice('old', 'overdue')]
  expect(ids(onArrival(missed, null, nothingClosed))).toEqual([[], ['big', 'newest', 'old']])
})

test('what is read elsewhere leaves the corner', () => {
  const waiting = { alerts: [notice('a', 'bigDeal')], away: [notice('b', 'bigDeal'), notice('c', 'assigned')] }
  const read = { readAt: '2026-03-03' }
  expect(ids(stillWaiting(waiting, [notice('a', 'bigDeal', read), notice('c', 'assigned', read)]))).toEqual([[], ['b']])
  expect(stillWaiting(waiting, [notice('x', 'assigned', read)])).toBe(waiting)
})

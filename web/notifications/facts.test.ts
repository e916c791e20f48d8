import { expect, test } from 'vitest'
import type { Notice } from '../api/live.ts'
import { factsOf } from './facts.ts'

const notice = (body: string, data: Record<string, unknown>, kind = 'bigDeal'): Notice => ({
  id: 'n',
  kind,
  title: 'Big Deal BD-001: Above 5 million',
  body,
  link: null,
  data,
  createdAt: '2026-03-02T10:00:00+07:00',
  readAt: null,
})

test('the opportunity stands in the first line, whatever signs its name has; every other line is a fact', () => {
  const body = 'OPP-2026-0001 Phase 2: cameras\nCustomer: Town of Bueng Sai\nExpected revenue: 6,200,000.00 THB'
  expect(factsOf(notice(body, { alertId: 'a' }))).toEqual({
    about: 'OPP-2026-0001 Phase 2: cameras',
    facts: [
      { label: 'Customer', value: 'Town of Bueng Sai' },
      { label: 'Expected revenue', value: '6,200,000.00 THB' },
    ],
  })
})

test('summaries, targets and other notices are told as they are written', () => {
  expect(factsOf(notice('3 opportunities now match this rule.\nOPP-1 A: 5', { ruleId: 'r', count: 3 }))).toBeNull()
  expect(factsOf(notice('Reached: 100 %', { targetId: 't' }))).toBeNull()
  expect(factsOf(notice('To: you', { alertId: 'a' }, 'assigned'))).toBeNull()
})

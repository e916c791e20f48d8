import { describe, expect, test } from 'vitest'
import { routing as en } from '../words/en/routing.ts'
import { routing as th } from '../words/th/routing.ts'
import { routing as vi } from '../words/vi/routing.ts'
import type { Receipt, Step } from './receipt.ts'
import { type Facts, receiptSentence } from './receipt-words.ts'

const step = (kind: Step['kind'], id: string, name: string, result: Step['result']): Step => ({
  kind,
  id,
  name,
  result,
  unmet: [],
})
const people: Record<string, string> = { toni: 'Toni Buchanan', yen: 'Bùi Hải Yến', hung: 'Trần Quốc Hưng' }
const facts = (given: Partial<Facts> = {}): Facts => ({
  me: null,
  nameOf: (id) => people[id] ?? id,
  because: null,
  takesAll: false,
  limitOf: () => null,
  mark: (text) => text,
  ...given,
})
const receipt = (given: Partial<Receipt>): Receipt => ({
  state: 'assigned',
  teamId: 'team1',
  ownerId: 'yen',
  at: '2026-03-02T01:00:00Z',
  steps: [],
  ...given,
})
const team = step('team', 'team1', 'Team 1', 'chosen')
const roundRobin = receipt({
  steps: [
    team,
    step('member', 'toni', 'Toni Buchanan', 'full'),
    step('member', 'yen', 'Bùi Hải Yến', 'chosen'),
    step('member', 'duc', 'Phạm Minh Đức', 'later'),
  ],
})
const limitOf = (id: string) => (id === 'toni' ? 2 : null)

describe('a lead that a team took in turn', () => {
  const say = (words: typeof en, because: string, me: string | null = null) =>
    receiptSentence(roundRobin, words, facts({ because, limitOf, me })).said

  test('is told in English', () =>
    expect(say(en, 'country is Canada')).toBe(
      'Team 1 matched because country is Canada; Toni Buchanan was full (2 of 2); Bùi Hải Yến had waited longest.',
    ))
  test('is told in Vietnamese', () =>
    expect(say(vi, 'quốc gia là Canada')).toBe(
      'Vào đội Team 1 vì quốc gia là Canada; Toni Buchanan đã đủ 2 / 2; Bùi Hải Yến chờ lâu nhất.',
    ))
  test('is told in Thai', () =>
    expect(say(th, 'ประเทศเท่ากับ แคนาดา')).toBe(
      'เข้าทีม Team 1 เพราะประเทศเท่ากับ แคนาดา โดย Toni Buchanan รับเต็มแล้ว (2 จาก 2) และ Bùi Hải Yến รอนานที่สุด',
    ))
  test('calls its reader "you"', () => {
    expect(say(en, 'country is Canada', 'yen')).toMatch(/; you had waited longest\.$/)
    expect(say(vi, 'quốc gia là Canada', 'yen')).toMatch(/; anh\/chị chờ lâu nhất\.$/)
    expect(say(th, 'ประเทศเท่ากับ แคนาดา', 'yen')).toMatch(/ และคุณรอนานที่สุด$/)
  })
})

test('a rule that has changed since is not given as the reason', () => {
  expect(receiptSentence(roundRobin, en, facts()).said).toBe(
    'It belongs to Team 1; Toni Buchanan was full; Bùi Hải Yến had waited longest.',
  )
  expect(receiptSentence(roundRobin, vi, facts()).said).toContain('Thuộc đội Team 1;')
  expect(receiptSentence(roundRobin, th, facts()).said).toContain('อยู่กับทีม Team 1 ')
})

test('a team without a rule takes everything', () => {
  const only = receipt({ steps: [team, step('member', 'yen', 'Bùi Hải Yến', 'chosen')] })
  const said = (words: typeof en) => receiptSentence(only, words, facts({ takesAll: true })).said
  expect(said(en)).toBe('Team 1 takes everything; Bùi Hải Yến is its only member.')
  expect(said(vi)).toBe('Đội Team 1 nhận mọi khách; Bùi Hải Yến là thành viên duy nhất.')
  expect(said(th)).toBe('ทีม Team 1 รับทุกรายการ โดย Bùi Hải Yến เป็นสมาชิกคนเดียว')
})

test('many full members are counted, not listed', () => {
  const full = ['a', 'b', 'c'].map((id) => step('member', id, id.toUpperCase(), 'full'))
  const crowded = receipt({ steps: [team, ...full, step('member', 'yen', 'Bùi Hải Yến', 'chosen')] })
  expect(receiptSentence(crowded, en, facts()).said).toContain('3 members were full; Bùi Hải Yến was the only member')
  expect(receiptSentence(crowded, vi, facts()).said).toContain('3 thành viên đã đủ; chỉ Bùi Hải Yến nhận được.')
  expect(receiptSentence(crowded, th, facts()).said).toContain('สมาชิก 3 คนรับเต็มแล้ว และมี Bùi Hải Yến คนเดียวที่รับได้')
})

test('a task says its condition and its handler', () => {
  const byTask = receipt({ steps: [step('task', 't', 'C6T', 'chosen')] })
  const say = (words: typeof en, because: string) => receiptSentence(byTask, words, facts({ because })).said
  expect(say(en, 'product is C6T 2MP')).toBe('The task C6T gave it to Bùi Hải Yến because product is C6T 2MP.')
  expect(say(vi, 'sản phẩm là C6T 2MP')).toBe('Tác vụ C6T giao cho Bùi Hải Yến vì sản phẩm là C6T 2MP.')
  expect(say(th, 'สินค้าเท่ากับ C6T 2MP')).toBe('งานอัตโนมัติ C6T มอบหมายให้ Bùi Hải Yến เพราะสินค้าเท่ากับ C6T 2MP')
})

test('given by hand says by whom', () => {
  const hand = receipt({ state: 'manual', byUserId: 'hung' })
  expect(receiptSentence(hand, en, facts()).said).toBe('Given by Trần Quốc Hưng, by hand.')
  expect(receiptSentence(hand, vi, facts()).said).toBe('Do Trần Quốc Hưng giao, thủ công.')
  expect(receiptSentence(hand, th, facts()).said).toBe('Trần Quốc Hưng มอบหมายด้วยมือ')
  const own = receipt({ state: 'manual', byUserId: 'yen' })
  expect(receiptSentence(own, en, facts({ me: 'yen' })).said).toBe('You took it, by hand.')
  expect(receiptSentence(own, vi, facts({ me: 'yen' })).said).toBe('Anh/chị tự nhận, thủ công.')
  expect(receiptSentence({ ...hand, ownerId: null }, en, facts()).said).toContain('taken out by Trần Quốc Hưng')
})

test('waiting and unassigned say what to do', () => {
  const waiting = receipt({
    state: 'waiting',
    ownerId: null,
    steps: [team, step('member', 'toni', 'Toni Buchanan', 'full'), step('member', 'yen', 'Bùi Hải Yến', 'optedOut')],
  })
  const told = receiptSentence(waiting, en, facts({ limitOf, because: 'country is Canada' }))
  expect(told.said).toBe(
    'Team 1 matched because country is Canada; Toni Buchanan was full (2 of 2); Bùi Hải Yến is away; no member could take it.',
  )
  expect(told.todo).toBe(en.todo.waiting)
  const nobody = receipt({ state: 'unassigned', teamId: null, ownerId: null })
  expect(receiptSentence(nobody, vi, facts())).toEqual({ said: vi.said.noTeams, todo: vi.todo.unassigned })
  const unmatched = { ...nobody, steps: [step('team', 'team1', 'Team 1', 'notMatched')] }
  expect(receiptSentence(unmatched, th, facts()).said).toBe(th.said.noTeamMatched)
})

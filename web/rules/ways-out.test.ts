import type { Filter } from '@kohoi/rules'
import { expect, test } from 'vitest'
import type { RuleBook } from './book/rule-draft.ts'
import type { Finding } from './finding.ts'
import { waysOut } from './ways-out.ts'

const country = (...value: string[]): Filter => ({ field: 'country', op: 'isOneOf', value })
const book: RuleBook = {
  tasks: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
    { id: 'c', name: 'C' },
  ],
  teams: [{ id: 'north', name: 'Miền Bắc', rule: country('VN') }],
  members: [{ id: 'mai', teamId: 'north', rule: country('VN', 'LA') }],
  scoreRules: [],
  changes: [],
}
const found = (kind: Finding['kind'], ...subjects: Finding['subjects'][number][]): Finding => ({
  entity: 'lead',
  kind,
  severity: 'error',
  subjects,
  proven: true,
  example: null,
  sentence: '',
  fingerprint: '',
  accepted: null,
})
const ways = (finding: Finding) => waysOut(finding, book, 'Còn lại')
const task = (id: string) => ({ type: 'dispatchTask', id, name: id.toUpperCase() }) as const

test('a member who reaches outside: narrowed to both rules, or the team takes his too', () => {
  const outside = found(
    'notSubset',
    { type: 'member', id: 'mai', name: 'Mai' },
    { type: 'team', id: 'north', name: 'Miền Bắc' },
  )
  expect(ways(outside).map(({ edit }) => edit)).toEqual([
    { entity: 'member', act: 'put', id: 'mai', values: { rule: { all: [country('VN'), country('VN', 'LA')] } } },
    { entity: 'team', act: 'put', id: 'north', values: { rule: { any: [country('VN'), country('VN', 'LA')] } } },
  ])
})

test('a task that never runs is put before those that take its records, or taken out; a gap gets a team at the end', () => {
  expect(ways(found('shadowed', task('c'), task('b'), task('a'))).map(({ edit }) => edit)).toEqual([
    { entity: 'dispatchTask', act: 'order', ids: ['c', 'a', 'b'] },
    { entity: 'dispatchTask', act: 'remove', id: 'c' },
  ])
  expect(ways(found('gap'))).toMatchObject([
    { word: 'rest', edit: { act: 'put', values: { name: 'Còn lại', rule: null } } },
  ])
  expect(ways(found('inactiveHandler', task('gone')))).toEqual([])
})

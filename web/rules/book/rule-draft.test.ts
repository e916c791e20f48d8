import { expect, test } from 'vitest'
import { listsAfter, type RuleBook } from './rule-draft.ts'

const book: RuleBook = {
  tasks: [
    { id: 'canada', name: 'Canada' },
    { id: 'new', name: 'Neu' },
  ],
  teams: [
    { id: 'north', name: 'Miền Bắc' },
    { id: 'south', name: 'Miền Nam' },
  ],
  members: [],
  scoreRules: [{ id: 'large', points: 20 }],
  changes: [
    {
      entity: 'team',
      id: 'south',
      name: 'Miền Nam',
      team: null,
      act: 'changed',
      changes: [{ field: 'rule', from: null, to: { all: [] } }],
    },
    {
      entity: 'dispatchTask',
      id: 'new',
      name: 'Neu',
      team: null,
      act: 'created',
      changes: [{ field: 'name', from: null, to: 'Neu' }],
    },
    { entity: 'member', id: 'mai', name: 'Mai', team: 'Miền Bắc', act: 'deleted', changes: [] },
  ],
}

test('of a rule only what the draft changes is said, and a list that stands as it is is left out', () => {
  expect(listsAfter(book)).toEqual({
    tasks: [{ id: 'canada' }, { id: 'new' }],
    teams: [{ id: 'north' }, { id: 'south', rule: { all: [] } }],
    members: [],
  })
})

test('a rule is changed, added, taken out, put back, put in order', () => {
  const after = (edit: Parameters<typeof listsAfter>[1]) => listsAfter(book, edit)
  expect(after({ entity: 'team', act: 'put', id: 'south', values: { minimumScore: 50 } }).teams?.[1]).toEqual({
    id: 'south',
    rule: { all: [] },
    minimumScore: 50,
  })
  expect(after({ entity: 'scoreRule', act: 'put', values: { name: 'VIP', points: 5 } }).scoreRules).toEqual([
    { id: 'large' },
    { name: 'VIP', points: 5 },
  ])
  expect(after({ entity: 'dispatchTask', act: 'remove', id: 'canada' }).tasks).toEqual([{ id: 'new' }])
  expect(after({ entity: 'member', act: 'asItStands', id: 'mai' }).members).toEqual([{ id: 'mai' }])
  expect(after({ entity: 'team', act: 'asItStands', id: 'south' }).teams).toEqual([{ id: 'north' }, { id: 'south' }])
  expect(after({ entity: 'dispatchTask', act: 'asItStands', id: 'new' }).tasks).toEqual([{ id: 'canada' }])
  expect(after({ entity: 'dispatchTask', act: 'order', ids: ['new', 'canada'] }).tasks).toEqual([
    { id: 'canada', position: 2 },
    { id: 'new', position: 1 },
  ])
})

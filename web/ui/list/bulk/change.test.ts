import { describe, expect, test } from 'vitest'
import { bodyOf, type Change, undoneBody } from './change.ts'

const lead = { ownerId: 'lan', tagIds: ['hotel', 'vip'], custom: { rooms: 128, source: 'fair' } }

describe('a change for many records, made in one of them', () => {
  test('a value is set; a record that has it already is left alone', () => {
    expect(bodyOf([{ name: 'ownerId', way: 'set', value: 'minh' }], lead)).toEqual({ ownerId: 'minh' })
    expect(bodyOf([{ name: 'ownerId', way: 'set', value: 'lan' }], lead)).toBeNull()
    expect(bodyOf([{ name: 'teamId', way: 'set', value: null }], lead)).toBeNull()
  })

  test('tags are added to those there are, and taken away from them', () => {
    const add = (...value: string[]) => bodyOf([{ name: 'tagIds', way: 'add', value }], lead)
    const remove = (...value: string[]) => bodyOf([{ name: 'tagIds', way: 'remove', value }], lead)
    expect(add('vip', 'north')).toEqual({ tagIds: ['hotel', 'vip', 'north'] })
    expect(add('vip')).toBeNull()
    expect(remove('vip', 'north')).toEqual({ tagIds: ['hotel'] })
    expect(remove('north')).toBeNull()
  })

  test('a field of the company’s own leaves the others as they are', () => {
    expect(bodyOf([{ name: 'custom.rooms', way: 'set', value: 64 }], lead)).toEqual({
      custom: { rooms: 64, source: 'fair' },
    })
  })

  test('what was changed is taken back, what others changed since stays', () => {
    const change: Change = [
      { name: 'tagIds', way: 'add', value: ['north'] },
      { name: 'custom.rooms', way: 'set', value: 64 },
      { name: 'priorityId', way: 'set', value: 'high' },
    ]
    const now = { ...lead, tagIds: ['hotel', 'vip', 'north'], priorityId: 'high', custom: { rooms: 64, source: 'web' } }
    expect(undoneBody(change, lead, now)).toEqual({
      tagIds: ['hotel', 'vip'],
      priorityId: null,
      custom: { rooms: 128, source: 'web' },
    })
  })
})

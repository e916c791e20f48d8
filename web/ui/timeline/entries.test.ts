import { expect, test } from 'vitest'
import { byDay, entriesOf, type HistoryItem, type NoteItem } from './entries.ts'

const history = (id: string, type: string, at: string, data: HistoryItem['data'] = null): HistoryItem => ({
  id,
  type,
  at,
  byUserId: 'mai',
  changes: [],
  data,
})
const note: NoteItem = {
  id: 'n1',
  version: 1,
  text: 'Gọi lại sau 14 giờ',
  createdAt: '2026-03-02T02:00:00Z',
  createdById: 'mai',
}
const created = history('h1', 'created', '2026-03-02T01:00:00Z')
const added = history('h2', 'note.added', '2026-03-02T02:00:00Z', { noteId: 'n1', text: note.text })
const deleted = history('h3', 'note.added', '2026-03-02T03:00:00Z', { noteId: 'gone', text: 'Đã xóa' })

test('a note that is shown is not told again by the history, one that is gone still is', () => {
  const shown = entriesOf([created, added, deleted], [note], [], 'all')
  expect(shown.map((entry) => entry.key)).toEqual(['h h3', 'n n1', 'h h1'])
})

test('an entry without data is never taken for a repetition', () => {
  expect(entriesOf([created], [{ ...note, id: 'undefined' }], [], 'changes')).toHaveLength(1)
})

test('days come newest first, each with its own entries', () => {
  const days = byDay(entriesOf([created, { ...deleted, at: '2026-03-03T01:00:00Z' }], [note], [], 'all'), (at) =>
    at.slice(0, 10),
  )
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-03-03', 1],
    ['2026-03-02', 2],
  ])
})

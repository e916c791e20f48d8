import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { keys } from '../../api/query.ts'
import type { Page } from '../../api/use-list.ts'
import { useWords } from '../../words/index.tsx'
import { useGo } from '../link.tsx'
import { useShortcut } from '../shortcuts.ts'
import classes from './record.module.css'

type Read = InfiniteData<Page<{ id: string }>>

/** "3 / 12" and the ways to the records before and after, in the list or column one came from; nothing where one came from elsewhere. */
export function PlaceInList({ path, id }: { path: string; id: string }) {
  const w = useWords()
  const go = useGo()
  const list = useListWith(path, id)
  const at = list?.ids.indexOf(id) ?? -1
  const before = list?.ids[at - 1]
  const after = at >= 0 ? list?.ids[at + 1] : undefined
  useShortcut('k', before ? () => go(`/${path}/${before}`) : false)
  useShortcut('j', after ? () => go(`/${path}/${after}`) : false)
  if (!list) return null
  const way = (to: string | undefined, name: string, Arrow: typeof IconChevronUp) => (
    <Tooltip label={name}>
      <ActionIcon aria-label={name} disabled={!to} onClick={() => to && go(`/${path}/${to}`)}>
        <Arrow size={18} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <div className={classes.place}>
      <span className="num">{w.record.place(at + 1, list.count)}</span>
      {way(before, w.record.previousRecord, IconChevronUp)}
      {way(after, w.record.nextRecord, IconChevronDown)}
    </div>
  )
}

type Shown = { ids: string[]; count: number }

/** The list, or the column of a board, read last of those that hold the record. */
function useListWith(path: string, id: string): Shown | null {
  const client = useQueryClient()
  const holding = client
    .getQueryCache()
    .findAll({ queryKey: keys.all(path) })
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  for (const { state, queryKey } of holding) {
    const list = listsIn(state.data).find(({ ids }) => ids.includes(id))
    const counted = client.getQueryData<number>(keys.count(path, Object(queryKey[2])))
    if (list) return counted === undefined ? list : { ...list, count: counted }
  }
  return null
}

/** The lists of records that a read answer holds: the pages of a list are one, each column of a board is one. */
function listsIn(data: unknown): Shown[] {
  if (typeof data !== 'object' || data === null) return []
  const { pages, columns } = data as Partial<Read & { columns: readonly Page<{ id: string }>[] }>
  const shown = (parts: readonly Partial<Page<{ id: string }>>[]): Shown => {
    const ids = parts.flatMap(({ items }) => items?.map((item) => item.id) ?? [])
    return { ids, count: parts[0]?.count ?? ids.length }
  }
  if (pages) return [shown(pages)]
  return columns?.map((column) => shown([column])) ?? []
}

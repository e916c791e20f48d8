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

/** "3 / 12" and the ways to the records before and after, in the list one came from; nothing where one came from elsewhere. */
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

/** The list read last of those that hold the record. */
function useListWith(path: string, id: string): { ids: string[]; count: number } | null {
  const client = useQueryClient()
  const lists = client
    .getQueryCache()
    .findAll({ queryKey: keys.lists(path) })
    .filter((query) => isRead(query.state.data) && query.state.data.pages.some((page) => has(page, id)))
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  const read = lists[0]?.state.data
  if (!isRead(read)) return null
  const ids = read.pages.flatMap((page) => page.items.map((item) => item.id))
  return { ids, count: read.pages[0]?.count ?? ids.length }
}

const isRead = (data: unknown): data is Read => typeof data === 'object' && data !== null && 'pages' in data
const has = (page: Page<{ id: string }>, id: string) => page.items.some((item) => item.id === id)

import { SegmentedControl } from '@mantine/core'
import { IconLayoutKanban, IconList } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useListSearch } from '../ui/list/list-search.ts'
import { useWords } from '../words/index.tsx'
import classes from './board.module.css'
import { addressOfLayout, type Layout } from './layout.ts'

/** Board or list of the same opportunities: what is searched and filtered stays. */
export function LayoutSwitch({ shown }: { shown: Layout }) {
  const w = useWords()
  const navigate = useNavigate()
  const [{ q, filter }] = useListSearch()
  const show = (next: Layout) =>
    void navigate({ to: addressOfLayout(next), search: { ...(q && { q }), ...(filter && { filter }) } as never })
  const option = (value: Layout, Icon: typeof IconList) => ({
    value,
    label: (
      <span className={classes.layout} title={w.board[value]}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <span className={classes.layoutWord}>{w.board[value]}</span>
      </span>
    ),
  })
  return (
    <SegmentedControl
      aria-label={w.board.layout}
      value={shown}
      onChange={(next) => show(next as Layout)}
      data={[option('board', IconLayoutKanban), option('list', IconList)]}
    />
  )
}

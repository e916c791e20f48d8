import { ActionIcon, Button, Popover, SegmentedControl, Tooltip } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useState } from 'react'
import { store, useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import classes from './bell.module.css'
import { BellRow } from './bell-row.tsx'
import { useNotices } from './use-notices.ts'

export const bellOpened = store(false)

/** The bell with the number of unread notices and, opened, their list. */
export function Bell() {
  const w = useWords()
  const { notices, mark, markAll } = useNotices()
  const opened = useStore(bellOpened)
  const [shown, setShown] = useState<'all' | 'unread'>('all')
  const unread = notices?.unread ?? 0
  const items = (notices?.items ?? []).filter((notice) => shown === 'all' || notice.readAt === null)
  return (
    <Popover opened={opened} onChange={bellOpened.set} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={w.notifications.title} disabled={opened}>
          <ActionIcon
            className={classes.bell ?? ''}
            aria-label={w.notifications.bell(unread)}
            aria-haspopup="dialog"
            aria-expanded={opened}
            onClick={() => bellOpened.set(!opened)}
          >
            <IconBell size={18} stroke={1.75} />
            {unread > 0 && (
              <span className={classes.dot} aria-hidden>
                {unread > 99 ? '99+' : unread}
              </span>
            )}
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.list ?? ''} aria-label={w.notifications.title}>
        <div className={classes.head}>
          <h2>{w.notifications.title}</h2>
          <Button variant="subtle" disabled={unread === 0} onClick={() => void markAll()}>
            {w.notifications.markAllRead}
          </Button>
        </div>
        <SegmentedControl
          fullWidth
          size="xs"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'all', label: w.notifications.all },
            { value: 'unread', label: `${w.notifications.unread} ${unread || ''}` },
          ]}
        />
        {items.length === 0 ? (
          <p className={classes.nothing}>{w.notifications.nothing}</p>
        ) : (
          <ul className={classes.rows}>
            {items.map((notice) => (
              <BellRow
                key={notice.id}
                notice={notice}
                onMark={(read) => void mark(notice.id, read)}
                onOpen={() => bellOpened.set(false)}
              />
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

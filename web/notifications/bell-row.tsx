import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMail, IconMailOpened } from '@tabler/icons-react'
import type { Notice } from '../api/live.ts'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './bell.module.css'
import { Kind } from './kind.tsx'

export function BellRow({
  notice,
  onMark,
  onOpen,
}: {
  notice: Notice
  onMark: (read: boolean) => void
  onOpen: () => void
}) {
  const w = useWords()
  const format = useFormat()
  const unread = notice.readAt === null
  const label = unread ? w.notifications.markRead : w.notifications.markUnread
  const text = (
    <>
      <b lang="">{notice.title}</b>
      {notice.body && <span lang="">{notice.body}</span>}
    </>
  )
  const open = () => {
    if (unread) onMark(true)
    onOpen()
  }
  return (
    <li className={classes.row} data-unread={unread || undefined}>
      <div className={classes.meta}>
        <Kind kind={notice.kind} />
        <time dateTime={notice.createdAt}>{format.ago(notice.createdAt)}</time>
        <Tooltip label={label}>
          <ActionIcon size={26} aria-label={label} onClick={() => onMark(unread)}>
            {unread ? <IconMailOpened size={16} stroke={1.75} /> : <IconMail size={16} stroke={1.75} />}
          </ActionIcon>
        </Tooltip>
      </div>
      {notice.link ? (
        <AppLink to={notice.link} className={classes.text} onClick={open}>
          {text}
        </AppLink>
      ) : (
        <div className={classes.text}>{text}</div>
      )}
    </li>
  )
}

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMail, IconMailOpened } from '@tabler/icons-react'
import type { Notice } from '../api/live.ts'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './bell.module.css'
import { factsOf } from './facts.ts'
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
  const told = factsOf(notice)
  // Briefly: what the alert said at length, the time apart, which stands above.
  const body = told
    ? [
        told.about,
        told.facts
          .slice(0, -1)
          .map(({ value }) => value)
          .join(' · '),
      ].join('\n')
    : notice.body
  const text = (
    <>
      <b lang="">{notice.title}</b>
      {body && <span lang="">{body}</span>}
    </>
  )
  const open = () => {
    if (unread) onMark(true)
    onOpen()
  }
  return (
    <li className={classes.row} data-unread={unread || undefined}>
      <div className={classes.meta}>
        <Kind notice={notice} />
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

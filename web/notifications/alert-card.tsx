import { ActionIcon, Button, CloseButton, Tooltip } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import type { Notice } from '../api/live.ts'
import { useGo } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { AlertText } from './alert-text.tsx'
import classes from './alerts.module.css'
import { Kind } from './kind.tsx'
import { isBig } from './waiting.ts'

type Props = {
  notice: Notice
  onOpen: () => void
  onRead: () => void
  onClose: () => void
  /** Plans an activity at the opportunity of this id. */
  onPlan: (opportunityId: string) => void
}

/** One alert: what it is about, the sentence, and what one does with it. */
export function AlertCard({ notice, onOpen, onRead, onClose, onPlan }: Props) {
  const w = useWords()
  const format = useFormat()
  const go = useGo()
  const { link } = notice
  const isToday = format.isoDay(new Date(notice.createdAt)) === format.isoDay(new Date())
  const opportunityId = (isBig(notice) && /^\/opportunities\/([^/?]+)$/.exec(link ?? '')?.[1]) || null
  return (
    <article
      className={classes.alert}
      data-kind={notice.data.targetId === undefined ? notice.kind : 'target'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={classes.head}>
        <Kind notice={notice} />
        <time dateTime={notice.createdAt} className="t3">
          {isToday ? format.time(notice.createdAt) : format.dateTime(notice.createdAt)}
        </time>
        <Tooltip label={w.notifications.markRead}>
          <ActionIcon size={26} aria-label={w.notifications.markRead} onClick={onRead}>
            <IconMailOpened size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        <CloseButton size="sm" aria-label={w.common.close} onClick={onClose} />
      </div>
      <AlertText notice={notice} />
      {link && (
        <div className={classes.foot}>
          <Button
            data-main
            onClick={() => {
              go(link)
              onOpen()
            }}
          >
            {opportunityId ? w.notifications.openOpportunity : w.notifications.open}
          </Button>
          {opportunityId && (
            <Button variant="default" onClick={() => onPlan(opportunityId)}>
              {w.activities.plan}
            </Button>
          )}
          {opportunityId && (
            <Button
              variant="subtle"
              onClick={() => {
                go(`${link}#note`)
                onOpen()
              }}
            >
              {w.timeline.note}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

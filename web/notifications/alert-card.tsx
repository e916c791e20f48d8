import { Button, CloseButton } from '@mantine/core'
import type { Notice } from '../api/live.ts'
import { useGo } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
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
  const opportunityId = (isBig(notice) && /^\/opportunities\/([^/?]+)$/.exec(link ?? '')?.[1]) || null
  return (
    <article
      className={classes.alert}
      data-kind={notice.kind}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={classes.head}>
        <Kind kind={notice.kind} />
        <time dateTime={notice.createdAt} className="t3">
          {format.time(notice.createdAt)}
        </time>
        <CloseButton size="sm" aria-label={w.common.close} onClick={onClose} />
      </div>
      <div className={classes.body}>
        <b lang="">{notice.title}</b>
        {notice.body && <p lang="">{notice.body}</p>}
      </div>
      <div className={classes.foot}>
        {link && (
          <Button
            onClick={() => {
              go(link)
              onOpen()
            }}
          >
            {opportunityId ? w.notifications.openOpportunity : w.notifications.open}
          </Button>
        )}
        {opportunityId && (
          <Button variant="default" onClick={() => onPlan(opportunityId)}>
            {w.activities.plan}
          </Button>
        )}
        <Button variant="subtle" className={classes.read ?? ''} onClick={onRead}>
          {w.notifications.markRead}
        </Button>
      </div>
    </article>
  )
}

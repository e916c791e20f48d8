import { Button, CloseButton } from '@mantine/core'
import type { Notice } from '../api/live.ts'
import { useGo } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './alerts.module.css'
import { Kind } from './kind.tsx'

/** One alert: what it is about, the sentence, and the way to it. */
export function AlertCard({ notice, onOpen, onClose }: { notice: Notice; onOpen: () => void; onClose: () => void }) {
  const w = useWords()
  const format = useFormat()
  const go = useGo()
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
      {notice.link && (
        <div className={classes.foot}>
          <Button
            onClick={() => {
              if (notice.link) go(notice.link)
              onOpen()
            }}
          >
            {w.notifications.open}
          </Button>
        </div>
      )}
    </article>
  )
}

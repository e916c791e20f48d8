import { Button, CloseButton } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { listen } from '../api/live.ts'
import { useWords } from '../words/index.tsx'
import { AlertCard } from './alert-card.tsx'
import classes from './alerts.module.css'
import { bellOpened } from './bell.tsx'
import { type Notices, useNotices } from './use-notices.ts'
import { onArrival, stillWaiting, type Waiting } from './waiting.ts'

const seenKey = 'kohoi.alertsSeen'
const most = 3

/**
 * Alerts at the top right of every page, newest on top. They stay until opened, closed or read elsewhere; Alt+N gives them the focus,
 * Esc closes the one that has it.
 */
export function Alerts({ notices }: { notices: Notices | undefined }) {
  const w = useWords()
  const { mark } = useNotices()
  const [waiting, setWaiting] = useState<Waiting>({ alerts: [], away: 0 })
  const region = useRef<HTMLElement>(null)
  const arrived = useRef(false)

  useEffect(() => {
    if (!notices) return
    if (!arrived.current) {
      arrived.current = true
      const missed = onArrival(notices.items, localStorage.getItem(seenKey))
      setWaiting((now) => (now.alerts.length > 0 ? { ...missed, alerts: now.alerts } : missed))
    } else
      setWaiting((now) => ({
        away: notices.unread === 0 ? 0 : now.away,
        alerts: stillWaiting(now.alerts, notices.items),
      }))
    localStorage.setItem(seenKey, notices.items[0]?.createdAt ?? localStorage.getItem(seenKey) ?? '')
  }, [notices])

  useEffect(
    () =>
      listen('notification', (notice) =>
        setWaiting((now) =>
          now.alerts.some((one) => one.id === notice.id) ? now : { ...now, alerts: [notice, ...now.alerts] },
        ),
      ),
    [],
  )

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && event.code === 'KeyN') {
        event.preventDefault()
        region.current?.querySelector<HTMLElement>('a, button')?.focus()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const close = (id: string) => setWaiting((now) => ({ ...now, alerts: now.alerts.filter((one) => one.id !== id) }))
  const shown = waiting.alerts.slice(0, most)
  const more = waiting.alerts.length - shown.length
  return (
    <section
      className={classes.region}
      ref={region}
      role="status"
      aria-label={w.notifications.region}
      aria-live="polite"
    >
      {shown.map((notice) => (
        <AlertCard
          key={notice.id}
          notice={notice}
          onClose={() => close(notice.id)}
          onOpen={() => {
            close(notice.id)
            void mark(notice.id, true)
          }}
        />
      ))}
      {waiting.away > 0 && (
        <article
          className={classes.alert}
          onKeyDown={(event) => event.key === 'Escape' && setWaiting((now) => ({ ...now, away: 0 }))}
        >
          <div className={classes.summary}>
            <IconBell size={18} stroke={1.75} aria-hidden />
            <b>{w.notifications.whileAway(waiting.away)}</b>
            <CloseButton
              size="sm"
              aria-label={w.common.close}
              onClick={() => setWaiting((now) => ({ ...now, away: 0 }))}
            />
          </div>
          <div className={classes.foot}>
            <Button
              onClick={() => {
                setWaiting((now) => ({ ...now, away: 0 }))
                bellOpened.set(true)
              }}
            >
              {w.notifications.show}
            </Button>
          </div>
        </article>
      )}
      {more > 0 && (
        <button type="button" className={classes.more} onClick={() => bellOpened.set(true)}>
          {w.notifications.moreWaiting(more)}
        </button>
      )}
    </section>
  )
}

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Notice } from '../api/live.ts'
import { useWords } from '../words/index.tsx'
import { AlertCard } from './alert-card.tsx'
import classes from './alerts.module.css'
import { AwayCard } from './away-card.tsx'
import { bellOpened } from './bell.tsx'
import { type Notices, useNotices } from './use-notices.ts'
import { useWaiting } from './use-waiting.ts'

const ActivityForm = lazy(async () => ({ default: (await import('../activities/activity-form.tsx')).ActivityForm }))
const most = 3

/**
 * Alerts at the top right of every page, newest on top. They stay until opened, closed or read elsewhere; Alt+N gives them the focus,
 * Esc closes the one that has it and goes on to the next, after the last one back to where one was.
 */
export function Alerts({ notices }: { notices: Notices | undefined }) {
  const w = useWords()
  const { mark } = useNotices()
  const { alerts, away, close } = useWaiting(notices)
  const [planning, plan] = useState<string | null>(null)
  const { region, goOn } = useFocusInAlerts()
  const read = (notice: Notice) => {
    close([notice.id])
    void mark(notice.id, true)
  }
  const shown = alerts.slice(0, most)
  const more = alerts.length - shown.length
  return (
    <>
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
            onClose={() => {
              goOn()
              close([notice.id])
            }}
            onRead={() => {
              goOn()
              read(notice)
            }}
            onOpen={() => read(notice)}
            onPlan={plan}
          />
        ))}
        {away.length > 0 && (
          <AwayCard
            notices={away}
            onOpen={read}
            onClose={() => {
              goOn()
              close(away.map(({ id }) => id))
            }}
            onShowAll={() => {
              close(away.map(({ id }) => id))
              bellOpened.set(true)
            }}
          />
        )}
        {more > 0 && (
          <button type="button" className={classes.more} onClick={() => bellOpened.set(true)}>
            {w.notifications.moreWaiting(more)}
          </button>
        )}
      </section>
      {planning && (
        <Suspense>
          <ActivityForm at={{ entity: 'opportunity', id: planning }} onClose={() => plan(null)} />
        </Suspense>
      )}
    </>
  )
}

function useFocusInAlerts() {
  const region = useRef<HTMLElement>(null)
  const before = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.altKey && event.code === 'KeyN' && firstIn(region.current)
      if (!target) return
      event.preventDefault()
      const here = document.activeElement
      if (here instanceof HTMLElement && !region.current?.contains(here)) before.current = here
      target.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  /** To be called before an alert leaves: whoever had the focus in it finds it in the next one, or where he came from. */
  const goOn = () => {
    if (!region.current?.contains(document.activeElement)) return
    requestAnimationFrame(() => (firstIn(region.current) ?? before.current)?.focus())
  }
  return { region, goOn }
}

const firstIn = (region: HTMLElement | null) =>
  region?.querySelector<HTMLElement>('[data-main]') ?? region?.querySelector<HTMLElement>('article button')

import { useEffect, useRef, useState } from 'react'
import { listen, type Notice } from '../api/live.ts'
import { useMe } from '../api/session.ts'
import { closedBy, rememberClosed } from './closed.ts'
import type { Notices } from './use-notices.ts'
import { onArrival, stillWaiting, type Waiting } from './waiting.ts'

/** The alerts that pop up: those that come while one is here, and those that waited for one who was away. */
export function useWaiting(notices: Notices | undefined) {
  const userId = useMe()?.id ?? ''
  const [waiting, setWaiting] = useState<Waiting>({ alerts: [], away: [] })
  const arrived = useRef(false)

  useEffect(() => {
    if (!notices) return
    const seenKey = `kohoi.alertsSeen.${userId}`
    const lastSeen = localStorage.getItem(seenKey)
    if (arrived.current) setWaiting((now) => stillWaiting(now, notices.items))
    else {
      arrived.current = true
      const missed = onArrival(notices.items, lastSeen, closedBy(userId))
      // One that came over the line before the list was read is shown already.
      setWaiting(({ alerts }) => {
        const isNew = (notice: Notice) => !alerts.some((alert) => alert.id === notice.id)
        return { alerts: [...alerts, ...missed.alerts.filter(isNew)], away: missed.away.filter(isNew) }
      })
    }
    localStorage.setItem(seenKey, notices.items[0]?.createdAt ?? lastSeen ?? '')
  }, [notices, userId])

  useEffect(
    () =>
      listen('notification', (notice) => {
        // Whoever looks at the import sees on the page that it is done.
        if (notice.kind === 'import.done' && notice.link === location.pathname) return
        setWaiting((now) =>
          now.alerts.some((one) => one.id === notice.id) ? now : { ...now, alerts: [notice, ...now.alerts] },
        )
      }),
    [],
  )
  /** Takes them out of the corner; they stay unread. */
  const close = (ids: readonly string[]) => {
    rememberClosed(userId, ids)
    const stays = ({ id }: Notice) => !ids.includes(id)
    setWaiting(({ alerts, away }) => ({ alerts: alerts.filter(stays), away: away.filter(stays) }))
  }
  return { ...waiting, close }
}

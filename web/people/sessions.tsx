import { Button } from '@mantine/core'
import { IconDeviceDesktop } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { useList } from '../api/use-list.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { Chip } from '../ui/chip.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { deviceOf } from './device.ts'
import classes from './person.module.css'
import { PersonTabs } from './person-tabs.tsx'

type Session = {
  id: string
  createdAt: string
  lastUsedAt: string | null
  agent: string | null
  address?: string | null
  current: boolean
}

/** Where one is signed in. */
export function Sessions() {
  const w = useWords()
  const format = useFormat()
  const client = useQueryClient()
  usePage(w.frame.sessions, [{ label: w.frame.profile, to: '/profile' }])
  const { items, loading, refusal, again } = useList<Session>('sessions', {}, { count: false })
  const end = async (session: Session) => {
    try {
      await api.delete(`/sessions/${session.id}`)
      showSnack(w.profile.sessionEnded)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
    await client.invalidateQueries({ queryKey: keys.lists('sessions') })
  }
  return (
    <>
      <PersonTabs />
      <div className={classes.page}>
        <h1>{w.profile.sessionsTitle}</h1>
        <p className={classes.intro}>{w.profile.sessionsText}</p>
        {refusal ? (
          <Refused error={refusal} again={again} />
        ) : loading ? (
          <RowsSkeleton rows={3} />
        ) : (
          <ul className={`card ${classes.list}`}>
            {items.map((session) => {
              const device = deviceOf(session.agent)
              return (
                <li key={session.id}>
                  <IconDeviceDesktop size={20} stroke={1.75} aria-hidden />
                  <div className={classes.what}>
                    <b>
                      {device ? w.profile.onSystem(device.browser, device.system) : w.profile.unknownDevice}
                      {session.current && <Chip look="good">{w.profile.thisDevice}</Chip>}
                    </b>
                    <small>
                      {w.profile.since} {format.dateTime(session.createdAt)}
                      {session.lastUsedAt && ` · ${w.profile.lastUsed} ${format.ago(session.lastUsedAt)}`}
                      {session.address && ` · ${session.address}`}
                    </small>
                  </div>
                  {!session.current && (
                    <Button variant="default" onClick={() => void end(session)}>
                      {w.profile.endSession}
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </>
  )
}

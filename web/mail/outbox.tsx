import { mail as noun } from '@kohoi/contract/nouns/messages'
import { Button, SegmentedControl } from '@mantine/core'
import { IconMail, IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { useList } from '../api/use-list.ts'
import { useSubmit } from '../api/use-submit.ts'
import listClasses from '../settings/list/list.module.css'
import classes from '../settings/settings.module.css'
import { useSettingsPage } from '../settings/settings-page.ts'
import { Chip } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { showSnack } from '../ui/snack.tsx'
import { ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { useHasMailServer } from './use-mail-server.ts'

type State = 'queued' | 'sent' | 'failed'
type Mail = {
  id: string
  to: string
  subject: string
  state: State
  attempts: number
  nextAttemptAt: string | null
  lastError: string | null
  createdAt: string
  sentAt: string | null
}

const looks = { queued: 'info', sent: 'good', failed: 'bad' } as const

/** Every mail the program sends: where it stands, why it failed, and sending it again. */
export function Outbox() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const client = useQueryClient()
  const title = say(noun.plural)
  useSettingsPage(title)
  const hasServer = useHasMailServer()
  const { state } = useSearch({ strict: false }) as { state?: State }
  const list = useList<Mail>('mail/outbox', { state }, { count: false })
  const { submit, busy, sentence } = useSubmit(async (ids?: string[]) => {
    const { queued } = await api.post<{ queued: number }>('/mail/outbox/retry', ids ? { ids } : {})
    showSnack(w.mail.sending(queued))
    await client.invalidateQueries({ queryKey: keys.lists('mail/outbox') })
  })
  const option = (one: State) => noun.fields.state.options.find(({ value }) => value === one)
  const label = (one: State) => {
    const found = option(one)
    return found ? say(found.label) : one
  }
  return (
    <>
      <ToolBar label={title}>
        <Button
          leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />}
          loading={busy}
          onClick={() => void submit()}
        >
          {w.mail.sendAll}
        </Button>
        <SegmentedControl
          aria-label={say(noun.fields.state.label)}
          value={state ?? 'all'}
          onChange={(next) => go(next === 'all' ? '/mail' : `/mail?state=${next}`, { replace: true })}
          data={[
            { value: 'all', label: w.common.all },
            ...(['queued', 'sent', 'failed'] as const).map((value) => ({ value, label: label(value) })),
          ]}
        />
      </ToolBar>
      <div className={classes.page}>
        <div className={classes.main}>
          <h1>{title}</h1>
          {hasServer === false && <Note>{w.mail.noServer}</Note>}
          {sentence && <Note look="bad">{sentence}</Note>}
          {list.refusal && list.items.length === 0 ? (
            <Refused error={list.refusal} again={list.again} />
          ) : list.loading ? (
            <RowsSkeleton rows={6} />
          ) : list.items.length === 0 ? (
            <EmptyState icon={<IconMail size={22} />} title={w.mail.emptyTitle} text={w.mail.emptyText} />
          ) : (
            <ul className={`card ${listClasses.list}`}>
              {list.items.map((mail) => (
                <li key={mail.id} className={classes.row} data-stack>
                  <div className={classes.what}>
                    <div className={classes.name}>
                      <b lang="">{mail.subject}</b>
                      <Chip look={looks[mail.state]}>{label(mail.state)}</Chip>
                    </div>
                    <div className={classes.meta}>
                      <span>{mail.to}</span>
                      <When mail={mail} />
                      {mail.attempts > 1 && <span className="num">{w.mail.attempts(mail.attempts)}</span>}
                    </div>
                    {mail.lastError && mail.state !== 'sent' && (
                      <p className={`${classes.sentence} ${classes.warnText}`}>{mail.lastError}</p>
                    )}
                  </div>
                  {mail.state !== 'sent' && (
                    <span className={classes.side}>
                      <Button variant="default" disabled={busy} onClick={() => void submit([mail.id])}>
                        {w.mail.sendAgain}
                      </Button>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
          {list.hasMore && (
            <div>
              <Button variant="default" loading={list.loadingMore} onClick={list.more}>
                {w.mail.older}
              </Button>
            </div>
          )}
        </div>
      </div>
    </>
  )
}

function When({ mail }: { mail: Mail }) {
  const w = useWords()
  const format = useFormat()
  if (mail.sentAt) return <span className="num">{w.mail.sentAt(format.dateTime(mail.sentAt))}</span>
  if (mail.state === 'queued' && mail.nextAttemptAt)
    return <span className="num">{w.mail.nextAt(format.dateTime(mail.nextAttemptAt))}</span>
  return <span className="num">{format.dateTime(mail.createdAt)}</span>
}

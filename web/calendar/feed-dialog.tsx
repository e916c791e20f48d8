import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/request.ts'
import { useSubmit } from '../api/use-submit.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './calendar.module.css'

type Feed = { active: boolean; createdAt: string | null; lastReadAt: string | null }
const queryKey = ['me', 'calendar-feed']

/** One's secret address for calendar programs: make it, copy it once, end it. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const w = useWords()
  const format = useFormat()
  const client = useQueryClient()
  const { data: feed } = useQuery({ queryKey, queryFn: () => api.get<Feed>('/me/calendar-feed') })
  const [address, setAddress] = useState<string | null>(null)
  const { submit, busy, sentence } = useSubmit(async (act: 'make' | 'end') => {
    if (act === 'make') setAddress((await api.post<{ secret: string }>('/me/calendar-feed')).secret)
    else {
      await api.delete('/me/calendar-feed')
      setAddress(null)
    }
    await client.invalidateQueries({ queryKey })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.calendar.subscribe}
      size={560}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <div className={classes.feed}>
        <p>{w.calendar.feedText}</p>
        {sentence && <Note look="bad">{sentence}</Note>}
        {address && (
          <Note look="good">
            {w.calendar.feedMade}
            <div className={classes.address}>
              <TextInput
                aria-label={w.calendar.feedAddress}
                readOnly
                value={address}
                onFocus={(event) => event.currentTarget.select()}
              />
              <CopyButton text={address} main />
            </div>
            <a href={address.replace(/^https?:/, 'webcal:')}>{w.calendar.feedOpen}</a>
          </Note>
        )}
        {feed?.active && !address && (
          <p className="t2">
            {w.calendar.feedActive(format.date(feed.createdAt ?? ''))}{' '}
            {feed.lastReadAt ? w.calendar.feedRead(format.ago(feed.lastReadAt)) : w.calendar.feedUnread}
          </p>
        )}
        <div className={classes.acts}>
          <Button
            variant={address ? 'default' : 'filled'}
            loading={busy}
            disabled={!feed}
            onClick={() => void submit('make')}
          >
            {feed?.active ? w.calendar.feedRenew : w.calendar.feedMake}
          </Button>
          {feed?.active && (
            <Button variant="default" c="var(--danger)" loading={busy} onClick={() => void submit('end')}>
              {w.calendar.feedEnd}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  )
}

import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { useList } from '../api/use-list.ts'
import { useSubmit } from '../api/use-submit.ts'
import listClasses from '../settings/list/list.module.css'
import classes from '../settings/settings.module.css'
import { useSettingsPage } from '../settings/settings-page.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Note } from '../ui/note.tsx'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

type Job = { id: string; reaction: string; attempts: number; lastError: string | null; createdAt: string }

/** Work in the background that was given up: what it was, why, and running it again. */
export function Jobs() {
  const w = useWords()
  const format = useFormat()
  const client = useQueryClient()
  const title = w.settings.places.jobs
  useSettingsPage(title)
  const list = useList<Job>('jobs', {}, { count: false })
  const { submit, busy, sentence } = useSubmit(async (job: Job) => {
    await api.post(`/jobs/${job.id}/retry`)
    showSnack(w.mail.jobRuns(job.reaction))
    await client.invalidateQueries({ queryKey: keys.lists('jobs') })
  })
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <h1>{title}</h1>
        <p className={classes.intro}>{w.mail.jobsIntro}</p>
        {sentence && <Note look="bad">{sentence}</Note>}
        {list.refusal && list.items.length === 0 ? (
          <Refused error={list.refusal} again={list.again} />
        ) : list.loading ? (
          <RowsSkeleton rows={3} />
        ) : list.items.length === 0 ? (
          <EmptyState icon={<IconCircleCheck size={22} />} title={w.mail.noJobs} text={w.mail.noJobsText} />
        ) : (
          <ul className={`card ${listClasses.list}`}>
            {list.items.map((job) => (
              <li key={job.id} className={classes.row} data-stack>
                <div className={classes.what}>
                  <b>
                    <code>{job.reaction}</code>
                  </b>
                  <div className={classes.meta}>
                    <span className="num">{format.dateTime(job.createdAt)}</span>
                    <span className="num">{w.mail.attempts(job.attempts)}</span>
                  </div>
                  {job.lastError && <p className={classes.sentence}>{job.lastError}</p>}
                </div>
                <span className={classes.side}>
                  <Button variant="default" disabled={busy} onClick={() => void submit(job)}>
                    {w.mail.runAgain}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

import { Progress } from '@mantine/core'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Import } from './import.ts'
import classes from './imports.module.css'

/** How far the work is; it goes on whether or not somebody looks. */
export function ImportProgress({ run }: { run: Import }) {
  const w = useWords()
  const format = useFormat()
  const undoing = run.state === 'undoing'
  const all = undoing ? run.created + run.updated : run.rows
  const done = undoing ? run.removed + run.restored + run.kept : run.done
  const share = all === 0 ? 0 : Math.min(100, (done / all) * 100)
  const verb = run.state === 'running' || run.state === 'undoing' ? run.state : 'testing'
  return (
    <section className="card" aria-label={w.imports.doing[verb]}>
      <div className={classes.progress} role="status">
        <p>
          <b>{w.imports.doing[verb]}</b>
          <span className="num">{w.list.progress(done, all)}</span>
        </p>
        <Progress
          className={classes.bar ?? ''}
          value={share}
          size={8}
          aria-label={`${w.imports.doing[verb]} ${format.percent(Math.round(share))}`}
        />
        <small className="t2">{w.imports.mayLeave}</small>
      </div>
    </section>
  )
}

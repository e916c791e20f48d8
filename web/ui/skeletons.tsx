import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../words/index.tsx'
import classes from './skeletons.module.css'

/** True after 150 ms: what comes sooner needs no placeholder. */
function useLate(): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return late
}

/** Rows of a list that is being read. */
export function RowsSkeleton({ rows = 10 }: { rows?: number }) {
  const w = useWords()
  const late = useLate()
  return (
    <div className={classes.rows} aria-busy="true">
      <span className="sr">{w.common.loading}</span>
      {late &&
        Array.from({ length: rows }, (_, at) => (
          <Skeleton key={`row ${at + 1}`} height={14} width={`${88 - ((at * 17) % 40)}%`} />
        ))}
    </div>
  )
}

/** A record that is being read: facts, middle and rail in their places. */
export function RecordSkeleton() {
  const w = useWords()
  const late = useLate()
  return (
    <div className={classes.record} aria-busy="true">
      <span className="sr">{w.common.loading}</span>
      {late &&
        [8, 5, 4].map((lines) => (
          <div key={lines} className={`card ${classes.card}`}>
            {Array.from({ length: lines }, (_, at) => (
              <Skeleton key={`line ${at + 1}`} height={14} width={`${92 - ((at * 23) % 45)}%`} />
            ))}
          </div>
        ))}
    </div>
  )
}

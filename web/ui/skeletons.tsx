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

const rowWidths = [88, 71, 54, 77, 60, 83, 66, 49, 72, 55]
const cardWidths = [
  [92, 69, 46, 78, 55, 87, 64, 41],
  [90, 67, 44, 76, 53],
  [91, 68, 45, 77],
]

/** Rows of a list that is being read. */
export function RowsSkeleton({ rows = 10 }: { rows?: number }) {
  const w = useWords()
  const late = useLate()
  return (
    <div className={classes.rows} aria-busy="true">
      <span className="sr">{w.common.loading}</span>
      {late && rowWidths.slice(0, rows).map((width) => <Skeleton key={width} height={14} width={`${width}%`} />)}
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
        cardWidths.map((widths) => (
          <div key={widths.length} className={`card ${classes.card}`}>
            {widths.map((width) => (
              <Skeleton key={width} height={14} width={`${width}%`} />
            ))}
          </div>
        ))}
    </div>
  )
}

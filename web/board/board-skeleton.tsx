import { Skeleton } from '@mantine/core'
import type { StageNames } from '../opportunities/stages.ts'
import { useWords } from '../words/index.tsx'
import classes from './board.module.css'

/** The board while it is read: real heads, three grey cards each. */
export function BoardSkeleton({ stages }: { stages: StageNames }) {
  const w = useWords()
  return (
    <div className={classes.board} aria-busy="true">
      <span className="sr">{w.common.loading}</span>
      {stages.stages
        .filter((stage) => stage.active)
        .map((stage) => (
          <section key={stage.id} className={classes.column}>
            <header className={classes.head}>
              <div className={classes.headLine}>
                <h2 className="clip" lang="">
                  {stage.title}
                </h2>
              </div>
            </header>
            <div className={classes.waiting}>
              <Skeleton height={128} radius="md" />
              <Skeleton height={128} radius="md" />
              <Skeleton height={128} radius="md" />
            </div>
          </section>
        ))}
    </div>
  )
}

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { NamedStage } from '../opportunities/stages.ts'
import { useWords } from '../words/index.tsx'
import classes from './board.module.css'

const DemandList = lazy(async () => ({ default: (await import('./demand-list.tsx')).DemandList }))

/** What an opportunity needs to enter a stage: shown while one points at the sign, or has the focus on it. */
export function StageDemands({ stage }: { stage: NamedStage }) {
  const w = useWords()
  const title = w.board.demands(stage.title)
  return (
    <Tooltip
      multiline
      maw={300}
      events={{ hover: true, focus: true, touch: true }}
      label={
        <>
          {title}
          <Suspense>
            <DemandList requirements={stage.requirements} />
          </Suspense>
        </>
      }
    >
      <ActionIcon size={26} aria-label={title} className={classes.demand ?? ''}>
        <IconListCheck size={15} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  )
}

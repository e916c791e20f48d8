import { salesTarget as noun } from '@kohoi/contract/nouns/target'
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useFollow } from '../api/use-follow.ts'
import { useRecord } from '../api/use-record.ts'
import { useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { ProgressCard } from './progress-card.tsx'
import { list, type Target, useSetsTargets } from './target.ts'
import { TargetForm } from './target-form.tsx'
import classes from './targets.module.css'

/** One target: its form for those who set it, its progress for the others. */
export function TargetPage() {
  const say = useLabel()
  const { id } = useParams({ strict: false }) as { id: string }
  const sets = useSetsTargets()
  useFollow(['opportunity'], 'sales-targets')
  const { data: target, error, refetch } = useRecord<Target>('sales-targets', id)
  usePage(target?.name ?? '', [{ label: say(noun.plural), to: list }])
  if (error) return <Refused error={error} again={() => void refetch()} />
  if (!target) return <RecordSkeleton />
  return sets ? <TargetForm key={target.id} target={target} /> : <Shown target={target} />
}

function Shown({ target }: { target: Target }) {
  const w = useWords()
  const go = useGo()
  return (
    <>
      <ToolBar label={target.name}>
        <Button variant="default" onClick={() => go(list)}>
          {w.common.back}
        </Button>
      </ToolBar>
      <div className={classes.page}>
        <h1 lang="">{target.name}</h1>
        <ProgressCard target={target} />
      </div>
    </>
  )
}

import { Button } from '@mantine/core'
import { IconRefresh, IconShieldCheck } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import { RuleBar } from './book/rule-places.tsx'
import classes from './check.module.css'
import { keyOf, useFindings } from './finding.ts'
import { FindingDetail } from './finding-detail.tsx'
import { FindingList } from './finding-list.tsx'

/** What is wrong or remarkable in the rules that assign: findings at the left, the chosen one proved step by step at the right. */
export function CheckPage() {
  const w = useWords()
  usePage(w.settings.places.check, [{ label: w.frame.rules, to: '/rules' }])
  const { finding } = useSearch({ strict: false }) as { finding?: string }
  const navigate = useNavigate()
  const { data, error, isFetching, refetch } = useFindings()
  const solved = useSolved(data?.findings.map(keyOf))
  if (error) return <Refused error={error} />
  if (!data) return <RecordSkeleton />
  const { findings } = data
  const counted = findings.filter(({ accepted }) => !accepted)
  const chosen = findings.find((one) => keyOf(one) === finding) ?? findings[0]
  return (
    <div className={classes.page}>
      <RuleBar
        right={
          <output aria-live="polite" className="t2">
            {solved > 0
              ? w.rules.solved(solved)
              : w.rules.proved(counted.filter((one) => one.proven).length, counted.length)}
          </output>
        }
      >
        <Button
          loading={isFetching}
          leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />}
          onClick={() => void refetch()}
        >
          {w.rules.again}
        </Button>
      </RuleBar>
      <h1 className="sr">{w.settings.places.check}</h1>
      {chosen ? (
        <div className={classes.halves}>
          <FindingList
            findings={findings}
            chosen={chosen}
            choose={(one) =>
              void navigate({ to: '/rules', search: { finding: keyOf(one) }, replace: true, resetScroll: false })
            }
          />
          <FindingDetail key={keyOf(chosen)} finding={chosen} picked={keyOf(chosen) === finding} />
        </div>
      ) : (
        <EmptyState
          icon={<IconShieldCheck size={32} stroke={1.5} />}
          title={w.rules.nothingTitle}
          text={w.rules.nothingText}
        >
          <AppLink to="/teams">{w.rules.toTeams}</AppLink>
        </EmptyState>
      )}
    </div>
  )
}

/** How many of the findings shown before are gone. */
function useSolved(now: readonly string[] | undefined): number {
  const before = useRef<readonly string[]>([])
  const solved = useRef(0)
  if (now && now !== before.current) {
    const gone = before.current.filter((key) => !now.includes(key)).length
    if (gone || now.some((key) => !before.current.includes(key))) solved.current = gone
    before.current = now
  }
  return solved.current
}

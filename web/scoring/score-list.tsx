import { scoreRule as noun } from '@kohoi/contract/nouns/routing'
import { Button } from '@mantine/core'
import { IconChartDots, IconPlus } from '@tabler/icons-react'
import { useAll } from '../api/use-list.ts'
import { Sentence } from '../filters/sentence.tsx'
import { ActiveSwitch } from '../settings/list/active-switch.tsx'
import listClasses from '../settings/list/list.module.css'
import classes from '../settings/settings.module.css'
import { useCrmPage } from '../settings/settings-page.ts'
import { useScoring } from '../settings/use-settings.ts'
import { isEverything } from '../teams/team.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink, useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { Refused } from '../ui/refused.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { Points } from './points.tsx'
import type { ScoreRule } from './score-rule.ts'

/** The score rules: a lead's score is the sum of those it matches. */
export function ScoreList() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const title = say(noun.plural)
  useCrmPage(title)
  const scoring = useScoring()
  const { data: rules, error, refetch } = useAll<ScoreRule>('score-rules')
  const create = () => go('/score-rules/new')
  useShortcut('c', create)
  const sorted = rules && [...rules].sort((a, b) => b.points - a.points || a.name.localeCompare(b.name))
  return (
    <>
      <ToolBar label={title}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
          {w.common.create}
        </Button>
      </ToolBar>
      <div className={classes.page}>
        <div className={classes.main}>
          <h1>{title}</h1>
          {scoring === false && (
            <Note look="warn">
              {w.scoring.off}{' '}
              <AppLink to="/crm-administration/customer-opportunity">{w.settings.places.customerOpportunity}</AppLink>
            </Note>
          )}
          {error ? (
            <Refused error={error} again={() => void refetch()} />
          ) : !sorted ? (
            <RowsSkeleton rows={4} />
          ) : sorted.length === 0 ? (
            <EmptyState icon={<IconChartDots size={22} />} title={w.scoring.emptyTitle} text={w.scoring.emptyText}>
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
                {w.common.create}
              </Button>
            </EmptyState>
          ) : (
            <>
              <p className={classes.intro}>{w.scoring.intro}</p>
              <ul className={`card ${listClasses.list}`}>
                {sorted.map((rule) => (
                  <li key={rule.id}>
                    <ScoreRow rule={rule} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </>
  )
}

function ScoreRow({ rule }: { rule: ScoreRule }) {
  const w = useWords()
  return (
    <div className={`${classes.row} ${rule.active ? '' : classes.off}`}>
      <div className={classes.what}>
        <div className={classes.name}>
          <Points points={rule.points} />
          <AppLink to={`/score-rules/${rule.id}`} lang="">
            {rule.name}
          </AppLink>
        </div>
        <p className={classes.sentence}>
          {isEverything(rule.filter) ? (
            <span className={classes.warnText}>{w.filters.everything}</span>
          ) : (
            <Sentence entity="lead" filter={rule.filter} />
          )}
        </p>
      </div>
      <div className={classes.side}>
        <ActiveSwitch path="score-rules" record={rule} name={rule.name} />
      </div>
    </div>
  )
}

import { scoreRule as noun } from '@kohoi/contract/nouns/routing'
import { IconChartDots } from '@tabler/icons-react'
import { Sentence } from '../filters/sentence.tsx'
import { ActiveSwitch } from '../settings/list/active-switch.tsx'
import listClasses from '../settings/list/list.module.css'
import { WholeList } from '../settings/list/whole-list.tsx'
import classes from '../settings/settings.module.css'
import { useCrmPage } from '../settings/settings-page.ts'
import { useScoring } from '../settings/use-settings.ts'
import { isEverything } from '../teams/team.ts'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { Points } from './points.tsx'
import type { ScoreRule } from './score-rule.ts'

/** The score rules: a lead's score is the sum of those it matches. */
export function ScoreList() {
  const w = useWords()
  useCrmPage(useLabel()(noun.plural))
  const scoring = useScoring()
  return (
    <WholeList<ScoreRule>
      noun={noun}
      note={
        scoring === false && (
          <Note look="warn">
            {w.scoring.off}{' '}
            <AppLink to="/crm-administration/customer-opportunity">{w.settings.places.customerOpportunity}</AppLink>
          </Note>
        )
      }
      empty={{ icon: <IconChartDots size={22} />, title: w.scoring.emptyTitle, text: w.scoring.emptyText }}
      intro={w.scoring.intro}
    >
      {(rules) => (
        <ul className={`card ${listClasses.list}`}>
          {[...rules]
            .sort((a, b) => b.points - a.points || a.name.localeCompare(b.name))
            .map((rule) => (
              <li key={rule.id}>
                <ScoreRow rule={rule} />
              </li>
            ))}
        </ul>
      )}
    </WholeList>
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

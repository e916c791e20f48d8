import { useState } from 'react'
import { useWords } from '../words/index.tsx'
import type { Opportunity } from './opportunity.ts'
import { isMet, RequirementItem } from './requirement-item.tsx'
import { asking, type NamedStage, type StageNames } from './stages.ts'
import classes from './unmet.module.css'

type Props = { record: Opportunity; stages: StageNames; canEdit: boolean }

/** What the next stages ask for: ticks of one's own, and what the system sees by itself with the act that fulfils it. */
export function RequirementsCard({ record, stages, canEdit }: Props) {
  const w = useWords()
  const [all, setAll] = useState(false)
  const ahead = asking(stages, record)
  if (record.state !== 'open' || ahead.length === 0) return null
  const shown = all ? ahead : ahead.slice(0, 1)
  return (
    <section className="card" aria-label={w.opportunities.requirements}>
      <header>
        <h2>{w.opportunities.requirements}</h2>
      </header>
      <div className={classes.stages}>
        {shown.map((stage) => (
          <StageList key={stage.id} stage={stage} record={record} canEdit={canEdit} />
        ))}
        {ahead.length > 1 && (
          <button type="button" className={classes.fold} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? w.common.less : w.opportunities.laterStages(ahead.length - 1)}
          </button>
        )}
      </div>
    </section>
  )
}

function StageList({ stage, record, canEdit }: { stage: NamedStage; record: Opportunity; canEdit: boolean }) {
  const w = useWords()
  const met = stage.requirements.filter((one) => isMet(record, one)).length
  return (
    <div>
      <h3 className={classes.stage}>
        <span lang="">{w.opportunities.toEnter(stage.title)}</span>
        <span className="num t3">
          {met} / {stage.requirements.length}
        </span>
      </h3>
      <ul className={classes.list}>
        {stage.requirements.map((requirement) => (
          <RequirementItem key={requirement.id} record={record} requirement={requirement} canEdit={canEdit} />
        ))}
      </ul>
    </div>
  )
}

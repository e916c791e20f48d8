import { makeFormat } from '../words/format.ts'
import { ownName, useLanguage, useWords } from '../words/index.tsx'
import type { Draft } from './draft.ts'
import classes from './first-run.module.css'

/** Everything once more before it is made. */
export function StepCheck({ draft }: { draft: Draft }) {
  const w = useWords()
  const { language } = useLanguage()
  const format = makeFormat({ language, buddhistYears: false })
  const rows = [
    [w.setup.companyName, draft.workspaceName],
    [w.setup.country, draft.country && format.country(draft.country)],
    [w.setup.currency, `${draft.currency} ${format.currency(draft.currency)}`],
    [w.setup.timeZone, draft.timeZone],
    [w.setup.language, ownName[draft.language]],
    [w.setup.stepAdmin, `${draft.name} · ${draft.email}`],
  ]
  return (
    <>
      <h1>{w.setup.checkTitle}</h1>
      <p className={classes.sub}>{w.setup.checkText}</p>
      <dl className={`card ${classes.check}`}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang="">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

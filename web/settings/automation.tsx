import { Switch } from '@mantine/core'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { ClockSettings } from '../overdue/clock-settings.tsx'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { CustomerOpportunityTabs } from './customer-opportunity.tsx'
import { type Recipient, RecipientsInput } from './recipients-input.tsx'
import classes from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { useCrmPage } from './settings-page.ts'

/** When leads and opportunities are overdue, who hears of new ones, how often they are divided and how leads are scored. */
export function AutomationSettings() {
  const w = useWords()
  const title = w.settings.places.customerOpportunity
  useCrmPage(title)
  return (
    <SettingsForm name="automation" title={title} tabs={<CustomerOpportunityTabs />}>
      {({ values, set, problems }) => {
        const minutes = values.assignmentEveryMinutes as number | null
        return (
          <>
            <ClockSettings values={values} set={set} problems={problems} />
            <section className="card">
              <header>
                <h2>{w.settings.news}</h2>
              </header>
              <div className={classes.body}>
                <RecipientsInput
                  label={w.settings.notifyOnNew}
                  help={w.settings.notifyOnNewHint}
                  value={(values.notifyOnNew ?? []) as Recipient[]}
                  onChange={(recipients) => set('notifyOnNew', recipients)}
                  error={Object.entries(problems).find(([path]) => path.startsWith('notifyOnNew'))?.[1]}
                />
              </div>
            </section>
            <section className="card">
              <header>
                <h2>{w.settings.scoring}</h2>
              </header>
              <div className={classes.body}>
                <Switch
                  label={w.settings.scoringOn}
                  description={w.settings.scoringHint}
                  checked={values.leadScoring === true}
                  onChange={(event) => set('leadScoring', event.currentTarget.checked)}
                />
                {values.leadScoring === true && <AppLink to="/score-rules">{w.settings.toScoreRules}</AppLink>}
              </div>
            </section>
            <section className="card">
              <header>
                <h2>{w.settings.dividing}</h2>
              </header>
              <div className={classes.body}>
                <p className="t2">{w.settings.dividingText}</p>
                <Switch
                  label={w.settings.again}
                  description={w.settings.againHint}
                  checked={minutes !== null}
                  onChange={(event) => set('assignmentEveryMinutes', event.currentTarget.checked ? 60 : null)}
                />
                {minutes !== null && (
                  <DecimalInput
                    className={classes.short ?? ''}
                    label={w.settings.everyMinutes}
                    places={0}
                    value={String(minutes)}
                    onChange={(typed) => set('assignmentEveryMinutes', Number(typed ?? 0))}
                    {...(problems.assignmentEveryMinutes && { error: problems.assignmentEveryMinutes })}
                  />
                )}
              </div>
            </section>
          </>
        )
      }}
    </SettingsForm>
  )
}

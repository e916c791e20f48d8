import { Switch } from '@mantine/core'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import classes from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { useSettingsPage } from './settings-page.ts'

/** Whether stages demand what they ask for, and when an opportunity has been silent for long. */
export function PipelineSettings() {
  const w = useWords()
  useSettingsPage(w.settings.places.pipeline)
  return (
    <SettingsForm name="pipeline" title={w.settings.places.pipeline}>
      {({ values, set, problems }) => (
        <>
          <section className="card">
            <header>
              <h2>{w.settings.requirements}</h2>
            </header>
            <div className={classes.body}>
              <Switch
                label={w.settings.enforce}
                description={w.settings.enforceHint}
                checked={values.requirements === 'enforce'}
                onChange={(event) => set('requirements', event.currentTarget.checked ? 'enforce' : 'inform')}
              />
              <AppLink to="/catalogues/stages">{w.settings.toStages}</AppLink>
            </div>
          </section>
          <section className="card">
            <header>
              <h2>{w.settings.silence}</h2>
            </header>
            <div className={classes.body}>
              <DecimalInput
                className={classes.short ?? ''}
                label={w.settings.staleDays}
                places={0}
                value={values.staleDays === null ? null : String(values.staleDays)}
                onChange={(typed) => set('staleDays', typed === null ? null : Number(typed))}
                {...(problems.staleDays && { error: problems.staleDays })}
              />
              <p className="t2">{w.settings.staleHint}</p>
            </div>
          </section>
          <section className="card">
            <header>
              <h2>{w.prediction.setting}</h2>
            </header>
            <div className={classes.body}>
              <Switch
                label={w.prediction.settingOn}
                description={w.prediction.settingHint}
                checked={values.predictProbability === true}
                onChange={(event) => set('predictProbability', event.currentTarget.checked)}
              />
              <AppLink to="/prediction">{w.prediction.howGood}</AppLink>
            </div>
          </section>
        </>
      )}
    </SettingsForm>
  )
}

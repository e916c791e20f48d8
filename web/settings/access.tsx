import { Switch } from '@mantine/core'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { useWords } from '../words/index.tsx'
import classes from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { useSettingsPage } from './settings-page.ts'

/** What salespeople see of each other's work, and how long one stays signed in. */
export function AccessSettings() {
  const w = useWords()
  useSettingsPage(w.settings.places.access)
  return (
    <SettingsForm name="access" title={w.settings.places.access}>
      {({ values, set, problems }) => (
        <>
          <section className="card">
            <header>
              <h2>{w.settings.sight}</h2>
            </header>
            <div className={classes.body}>
              <Switch
                label={w.settings.seeTeam}
                description={w.settings.seeTeamHint}
                checked={values.salespeopleSeeTeam === true}
                onChange={(event) => set('salespeopleSeeTeam', event.currentTarget.checked)}
              />
            </div>
          </section>
          <section className="card">
            <header>
              <h2>{w.settings.sessions}</h2>
            </header>
            <div className={classes.body}>
              {(['idleDays', 'longestDays'] as const).map((name) => (
                <DecimalInput
                  key={name}
                  className={classes.short ?? ''}
                  label={w.settings[name]}
                  places={0}
                  value={values[name] === null ? null : String(values[name])}
                  onChange={(typed) => set(name, typed === null ? null : Number(typed))}
                  {...(problems[name] && { error: problems[name] })}
                />
              ))}
            </div>
          </section>
        </>
      )}
    </SettingsForm>
  )
}

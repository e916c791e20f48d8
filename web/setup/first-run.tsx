import { Button } from '@mantine/core'
import { IconArrowRight, IconDeviceFloppy } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { api } from '../api/request.ts'
import { meQuery } from '../api/session.ts'
import { useSubmit } from '../api/use-submit.ts'
import { LanguageMenu } from '../frame/language-menu.tsx'
import { Mark } from '../frame/mark.tsx'
import { ThemeSwitch } from '../frame/top-bar.tsx'
import { strengthOf } from '../people/strength.ts'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../words/index.tsx'
import { guessPlace } from './countries.ts'
import { forgetDraft, useDraft } from './draft.ts'
import classes from './first-run.module.css'
import { needsSetup } from './needs-setup.ts'
import { Preview } from './preview.tsx'
import { StepAdministrator } from './step-administrator.tsx'
import { StepCheck } from './step-check.tsx'
import { StepCompany } from './step-company.tsx'

/** The first run: where the company is, who looks after it, then one click makes everything. */
export function FirstRun() {
  const w = useWords()
  const go = useGo()
  const client = useQueryClient()
  const { language, speak } = useLanguage()
  const [draft, change] = useDraft(() => ({
    ...guessPlace(Intl.DateTimeFormat().resolvedOptions().timeZone, language),
    workspaceName: '',
    name: '',
    email: '',
    step: 0,
  }))
  const [password, setPassword] = useState('')
  const steps = [
    { name: w.setup.stepCompany, hint: w.setup.stepCompanyHint },
    { name: w.setup.stepAdmin, hint: w.setup.stepAdminHint },
    { name: w.setup.stepCheck, hint: w.setup.stepCheckHint },
  ]
  // The password is not kept, so a reloaded page asks for it again.
  const step = Math.min(draft.step, strengthOf(password).kind === 'short' ? 1 : 2)
  const last = step === steps.length - 1
  const { submit, busy, sentence, problems, clear } = useSubmit(async () => {
    const { workspaceName, country, currency, timeZone, name, email } = draft
    await api.post('/setup', {
      workspaceName: workspaceName.trim(),
      country,
      currency,
      timeZone,
      language: draft.language,
      admin: { name: name.trim(), email: email.trim(), password },
    })
    forgetDraft()
    client.clear()
    await client.fetchQuery(meQuery)
    go('/', { replace: true })
  })

  useEffect(() => {
    document.title = `${w.setup.title} · Kohoi`
  }, [w])
  useEffect(() => {
    void needsSetup().then((needed) => needed || go('/sign-in', { replace: true }))
  }, [go])

  const next = async (event: FormEvent) => {
    event.preventDefault()
    if (!last) return change({ step: step + 1 })
    const made = await submit()
    if (!made) change({ step: 2 })
  }
  const wrongStep = Object.keys(problems).some((path) => path.startsWith('admin'))
    ? 1
    : Object.keys(problems).length > 0
      ? 0
      : null
  return (
    <div className={classes.page}>
      <aside className={classes.side}>
        <div className={classes.brand}>
          <Mark />
          <b>{w.common.product}</b>
          <LanguageMenu />
          <ThemeSwitch />
        </div>
        <h2>{w.setup.title}</h2>
        <p className={classes.hint}>{w.setup.titleText}</p>
        <p className={classes.of}>{w.setup.step(step + 1, steps.length)}</p>
        <ol className={classes.steps}>
          {steps.map(({ name, hint }, at) => (
            <li key={name} aria-current={at === step ? 'step' : undefined}>
              <button type="button" disabled={at > step} onClick={() => change({ step: at })}>
                <span className={classes.n} data-wrong={wrongStep === at || undefined}>
                  {at + 1}
                </span>
                <span>
                  <b>{name}</b>
                  <small>{hint}</small>
                </span>
              </button>
            </li>
          ))}
        </ol>
        <p className={classes.keep}>
          <IconDeviceFloppy size={16} stroke={1.75} aria-hidden />
          {w.setup.keep}
        </p>
      </aside>
      <main className={classes.mid}>
        <form onSubmit={(event) => void next(event)}>
          <div className={classes.acts}>
            <Button
              type="submit"
              h={40}
              px={16}
              loading={busy}
              rightSection={last ? null : <IconArrowRight size={16} aria-hidden />}
            >
              {last ? w.setup.begin : w.setup.goOn}
            </Button>
            {step > 0 && (
              <Button variant="subtle" h={40} onClick={() => change({ step: step - 1 })}>
                {w.common.back}
              </Button>
            )}
          </div>
          {sentence && <Note look="bad">{sentence}</Note>}
          {step === 0 && (
            <StepCompany
              draft={draft}
              problems={problems}
              onChange={(part) => {
                clear()
                change(part)
                if (part.language) void speak(part.language)
              }}
            />
          )}
          {step === 1 && (
            <StepAdministrator
              draft={draft}
              problems={problems}
              password={password}
              onPassword={setPassword}
              onChange={change}
            />
          )}
          {step === 2 && <StepCheck draft={draft} />}
        </form>
      </main>
      <Preview draft={draft} />
    </div>
  )
}

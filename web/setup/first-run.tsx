import { IconDeviceFloppy } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { meQuery } from '../api/session.ts'
import { sentenceOf, useSubmit } from '../api/use-submit.ts'
import { LanguageMenu } from '../frame/language-menu.tsx'
import { Mark } from '../frame/mark.tsx'
import { ThemeSwitch } from '../frame/top-bar.tsx'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../words/index.tsx'
import { guessPlace, isVatRate, usualVat } from './countries.ts'
import { demanded, forgetDraft, useDraft } from './draft.ts'
import classes from './first-run.module.css'
import { makeWorkspace, tellMore } from './make-workspace.ts'
import { Preview } from './preview.tsx'
import { StepAdministrator } from './step-administrator.tsx'
import { StepCompany } from './step-company.tsx'
import { StepForm } from './step-form.tsx'
import { StepPeople } from './step-people.tsx'
import { StepStages } from './step-stages.tsx'
import { StepStart } from './step-start.tsx'
import { useMade } from './use-made.ts'

/** The first run: where the company is and who looks after it make a workspace; then people, stages and the first records, if one likes. */
export function FirstRun() {
  const w = useWords()
  const go = useGo()
  const client = useQueryClient()
  const { language, speak } = useLanguage()
  const [draft, change] = useDraft(() => {
    const place = guessPlace(Intl.DateTimeFormat().resolvedOptions().timeZone, language)
    return {
      ...place,
      vatRate: usualVat(place.country),
      workspaceName: '',
      taxId: '',
      buddhistYears: false,
      name: '',
      email: '',
      step: 0,
    }
  })
  const [password, setPassword] = useState('')
  const made = useMade(draft.step >= demanded)
  const [untold, setUntold] = useState<string | null>(null)
  const found = useSubmit(async () => {
    const admin = await makeWorkspace(draft, password)
    // From here on there is a workspace: what goes wrong besides must not lead to making it again.
    setUntold(
      await tellMore(draft, admin).then(
        () => null,
        (thrown) => reasonOf(thrown, w.problems),
      ),
    )
    client.clear()
    await client.fetchQuery(meQuery)
    change({ step: demanded })
    made.set(true)
  })

  useEffect(() => {
    document.title = `${w.setup.title} · Kohoi`
  }, [w])
  const end = (address: string) => {
    forgetDraft()
    go(address, { replace: true })
  }
  const to = (step: number) => change({ step })

  const steps = [
    { name: w.setup.stepCompany, hint: w.setup.stepCompanyHint },
    { name: w.setup.stepAdmin, hint: w.setup.stepAdminHint },
    { name: w.setup.stepPeople, hint: w.setup.stepPeopleHint },
    { name: w.setup.stepStages, hint: w.setup.stepStagesHint },
    { name: w.setup.stepStart, hint: w.setup.stepStartHint },
  ]
  const step = made.is ? Math.min(Math.max(draft.step, demanded), steps.length - 1) : Math.min(draft.step, 1)
  const wrong = Object.keys(found.problems)
  const wrongStep = wrong.length === 0 ? null : wrong.some((path) => path.startsWith('admin')) ? 1 : 0
  const isOpen = (at: number) => (made.is ? at >= demanded : at <= step)
  const make = async () => {
    if (!(await found.submit())) to(1)
  }
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
            <li key={name} aria-current={at === step ? 'step' : undefined} data-done={at < step || undefined}>
              <button type="button" disabled={!isOpen(at)} onClick={() => to(at)}>
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
        {step === 0 && (
          <StepForm
            title={w.setup.whereTitle}
            text={w.setup.whereText}
            verb={w.setup.goOn}
            on
            sentence={wrongStep === 0 ? found.sentence : null}
            onSubmit={() => isVatRate(draft.vatRate) && to(1)}
          >
            <StepCompany
              draft={draft}
              problems={found.problems}
              onChange={(part) => {
                found.clear()
                change(part)
                if (part.language) void speak(part.language)
              }}
            />
          </StepForm>
        )}
        {step === 1 && (
          <StepForm
            title={w.setup.whoTitle}
            text={w.setup.whoText}
            verb={w.setup.begin}
            busy={found.busy}
            sentence={found.sentence}
            onSubmit={() => void make()}
            onBack={() => to(0)}
          >
            <StepAdministrator
              draft={draft}
              problems={found.problems}
              password={password}
              onPassword={setPassword}
              onChange={change}
            />
          </StepForm>
        )}
        {step === 2 && untold && <Note look="warn">{w.setup.untold(untold)}</Note>}
        {step === 2 && <StepPeople onDone={() => to(3)} />}
        {step === 3 && <StepStages onDone={() => to(4)} onBack={() => to(2)} />}
        {step === 4 && <StepStart onEnd={end} onBack={() => to(3)} />}
      </main>
      <Preview draft={draft} made={made.is === true} />
    </div>
  )
}

function reasonOf(thrown: unknown, words: Parameters<typeof sentenceOf>[1]): string {
  if (!isRefusal(thrown)) throw thrown
  return thrown.errors[0]?.message ?? sentenceOf(thrown, words)
}

import { user } from '@kohoi/contract/nouns/people'
import { SegmentedControl, Select, TextInput, useMantineColorScheme } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { mergeEdits } from '../api/merge.ts'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { type Me, setMe, useMe } from '../api/session.ts'
import { useSubmit } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { density } from '../ui/density.ts'
import formClasses from '../ui/form/form.module.css'
import { FormBar } from '../ui/form/form-bar.tsx'
import { focusProblem, focusUnreadable, problemOf } from '../ui/form/problems.ts'
import { useDraft } from '../ui/form/use-draft.ts'
import { useUnsaved } from '../ui/form/use-unsaved.ts'
import { Note } from '../ui/note.tsx'
import { usePage } from '../ui/page.ts'
import { showSnack } from '../ui/snack.tsx'
import { useStore } from '../ui/store.ts'
import { type Language, languages, ownName, useLanguage, useWords } from '../words/index.tsx'
import { PasswordChange } from './password-change.tsx'
import { PersonTabs } from './person-tabs.tsx'

/** What one says about oneself, and how one reads. */
export function Profile() {
  const me = useMe()
  return me && <ProfileForm me={me} />
}

function ProfileForm({ me }: { me: Me }) {
  const w = useWords()
  usePage(w.frame.profile)
  const { speak } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const dense = useStore(density)
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(me)
  useUnsaved(() => draft.count > 0)
  const { submit, busy, sentence, problems } = useSubmit(async () => {
    const saved = await saveMe(me, draft.changed)
    setMe(saved)
    draft.reset()
    await speak(saved.language)
    showSnack(w.profile.saved)
  })
  const save = async () => {
    if (focusUnreadable(form.current)) return
    if (draft.count > 0 && !(await submit())) requestAnimationFrame(() => focusProblem(form.current))
  }
  const { values, set } = draft
  const year = new Date().getFullYear()
  const field = (name: 'name' | 'phone' | 'languages' | 'region' | 'signatureId', label?: string) => (
    <FieldInput
      name={name}
      field={user.fields[name]}
      {...(label && { label })}
      value={values[name] ?? null}
      onChange={(value) => set(name, value)}
      error={problemOf(problems, name)}
    />
  )
  return (
    <>
      <h1 className="sr">{w.frame.profile}</h1>
      <FormBar
        saving={busy}
        wrong={Object.keys(problems).length}
        unsaved={draft.count}
        onSave={() => void save()}
        onDiscard={draft.reset}
        onNextProblem={() => focusProblem(form.current, true)}
      />
      <PersonTabs />
      <div className={formClasses.columns}>
        <form
          ref={form}
          className={formClasses.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
          <section className="card">
            <header>
              <h2>{w.profile.you}</h2>
            </header>
            <div className={formClasses.fields}>
              {field('name', w.profile.name)}
              <TextInput label={w.profile.email} value={me.email} readOnly variant="unstyled" />
              {field('phone')}
              <TextInput label={w.profile.role} value={w.roles[me.role]} readOnly variant="unstyled" />
              {field('languages', w.profile.tongues)}
              {field('region', w.profile.region)}
              {field('signatureId')}
            </div>
          </section>
          <section className="card">
            <header>
              <h2>{w.profile.reading}</h2>
            </header>
            <div className={formClasses.fields}>
              <Select
                label={w.profile.language}
                allowDeselect={false}
                data={languages.map((one) => ({ value: one, label: ownName[one] }))}
                value={values.language as Language}
                onChange={(language) => language && set('language', language)}
              />
              <Choice label={w.profile.years}>
                <SegmentedControl
                  aria-label={w.profile.years}
                  value={values.buddhistYears ? 'be' : 'ad'}
                  onChange={(calendar) => set('buddhistYears', calendar === 'be')}
                  data={[
                    { value: 'be', label: w.profile.buddhist(String(year + 543)) },
                    { value: 'ad', label: w.profile.gregorian(String(year)) },
                  ]}
                />
              </Choice>
              <Choice label={w.profile.theme}>
                <SegmentedControl
                  aria-label={w.profile.theme}
                  value={colorScheme}
                  onChange={setColorScheme}
                  data={[
                    { value: 'light', label: w.frame.themeLight },
                    { value: 'dark', label: w.frame.themeDark },
                    { value: 'auto', label: w.frame.themeAuto },
                  ]}
                />
              </Choice>
              <Choice label={w.profile.density}>
                <SegmentedControl
                  aria-label={w.profile.density}
                  value={dense}
                  onChange={density.set}
                  data={[
                    { value: 'compact', label: w.profile.compact },
                    { value: 'comfortable', label: w.profile.comfortable },
                  ]}
                />
              </Choice>
            </div>
          </section>
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </form>
        <PasswordChange me={me} />
      </div>
    </>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p className="mantine-InputWrapper-label" aria-hidden>
        {label}
      </p>
      {children}
    </div>
  )
}

/** Saves what was changed; what an administrator changed meanwhile in other fields is kept. */
async function saveMe(me: Me, body: Readonly<Record<string, unknown>>): Promise<Me> {
  try {
    return await api.patch<Me>('/me', body, me.version)
  } catch (thrown) {
    if (!isRefusal(thrown, 'version.stale')) throw thrown
    const current = thrown.more.current as Me
    if (mergeEdits(me, body, current).conflicts.length > 0) throw thrown
    return api.patch<Me>('/me', body, current.version)
  }
}

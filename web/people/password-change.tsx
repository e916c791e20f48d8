import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/request.ts'
import { type Me, setMe } from '../api/session.ts'
import { useSubmit } from '../api/use-submit.ts'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { NewPasswordField, SecretInput } from './password-field.tsx'
import classes from './person.module.css'

/** A new password, with the present one; every other session ends. */
export function PasswordChange({ me }: { me: Me }) {
  const w = useWords()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const { submit, busy, sentence, problems } = useSubmit(async () => {
    setMe(await api.patch<Me>('/me', { password, currentPassword: current }, me.version))
    setCurrent('')
    setPassword('')
    showSnack(w.profile.passwordChanged)
  })
  return (
    <section className="card">
      <header>
        <h2>{w.profile.password}</h2>
      </header>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
        <SecretInput
          label={w.profile.currentPassword}
          autoComplete="current-password"
          required
          value={current}
          error={problems.currentPassword && w.profile.wrongPassword}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordField
          label={w.signIn.newPassword}
          value={password}
          onChange={setPassword}
          own={[me.name, me.email]}
          error={problems.password}
        />
        <div>
          <Button type="submit" variant="default" loading={busy} disabled={!current || !password}>
            {w.profile.password}
          </Button>
        </div>
      </form>
    </section>
  )
}

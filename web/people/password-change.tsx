import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/request.ts'
import type { Me } from '../api/session.ts'
import { useSubmit } from '../api/use-submit.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import classes from './person.module.css'

/** A new password goes by mail, so that a forgotten screen does not hand over an account. */
export function PasswordChange({ me }: { me: Me }) {
  const w = useWords()
  const [sent, setSent] = useState(false)
  const { submit, busy, sentence } = useSubmit(async () => {
    await api.post('/password-reset-requests', { email: me.email })
    setSent(true)
  })
  return (
    <section className="card">
      <header>
        <h2>{w.profile.password}</h2>
      </header>
      <div className={classes.body}>
        {sent ? <Note look="good">{w.signIn.linkSent}</Note> : <p className="t2">{w.profile.passwordText}</p>}
        {sentence && <Note look="bad">{sentence}</Note>}
        {!sent && (
          <Button variant="default" loading={busy} onClick={() => void submit()}>
            {w.signIn.sendLink}
          </Button>
        )}
      </div>
    </section>
  )
}

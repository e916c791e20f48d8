import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/request.ts'
import { useSubmit } from '../api/use-submit.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import classes from './outside.module.css'
import { Outside } from './outside.tsx'

/** Asks for the mail with the link. The answer is the same whether or not the address has an account. */
export function ForgottenPassword() {
  const w = useWords()
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  const { submit, busy, sentence, problems } = useSubmit(async () => {
    await api.post('/password-reset-requests', { email: email.trim() })
    setSent(true)
  })
  return (
    <Outside title={w.signIn.forgottenTitle} text={sent ? '' : w.signIn.forgottenText}>
      {sent ? (
        <Note look="good">{w.signIn.linkSent}</Note>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          {sentence && <Note look="bad">{sentence}</Note>}
          <TextInput
            label={w.signIn.email}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={problems.email}
          />
          <Button type="submit" fullWidth h={40} loading={busy}>
            {w.signIn.sendLink}
          </Button>
        </form>
      )}
      <Link to="/sign-in" className={classes.foot}>
        {w.signIn.backToSignIn}
      </Link>
    </Outside>
  )
}

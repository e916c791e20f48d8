import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/request.ts'
import { meQuery } from '../api/session.ts'
import { useSubmit } from '../api/use-submit.ts'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { homeOf } from './home-of.ts'
import classes from './outside.module.css'
import { Outside } from './outside.tsx'
import { NewPasswordField } from './password-field.tsx'
import { strengthOf } from './strength.ts'

/** The page behind the link of an invitation mail: choose a password, be inside. */
export function Invitation() {
  const w = useWords()
  const { token } = useParams({ from: '/invitation/$token' })
  return (
    <NewPassword
      title={w.signIn.invitationTitle}
      text={w.signIn.invitationText}
      verb={w.signIn.openAccount}
      path="/invitations/accept"
      token={token}
    />
  )
}

/** The page behind the link of a reset mail. */
export function PasswordReset() {
  const w = useWords()
  const { token } = useParams({ from: '/reset/$token' })
  return (
    <NewPassword title={w.signIn.forgottenTitle} verb={w.signIn.setPassword} path="/password-resets" token={token} />
  )
}

function NewPassword({
  title,
  text = '',
  verb,
  path,
  token,
}: {
  title: string
  text?: string
  verb: string
  path: string
  token: string
}) {
  const w = useWords()
  const go = useGo()
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const { submit, busy, refusal, sentence, problems } = useSubmit(async () => {
    await api.post(path, { token, password })
    client.clear()
    const me = await client.fetchQuery(meQuery)
    go(homeOf(me?.role), { replace: true })
  })
  const ended = refusal !== null && (refusal.code === 'auth.linkEnded' || refusal.status === 404)
  return (
    <Outside title={title} text={text}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (strengthOf(password).kind !== 'short') void submit()
        }}
      >
        {ended ? <Note look="bad">{w.signIn.linkOld}</Note> : sentence && <Note look="bad">{sentence}</Note>}
        <NewPasswordField
          label={w.signIn.newPassword}
          value={password}
          onChange={setPassword}
          error={problems.password}
        />
        <Button type="submit" fullWidth h={40} loading={busy}>
          {verb}
        </Button>
        {ended && (
          <Link to="/forgotten-password" className={classes.foot}>
            {w.signIn.askNewLink}
          </Link>
        )}
      </form>
    </Outside>
  )
}

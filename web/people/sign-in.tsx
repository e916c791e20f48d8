import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../api/request.ts'
import { meQuery } from '../api/session.ts'
import { useSubmit } from '../api/use-submit.ts'
import { needsSetup } from '../setup/needs-setup.ts'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { homeOf } from './home-of.ts'
import classes from './outside.module.css'
import { Outside } from './outside.tsx'
import { SecretInput } from './password-field.tsx'

/** Sign-in; afterwards one is where one wanted to be. An installation without a workspace leads to the first run. */
export function SignIn() {
  const w = useWords()
  const go = useGo()
  const client = useQueryClient()
  const { next } = useSearch({ from: '/sign-in' })
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { submit, busy, sentence, problems } = useSubmit(async () => {
    await api.post('/session', { email: email.trim(), password })
    client.clear()
    const me = await client.fetchQuery(meQuery)
    go(next ?? homeOf(me?.role), { replace: true })
  })
  useEffect(() => {
    let here = true
    void needsSetup().then((needed) => needed && here && go('/setup', { replace: true }))
    return () => {
      here = false
    }
  }, [go])
  return (
    <Outside title={w.signIn.title}>
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
        <SecretInput
          label={w.signIn.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={problems.password}
        />
        <Button type="submit" fullWidth h={40} loading={busy}>
          {w.signIn.signIn}
        </Button>
        <Link to="/forgotten-password" className={classes.foot}>
          {w.signIn.forgotten}
        </Link>
      </form>
    </Outside>
  )
}

import { TextInput } from '@mantine/core'
import { NewPasswordField } from '../people/password-field.tsx'
import { useWords } from '../words/index.tsx'
import type { Draft } from './draft.ts'
import classes from './first-run.module.css'

type Props = {
  draft: Draft
  problems: Record<string, string>
  password: string
  onPassword: (password: string) => void
  onChange: (part: Partial<Draft>) => void
}

export function StepAdministrator({ draft, problems, password, onPassword, onChange }: Props) {
  const w = useWords()
  return (
    <div className={`card ${classes.fields}`}>
      <TextInput
        label={w.setup.yourName}
        required
        autoFocus
        autoComplete="name"
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={problems['admin.name']}
      />
      <TextInput
        label={w.setup.yourEmail}
        type="email"
        required
        autoComplete="username"
        value={draft.email}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
        error={problems['admin.email']}
      />
      <div className={classes.wide}>
        <NewPasswordField
          label={w.setup.yourPassword}
          value={password}
          onChange={onPassword}
          own={[draft.name, draft.email, draft.workspaceName]}
          error={problems['admin.password']}
        />
      </div>
    </div>
  )
}

import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useWords } from '../words/index.tsx'
import classes from './password-field.module.css'
import { shortest, strengthOf } from './strength.ts'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  own?: readonly string[]
  error?: string | undefined
}

/** A password that one may look at while typing it. */
export function SecretInput(props: PasswordInputProps) {
  const w = useWords()
  return (
    <PasswordInput
      {...props}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': w.signIn.showPassword }}
    />
  )
}

/** A new password with a bar that says how hard it is to guess. */
export function NewPasswordField({ label, value, onChange, own = [], error }: Props) {
  const w = useWords()
  const strength = strengthOf(value, own)
  const said =
    value === ''
      ? w.signIn.lengthHint
      : strength.kind === 'short'
        ? w.signIn.tooShort(strength.left)
        : strength.kind === 'easy'
          ? w.signIn.tooEasy
          : w.signIn.strong
  const share =
    strength.kind === 'short' ? ((shortest - strength.left) / shortest) * 50 : strength.kind === 'easy' ? 60 : 100
  return (
    <div>
      <SecretInput
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="new-password"
        required
        minLength={shortest}
        error={error}
      />
      <div className={classes.bar} data-strength={value ? strength.kind : undefined} aria-hidden>
        <i style={{ width: `${value ? share : 0}%` }} />
      </div>
      <p className={classes.said} data-strength={value ? strength.kind : undefined} aria-live="polite">
        {said}
      </p>
    </div>
  )
}

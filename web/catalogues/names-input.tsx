import type { Label } from '@kohoi/rules'
import { TextInput } from '@mantine/core'
import { ownName, useTongues } from '../words/index.tsx'
import classes from './catalogues.module.css'

type Props = {
  legend: string
  value: Partial<Label> | null
  onChange: (names: Partial<Label> | null) => void
  hint?: string
  error?: string | undefined
  required?: boolean
}

/** A text in three languages. Languages left out follow the others. */
export function NamesInput({ legend, value, onChange, hint, error, required = false }: Props) {
  const tongues = useTongues()
  const set = (language: keyof Label, text: string) => {
    const { [language]: _old, ...rest } = value ?? {}
    const next = text ? { ...rest, [language]: text } : rest
    onChange(Object.keys(next).length > 0 ? next : null)
  }
  return (
    <fieldset className={classes.names}>
      <legend>
        {legend}
        {required && <span className="mantine-InputWrapper-required"> *</span>}
      </legend>
      {tongues.map((language) => (
        <TextInput
          key={language}
          label={ownName[language]}
          labelProps={{ className: classes.tongue ?? '' }}
          lang={language}
          autoComplete="off"
          maxLength={200}
          value={value?.[language] ?? ''}
          error={error !== undefined}
          onChange={(event) => set(language, event.currentTarget.value)}
        />
      ))}
      {error && <p className={classes.error}>{error}</p>}
      {hint && <p className={classes.hint}>{hint}</p>}
    </fieldset>
  )
}

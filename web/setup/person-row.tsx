import { user as noun } from '@kohoi/contract/nouns/people'
import { ActionIcon, Select, TextInput, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useLabel, useWords } from '../words/index.tsx'
import classes from './first-run.module.css'

export type Person = {
  key: number
  name: string
  email: string
  role: string
  madeId?: string
  problems: Record<string, string>
}

export const isEmpty = ({ name, email }: Person) => name.trim() === '' && email.trim() === ''

type RowProps = { person: Person; at: number; onChange: (part: Partial<Person>) => void; onRemove: () => void }

/** One who is invited; once he is, he is no longer changed here. */
export function PersonRow({ person, at, onChange, onRemove }: RowProps) {
  const w = useWords()
  const say = useLabel()
  const done = person.madeId !== undefined
  return (
    <fieldset className={classes.person} disabled={done}>
      <legend className="sr">{w.setup.person(at)}</legend>
      <TextInput
        label={say(noun.fields.name.label)}
        value={person.name}
        lang=""
        autoFocus={at === 1}
        required={!isEmpty(person)}
        withAsterisk={false}
        error={person.problems.name}
        onChange={(event) => onChange({ name: event.currentTarget.value, problems: {} })}
      />
      <TextInput
        label={say(noun.fields.email.label)}
        type="email"
        value={person.email}
        required={!isEmpty(person)}
        withAsterisk={false}
        error={person.problems.email}
        onChange={(event) => onChange({ email: event.currentTarget.value, problems: {} })}
      />
      <Select
        label={say(noun.fields.role.label)}
        allowDeselect={false}
        disabled={done}
        data={noun.fields.role.options.map(({ value, label }) => ({ value, label: say(label) }))}
        value={person.role}
        onChange={(role) => role && onChange({ role })}
      />
      <Tooltip label={w.setup.removePerson}>
        <ActionIcon aria-label={`${w.setup.removePerson}: ${w.setup.person(at)}`} onClick={onRemove}>
          <IconX size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </fieldset>
  )
}

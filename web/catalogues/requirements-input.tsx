import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { ActionIcon, Button, Select, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { FieldInput } from '../fields/inputs.tsx'
import { useFilterFields } from '../filters/use-filter-fields.ts'
import { type Requirement, useRequirementText } from '../opportunities/requirement.ts'
import { DragList } from '../ui/drag-list.tsx'
import { useSteadyKeys } from '../ui/steady-keys.ts'
import { useLabel, useLanguage, useWords } from '../words/index.tsx'
import classes from './catalogues.module.css'

type Problems = Readonly<Record<string, string>>
type Props = {
  legend: string
  value: readonly Requirement[]
  onChange: (requirements: Requirement[] | null) => void
  problems: Problems
}

const kinds = ['manual', 'fieldFilled', 'activityDone', 'quotationSent', 'filter'] as const

/** What an opportunity must meet to enter the stage, in the order it is read: ticked by hand, or tested by the system. */
export function RequirementsInput({ legend, value, onChange, problems }: Props) {
  const w = useWords()
  const keys = useSteadyKeys(value.length)
  const give = (next: Requirement[]) => onChange(next.length > 0 ? next : null)
  const rows = value.map((requirement, at) => ({ requirement, id: keys.of(at) }))
  return (
    <fieldset className={classes.options}>
      <legend className="mantine-InputWrapper-label">{legend}</legend>
      <p className={classes.hint}>{w.catalogues.requirementsHint}</p>
      <DragList
        label={legend}
        items={rows}
        idOf={({ id }) => id}
        nameOf={({ requirement }) => requirement.text || w.catalogues.kinds[requirement.kind]}
        onMove={(next, from, to) => {
          keys.move(from, to)
          give(next.map(({ requirement }) => requirement))
        }}
      >
        {({ requirement }, at) => (
          <RequirementRow
            at={at}
            requirement={requirement}
            problems={problems}
            onChange={(next) => give(value.map((old, place) => (place === at ? next : old)))}
            onRemove={() => {
              keys.remove(at)
              give(value.filter((_one, place) => place !== at))
            }}
          />
        )}
      </DragList>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => give([...value, { kind: 'manual', text: '' }])}
        >
          {w.catalogues.addRequirement}
        </Button>
      </div>
    </fieldset>
  )
}

type RowProps = {
  at: number
  requirement: Requirement
  problems: Problems
  onChange: (requirement: Requirement) => void
  onRemove: () => void
}

function RequirementRow({ at, requirement, problems, onChange, onRemove }: RowProps) {
  const w = useWords()
  const { language } = useLanguage()
  const derived = useRequirementText({ ...requirement, text: '', texts: null })
  const { id, kind } = requirement
  const text = requirement.texts?.[language] || requirement.text
  const name = `requirements.${at}`
  // Words and what else belongs to another kind would only mislead.
  const become = (next: Requirement['kind']) => onChange({ ...(id && { id }), kind: next, text: '' })
  return (
    <div className={classes.requirement}>
      <Select
        aria-label={w.catalogues.requirementKind}
        allowDeselect={false}
        data={kinds.map((one) => ({ value: one, label: w.catalogues.kinds[one] }))}
        value={kind}
        error={problems[`${name}.kind`]}
        onChange={(next) => next && next !== kind && become(next as Requirement['kind'])}
      />
      <TextInput
        aria-label={w.catalogues.requirementText}
        placeholder={kind === 'manual' ? w.catalogues.requirementText : derived || w.catalogues.requirementText}
        lang=""
        maxLength={500}
        value={text}
        error={problems[`${name}.text`]}
        onChange={(event) => onChange({ ...requirement, text: event.currentTarget.value, texts: null })}
      />
      <Tooltip label={w.catalogues.removeRequirement}>
        <ActionIcon
          size={34}
          aria-label={`${w.catalogues.removeRequirement}: ${text || derived || w.catalogues.kinds[kind]}`}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Tested name={name} requirement={requirement} problems={problems} onChange={onChange} />
    </div>
  )
}

type TestedProps = Pick<RowProps, 'requirement' | 'problems' | 'onChange'> & { name: string }

/** What the system looks at, where it tests the requirement by itself. */
function Tested({ name, requirement, problems, onChange }: TestedProps) {
  const w = useWords()
  const say = useLabel()
  const fields = useFilterFields('opportunity')
  const { kind, field, activityTypeId, filter } = requirement
  if (kind === 'fieldFilled') {
    const { lines } = opportunity.fields
    const offered = [
      ...fields.list.filter((one) => !one.field.readOnly && one.field.type !== 'yesNo' && isOwn(one.name)),
      { name: 'lines', field: lines },
    ]
    return (
      <Select
        className={classes.tested ?? ''}
        label={w.catalogues.requirementField}
        withAsterisk
        searchable
        data={offered.map((one) => ({ value: one.name, label: say(one.field.label) }))}
        value={field ?? null}
        error={problems[`${name}.field`]}
        nothingFoundMessage={w.fields.nothingFound}
        onChange={(next) => onChange({ ...requirement, ...untold, field: next })}
      />
    )
  }
  if (kind === 'activityDone')
    return (
      <div className={classes.tested}>
        <FieldInput
          name={`${name}.activityTypeId`}
          field={{ type: 'reference', to: 'activityType', label: { en: '', th: '', vi: '' } }}
          label={w.catalogues.requirementType}
          required
          value={activityTypeId ?? null}
          error={problems[`${name}.activityTypeId`]}
          onChange={(next) => onChange({ ...requirement, ...untold, activityTypeId: next as string | null })}
        />
      </div>
    )
  if (kind === 'filter')
    return (
      <div className={classes.tested}>
        <FieldInput
          name={`${name}.filter`}
          field={{ type: 'filter', of: 'opportunity', label: { en: '', th: '', vi: '' } }}
          label={w.catalogues.requirementFilter}
          value={filter ?? null}
          error={inside(problems, `${name}.filter`)}
          onChange={(next) => onChange({ ...requirement, filter: next })}
        />
      </div>
    )
  return null
}

/** What is tested has changed: the system says anew what it asks for. */
const untold = { text: '', texts: null }

/** Not a field of a linked record such as `product.name`. */
const isOwn = (name: string) => !name.includes('.') || name.startsWith('custom.')

const inside = (problems: Problems, path: string) =>
  Object.entries(problems).find(([one]) => one === path || one.startsWith(`${path}.`))?.[1]

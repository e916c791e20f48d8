import type { Label } from '@kohoi/rules'
import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { DragList } from '../../ui/drag-list.tsx'
import { problemOf } from '../../ui/form/problems.ts'
import { ownName, useTongues, useWords } from '../../words/index.tsx'
import classes from '../catalogues.module.css'
import { freeCode } from './code-of.ts'

export type FieldOption = { code: string; label: Partial<Label> }

type Props = {
  legend: string
  value: readonly FieldOption[]
  onChange: (options: FieldOption[]) => void
  /** Those that it begins with are saved: records hold their codes. */
  saved: boolean
  error: string | undefined
  /** Problems of the form by path, such as `options.1.code`. */
  problems: Readonly<Record<string, string>>
}

/** The options of a choice in their order: a code that stays, and a label in three languages. */
export function OptionsInput({ legend, value, onChange, saved, error, problems }: Props) {
  const w = useWords()
  const tongues = useTongues()
  // Options have no identity of their own until they are saved: their places are numbered as they come.
  const [ids, setIds] = useState<readonly number[]>(() => value.map((_option, at) => at))
  const [kept] = useState(saved ? value.length : 0)
  const [added, setAdded] = useState<number | null>(null)
  // Discarded changes bring back what was there at first.
  const known = ids.length === value.length ? ids : value.map((_option, at) => at)
  const rows = value.map((option, at) => ({ option, id: known[at] ?? at }))
  const isKept = (at: number) => (known[at] ?? at) < kept
  const change = (at: number, option: FieldOption) => onChange(value.map((old, place) => (place === at ? option : old)))
  const name = (at: number, language: keyof Label, text: string) => {
    const old = value[at]
    if (!old) return
    const { [language]: _before, ...rest } = old.label
    const label = text ? { ...rest, [language]: text } : rest
    const others = value.filter((_option, place) => place !== at).map(({ code }) => code)
    const follows = !isKept(at) && (old.code === '' || old.code === freeCode(old.label, others, 'option'))
    change(at, { code: follows ? freeCode(label, others, 'option') : old.code, label })
  }
  return (
    <fieldset className={classes.options}>
      <legend className="mantine-InputWrapper-label">{legend}</legend>
      {rows.length > 0 && (
        <div className={classes.heads} aria-hidden>
          <span>{w.catalogues.code}</span>
          {tongues.map((language) => (
            <span key={language}>{ownName[language]}</span>
          ))}
        </div>
      )}
      <DragList
        label={legend}
        items={rows}
        idOf={({ id }) => String(id)}
        nameOf={({ option }) => option.code}
        onMove={(next) => {
          setIds(next.map(({ id }) => id))
          onChange(next.map(({ option }) => option))
        }}
      >
        {({ option, id }, at) => (
          <div className={classes.option}>
            <TextInput
              aria-label={w.catalogues.code}
              placeholder={w.catalogues.code}
              spellCheck={false}
              disabled={isKept(at)}
              value={option.code}
              error={problemOf(problems, `options.${at}`) !== undefined}
              onChange={(event) => change(at, { ...option, code: event.currentTarget.value })}
            />
            {tongues.map((language, place) => (
              <TextInput
                key={language}
                aria-label={`${option.code}: ${ownName[language]}`}
                placeholder={ownName[language]}
                lang={language}
                value={option.label?.[language] ?? ''}
                autoFocus={id === added && place === 0}
                onChange={(event) => name(at, language, event.currentTarget.value)}
              />
            ))}
            <Tooltip label={w.catalogues.removeOption}>
              <ActionIcon
                aria-label={`${w.catalogues.removeOption}: ${option.code}`}
                onClick={() => {
                  setIds(rows.filter((_row, place) => place !== at).map(({ id }) => id))
                  onChange(value.filter((_option, place) => place !== at))
                }}
              >
                <IconX size={16} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
          </div>
        )}
      </DragList>
      {error && <p className={classes.error}>{error}</p>}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            const next = Math.max(kept - 1, ...rows.map(({ id }) => id)) + 1
            setIds([...rows.map(({ id }) => id), next])
            setAdded(next)
            onChange([...value, { code: '', label: {} }])
          }}
        >
          {w.catalogues.addOption}
        </Button>
      </div>
    </fieldset>
  )
}

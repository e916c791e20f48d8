import type { Filter } from '@kohoi/rules'
import type { FieldInputProps } from '../fields/input-props.ts'
import classes from './filters.module.css'
import { RuleBuilder } from './rule-builder.tsx'

/** A rule as a field of a form. `of` says whose fields it may name; `entity` stands for the record's own field `entity`. */
export function FilterField({ field, name, label, value, onChange, record, error }: FieldInputProps) {
  const entity = field.of === 'entity' ? String(record?.entity ?? 'lead') : (field.of ?? 'lead')
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      <RuleBuilder
        key={entity}
        entity={entity}
        value={(value ?? null) as Filter | null}
        onChange={onChange}
        problems={error ? { [name]: error } : {}}
      />
    </fieldset>
  )
}

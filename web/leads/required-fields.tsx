import { type CustomField, useCustomFields } from '../fields/custom.ts'
import { FieldInput } from '../fields/inputs.tsx'
import type { Lead } from './lead.ts'

export type CustomValues = Readonly<Record<string, unknown>>
type Props = {
  entity: 'account' | 'contact' | 'opportunity'
  lead: Lead
  values: CustomValues
  onChange: (values: CustomValues) => void
  problems: Readonly<Record<string, string>>
}

const isAsked = ({ required, kind, default: begin }: CustomField) =>
  required && kind !== 'yesNo' && (begin === null || begin === undefined)

/** The custom fields that what a lead becomes cannot do without; the lead's value of the same code stands there already. */
export function RequiredFields({ entity, lead, values, onChange, problems }: Props) {
  const { list, fields } = useCustomFields(entity)
  const ofLead = useCustomFields('lead').list
  const brought = ({ code, kind }: CustomField): unknown =>
    ofLead.some((one) => one.code === code && one.kind === kind) ? lead.custom?.[code] : undefined
  return list.filter(isAsked).map((one) => {
    const field = fields[`custom.${one.code}`]
    const path = `${entity}.custom.${one.code}`
    return (
      field && (
        <div key={one.code}>
          <FieldInput
            name={path}
            field={field}
            value={values[one.code] ?? brought(one) ?? null}
            error={problems[path] ?? problems[`${path}.amount`]}
            onChange={(value) => onChange({ ...values, [one.code]: value })}
          />
        </div>
      )
    )
  })
}

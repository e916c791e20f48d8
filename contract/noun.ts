import type { Label } from '@kohoi/rules'
import { type Fields, field, type Values } from './field.ts'
import { l } from './label.ts'

/** A kind of record: stated once, everything about it is derived. */
export type Noun<F extends Fields = Fields> = {
  readonly name: string
  /** Address below /api/v1 and, in snake case, the table. */
  readonly path: string
  readonly label: Label
  readonly plural: Label
  readonly fields: F
  /** What may be sent along with a change of the record and is not kept in it: the reason of an exception. */
  readonly aside?: Fields
  /** Deleted records go to the bin and can be restored for 30 days. */
  readonly bin?: boolean
  /** Has custom fields. */
  readonly custom?: boolean
  /** The field that names a record in pickers and messages. */
  readonly title?: string
  /** Part of the configuration every process keeps in memory; must stay small. */
  readonly config?: boolean
  /** Sort of a list when none is asked for. */
  readonly sort?: string
  /** Records are rules, and these fields say what they do: whoever changes one makes a new version of the rule book. */
  readonly ruling?: readonly string[]
}

/** What every record bears, whatever its noun. */
export const commonFields = {
  id: field('text', l('Id', 'รหัสภายใน', 'Mã nội bộ'), { required: true, readOnly: true, hidden: true }),
  version: field('integer', l('Version', 'รุ่นข้อมูล', 'Phiên bản'), { required: true, readOnly: true, hidden: true }),
  createdAt: field('dateTime', l('Created', 'สร้างเมื่อ', 'Tạo lúc'), { required: true, readOnly: true }),
  updatedAt: field('dateTime', l('Changed', 'แก้ไขเมื่อ', 'Sửa lúc'), { required: true, readOnly: true }),
  createdById: field('reference', l('Created by', 'ผู้สร้าง', 'Người tạo'), { to: 'user', readOnly: true }),
} as const

export type Common = Values<typeof commonFields>
export type RecordOf<N extends Noun> = Common & Values<N['fields']>

export const noun = <const F extends Fields>(definition: Noun<F>): Noun<F> => definition

/** All fields of a noun, the common ones included. */
export const allFields = (of: Noun): Fields => ({ ...commonFields, ...of.fields })

/** `expectedRevenue` → `expected_revenue`, `processing-steps` → `processing_steps`. */
export const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_')

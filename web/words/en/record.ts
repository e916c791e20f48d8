import { slots } from '../slots.ts'

const s = slots('en')

export const record = {
  facts: 'Details',
  factsHint: 'Click a value to change it',
  emptyFields: (n: number) => s.plural(n, '# empty field', '# empty fields'),
  hideEmpty: 'Hide empty fields',
  editField: (name: string) => `Edit ${name}`,
  place: (at: number, of: number) => `${s.number(at)} / ${s.number(of)}`,
  nextRecord: 'Next record',
  previousRecord: 'Previous record',
  aside: 'More about it',
  deleted: (name: string) => `Deleted ${name}`,
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteVerb: (name: string) => `Delete ${name}`,
  deleteText: 'It goes to the bin and can be restored for 30 days.',
}

export type RecordWords = typeof record

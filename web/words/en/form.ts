import { inSentence, slots } from '../slots.ts'

const s = slots('en')

export const form = {
  requiredNote: 'required',
  toMend: (n: number) => s.plural(n, '# field to mend', '# fields to mend'),
  unsaved: (n: number) => s.plural(n, '# unsaved change', '# unsaved changes'),
  leaveTitle: 'Leave without saving?',
  leaveText: 'What you changed here is lost when you leave.',
  leave: 'Leave without saving',
  stay: 'Stay here',
  fillIn: (name: string) => `Fill in ${inSentence(name)}`,
  pick: (name: string) => `Choose ${inSentence(name)}`,
  created: (name: string) => `Created ${name}`,
  saved: (name: string) => `Saved ${name}`,
  merged: (fields: string[]) => `Saved together with another's changes: ${s.list(fields)}`,
  clashTitle: 'Another person changed the same field',
  clashText: 'Choose which value stays.',
  clashMine: 'Yours',
  clashTheirs: 'Theirs',
  clashSave: 'Save the chosen values',
  otherChanged: (name: string) => `${name} was changed by another: `,
  takeTheirs: 'Take this value',
  section: 'Details',
  customFields: 'Custom fields',
}

export type FormWords = typeof form

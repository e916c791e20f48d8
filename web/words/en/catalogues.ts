import { slots } from '../slots.ts'

const s = slots('en')

export const catalogues = {
  groups: { leads: 'Customer opportunity', opportunities: 'Opportunities', both: 'Both' },
  empty: 'Entries one can choose from. They can be deactivated later; old records keep them.',
  isDefault: 'Default',
  probability: (n: number) => `${s.number(n)} %`,
  folded: 'Folded',
  newEntry: (act: string, kind: string) => `${act}: ${kind.toLowerCase()}`,
  namesHint: 'Each reads the name in his language; where one is missing, the name above is shown.',
  next: 'Automatically schedule next',
  nextModes: { none: 'Nothing', suggest: 'Suggest', auto: 'Schedule by itself' },
  nextTypes: 'Next activity types',
  nextAfter: 'After',
  nextUnit: 'Unit of time',
  nextFrom: 'Counted from',
  nextFroms: { completion: 'after the completion', previousDue: 'after the previous due date' },
  nextWorkingDay: 'Never on a day off',
  nextWorkingDayHint: 'What falls on a weekend or holiday of the company moves to the next working day.',
  noProducts: 'Goods and services your customers ask for, with price and VAT. Add one or import a file.',
  addField: 'Add field',
  newField: 'Create new field',
  noFields: 'Your own fields appear in the form, in lists, filters, conditions, imports and exports.',
  field: 'Custom field',
  where: 'Where it appears',
  codeHint: 'Letters and digits. Files and the API name the field by it.',
  code: 'Code',
  addOption: 'Add option',
  removeOption: 'Remove option',
  limitHint: 'Whoever stays longer is overdue. Left empty, there is no limit.',
  noLimit: 'No limit',
  requirements: (n: number) => s.plural(n, '# requirement', '# requirements'),
  requirementsHint:
    'An opportunity may enter the stage once all of these are met. Leaders may move it anyway and say why.',
  addRequirement: 'Add requirement',
  removeRequirement: 'Remove requirement',
  requirementKind: 'Kind of requirement',
  requirementText: 'What must be done',
  requirementField: 'Field',
  requirementType: 'Activity type',
  requirementFilter: 'Condition',
  kinds: {
    manual: 'Ticked by hand',
    fieldFilled: 'Field filled in',
    activityDone: 'Activity done',
    quotationSent: 'Quotation sent',
    filter: 'Condition met',
  },
}

export type CataloguesWords = typeof catalogues

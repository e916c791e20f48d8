export const opportunities = {
  emptyText:
    'An opportunity is a sale in progress: what, for how much, how likely, by when. Create one or convert a lead.',
  sections: {
    deal: 'Opportunity',
    customer: 'Customer',
    value: 'Value',
    products: 'Products',
    responsible: 'Responsible',
  },
  mine: 'Mine',
  open: 'Open',
  unassigned: 'Unassigned',
  win: 'Mark as won',
  lose: 'Mark as lost',
  reopen: 'Open again',
  won: (name: string) => `Won: ${name}`,
  lost: (name: string) => `Lost: ${name}`,
  reopened: (name: string) => `Open again: ${name}`,
  loseTitle: (name: string) => `Lost: ${name}`,
  loseText: 'Why was it lost? Reports count the reasons.',
  loseVerb: 'Mark as lost',
  loseNote: 'Note',
  moved: (stage: string) => `Moved to ${stage}`,
  incomplete: 'Some required fields are empty: a mail made this opportunity. Fill them in.',
  stale: 'No contact for a long time',
  addLine: 'Add product',
  removeLine: (name: string) => `Remove ${name}`,
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  revenueHint: 'Left empty, expected revenue follows the sum of the products.',
  requirement: {
    fieldFilled: (field: string) => `${field}: filled in`,
    quotationSent: 'Quotation sent',
    activityDone: (type: string) => `${type}: done`,
  },
}

export type OpportunitiesWords = typeof opportunities

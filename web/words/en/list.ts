import { slots } from '../slots.ts'

const s = slots('en')

export const list = {
  searchIn: (name: string) => `Search ${name.toLowerCase()}`,
  filter: 'Filter',
  filterTitle: (name: string) => `Which ${name.toLowerCase()}?`,
  applyFilter: 'Apply',
  clearFilter: 'Clear the filter',
  columns: 'Columns',
  columnsReset: 'As delivered',
  count: (n: number) => s.plural(n, '# record', '# records'),
  counting: 'Counting…',
  selected: (n: number) => s.plural(n, '# selected', '# selected'),
  select: (name: string) => `Select ${name}`,
  selectAllShown: 'Select all shown',
  unselect: 'Unselect',
  nothingFits: 'Nothing fits this search',
  nothingFitsText: 'Use fewer words or clear the filter.',
  emptyTitle: (name: string) => `No ${name.toLowerCase()} yet`,
  loadingMore: 'Loading more…',
  deleted: (n: number) => s.plural(n, 'Deleted # record', 'Deleted # records'),
  deleteTitle: (n: number) => s.plural(n, 'Delete # record?', 'Delete # records?'),
  deleteVerb: (n: number) => s.plural(n, 'Delete # record', 'Delete # records'),
  deleteText: 'They go to the bin and can be restored for 30 days.',
  undoneDelete: (n: number) => s.plural(n, 'Restored # record', 'Restored # records'),
  someFailed: (done: number, failed: number) => `${s.number(done)} done, ${s.number(failed)} refused`,
  bulkEdit: 'Change a field',
  bulkEditTitle: (n: number) => s.plural(n, 'Change # record', 'Change # records'),
  bulkField: 'Field',
  bulkValue: 'New value',
  progress: (done: number, all: number) => `${s.number(done)} of ${s.number(all)}`,
  sortBy: (name: string) => `Sort by ${name}`,
  rowOpen: (name: string) => `Open ${name}`,
  export: 'Export',
  exportCsv: 'As CSV',
  exportXlsx: 'As Excel',
}

export type ListWords = typeof list
